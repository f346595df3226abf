import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { readMatter, type Matter } from '#collections/front-matter.ts';
import { langs, type Lang } from '#domain/language.ts';

/** Reads `<slug>.<language>.md`; the text after the front matter is the field `body`. @throws a sentence for an editor */
export async function readEntryFile(file: string): Promise<EntryFile> {
	const { slug, lang } = parseName(file);
	const { values, body } = matterOf(file, await readFile(file, 'utf8'));
	return { file, slug, lang, values: { ...values, body } };
}

function parseName(file: string): { slug: string; lang: Lang } {
	const [, slug, suffix] = /^([a-z0-9]+(?:-[a-z0-9]+)*)\.(\w+)\.md$/.exec(basename(file)) ?? [];
	const lang = langs.find((known) => known === suffix);
	if (slug && lang) return { slug, lang };
	throw new Error(
		`${file}: The name must be lower-case words and a language, such as market-day.en.md: rename it.`,
	);
}

function matterOf(file: string, source: string): Matter {
	const matter = readable(file, source);
	if (matter) return matter;
	throw new Error(
		`${file}: The front matter is missing: begin and end it with a line of ---.`,
	);
}

function readable(file: string, source: string): Matter | undefined {
	try {
		return readMatter(source);
	} catch (cause) {
		const [reason] = (cause as Error).message.split('\n');
		throw new Error(`${file}: The front matter cannot be read: ${reason} Correct that line.`, {
			cause,
		});
	}
}

export type EntryFile = {
	file: string;
	slug: string;
	lang: Lang;
	values: Record<string, unknown>;
};
