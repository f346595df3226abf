/**
 * Matches a path against a pattern of netlify.toml or `_headers`: `:name` matches one part, `*` anything. Returns the
 * matched parts (`splat` for the star), or undefined.
 */
export function matchPath(pattern: string, path: string): Record<string, string> | undefined {
	const source = pattern
		.replace(/[.+?^${}()|[\]\\]/g, '\\$&')
		.replace(/\/\*$/, '(?:/(?<splat>.*))?')
		.replace(/\*/g, '.*')
		.replace(/:([a-z_]+)/gi, '(?<$1>[^/]+)');
	const found = new RegExp(`^${source}/?$`).exec(path);
	return found ? { ...found.groups } : undefined;
}

/** Puts the matched parts into an address: `/old/:splat`. */
export function fillPath(template: string, values: Record<string, string>) {
	return template.replace(/:([a-z_]+)/gi, (_, name: string) => values[name] ?? '');
}
