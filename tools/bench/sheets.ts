import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { makeReference } from '#domain/reference.ts';
import { migrate } from '../../local/migrations.ts';
import { startPostgres } from '../../local/postgres.ts';
import type { Figure } from './figure.ts';
import { median } from './statistics.ts';

/** Sheets that are entered, one after another. */
const ROUNDS = 40;

/** How long an officer's sheet of twelve lines takes in the database, on a petition with 100,000 signatures. */
export async function sheets(): Promise<Figure[]> {
	const folder = await mkdtemp(join(tmpdir(), 'moothall-bench-'));
	const postgres = await startPostgres(folder);
	const connectionString = postgres.connectionString('postgres');
	await migrate(connectionString);
	const client = new pg.Client({ connectionString });
	await client.connect();
	try {
		const officer = randomUUID();
		await client.query(preparation);
		await client.query(
			`insert into app.staff (id, email, name, roles) values ($1, 'o@example.org', 'Orla Duffy', '{officer}')`,
			[officer],
		);
		const claims = { sub: officer, session_id: randomUUID(), email: 'o@example.org' };
		const amr = [{ method: 'otp', timestamp: Math.floor(Date.now() / 1000) }];
		await asOfficer(client, { ...claims, amr }, 'select public.begin_session()', []);
		const times: number[] = [];
		for (let round = 0; round < ROUNDS; round += 1) {
			const start = performance.now();
			const added = await asOfficer(
				client,
				claims,
				`select (public.enter_sheet('bench', $1, $2) ->> 'added')::int as added`,
				[makeReference(), JSON.stringify(linesOf(round))],
			);
			times.push(performance.now() - start);
			if (added !== 12) throw new Error(`A sheet of twelve new people counted ${added}.`);
		}
		return [
			{
				bench: 'sheets',
				name: 'A sheet of 12 lines in one request',
				unit: 'ms',
				ours: median(times),
				beside: { name: 'limit', value: 150 },
				aim: { atMost: 1 },
				note: 'on a petition with 100,000 signatures',
			},
		];
	} finally {
		await client.end();
		await postgres.stop();
		await rm(folder, { recursive: true, force: true });
	}
}

/** As PostgREST calls a function for the member of staff whose token came with the request. */
async function asOfficer(client: pg.Client, claims: object, text: string, values: unknown[]) {
	await client.query('begin; set local role authenticated');
	await client.query(`select set_config('request.jwt.claims', $1, true)`, [
		JSON.stringify({ role: 'authenticated', ...claims }),
	]);
	const { rows } = await client.query(text, values);
	await client.query('commit');
	return rows[0].added;
}

function linesOf(round: number) {
	return Array.from({ length: 12 }, (_, place) => ({
		line: place + 1,
		name: `Person ${letters(round)} x ${letters(place)}`,
		postcode: 'TB1 2AB',
	}));
}

function letters(number: number): string {
	return String.fromCodePoint(...[...String(number)].map((digit) => 97 + Number(digit)));
}

const preparation = `
	insert into app.areas values ('market');
	insert into app.postcode_areas values ('TB1', 'market');
	insert into app.petitions (slug, lang, action, background, state, opened_at, closes_on)
	values ('bench', 'en', 'Bench', 'Bench', 'open', now(), now()::date + 30);
	insert into app.signatures (petition, name, postcode, area, channel, lang, state, confirmed_at)
	select petition.id, 'Signer ' || translate(n::text, '0123456789', 'abcdefghij'), 'TB1 2AB', 'market', 'paper', 'en',
		'confirmed', now()
	from app.petitions as petition, generate_series(1, 100000) as n;
	insert into app.tallies select petition, 'market', 'paper', id % 16, count(*) from app.signatures group by petition, id % 16;
	analyze`;
