import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { z } from 'zod';
import { isHidden } from '#collections/addresses.ts';
import type { Fields } from '#collections/fields.ts';
import { readMatter, type Matter } from '#collections/front-matter.ts';
import { countedFromOne, piecesOf } from '#collections/pieces.ts';
import { fileOf, references, type Reference } from '#collections/references.ts';
import { sharedOf } from '#collections/shared.ts';
import { hasOwnWords, written } from '#collections/written.ts';
import { langs, type Lang } from '#domain/language.ts';
import { checkWriting, type Known, type Written } from '#domain/writing.ts';
import { strings } from '#strings/index.ts';
import { sayFinding, sayIssue } from '#strings/sentences.ts';
import { contentFolder } from '#collections/folder.ts';
import { checkOnce } from './checked.ts';
import { topics } from '../settings.ts';

/**
 * Reads and checks `<slug>.<language>.md`. What a translation leaves out of the shared fields is as in its `original`;
 * one without a word of its own is none: undefined. Wrong content throws one sentence that names the file, the field
 * and the remedy, for an editor to read.
 */
export async function readEntry(
	file: string,
	{ name, fields, schema }: Definition,
	known: Required<Known>,
	original?: Entry,
): Promise<Entry | undefined> {
	const { slug, lang } = parseName(file);
	if (isHidden(name, slug))
		throw new Error(`${file}: ${strings('en').saving.refusal.slug_own({ path: slug })}`);
	const { values, body } = matterOf(file, await readFile(file, 'utf8'));
	const own = written(fields, { ...values, body });
	if (lang !== 'en' && !hasOwnWords(fields, own)) return undefined;
	const whole = { ...sharedOf(fields, original?.data ?? {}), ...own };
	const result = schema.safeParse(whole);
	if (!result.success) {
		const issue = result.error.issues[0]!;
		const label = labelOf(fields, countedFromOne(issue.path));
		throw new Error(`${file}: ${sayIssue(issue, whole, 'en', label)}`);
	}
	const data = result.data as Record<string, unknown>;

	for (const reference of references(fields, data)) {
		if (exists(reference)) continue;
		const label = labelOf(fields, reference.path.join('.'));
		throw new Error(`${file}: ${strings('en').editor.faults.nowhere(label, reference.value)}`);
	}
	const texts = { lang, pieces: piecesOf(fields, data) };
	await checkOnce(texts, known, (answers) => checkTexts(file, texts, fields, answers));
	return { file, slug, lang, data, body };
}

/** @throws always, with the sentence "<file>: <field> <remedy>." */
export function refuse(file: string, field: string, remedy: string): never {
	throw new Error(`${file}: ${field} ${remedy}.`);
}

/** Advice is for the editor's screen; an error keeps the site from being built. */
function checkTexts(file: string, written: Written, fields: Fields, known: Known) {
	const [finding] = checkWriting(written, known);
	if (finding?.severity !== 'error') return;
	throw new Error(`${file}: ${sayFinding(finding, 'en', labelOf(fields, finding.path))}`);
}

/** The label an editor knows the field by, with its path in the file. */
export function labelOf(fields: Fields, path: string): string {
	const label = fields[path.split('.', 1)[0]!]?.label;
	return label ? `${label} (${path})` : path;
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

function matterOf(file: string, source: string): Matter {
	const matter = readable(file, source);
	if (!matter) refuse(file, 'The front matter', 'is missing: begin and end it with a line of ---');
	return { ...matter, body: matter.body.trim() };
}

function readable(file: string, source: string): Matter | undefined {
	try {
		return readMatter(source);
	} catch (cause) {
		const [reason] = (cause as Error).message.split('\n');
		throw new Error(`${file}: The front matter cannot be read: ${reason} Mend that line.`, {
			cause,
		});
	}
}

function exists(reference: Reference): boolean {
	const file = fileOf(reference);
	if (file === undefined) return topics.some(({ id }) => id === reference.value);
	return existsSync(join(contentFolder, file));
}

type Definition = { name: string; fields: Fields; schema: z.ZodType };
export type Entry = {
	file: string;
	slug: string;
	lang: Lang;
	data: Record<string, unknown>;
	body: string;
};
