/** Whether a link leads where the hub lets people go: a page of its own, or another site on a line that nobody listens to. */
export function isSafeLink(url: string): boolean {
	return SAFE.test(url);
}

/** Browsers read `\` as `/`, and two of them as the beginning of another site. */
const SAFE = /^(?:https:|mailto:|tel:|\/(?![/\\])|#)/i;
