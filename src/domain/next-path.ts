/** The path to go to after signing in; undefined for another site and for a path that needs no signing in. */
export function safeNext(wanted: string | null | undefined): string | undefined {
	const url = URL.parse(wanted ?? '', here);
	// A link that signs in may be another person's, and the user would press its button again without looking.
	if (url?.origin !== here || url.searchParams.has('token_hash')) return undefined;
	const path = url.pathname + url.search + url.hash;
	return /^\/(?:admin|(?:cy\/)?staff)\//.test(path) ? path : undefined;
}

const here = 'https://here.invalid';
