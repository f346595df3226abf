import { existsSync } from 'node:fs';
import { isAbsolute, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * The address that somebody means, by pa11y's rules: a file that is there or begins like one, an address as it is, and
 * `example.org` with `http://`. Nothing when it can't be one.
 */
export function addressOf(words: string): string | undefined {
	if (SCHEME.test(words)) return URL.canParse(words) ? new URL(words).href : undefined;
	if (/^\./.test(words) || isAbsolute(words) || existsSync(words))
		return pathToFileURL(resolve(words)).href;
	const url = `http://${words}`;
	return HOST.test(words) && !FILE.test(words) && URL.canParse(url) ? new URL(url).href : undefined;
}

export const SCHEME = /^(https?|file):\/\//i;

/** `localhost`, or something with a dot or a port. */
const HOST = /^(localhost|[\w-]+(\.[\w-]+)+|\[[\da-f:]+\]|[\w-]+(?=:\d))(:\d+)?([/?#]|$)/i;

/** No host ends like these: a name of a file that isn't there. */
const FILE = /^[^/:?#]+\.(xml|gz|x?html?|txt|json|ya?ml|[cm]?js)$/i;
