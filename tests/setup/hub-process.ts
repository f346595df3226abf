import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startFrontDoor } from '../../local/front-door.ts';
import { startGateway } from '../../local/gateway.ts';
import { startMailbox } from '../../local/mailbox.ts';
import { migrate, seed } from '../../local/migrations.ts';
import { startPostgres } from '../../local/postgres.ts';
import { launchBrowser } from '../../tools/setup/chromium.ts';
import { buildSite } from './build-site.ts';

/*
 * The whole hub on free ports and in a temporary folder, on a day that never changes. Sends its addresses to the
 * process that started it, and goes when that process does.
 */
const TODAY = '2026-11-23';
/** A test that sends it plays a visitor from that address. */
const ADDRESS_HEADER = 'x-test-address';

const stops: (() => Promise<unknown>)[] = [];
const stop = async () => {
	while (stops.length) await stops.pop()!().catch(console.error);
	process.exit();
};
process.once('disconnect', stop);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, stop);

try {
	process.send!(await startHub());
} catch (error) {
	console.error(error);
	process.exitCode = 1;
	process.disconnect();
}

async function startHub(): Promise<HubFacts> {
	const folder = await mkdtemp(join(tmpdir(), 'moothall-tests-'));
	stops.push(() => rm(folder, { recursive: true, force: true }));

	const postgres = await startPostgres(join(folder, 'postgres'), { fsync: 'off' });
	stops.push(postgres.stop);
	await run(postgres.connectionString('postgres'), 'create database hub');
	const database = postgres.connectionString('hub');
	await migrate(database);
	const gateway = await startGateway({ connectionString: database });
	stops.push(gateway.stop);
	const mailbox = await startMailbox({ folder: join(folder, 'mail') });
	stops.push(mailbox.stop);
	const browser = await launchBrowser();
	stops.push(() => browser.close());

	Object.assign(process.env, {
		SUPABASE_URL: gateway.url,
		SUPABASE_SERVICE_ROLE_KEY: gateway.serviceRoleKey,
		TOKEN_SECRET: 'a-secret-for-tests-only-of-32-characters',
		SMTP_URL: mailbox.smtpUrl,
		MAIL_FROM: 'Thornbeck Moothall <hub@thornbeck.example.org>',
		PAGES_FOLDER: join(folder, 'site'),
	});
	// Before the town had any news or petition, every list is empty.
	const emptySite = join(folder, 'empty-site');
	await buildSite({ folder: emptySite, today: '2020-01-01', database: gateway });
	await seed(database);
	const site = join(folder, 'site');
	await buildSite({ folder: site, today: TODAY, database: gateway });

	const parts = { functions: ['functions'], config: 'netlify.toml', addressHeader: ADDRESS_HEADER };
	const door = await startFrontDoor({ ...parts, site });
	stops.push(door.stop);
	process.env.SITE_URL = door.url;
	const emptyDoor = await startFrontDoor({ ...parts, site: emptySite, functions: [] });
	stops.push(emptyDoor.stop);

	return {
		site,
		url: door.url,
		emptySite,
		emptyUrl: emptyDoor.url,
		mailbox: mailbox.url,
		database,
		browser: browser.wsEndpoint(),
	};
}

async function run(connectionString: string, sql: string) {
	const client = new pg.Client({ connectionString });
	await client.connect();
	await client.query(sql);
	await client.end();
}

/** Where everything is. Folders are of built sites, `database` is a connection string for the owner. */
export type HubFacts = {
	site: string;
	url: string;
	/** The same hub before anything was published. */
	emptySite: string;
	emptyUrl: string;
	mailbox: string;
	database: string;
	/** The browser's websocket. */
	browser: string;
};
