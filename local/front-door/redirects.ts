import { fillPath, matchPath } from './patterns.ts';

/** The first rule for a path, with the matched parts filled into `to`. */
export function findRedirect(redirects: Redirect[], path: string, forced: boolean) {
	for (const redirect of redirects) {
		if (redirect.force !== forced) continue;
		const values = matchPath(redirect.from, path);
		if (values) return { ...redirect, to: fillPath(redirect.to, values) };
	}
	return undefined;
}

/** The query (`?…`) of the request is kept, unless the rule has its own. */
export function redirectTo(
	{ to, status }: Pick<Redirect, 'to' | 'status'>,
	from: URL,
	headers: Headers,
) {
	// Two slashes at the start would lead to another site.
	const path = to.replace(/^[/\\]+/, '/');
	const location = path.includes('?') ? path : path + from.search;
	headers.set('location', location);
	return new Response(null, { status, headers });
}

export type Redirect = {
	from: string;
	to: string;
	status: number;
	force: boolean;
};
