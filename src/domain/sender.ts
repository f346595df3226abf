/**
 * The sender of a request by Sec-Fetch-Site, which no page can forge, or by Origin in older browsers. `person`: no page
 * sent it, such as when somebody types the address or reloads. `hidden`: an older browser sent `null` as Origin, as for
 * a page that hides its address. `program`: neither header; a program has no person's cookie.
 */
export function senderOf({ headers, url }: Pick<Request, 'headers' | 'url'>): Sender {
	const site = headers.get('sec-fetch-site');
	if (site) return site === 'same-origin' ? 'page' : site === 'none' ? 'person' : 'foreign';
	const origin = headers.get('origin');
	if (origin === null) return 'program';
	if (origin === 'null') return 'hidden';
	return origin === new URL(url).origin ? 'page' : 'foreign';
}

/** Whether a page of another site may have sent the request. `hides` is true where our own page hides its address. */
export function isForeign(request: Pick<Request, 'headers' | 'url'>, hides = false): boolean {
	const sender = senderOf(request);
	return sender === 'foreign' || (sender === 'hidden' && !hides);
}

/** `page` is a page of this site. */
export type Sender = 'page' | 'person' | 'program' | 'hidden' | 'foreign';
