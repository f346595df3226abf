/**
 * The sender of a request by Sec-Fetch-Site, which no page can forge, or by Origin in older browsers. `person`: no page
 * sent it, such as when somebody types the address or reloads. `hidden`: a browser sent `null` as Origin and nothing
 * that no page can forge, as for a page that hides its address. `program`: neither header; a program has no person's
 * cookie. Safari 16.4 to 17 says `none` of every page that hides its address, so `none` is believed only where Origin
 * does not speak against it.
 */
export function senderOf({ headers, url }: Asked): Sender {
	const site = headers.get('sec-fetch-site');
	if (site && site !== 'none') return site === 'same-origin' ? 'page' : 'foreign';
	const origin = headers.get('origin');
	if (origin === null) return site ? 'person' : 'program';
	if (origin === 'null') return 'hidden';
	return origin === new URL(url).origin ? 'page' : 'foreign';
}

/** Whether a page of another site may have sent the request. `hides` is true where our own page hides its address. */
export function isForeign(request: Asked, hides = false): boolean {
	const sender = senderOf(request);
	return sender === 'foreign' || (sender === 'hidden' && !hides);
}

/**
 * Whether a request that was refused as foreign may still be from a page of ours: its browser hides the address, or the
 * address differs in `www.` or in `http:` only.
 */
export function mayBeOurs(request: Asked): boolean {
	if (senderOf(request) === 'hidden') return true;
	const origin = request.headers.get('origin') ?? '';
	return URL.canParse(origin) && bareHost(origin) === bareHost(request.url);
}

/**
 * Whether an address was opened from outside: typed, chosen from the history or a bookmark, or by a link on another site
 * or in a mail. Back, Forward and Reload name our own page, which led there. Safari never says `none` of what is typed.
 */
export function isFromOutside({ headers }: Pick<Request, 'headers'>): boolean {
	const site = headers.get('sec-fetch-site');
	if (site === 'none') return headers.get('sec-fetch-user') === '?1';
	return site === 'cross-site' || site === 'same-site';
}

function bareHost(address: string) {
	return new URL(address).host.replace(/^www\./, '');
}

type Asked = Pick<Request, 'headers' | 'url'>;

/** `page` is a page of this site. */
export type Sender = 'page' | 'person' | 'program' | 'hidden' | 'foreign';
