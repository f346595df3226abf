import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startFrontDoor } from './front-door.ts';
import { giveKeys } from './keys.ts';
import { seed } from './migrations.ts';
import { startServices } from './services.ts';
import { buildSite } from './site/build.ts';
import { siteUrl, TODAY, type TownFacts } from './town/facts.ts';
import { writeLongContent } from './town/long-content.ts';

/** Eight days later: one article has appeared, and two have ended. */
const LATER = '2026-12-01';
/** A request with this header plays a visitor from the address in it. */
const ADDRESS_HEADER = 'x-test-address';

/**
 * The sample town for checks and tests: the whole hub on free ports and in a temporary folder, on a day that never
 * changes. Functions run in this process, so its environment is set for them. `starting` stops the builds of the start.
 */
export async function startTown(starting?: AbortSignal) {
	const folder = await mkdtemp(join(tmpdir(), 'moothall-town-'));
	const stops = [() => rm(folder, { recursive: true, force: true })];
	const stop = async () => {
		for (const each of stops.splice(0).reverse()) await each().catch(console.error);
	};
	try {
		const { database, gateway, mailbox, environment, ...services } = await startServices({
			folder,
			siteUrl: () => process.env.SITE_URL ?? '',
			// Journeys of one person begin shortly after one another.
			mailInterval: 0,
			settings: { fsync: 'off' },
		});
		stops.push(services.stop);
		const site = join(folder, 'site');
		Object.assign(process.env, environment, { PAGES_FOLDER: site });
		const build = (into: string, { today = TODAY, content = '' } = {}) => {
			const town = { SITE_URL: siteUrl, MOOTHALL_TODAY: today, MOOTHALL_CONTENT: content };
			return buildSite(into, { ...environment, ...town }, starting);
		};

		// Before the town published anything, every list is empty.
		const emptySite = join(folder, 'empty-site');
		await build(emptySite, { today: '2020-01-01' });
		await seed(database.owner);
		await liftLimits(database.owner);
		const functions = ['functions', await build(site)];
		const laterSite = join(folder, 'later-site');
		await build(laterSite, { today: LATER });
		const longSite = join(folder, 'long-site');
		const longContent = join(folder, 'long-content');
		await writeLongContent('content', longContent);
		await build(longSite, { content: longContent });

		const parts = { config: 'netlify.toml', addressHeader: ADDRESS_HEADER };
		const open = async (of: string, functions: string[]) => {
			const door = await startFrontDoor({ ...parts, site: of, functions });
			stops.push(door.stop);
			return door;
		};
		const { url, forgetFiles, run } = await open(site, functions);
		process.env.SITE_URL = url;
		await giveKeys(database.owner);
		const facts: TownFacts = {
			site,
			url,
			today: TODAY,
			laterSite,
			emptySite,
			emptyUrl: (await open(emptySite, [])).url,
			longUrl: (await open(longSite, [])).url,
			mailbox: mailbox.url,
			database: database.owner,
		};
		return { facts, folder, build, forgetFiles, run, door: { ...parts, functions }, stop };
	} catch (error) {
		await stop();
		throw error;
	}
}

/** Many journeys use one person, who would have to wait an hour after ten mails. */
async function liftLimits(connectionString: string) {
	const client = new pg.Client({ connectionString });
	await client.connect();
	await client.query("select app.set_rule('mails_per_mailbox', 1000)");
	await client.query("select app.set_rule('staff_link_pause_seconds', 0)");
	await client.end();
}
