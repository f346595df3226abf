/** Where to go on after signing in: a path of ours that needs it. Undefined for all else, another site above all. */
export function safeNext(wanted: string | null | undefined): string | undefined {
	const url = URL.parse(wanted ?? '', here);
	// Nor to a link that signs in: it may be somebody else's, and whoever has just pressed that button presses it again.
	if (url?.origin !== here || url.searchParams.has('token_hash')) return undefined;
	const path = url.pathname + url.search + url.hash;
	return /^\/(?:admin|(?:cy\/)?staff)\//.test(path) ? path : undefined;
}

const here = 'https://here.invalid';
