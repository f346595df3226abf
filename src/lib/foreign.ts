/**
 * Whether the page of another site sent a form. Browsers say where it comes from in Sec-Fetch-Site, older ones only in
 * Origin; programs say nothing, and have nobody's cookie. From a page whose address is secret, Origin is `null`.
 */
export function isForeign({ method, headers, url }: Request, isSecret = false): boolean {
	if (method === 'GET' || method === 'HEAD') return false;
	const site = headers.get('sec-fetch-site');
	if (site) return site !== 'same-origin' && site !== 'none';
	const origin = headers.get('origin');
	if (isSecret && origin === 'null') return false;
	return origin !== null && origin !== new URL(url).origin;
}
