import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';

/** The address that the built pages are told they live at, so that they are the same in every run. */
export const siteUrl = 'https://moothall.example.org';

/** Builds the site as production does, as on a given day. Throws with Astro's own words when it can't be built. */
export async function buildSite({ folder, today, database }: Build): Promise<void> {
	const astro = new URL('../../node_modules/astro/bin/astro.mjs', import.meta.url).pathname;
	const child = spawn(process.execPath, [astro, 'build', '--outDir', folder], {
		stdio: ['ignore', 'pipe', 'pipe'],
		env: {
			...process.env,
			MOOTHALL_TODAY: today,
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
}

type Build = {
	/** Where the site goes; it is made or emptied. */
	folder: string;
	/** `YYYY-MM-DD` */
	today: string;
	database: { url: string; serviceRoleKey: string };
};
