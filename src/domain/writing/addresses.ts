import { finding, type Finding } from './finding.ts';
import { linksIn } from './links.ts';
import { placeOf } from './place.ts';
import type { Reading } from './reading.ts';

/** Links to pages of the hub that do not exist, each with the page that was probably meant. */
export function brokenLinks(reading: Reading): Finding[] {
	const { paths } = reading.known;
	if (!paths) return [];
	return linksIn(reading).flatMap(({ at, url }) => {
		if (!/^\/(?!\/)/.test(url) || leadsSomewhere(url.replace(/[?#].*$/s, ''), paths)) return [];
		const meant = likely(url, paths);
		return [finding('brokenLink', placeOf(reading, at, url), { url, ...(meant && { meant }) })];
	});
}

/** Whether a path without its language is of this site, as far as the content folder tells. */
export function leadsSomewhere(path: string, paths: ReadonlySet<string>): boolean {
	if (paths.has(path) || ELSEWHERE.some((known) => known.test(path))) return true;
	const [, above, below] =
		/^(.*\/)(feed\.(?:atom|json)|event\.ics|page\/\d+\/|\d+\/)$/.exec(path) ?? [];
	return below !== undefined && paths.has(above!);
}

/** The same address with a slash at its end or without a language, or a page of the same name elsewhere. */
function likely(url: string, paths: ReadonlySet<string>): string | undefined {
	const path = `${url.replace(/[?#].*$/s, '')}/`.replace(/\/+$/, '/').toLowerCase();
	const plain = path.replace(/^\/cy\//, '/');
	if (paths.has(plain)) return plain;
	const name = plain.split('/').at(-2);
	return name ? [...paths].find((known) => known.split('/').at(-2) === name) : undefined;
}

/** Addresses outside the content folder: petitions are in the database and can have these addresses. */
const ELSEWHERE = [
	/^\/petitions\/(?:[a-z0-9-]+\/)*(?:tally|feed\.(?:atom|json))?$/,
	/^\/(?:feedback|staff|admin)\/(?:[a-z0-9-]+\/)*$/,
	/^\/pictures\/[^/]+\.(?:jpg|webp|avif)$/,
	/^\/(?:events\/calendar\.ics|sitemap\.xml)$/,
];
