import { join, resolve } from 'node:path';
import { contentFolder } from '#collections/folder.ts';
import { type LocalCms, startCms } from './cms.ts';
import { type FrontDoor, startFrontDoor } from './front-door.ts';
import type { Gateway } from './gateway.ts';
import { giveKeys } from './keys.ts';
import type { Mailbox } from './mailbox.ts';
import { seed } from './migrations.ts';
import { Rebuilder } from './rebuilder.ts';
import { startServices } from './services.ts';
import { renewSite } from './site.ts';

/**
 * The whole hub on this machine: database, stand-ins for Supabase and Netlify, mailbox and the built site. Its data
 * stays in `folder`. Functions run in this process, so its environment is set for them.
 */
export async function startHub(options: HubOptions): Promise<Hub> {
	const { folder, port, say = () => {} } = options;
	const site = resolve(folder, 'site');
	const stops: (() => Promise<void>)[] = [];
	const stop = async () => {
		for (const each of stops.splice(0).reverse()) await each();
	};
	try {
		say('Starting the database');
		const url = `http://localhost:${port}`;
		const services = await startServices({
			folder,
			siteUrl: () => url,
			mailboxPort: options.mailboxPort,
		});
		stops.push(services.stop);
		const { database, gateway, mailbox } = services;
		await seed(database.owner);

		const environment = {
			...services.environment,
			SITE_URL: url,
			BUILD_HOOK_URL: `${url}/build_hooks/local`,
			PAGES_FOLDER: site,
			CMS_BACKEND: 'local',
		};
		Object.assign(process.env, environment);
		await giveKeys(database.owner);
		const build = (signal?: AbortSignal) =>
			renewSite({ folder: site, work: folder, environment, signal, say });
		const functionsWith = (built: string) => ['functions', built];
		const built = await build(options.signal);

		let door: FrontDoor | undefined;
		const rebuilder = new Rebuilder({
			environment,
			say,
			build: async (signal) => {
				await door?.useFunctions(functionsWith(await build(signal)));
				door?.forgetFiles();
			},
		});
		stops.push(() => rebuilder.stop());
		const cms = await startCms({
			folder: join(folder, 'editors'),
			content: contentFolder,
			say,
			published: () => rebuilder.request(),
		});
		if (cms) stops.push(cms.stop);
		door = await startFrontDoor({
			site,
			port,
			functions: functionsWith(built),
			config: 'netlify.toml',
			onBuildHook: () => rebuilder.request(),
			proxies: cms ? { '/api/decap': cms.answer } : {},
			log: (sentence, error) => console.error(sentence, error ?? ''),
		});
		stops.push(door.stop);
		if (options.watch) await rebuilder.watch();
		return {
			url: environment.SITE_URL,
			site,
			database: database.owner,
			gateway,
			mailbox,
			cms,
			door,
			stop,
		};
	} catch (error) {
		await stop();
		throw error;
	}
}

export type HubOptions = {
	folder: string;
	/** The hub's own port. Pages contain it in their addresses, so it must be known before the build. */
	port: number;
	mailboxPort?: number;
	/** Whether to build again when petitions, content or templates change. */
	watch?: boolean;
	signal?: AbortSignal;
	say?: (line: string) => void;
};

export type Hub = {
	url: string;
	/** The folder of the built site. */
	site: string;
	/** The connection string of the role that may do everything. */
	database: string;
	gateway: Gateway;
	mailbox: Mailbox;
	/** Undefined on a machine without git. */
	cms: LocalCms | undefined;
	door: FrontDoor;
	stop(): Promise<void>;
};
