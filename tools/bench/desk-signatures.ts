import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migrate } from '../../local/migrations.ts';
import { startPostgres } from '../../local/postgres.ts';
import type { Figure } from './figure.ts';
import { median } from './statistics.ts';

/** The desk's pages for signatures on the server, among 100,000 signatures and 500 petitions, and invalidating 20,000. */
export async function deskSignatures(): Promise<Figure[]> {
	const folder = await mkdtemp(join(tmpdir(), 'moothall-bench-'));
	const postgres = await startPostgres(folder);
	const client = new pg.Client({ connectionString: postgres.connectionString('postgres') });
	client.on('error', () => {});
	try {
		await migrate(postgres.connectionString('postgres'));
		await client.connect();
		await client.query(preparation);
		await client.query('vacuum analyze app.signatures');
		return [...(await pages(client)), await invalidating(client)];
	} finally {
		await client.end();
		await postgres.stop();
		await rm(folder, { recursive: true, force: true });
	}
}

async function pages(client: pg.Client): Promise<Figure[]> {
	const figures: Figure[] = [];
	for (const [name, call, argument] of PAGES) {
		const times: number[] = [];
		for (let run = 0; run < RUNS; run++) {
			const start = performance.now();
			await asStaff(client, call, [argument]);
			times.push(performance.now() - start);
		}
		figures.push({
			...{ bench: 'desk', name: `The desk’s pages: ${name}`, unit: 'ms', ours: median(times) },
			beside: { name: 'limit', value: 150 },
			aim: { atMost: 1 },
			note: 'among 100,000 signatures',
		});
	}
	return figures;
}

/** From the press on the button until all are off, in batches as long as the rule says. */
async function invalidating(client: pg.Client): Promise<Figure> {
	const start = performance.now();
	await asStaff(client, 'public.start_invalidation($1, $2, 1000000, 20000, $3)', [
		...[randomUUID(), { domain: 'odd.example' }, 'A measurement.'],
	]);
	for (let isLeft = true; isLeft;) {
		const { rows } = await client.query('select public.run_invalidations() as run');
		isLeft = rows[0].run.is_left;
	}
	const seconds = (performance.now() - start) / 1000;
	const { rows } = await client.query(
		`select count(*)::int as number from app.signatures where state = 'invalidated'`,
	);
	return {
		...{ bench: 'desk', name: 'Signatures invalidated', unit: 'a second' },
		ours: rows[0].number / seconds,
		beside: { name: 'limit', value: 1_000 },
		aim: { atLeast: 1 },
	};
}

async function asStaff(client: pg.Client, call: string, values: unknown[]) {
	await client.query(
		`select set_config('request.jwt.claims', json_build_object('sub', staff, 'session_id', id)::text, false) from app.staff_sessions`,
	);
	await client.query(`select ${call}`, values);
}

const RUNS = 15;

const find = 'public.search_signatures($1)';
const PAGES: [name: string, call: string, argument: object | string | null][] = [
	['all signatures', find, {}],
	['a name', find, { name: 'okafor' }],
	['an email address', find, { email: 'signer4711@home.example' }],
	['a postcode', find, { postcode: 'TB1 2AB' }],
	['days and a channel', find, { from: '2026-11-01', until: '2026-11-20', channel: 'web' }],
	['one petition', find, { petition: 'petition-77' }],
	['words of a petition', 'public.find_petitions($1)', 'clock'],
	[
		'counting what an invalidation would take',
		'public.count_invalidation($1)',
		{ domain: 'odd.example' },
	],
	['odd patterns over all petitions', 'public.list_patterns($1)', null],
	['odd patterns of one petition', 'public.list_patterns($1)', 'petition-77'],
];

const preparation = `
	insert into app.areas values ('market'), ('riverside'), ('mill');
	insert into app.staff (email, name, roles) values ('officer@example.org', 'Orla Duffy', '{officer}');
	insert into app.staff_sessions (id, staff, started_at, seen_at) select gen_random_uuid(), id, now(), now() from app.staff;
	insert into app.petitions (slug, lang, action, background, state, opened_at, closes_on)
	select 'petition-' || n, 'en', 'Mend clock ' || n, 'It stopped.', 'open', now() - interval '90 days', now()::date + 30
	from generate_series(1, 500) as n;
	create temporary table signer as
	select 1 + n * 7 % 500 as petition, n, 'signer' || n || '@' || case when n % 5 = 0 then 'odd' else 'home' end || '.example' as email,
		(array['Siân', 'Mohammed', 'Margaret', 'Tomasz', 'Gwilym', 'Aisha', 'Peter'])[1 + n % 7] || ' ' ||
			(array['Okafor', 'Pritchard', 'Smith', 'Kowalczyk', 'Patel', 'Hughes'])[1 + n / 7 % 6] || ' ' || chr(65 + n / 42 % 26) as name,
		'TB' || 1 + n % 3 || ' ' || n / 3 % 9 || chr(65 + n / 27 % 2) || 'B' as postcode,
		(array['market', 'riverside', 'mill'])[1 + n % 3] as area, now() - n % 90 * interval '1 day' - n % 1440 * interval '1 minute' as at
	from generate_series(1, 100000) as n;
	insert into app.mailboxes (petition, mailbox, postcode) select petition, email, postcode from signer;
	insert into app.signatures
		(petition, mailbox, slot, name, email, postcode, area, channel, lang, state, signed_at, confirmed_at)
	select petition, email, 1, name, email, postcode, area, 'web', 'en', 'confirmed', at, at from signer order by n;
	insert into app.tallies (petition, area, channel, shard, count)
	select petition, area, channel, id % 16, count(*) from app.signatures group by 1, 2, 3, 4`;

if (import.meta.main) console.table(await deskSignatures(), ['name', 'ours', 'unit']);
