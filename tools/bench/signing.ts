import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migrate } from '../../local/migrations.ts';
import { startPostgres } from '../../local/postgres.ts';

const connections = 8;
const seconds = 5;

/** Signing and counting on an embedded PostgreSQL with fsync on, each figure beside its aim. */
export async function signing(): Promise<{ figures: Figure[] }> {
	const folder = await mkdtemp(join(tmpdir(), 'moothall-bench-'));
	const postgres = await startPostgres(folder);
	try {
		const connectionString = postgres.connectionString('postgres');
		await migrate(connectionString);
		const pool = new pg.Pool({ connectionString, max: connections });
		pool.on('error', () => {});
		try {
			await pool.query(preparation);
			const rates = await measureRates(pool);
			const reads = await measureReads(pool);
			return { figures: [...rates, ...reads] };
		} finally {
			await pool.end();
		}
	} finally {
		await postgres.stop();
		await rm(folder, { recursive: true, force: true });
	}
}

/** Turns of a few seconds each, so that a change in the machine's mood falls on both alike. */
async function measureRates(pool: pg.Pool): Promise<Figure[]> {
	await perSecond(pool, insertOne, 1);
	await byHandPerSecond(pool, 1);
	await perSecond(pool, signAndConfirm, 1);
	const inserts: number[] = [];
	const byHand: number[] = [];
	const signatures: number[] = [];
	for (let turn = 0; turn < 3; turn++) {
		inserts.push(await perSecond(pool, insertOne, seconds));
		byHand.push(await byHandPerSecond(pool, seconds));
		signatures.push(await perSecond(pool, signAndConfirm, seconds));
	}
	const plain = median(inserts);
	const written = median(byHand);
	const signed = median(signatures);
	return [
		{ name: 'plain one-row inserts, one commit each', value: plain, unit: '1/s' },
		{ name: 'the same rows written by hand', value: written, unit: '1/s' },
		{ name: 'signatures accepted and confirmed', value: signed, unit: '1/s', aim: 20_000 / 60 },
		{ name: 'signatures to plain inserts', value: signed / plain, unit: 'ratio', aim: 0.2 },
		{ name: 'signatures to the same rows', value: signed / written, unit: 'ratio', aim: 0.5 },
		{
			name: 'durable commits while signing (two a signature) to plain inserts',
			value: (2 * signed) / plain,
			unit: 'ratio',
			aim: 0.5,
		},
	];
}

/** Triggers are rules too, so they rest while rows are written by hand. */
async function byHandPerSecond(pool: pg.Pool, duration: number): Promise<number> {
	const tables = ['app.outbox', 'app.signatures'];
	for (const table of tables) await pool.query(`alter table ${table} disable trigger user`);
	const rate = await perSecond(pool, writeByHand, duration);
	for (const table of tables) await pool.query(`alter table ${table} enable trigger user`);
	return rate;
}

async function measureReads(pool: pg.Pool): Promise<Figure[]> {
	const counts = { small: 1_000, large: 1_000_000 };
	for (const [slug, count] of Object.entries(counts)) await pool.query(bulk, [slug, count]);
	await pool.query('vacuum analyze app.tallies');
	const times: Record<keyof typeof counts, number[]> = { small: [], large: [] };
	// In turn, so that whatever else the machine does slows both.
	for (let read = 0; read < 500; read++) {
		for (const slug of ['small', 'large'] as const) {
			const time = await timeRead(pool, slug, counts[slug]);
			if (read >= 50) times[slug].push(time);
		}
	}
	const [small, large] = [median(times.small), median(times.large)];
	return [
		{ name: 'reading a count of 1,000', value: small, unit: 'ms' },
		{ name: 'reading a count of 1,000,000', value: large, unit: 'ms' },
		{ name: 'large count to small count', value: large / small, unit: 'ratio', aim: 1 },
	];
}

/** Milliseconds that one read of a count takes. */
async function timeRead(pool: pg.Pool, slug: string, count: number): Promise<number> {
	const start = performance.now();
	const { rows } = await pool.query('select public.read_tally($1) as tally', [slug]);
	const time = performance.now() - start;
	if (rows[0].tally.count !== count) throw new Error(`${slug} counts ${rows[0].tally.count}`);
	return time;
}

async function perSecond(pool: pg.Pool, work: Work, duration: number): Promise<number> {
	const end = performance.now() + duration * 1000;
	let done = 0;
	const worker = async () => {
		const client = await pool.connect();
		try {
			for (; performance.now() < end; done++) await work(client);
		} finally {
			client.release();
		}
	};
	const start = performance.now();
	await Promise.all(Array.from({ length: connections }, worker));
	return done / ((performance.now() - start) / 1000);
}

async function insertOne(client: pg.PoolClient) {
	const text = 'insert into plain (name, email, postcode) values ($1, $2, $3)';
	await client.query({
		name: 'plain',
		text,
		values: ['Siân Okafor', 'sian@example.org', 'TB1 2AB'],
	});
}

async function signAndConfirm(client: pg.PoolClient) {
	const id = randomUUID();
	const token = createHash('sha256').update(id).digest('hex');
	const ip = `10.${[0, 2, 4].map((at) => Number.parseInt(id.slice(at, at + 2), 16)).join('.')}`;
	await client.query({
		name: 'sign',
		text: `select public.sign_petition(
			petition => 'bench', name => $5, email => $1, postcode => 'TB1 2AB', wants_updates => false,
			lang => 'en', channel => 'web', ip => $2, confirmation_id => $3, token_hash => $4, code_hash => $4)`,
		values: [`${id}@example.org`, ip, id, token, nameOf(id)],
	});
	await client.query({
		name: 'confirm',
		text: 'select public.confirm_signature($1)',
		values: [token],
	});
}

/**
 * The rows of a signature and its confirmation in the same tables and the same two transactions, without a rule, a look-up
 * or a function: the most that signing could reach here.
 */
async function writeByHand(client: pg.PoolClient) {
	const id = randomUUID();
	const token = createHash('sha256').update(id).digest();
	const email = `${id}@example.org`;
	const key = (name: string) => createHash('sha256').update(`${name} ${id}`).digest();
	await client.query({
		name: 'sign by hand',
		text: signByHand,
		values: [
			email,
			id,
			token,
			...['address', 'network', 'petition', 'mailbox'].map(key),
			nameOf(id),
		],
	});
	await client.query({ name: 'confirm by hand', text: confirmByHand, values: [token, email] });
}

/** A person of their own for each request: one who signs twice would wait for themselves. */
function nameOf(id: string): string {
	return `Siân ${id.replace(/[\d-]/g, (sign) => 'ghijklmnopq'['0123456789-'.indexOf(sign)]!)}`;
}

function median(values: number[]): number {
	const sorted = values.toSorted((a, b) => a - b);
	return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

const preparation = `
	create table plain (id bigint generated always as identity primary key, name text, email text, postcode text);
	insert into app.areas values ('market');
	insert into app.postcode_areas values ('TB1', 'market');
	insert into app.petitions (slug, lang, action, background, state, opened_at, closes_on)
	select slug, 'en', 'Bench', 'Bench', 'open', now(), now()::date + 30
	from unnest(array['bench', 'small', 'large']) as slug`;

const signByHand = `
	with limited as (
		insert into app.limits (key, reach, most, used, ends_at)
		values ($4::bytea, 'address', 30, 1, now()), ($5, 'network', 300, 1, now()), ($6, 'petition', 5, 1, now()),
			($7, 'mailbox', 10, 1, now())
		on conflict (key) do update set used = app.limits.used + 1
	), mailed as (
		insert into app.outbox (template, lane, lang, recipient, data, queued_at, due_at, mailbox_key)
		values ('confirm_signature', 'awaited', 'en', $1,
			jsonb_build_object('confirmation_id', $2::uuid, 'action', 'Bench', 'name', $8::text), now(), now(), $7)
	), signed as (
		insert into app.signatures (petition, mailbox, name, email, postcode, area, channel, lang, wants_updates, signed_at)
		values (1, $1, $8, $1, 'TB1 2AB', 'market', 'web', 'en', false, now())
		returning id
	), seen as (
		insert into app.signature_networks (signature, key, expires_at) select id, $5, now() from signed
	)
	insert into app.confirmations (id, signature, token_hash, code_hash, created_at)
	select $2, id, $3, $3, now() from signed`;

const confirmByHand = `
	with box as (
		insert into app.mailboxes (petition, mailbox, postcode) values (1, $2, 'TB1 2AB')
	), confirmed as (
		update app.signatures set state = 'confirmed', slot = 1, confirmed_at = now()
		where id = (select signature from app.confirmations where token_hash = $1)
		returning petition, area, channel
	)
	insert into app.tallies as tally (petition, area, channel, shard, count)
	select petition, area, channel, pg_backend_pid() % 16, 1 from confirmed
	on conflict on constraint "one tally a shard" do update set count = tally.count + 1`;

/** Signatures as if they had been confirmed over all shards. */
const bulk = `
	with signed as (
		insert into app.signatures (petition, name, postcode, area, channel, lang, state, confirmed_at)
		select petition.id, 'Person ' || chr(65 + n % 26), 'TB1 2AB', 'market', 'paper', 'en', 'confirmed', now()
		from app.petitions as petition, generate_series(1, $2::int) as n where petition.slug = $1
		returning id, petition
	)
	insert into app.tallies
	select petition, 'market', 'paper', id % 16, count(*) from signed group by petition, id % 16`;

type Work = (client: pg.PoolClient) => Promise<unknown>;
type Figure = { name: string; value: number; unit: string; aim?: number };

if (import.meta.main) console.table((await signing()).figures);
