import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveParent } from '../../local/child.ts';
import { startFrontDoor } from '../../local/front-door.ts';
import { giveKeys } from '../../local/keys.ts';
import { seed } from '../../local/migrations.ts';
import { startServices } from '../../local/services.ts';
import { buildSite } from '../../local/site/build.ts';
import type { DeskHub } from './desk-hub.ts';

/* A hub whose editors save to the git host that the environment names, as in production, and not to this machine. */
await serveParent(async (signal) => {
	const folder = await mkdtemp(join(tmpdir(), 'moothall-bench-'));
	const stops = [() => rm(folder, { recursive: true, force: true })];
	const stop = async () => {
		for (const each of stops.splice(0).reverse()) await each();
	};
	try {
		const siteUrl = () => process.env.SITE_URL ?? '';
		const services = await startServices({ folder, siteUrl });
		stops.push(services.stop);
		const { database, environment, mailbox } = services;
		await seed(database.owner);
		const site = join(folder, 'site');
		Object.assign(process.env, environment, { PAGES_FOLDER: site });
		const town = { ...environment, SITE_URL: 'https://moothall.example.org' };
		const built = await buildSite(site, town, signal);
		const parts = { site, config: 'netlify.toml', functions: ['functions', built] };
		const door = await startFrontDoor(parts);
		stops.push(door.stop);
		process.env.SITE_URL = door.url;
		await giveKeys(database.owner);
		const facts: DeskHub = { url: door.url, mailbox: mailbox.url, database: database.owner };
		return { facts, stop };
	} catch (error) {
		await stop();
		throw error;
	}
});
