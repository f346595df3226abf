import { type Markup, markup } from './markup.ts';
import { pageName } from './places.ts';

/** The words alone when the address is not one of the web. */
export function webLink(address: string | undefined, words: string): Markup {
	const url = URL.parse(address ?? '');
	const safe = url && (url.protocol === 'https:' || url.protocol === 'http:');
	return safe ? markup`<a href="${url.href}">${words}</a>` : markup`<bdi>${words}</bdi>`;
}

/** The words alone for a server of this machine, which is gone when the report is read. */
export function pageLink(page: { url: string; state: string }, origin: string): Markup {
	const host = URL.parse(page.url)?.hostname ?? '';
	const here = host === 'localhost' || host.startsWith('127.') || host === '[::1]';
	return webLink(here ? undefined : page.url, pageName(page, origin));
}
