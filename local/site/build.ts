import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { besideSite, functionsOf } from '#tools/build/beside-site.ts';

/**
 * Builds the site into `folder`, as production does; other files of the build go into a folder beside it. Returns the
 * folder of the site's functions. Throws SiteError.
 */
export async function buildSite(
	folder: string,
	environment: Environment,
	signal?: AbortSignal,
): Promise<string> {
	const astro = new URL('../../node_modules/astro/bin/astro.mjs', import.meta.url).pathname;
	const child = spawn(process.execPath, [astro, 'build', '--outDir', folder], {
		stdio: ['ignore', 'pipe', 'pipe'],
		env: {
			...process.env,
			FORCE_COLOR: undefined,
			...environment,
			NODE_ENV: 'production',
			ASTRO_TELEMETRY_DISABLED: '1',
			NO_COLOR: '1',
		},
		signal,
	});
	const ended = new Promise<number | null>((done, failed) => {
		child.once('error', failed);
		child.once('exit', done);
	});
	const [output, errors, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
	if (code !== 0)
		throw new SiteError(reason(errors) || reason(output.split('\n').slice(-15).join('\n')));
	return functionsOf(besideSite(folder));
}

/** The error's text without the places in our code. */
function reason(text: string) {
	return text.replace(/^\s*(Location|Stack trace):[\s\S]*/m, '').trim();
}

/** The output of a failed build. */
export class SiteError extends Error {
	override name = 'SiteError';
}

/** The variables that the build needs. Others, such as MOOTHALL_TODAY and MOOTHALL_CONTENT, may be added. */
export type Environment = Record<string, string> &
	Record<'SITE_URL' | 'SUPABASE_URL' | 'SUPABASE_SERVICE_ROLE_KEY', string>;
