import type { Backend } from '#cms/facts/cms-facts.ts';
import { files } from '#domain/paths.ts';

/**
 * Where the CMS keeps content, from CMS_BACKEND at the build. `staff` (the default) saves through our own function
 * behind the staff sign-in; `github` leaves signing in and saving to GitHub; `local` is `npm start`.
 */
export function cmsBackend(environment: Record<string, string | undefined>): Backend {
	const { CMS_BACKEND: name = '', CMS_REPO: repo, CMS_BRANCH: branch = 'main' } = environment;
	switch (name) {
		case '':
		case 'staff':
			// Only our function knows the name of the branch at the git host, so this name does not matter.
			return { name: 'proxy', proxy_url: files.cms, branch: 'main' };
		case 'local':
			return { name: 'proxy', proxy_url: '/api/decap', branch: 'main' };
		case 'github':
			if (!repo) throw new Error('CMS_BACKEND=github needs CMS_REPO, such as council/hub.');
			return { name: 'github', repo, branch };
		default:
			throw new Error(`CMS_BACKEND is ${name}: make it staff, github or local.`);
	}
}
