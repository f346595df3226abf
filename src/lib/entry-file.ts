import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';
import type { Fields } from '#collections/fields.ts';
import { references } from '#collections/references.ts';
import { langs, type Lang } from '#domain/language.ts';
import { faultIn } from './markdown.ts';
import { topics } from './settings.ts';

/**
 * Reads and checks `<slug>.<language>.md`. Wrong content throws one sentence that names the file, the field and the
 * remedy, for an editor to read.
 */
export async function readEntry(file: string, { fields, schema }: Definition): Promise<Entry> {
	const { slug, lang } = parseName(file);
	const source = (await readFile(file, 'utf8')).replaceAll('\r\n', '\n');
	const [, matter, rest] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(source) ?? [];
	if (matter === undefined)
		refuse(file, 'The front matter', 'is missing: begin and end it with a line of ---');

	const body = rest!.trim();
	const written = { ...parseMatter(file, matter), body };
	const result = schema.safeParse(written);
	if (!result.success) refuseIssue(file, result.error.issues[0]!, fields, written);
	const data = result.data as Record<string, unknown>;

	for (const { to, value, path } of references(fields, data)) {
		if (!exists(to, value))
			refuse(file, labelOf(fields, path), `names ${value}, which does not exist: choose another`);
	}
	const fault = faultIn(body);
	if (fault) refuse(file, labelOf(fields, ['body']), fault);
	return { file, slug, lang, data, body };
}

/** @throws always, with the sentence "<file>: <field> <remedy>." */
export function refuse(file: string, field: string, remedy: string): never {
	throw new Error(`${file}: ${field} ${remedy}.`);
}

/** The label an editor knows the field by, with its path in the file. */
export function labelOf(fields: Fields, path: PropertyKey[]): string {
	const label = fields[String(path[0])]?.label;
	return label ? `${label} (${path.join('.')})` : path.join('.');
}

function parseName(file: string): { slug: string; lang: Lang } {
	const [, slug, suffix] = /^([a-z0-9]+(?:-[a-z0-9]+)*)\.(\w+)\.md$/.exec(basename(file)) ?? [];
	const lang = langs.find((known) => known === suffix);
	if (slug && lang) return { slug, lang };
	refuse(
		file,
		'The name',
		`must be lower-case words and a language, such as market-day.en.md: rename it`,
	);
}

function parseMatter(file: string, matter: string): object {
	try {
		return parse(matter) ?? {};
	} catch (cause) {
		const [reason] = (cause as Error).message.split('\n');
		throw new Error(`${file}: The front matter cannot be read: ${reason} Mend that line.`, {
			cause,
		});
	}
}

function refuseIssue(
	file: string,
	issue: z.core.$ZodIssue,
	fields: Fields,
	written: object,
): never {
	if (issue.code === 'unrecognized_keys') {
		refuse(file, issue.keys.join(', '), 'is not a field here: remove it or correct its name');
	}
	const isMissing = valueAt(written, issue.path) === undefined;
	refuse(file, labelOf(fields, issue.path), isMissing ? 'is missing: fill it in' : issue.message);
}

function valueAt(value: unknown, path: PropertyKey[]): unknown {
	return path.reduce((parent, key) => (parent as Record<PropertyKey, unknown>)?.[key], value);
}

function exists(to: string, value: string): boolean {
	if (to === 'settings.topics') return topics.some(({ id }) => id === value);
	if (to === 'images') return existsSync(join('content/images', basename(value)));
	return existsSync(join('content', to, `${value}.en.md`));
}

type Definition = { fields: Fields; schema: z.ZodType };
export type Entry = {
	file: string;
	slug: string;
	lang: Lang;
	data: Record<string, unknown>;
	body: string;
};
