/** The patterns of a function's `path`. Literal patterns come first, because they are more exact. */
export function readRoutes(path: string | string[], file: string) {
	const list = [path].flat();
	const wrong = list.find((each) => !each.startsWith('/') || (each.endsWith('/') && each !== '/'));
	if (wrong)
		throw new Error(
			`${file}: the path ${wrong} must begin with a slash and must not end in one. Netlify matches /x and /x/ for '/x'.`,
		);
	return list.map((pathname) => new URLPattern({ pathname }));
}

/** The parameters of a matching path, `/x` and `/x/` alike; undefined if the path does not match. */
export function matchRoute(route: URLPattern, path: string) {
	const pathname = path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
	const groups = route.exec({ pathname })?.pathname.groups;
	return (
		groups && Object.fromEntries(Object.entries(groups).map(([key, value]) => [key, value ?? '']))
	);
}
