import { randomUUID } from 'node:crypto';
import { brotliCompressSync } from 'node:zlib';
import pg from 'pg';
import { makeReference } from '#domain/reference.ts';
import { startChild } from '../../local/child.ts';
import { WEIGHT_LIMIT } from '../build/weight-limit.ts';
import { signedIn } from '../check-hub/staff.ts';
import { DESK_DATA, DESK_PETITIONS } from './desk-data.ts';
import type { DeskHub } from './desk-hub.ts';
import { type DeskPage, deskPages } from './desk-pages.ts';
import type { Figure } from './figure.ts';
import { median } from './statistics.ts';
import { townText } from './town-text.ts';

/** Every page of the desk, over HTTP, among 100,000 signatures and 500 petitions; and invalidating 20,000 of them. */
export async function desk(): Promise<Figure[]> {
	const child = startChild<DeskHub>(new URL('desk-hub.ts', import.meta.url));
	try {
		const hub = await child.facts;
		const client = new pg.Client({ connectionString: hub.database });
		client.on('error', () => {});
		await client.connect();
		try {
			await client.query(DESK_PETITIONS, [await townText()]);
			await client.query(DESK_DATA);
			await client.query('vacuum analyze');
			const { id, cookie } = await signedIn(hub, 'administrator', 'moderator', 'officer', 'helper');
			const pages = deskPages({ person: id, ...(await known(client)) });
			return [...(await measurePages(hub.url, cookie, pages)), await invalidating(client)];
		} finally {
			await client.end();
		}
	} finally {
		await child.stop();
	}
}

/** In turn, so that a change in the machine's mood falls on all pages alike. The first round warms up and does not count. */
async function measurePages(url: string, cookie: string, pages: DeskPage[]): Promise<Figure[]> {
	const asks = await Promise.all(pages.map((page) => requestFor(page, url, cookie)));
	const times = pages.map((): number[] => []);
	const weights = pages.map(() => 0);
	for (let round = 0; round <= ROUNDS; round++)
		for (const [place, page] of pages.entries()) {
			const { time, bytes } = await measure(page, asks[place]!);
			weights[place] = bytes;
			if (round > 0) times[place]!.push(time);
		}
	const heaviest = weights.indexOf(Math.max(...weights));
	return [
		...pages.map(({ name }, place): Figure => ({
			...{ bench: 'desk', name, unit: 'ms', ours: median(times[place]!) },
			beside: { name: 'limit', value: 150 },
			aim: { atMost: 1 },
			note: `${Math.round(Math.max(...times[place]!))} ms at most`,
		})),
		{
			...{ bench: 'desk', name: 'Heaviest page', unit: 'bytes', ours: weights[heaviest]! },
			beside: { name: 'limit', value: WEIGHT_LIMIT },
			aim: { atMost: 1 },
			note: pages[heaviest]!.name,
		},
	];
}

async function requestFor(page: DeskPage, url: string, cookie: string): Promise<() => Request> {
	const { path, search, form } = page;
	const headers = { cookie, origin: url };
	const post = (fields: Record<string, string>) =>
		new Request(url + path, { method: 'POST', body: new URLSearchParams(fields), headers });
	if (form) return () => post(form);
	if (!search) return () => new Request(url + path, { headers });
	const found = await fetch(post(search), { redirect: 'manual' });
	const address = found.headers.get('location');
	if (!address) throw new Error(`${page.name}: the search was answered with ${found.status}.`);
	return () => new Request(new URL(address, url), { headers });
}

/** Milliseconds until the whole page was there, and its bytes with brotli. */
async function measure({ name }: DeskPage, ask: () => Request) {
	const request = ask();
	const start = performance.now();
	const response = await fetch(request, { redirect: 'manual' });
	const page = Buffer.from(await response.arrayBuffer());
	const time = performance.now() - start;
	if (response.status !== 200) throw new Error(`${name}: ${request.url} was ${response.status}.`);
	return { time, bytes: brotliCompressSync(page).length };
}

/** Things that pages are about. */
async function known(client: pg.Client) {
	const [sheet, reference] = [makeReference(), makeReference()];
	const { rows } = await client.query<Record<'signature' | 'invalidation', string>>(
		`with named as (
			update app.sheets set code = $1 where code = (select min(code) from app.sheets where code like 'BENCH-%')
		), written as (
			update app.feedback set reference = $2 where reference = 'BENCH-4711'
		)
		select (select max(id)::text from app.signatures) as signature, (select min(id::text) from app.invalidations) as invalidation`,
		[sheet, reference],
	);
	return { ...rows[0]!, sheet, reference };
}

/** From the press on the button until all are off, in batches as long as the rule says. */
async function invalidating(client: pg.Client): Promise<Figure> {
	await client.query(
		`select set_config('request.jwt.claims', json_build_object('sub', staff, 'session_id', id)::text, false) from app.staff_sessions`,
	);
	const start = performance.now();
	const criteria = { domain: 'odd.example' };
	const values = [randomUUID(), criteria, 20_000, 'A measurement.'];
	await client.query('select public.start_invalidation($1, $2, 1000000, $3, $4)', values);
	for (let isLeft = true; isLeft;) {
		const { rows } = await client.query('select public.run_invalidations() as run');
		isLeft = rows[0].run.is_left;
	}
	const seconds = (performance.now() - start) / 1000;
	const { rows } = await client.query(
		`select count(*)::int as number from app.invalidated_signatures where invalidation = $1`,
		[values[0]],
	);
	return {
		...{ bench: 'desk', name: 'Signatures invalidated', unit: 'a second' },
		ours: rows[0].number / seconds,
		beside: { name: 'limit', value: 1_000 },
		aim: { atLeast: 1 },
	};
}

const ROUNDS = 7;
