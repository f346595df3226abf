/** Whether a link is safe to publish: a page of the hub, an `https:` address, a mail address or a phone number. */
export function isSafeLink(url: string): boolean {
	return SAFE.test(url);
}

/** Browsers read `\` as `/`, and two slashes at the start as the beginning of another site. */
const SAFE = /^(?:https:|mailto:|tel:|\/(?![/\\])|#)/i;
