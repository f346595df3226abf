import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { besideSite, functionsOf } from '#tools/build/beside-site.ts';

/** The address that the built pages are told they live at, so that they are the same in every run. */
export const siteUrl = 'https://moothall.example.org';

/**
 * Builds the site as production does, as on a given day. Answers with the folder of the functions that belong to it.
 * Throws with Astro's own words when it can't be built.
 */
export async function buildSite({ folder, today, database, content }: Build): Promise<string> {
	const astro = new URL('../../node_modules/astro/bin/astro.mjs', import.meta.url).pathname;
	const child = spawn(process.execPath, [astro, 'build', '--outDir', folder], {
		stdio: ['ignore', 'pipe', 'pipe'],
		env: {
			...process.env,
			MOOTHALL_TODAY: today,
			...(content && { MOOTHALL_CONTENT: content }),
			SITE_URL: siteUrl,
			SUPABASE_URL: database.url,
			SUPABASE_SERVICE_ROLE_KEY: database.serviceRoleKey,
			NODE_ENV: 'production',
			ASTRO_TELEMETRY_DISABLED: '1',
		},
	});
	const [output, errors, code] = await Promise.all([
		text(child.stdout),
		text(child.stderr),
		new Promise((done) => child.once('exit', done)),
	]);
	if (code !== 0) throw new Error(`The site could not be built.\n${output}\n${errors}`);
	return functionsOf(besideSite(folder));
}

type Build = {
	/** Where the site goes; it is made or emptied. What else the build makes goes into a folder beside it. */
	folder: string;
	/** `YYYY-MM-DD` */
	today: string;
	database: { url: string; serviceRoleKey: string };
	/** The content folder, if it is not the project's own. */
	content?: string;
};
