/**
 * Who sent a request, as far as browsers tell: in Sec-Fetch-Site, which no page can forge, older ones only in Origin.
 * A person asks without a page, as by typing the address or loading it again. From a page that hides its address, older
 * browsers give `null` for Origin. Programs say nothing, and have nobody's cookie.
 */
export function senderOf({ headers, url }: Pick<Request, 'headers' | 'url'>): Sender {
	const site = headers.get('sec-fetch-site');
	if (site) return site === 'same-origin' ? 'page' : site === 'none' ? 'person' : 'foreign';
	const origin = headers.get('origin');
	if (origin === null) return 'program';
	if (origin === 'null') return 'hidden';
	return origin === new URL(url).origin ? 'page' : 'foreign';
}

/** Whether the page of another site may have sent it; `hides` if ours is one that hides its address. */
export function isForeign(request: Pick<Request, 'headers' | 'url'>, hides = false): boolean {
	const sender = senderOf(request);
	return sender === 'foreign' || (sender === 'hidden' && !hides);
}

/** `page` is one of this very site. */
export type Sender = 'page' | 'person' | 'program' | 'hidden' | 'foreign';
