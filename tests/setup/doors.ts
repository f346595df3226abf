import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Config, Context } from '@netlify/functions';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, vi } from 'vitest';
import { newSigningKey, type SigningKey, tokenKeys } from '#local/gateway/auth/keys.ts';
import { startGateway } from '#local/gateway.ts';
import { newDatabase } from './database.ts';
import { writePages } from './doors-pages.ts';
import { emptying } from './emptying.ts';
import { startFrontOf, startPostgrest } from './postgrest.ts';
import { startPostOffice } from './post-office.ts';

/**
 * A hub for one test file; before each test it is empty except for its petitions. With `postgrest`, a real PostgREST
 * answers the calls of the database.
 */
export function useHub(options: { postgrest?: boolean } = {}): Hub {
	const hub = {} as Hub;
	beforeAll(async () => void Object.assign(hub, await startHub(options)), 60_000);
	beforeEach(async () => {
		hub.lines.length = 0;
		hub.post.mails.length = 0;
		hub.post.refusal = undefined;
		Object.assign(hub.post, { isHolding: false, held: [] });
		await hub.database.query(hub.emptying);
	});
	afterAll(() => hub.stop?.());
	return hub;
}

/**
 * Everything behind the functions, without mocks: a database with our migrations, the gateway for supabase-js, and a
 * mail server. One open petition, `keep-the-bus`, and one closed petition, `old-news`.
 */
async function startHub({ postgrest = false }) {
	const folder = await mkdtemp(join(tmpdir(), 'moothall-functions-'));
	await writePages(join(folder, 'pages'));
	const { connectionString, create, drop } = newDatabase();
	await create();
	const database = new pg.Pool({ connectionString });
	database.on('error', () => {});
	await database.query(SAMPLE);
	const post = await startPostOffice();
	const jwtSecret = 'a-secret-for-tests-only-of-32-characters';
	const signingKey = newSigningKey();
	const auth = {
		connectionString,
		signingKey,
		smtpUrl: post.url,
		mailFrom: 'Thornbeck Moothall <hub@thornbeck.example.org>',
		siteUrl: () => 'https://hub.example.org',
		mailInterval: 0,
	};
	let gateway = await startGateway({ connectionString, jwtSecret, auth });
	const front =
		postgrest && (await startFront(gateway.url, connectionString, jwtSecret, signingKey));

	Object.assign(process.env, {
		SUPABASE_URL: front ? front.url : gateway.url,
		SUPABASE_ANON_KEY: gateway.anonKey,
		SUPABASE_SERVICE_ROLE_KEY: gateway.serviceRoleKey,
		TOKEN_SECRET: jwtSecret,
		SITE_URL: 'https://hub.example.org',
		SMTP_URL: post.url,
		MAIL_FROM: 'Thornbeck Moothall <hub@thornbeck.example.org>',
		PAGES_FOLDER: join(folder, 'pages'),
	});
	const lines: string[] = [];
	vi.spyOn(console, 'log').mockImplementation((line) => void lines.push(String(line)));

	return {
		database,
		/** The statement that `useHub` runs before each test. */
		emptying: await emptying(database, EMPTIED),
		post,
		/** The database functions that PostgREST was called for. */
		asked: front ? front.calls : [],
		/** The lines that functions wrote to the log. */
		lines,
		/** The only column of the only row. */
		async value(sql: string, values: unknown[] = []) {
			const { rows } = await database.query({ text: sql, values, rowMode: 'array' });
			return rows[0]?.[0];
		},
		closeDatabase: () => gateway.stop(),
		async openDatabase() {
			const port = Number(new URL(gateway.url).port);
			gateway = await startGateway({ connectionString, port, jwtSecret, auth });
		},
		async stop() {
			if (front) await front.stop();
			await Promise.allSettled([gateway.stop(), post.shut(), database.end()]);
			await drop();
			await rm(folder, { recursive: true, force: true });
		},
	};
}

/** A front door with a real PostgREST that signs in as `authenticator` and knows both kinds of key, as Supabase's does. */
async function startFront(gateway: string, owner: string, secret: string, key: SigningKey) {
	const client = new pg.Client({ connectionString: owner });
	await client.connect();
	await client.query("alter role authenticator password 'secret'");
	await client.end();
	const address = Object.assign(new URL(owner), { username: 'authenticator', password: 'secret' });
	const shared = { kty: 'oct', alg: 'HS256', k: Buffer.from(secret).toString('base64url') };
	const keys = [shared, ...tokenKeys(key).jwks.keys];
	const postgrest = await startPostgrest(address.href, JSON.stringify({ keys }));
	const front = await startFrontOf(gateway, postgrest.url);
	return {
		...front,
		async stop() {
			await front.stop();
			await postgrest.stop();
		},
	};
}

/** Calls a function as Netlify does: at its path only, with the path's parameters. Waits for the work that it leaves. */
export async function visit(door: Door, address: string, options: Options = {}) {
	const { form, ip = '192.0.2.1', ...init } = options;
	const url = new URL(address, 'https://hub.example.org');
	const body = form && new URLSearchParams(form);
	const request = new Request(url, { method: body ? 'POST' : 'GET', body, ...init });
	const left: Promise<unknown>[] = [];
	const context = {
		ip,
		params: paramsOf(door.config, url.pathname),
		requestId: 'test',
		waitUntil: (promise: Promise<unknown>) => void left.push(promise),
	} as unknown as Context;
	const response = await door.default(request, context);
	const text = await response.text();
	if (options.settle !== false) await Promise.all(left);
	return { status: response.status, headers: response.headers, text, left };
}

function paramsOf(config: Config, pathname: string) {
	for (const path of [config.path ?? []].flat()) {
		const match = new URLPattern({ pathname: `${path}{/}?` }).exec({ pathname });
		if (match) return match.pathname.groups;
	}
	throw new Error(`${pathname} does not lead to this function.`);
}

const EMPTIED = [
	...[
		'app.mailboxes',
		'app.tallies',
		'app.feedback',
		'app.outbox',
		'app.limits',
		'app.staff_sessions',
	],
	...['app.own_lists', 'app.updates', 'app.team_mails', 'app.page_votes', 'app.page_lines'],
];

const SAMPLE = `
select app.set_rule('staff_link_pause_seconds', 0);
	insert into app.petitions (slug, lang, action, background, state, opened_at, closes_on) values
		('keep-the-bus', 'en', 'Keep the <14> bus', 'It is late, but it comes.', 'open', now() - interval '9 days', current_date + 30),
		('old-news', 'en', 'Old news', 'Long ago.', 'open', now() - interval '90 days', date '2026-10-24'),
		('not-yet', 'en', 'Not yet', 'Nobody has looked at it.', 'in_moderation', null, null);
	insert into app.staff (email, name, roles, lang) values
		('admin@thornbeck.example.org', 'Alis Bowen', '{administrator}', 'en'),
		('editor@thornbeck.example.org', 'Efa Rees', '{editor}', 'en'),
		('golygydd@thornbeck.example.org', 'Guto Llwyd', '{editor,helper}', 'cy');`;

type Hub = Awaited<ReturnType<typeof startHub>>;

export type Door = {
	default: (request: Request, context: Context) => Promise<Response>;
	config: Config;
};

interface Options extends RequestInit {
	form?: Record<string, string>;
	ip?: string;
	/** False: do not wait for the work that the function left running. */
	settle?: boolean;
}
