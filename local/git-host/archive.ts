import { refuse } from './refusals.ts';
import type { Route } from './route.ts';

/** The whole tree, packed. GitHub redirects to another address for it; here that is the same address with a mark. */
export const archive: Route = async ({ git, query, name, host, parts: [ref] }) => {
	if (!query.has('codeload')) {
		const location = `http://${host}/repos/${name}/tarball/${ref}?codeload`;
		return { status: 302, headers: { location } };
	}
	const commit = await git.resolve(`${ref}^{commit}`);
	if (!commit) throw refuse(404, 'Not Found');
	const folder = `${name.replace('/', '-')}-${commit.slice(0, 7)}/`;
	const { output } = await git.bytes(['archive', '--format=tar.gz', `--prefix=${folder}`, commit]);
	return { status: 200, bytes: output, headers: { 'content-type': 'application/x-gzip' } };
};
