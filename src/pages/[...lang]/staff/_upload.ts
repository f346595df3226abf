import type { APIContext } from 'astro';
import { type Lang, langs } from '#domain/language.ts';
import { plainCode, type PostcodeFile, readPostcodes } from '#domain/postcode-file.ts';
import type { DeskArea } from '#server/database/settings.ts';
import { readUpload } from '#server/http/upload.ts';
import { known } from '#lib/staff/known.ts';
import { staffStrings } from '#strings/staff.ts';
import { show } from './_form.ts';

/** The postcodes of the file that the form sent; undefined when it is refused, and then `locals` has the reason. */
export async function readPostcodeFile(
	context: Context,
	areas: DeskArea[],
): Promise<Record<string, string[]> | undefined> {
	const text = await textOf(context.request);
	const read = typeof text === 'object' ? text : readPostcodes(text, slugsOf(areas));
	if ('postcodes' in read) return read.postcodes;
	const { problem, found = '', line } = read;
	const facts = { found: found.slice(0, 200), line: String(line) };
	show(context, {}, (lang) => ({
		status: problem === 'file_too_large' ? 413 : 422,
		problems: [
			{ field: 'file', reason: problem, message: staffStrings(lang).files[problem](facts) },
		],
	}));
	return undefined;
}

/** The text of the file, in the encodings that spreadsheets save; or why there is none. */
async function textOf(request: Request): Promise<string | Trouble> {
	const { file, trouble } = await readUpload(request, 'file');
	if (!file) return { problem: trouble === 'too_large' ? 'file_too_large' : 'file_missing' };
	const text = decode(file);
	// A workbook or another binary file.
	return text.includes('\0') || text.startsWith('PK\u0003') ? { problem: 'file_unreadable' } : text;
}

function decode(content: Uint8Array): string {
	if (content[0] === 0xff && content[1] === 0xfe)
		return new TextDecoder('utf-16le').decode(content);
	try {
		return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content);
	} catch {
		return new TextDecoder('windows-1252').decode(content);
	}
}

/** The slug of each area by everything that a file can call it: its slug, its codes, and its names on the site. */
function slugsOf(areas: DeskArea[]): Map<string, string> {
	const titles = (slug: string, lang: Lang) =>
		known('areas', lang).flatMap((page) => (page.slug === slug ? [page.title] : []));
	return new Map(
		areas.flatMap(({ slug, codes }) =>
			[slug, ...codes, ...langs.flatMap((lang) => titles(slug, lang))].map(
				(name) => [plainCode(name), slug] as const,
			),
		),
	);
}

type Context = Pick<APIContext, 'request' | 'locals'>;
type Trouble = Exclude<PostcodeFile, { postcodes: object }> | Own;
type Own = {
	problem: 'file_missing' | 'file_too_large' | 'file_unreadable';
	found?: undefined;
	line?: undefined;
};
