import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { type Answer, answerOf } from '../answer.ts';
import { Expected } from '../expected.ts';
import { addressOf } from './address.ts';
import { readPattern } from './pattern.ts';
import { readSitemap } from './sitemap-xml.ts';

/**
 * The addresses in a sitemap, and in the sitemaps that an index names; each may be packed with gzip. As in pa11y-ci,
 * addresses that fit `exclude` are left out first, then `find` is replaced in the rest. Rejects with an Expected when a
 * sitemap can't be read, and when no page is left: a run without a page must not look like a run without a fault.
 */
export async function addressesInSitemap(
	sitemap: string,
	change: Change = {},
	isTrusting = false,
): Promise<string[]> {
	const start = addressOf(sitemap);
	if (!start) throw new Expected(`“${sitemap}” is neither a file nor the address of a sitemap.`);
	const found = await locationsIn(start, new Set(), isTrusting);
	const exclude = change.exclude
		? readPattern(change.exclude, 'The pattern of --sitemap-exclude')
		: undefined;
	const find = change.find && readPattern(change.find, 'The pattern of --sitemap-find', 'gi');
	const kept = found.filter(({ url }) => !exclude?.test(url));
	if (kept.length === 0) {
		const why = found.length
			? `--sitemap-exclude leaves out all ${found.length} of them`
			: 'it is empty';
		throw new Expected(`There is no page to check in the sitemap ${sitemap}: ${why}.`);
	}
	return kept.map(({ url, from }) => {
		const changed = find ? url.replace(find, change.replace ?? '') : url;
		const base = from.startsWith('http') ? from : undefined;
		if (URL.canParse(changed, base)) return new URL(changed, base).href;
		throw new Expected(`The sitemap ${from} names “${changed}”, which is no address.`);
	});
}

async function locationsIn(
	sitemap: string,
	seen: Set<string>,
	isTrusting: boolean,
): Promise<Location[]> {
	if (seen.has(sitemap)) return [];
	seen.add(sitemap);
	const { kind, locations } = readSitemap(await load(sitemap, isTrusting), sitemap);
	if (kind === 'pages') return locations.map((url) => ({ url, from: sitemap }));
	const all: Location[] = [];
	for (const location of locations) {
		if (!URL.canParse(location, sitemap))
			throw new Expected(`The sitemap ${sitemap} names “${location}”, which is no address.`);
		all.push(...(await locationsIn(new URL(location, sitemap).href, seen, isTrusting)));
	}
	return all;
}

async function load(sitemap: string, isTrusting: boolean): Promise<string> {
	const bytes = await (sitemap.startsWith('file:')
		? readLocal(sitemap)
		: download(sitemap, isTrusting));
	const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
	try {
		const plain = isPacked ? await promisify(gunzip)(bytes, { maxOutputLength: LARGEST }) : bytes;
		return new TextDecoder().decode(plain);
	} catch (cause) {
		throw new Expected(`The sitemap ${sitemap} could not be unpacked.`, { cause });
	}
}

async function readLocal(sitemap: string): Promise<Buffer> {
	const file = fileURLToPath(sitemap);
	try {
		return await readFile(file);
	} catch (cause) {
		throw new Expected(`There is no sitemap ${file} that could be read.`, { cause });
	}
}

async function download(sitemap: string, isTrusting: boolean): Promise<Buffer> {
	const { status, body } = await followed(sitemap, isTrusting).catch((cause) => {
		throw new Expected(`The sitemap ${sitemap} could not be loaded: ${whyOf(cause)}.`, { cause });
	});
	if (status >= 200 && status < 300) return body;
	throw new Expected(`The sitemap ${sitemap} could not be loaded: it answers ${status}.`);
}

async function followed(sitemap: string, isTrusting: boolean): Promise<Answer> {
	let url = sitemap;
	for (let led = 0; led <= REDIRECTS; led++) {
		const answer = await answerOf(url, { milliseconds: PATIENCE, isTrusting });
		const isRedirect = answer.status >= 300 && answer.status < 400 && answer.location;
		if (!isRedirect) return answer;
		url = new URL(answer.location, url).href;
	}
	throw new Error('it redirects for ever');
}

function whyOf(error: unknown): string {
	if (!(error instanceof Error)) return String(error);
	if (error.name === 'TimeoutError') return `no answer within ${PATIENCE / 1000} seconds`;
	const { cause, code } = error as { cause?: { code?: string; message?: string }; code?: string };
	const word = cause?.code ?? code;
	if (/CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ALTNAME/.test(word ?? ''))
		return `its certificate is not valid (${word}); "ignoreHTTPSErrors" in chromeLaunchConfig takes it all the same`;
	return word ?? cause?.message ?? error.message;
}

/** As many as browsers follow. */
const REDIRECTS = 20;
/** Milliseconds for one file. */
const PATIENCE = 30_000;
/** Bytes: sitemaps.org allows 50 MB, unpacked; some are a little over. */
const LARGEST = 100_000_000;

/** Regular expressions, and what is put for each place that `find` fits. */
export type Change = {
	find?: string | undefined;
	replace?: string | undefined;
	exclude?: string | undefined;
};
type Location = { url: string; from: string };
