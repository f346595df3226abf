import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startFrontDoor } from '../../local/front-door.ts';
import { startGateway } from '../../local/gateway.ts';
import { startMailbox } from '../../local/mailbox.ts';
import { migrate, seed } from '../../local/migrations.ts';
import { startPostgres } from '../../local/postgres.ts';
import { writeLongContent } from '../../tools/check-hub/long-content.ts';
import { launchBrowser } from 'moothall-a11y/browser';
import { buildSite } from './build-site.ts';
import { startEditorsTown } from './editors-town.ts';

/*
 * The whole hub on free ports and in a temporary folder, on a day that never changes. Sends its addresses to the
 * process that started it, and goes when that process does.
 */
const TODAY = '2026-11-23';
/** Eight days on: an article has appeared, two have ended. */
const LATER = '2026-12-01';
const MAIL_FROM = 'Thornbeck Moothall <hub@thornbeck.example.org>';
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
	const mailbox = await startMailbox({ folder: join(folder, 'mail') });
	stops.push(mailbox.stop);
	const auth = {
		connectionString: database,
		smtpUrl: mailbox.smtpUrl,
		mailFrom: MAIL_FROM,
		siteUrl: () => process.env.SITE_URL ?? '',
		// Journeys of one person begin one after another.
		mailInterval: 0,
	};
	const gateway = await startGateway({ connectionString: database, auth });
	stops.push(gateway.stop);
	const browser = await launchBrowser();
	stops.push(() => browser.close());

	Object.assign(process.env, {
		SUPABASE_URL: gateway.url,
		SUPABASE_ANON_KEY: gateway.anonKey,
		SUPABASE_SERVICE_ROLE_KEY: gateway.serviceRoleKey,
		TOKEN_SECRET: 'a-secret-for-tests-only-of-32-characters',
		SMTP_URL: mailbox.smtpUrl,
		MAIL_FROM,
		PAGES_FOLDER: join(folder, 'site'),
	});
	// Before the town had any news or petition, every list is empty.
	const emptySite = join(folder, 'empty-site');
	await buildSite({ folder: emptySite, today: '2020-01-01', database: gateway });
	await seed(database);
	// Many journeys are one person's, who would wait an hour after ten mails.
	await run(
		database,
		"update app.limit_rules set most = 1000 where action = 'mail' and reach = 'mailbox'",
	);
	const site = join(folder, 'site');
	const staffDoor = await buildSite({ folder: site, today: TODAY, database: gateway });
	const laterSite = join(folder, 'later-site');
	await buildSite({ folder: laterSite, today: LATER, database: gateway });
	const longSite = join(folder, 'long-site');
	const longContent = join(folder, 'long-content');
	await writeLongContent('content', longContent);
	await buildSite({ folder: longSite, today: TODAY, database: gateway, content: longContent });

	const parts = { config: 'netlify.toml', addressHeader: ADDRESS_HEADER };
	const functions = ['functions', staffDoor];
	const door = await startFrontDoor({ ...parts, site, functions });
	stops.push(door.stop);
	process.env.SITE_URL = door.url;
	const emptyDoor = await startFrontDoor({ ...parts, site: emptySite, functions: [] });
	stops.push(emptyDoor.stop);
	const longDoor = await startFrontDoor({ ...parts, site: longSite, functions: [] });
	stops.push(longDoor.stop);
	const editors = await startEditorsTown({
		folder,
		site,
		build: (folder, content) => buildSite({ folder, today: TODAY, database: gateway, content }),
		door: { ...parts, functions },
	});
	stops.push(editors.stop);

	return {
		site,
		url: door.url,
		today: TODAY,
		laterSite,
		emptySite,
		emptyUrl: emptyDoor.url,
		longUrl: longDoor.url,
		editorsUrl: editors.url,
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
	/** `YYYY-MM-DD`: the day of `site`. */
	today: string;
	/** The same hub on 1 December 2026, eight days later. */
	laterSite: string;
	/** The same hub before anything was published. */
	emptySite: string;
	emptyUrl: string;
	/** The same hub with the longest words that an editor could write. */
	longUrl: string;
	/** The same hub once more, with the editor: what is published there is built there. */
	editorsUrl: string;
	mailbox: string;
	database: string;
	/** The browser's websocket. */
	browser: string;
};
