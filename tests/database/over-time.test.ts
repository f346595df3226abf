import { randomUUID } from 'node:crypto';
import { glob, readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { readSchedule } from '#local/front-door/schedule.ts';
import { hash, together, useDatabase } from './database.ts';
import { aPerson, callAs, type Person, signInAgain } from './staff.ts';

const db = useDatabase();
let administrator: Person;

beforeAll(async () => {
	administrator = await aPerson(db, 'administrator');
});

/** Calls a function as the administrator, in a session that begins at this moment. */
async function decide<Result>(name: string, args: object = {}): Promise<Result> {
	return callAs<Result>(db, await signInAgain(db, administrator), name, args);
}

const idOf = async (slug: string) => {
	const [row] = await db.rows<{ id: number }>('select id from app.petitions where slug = $1', [
		slug,
	]);
	return row!.id;
};

async function petition(slug: string) {
	const [row] = await db.rows<Row>(
		`select state, closes_on::text, closed_at, creator_name, erased_at from app.petitions where slug = $1`,
		[slug],
	);
	return row!;
}

async function signed(slug: string, given: object = {}) {
	const request = await db.sign(slug, given);
	await db.call('confirm_signature', { token_hash: request.token_hash });
	return request;
}

describe('closing', () => {
	test('happens at the end of the last day in London, and not before', async () => {
		const slug = await db.openPetition('2027-06-30');
		await db.stopClock('2027-06-30T22:59:59Z');
		await db.call('close_petitions');
		expect(await petition(slug)).toMatchObject({ state: 'open', closed_at: null });
		await db.stopClock('2027-06-30T23:00:00Z');
		await db.call('close_petitions');
		expect(await petition(slug)).toMatchObject({
			state: 'closed',
			closed_at: new Date('2027-06-30T23:00:00Z'),
		});
	});

	test('is the same a week late, and by four at once', async () => {
		const slug = await db.openPetition('2027-06-30');
		await db.stopClock('2027-07-07T09:00:00Z');
		const closed = await Promise.all(
			[1, 2, 3, 4].map(() => db.call<{ closed: number }>('close_petitions')),
		);
		expect(closed.reduce((sum, each) => sum + each.closed, 0)).toBe(1);
		expect(await petition(slug)).toMatchObject({
			state: 'closed',
			closed_at: new Date('2027-06-30T23:00:00Z'),
		});
		const acts = await db.rows(
			`select from app.audit_log where act = 'close_petition' and subject = $1`,
			[slug],
		);
		expect(acts).toHaveLength(1);
	});
});

describe('a pause', () => {
	const pause = () =>
		decide('pause_signing', {
			notice_en: 'An election.',
			notice_cy: 'Etholiad.',
		});
	const resume = () => decide('resume_signing');

	test('stops signing with a reason, and lets people confirm what they signed before', async () => {
		const slug = await db.openPetition();
		const before = await db.sign(slug);
		await pause();
		expect(await db.call('read_pause')).toMatchObject({ en: 'An election.', cy: 'Etholiad.' });
		await expect(db.sign(slug)).rejects.toMatchObject({
			code: 'PT409',
			message: 'signing_paused',
		});
		await db.call('confirm_signature', { token_hash: before.token_hash });
		expect(await db.count(slug)).toBe(1);
		await resume();
		expect(await db.call('read_pause')).toBeNull();
		await signed(slug);
		expect(await db.count(slug)).toBe(2);
	});

	test.each([
		['within one day', '2027-03-01T09:00:00Z', '2027-03-01T17:00:00Z', '2027-03-11'],
		['over one midnight', '2027-03-01T22:00:00Z', '2027-03-02T01:00:00Z', '2027-03-12'],
		['over the change of clocks', '2027-03-26T12:00:00Z', '2027-03-29T12:00:00Z', '2027-03-14'],
	])('gives open petitions each day back: %s', async (_, from, until, closesOn) => {
		const begun = from.slice(0, 10);
		const day = (base: string, more: number) =>
			new Date(Date.parse(base) + more * 86_400_000).toISOString().slice(0, 10);
		const slug = await db.openPetition(day(begun, 9));
		const other = await db.openPetition('2026-01-31');
		await db.rows(
			`update app.petitions set state = 'closed', closed_at = closes_at where slug = $1`,
			[other],
		);
		await db.stopClock(from);
		await pause();
		await pause();
		await db.stopClock(until);
		await resume();
		await resume();
		const days = Date.parse(closesOn) - Date.parse('2027-03-10');
		expect((await petition(slug)).closes_on).toBe(day(begun, 9 + days / 86_400_000));
		expect((await petition(other)).closes_on).toBe('2026-01-31');
	});

	test('keeps a petition open whose last day comes meanwhile', async () => {
		const slug = await db.openPetition('2027-05-03');
		await db.stopClock('2027-05-03T12:00:00Z');
		await pause();
		for (const day of ['2027-05-04', '2027-05-05', '2027-05-06']) {
			await db.stopClock(`${day}T00:01:00Z`);
			await together(2, () => db.call('close_petitions'));
			expect(await petition(slug)).toMatchObject({ state: 'open' });
		}
		await resume();
		expect((await petition(slug)).closes_on).toBe('2027-05-07');
	});

	test('gives its days to petitions that collect supporters too', async () => {
		await db.stopClock('2027-05-03T12:00:00Z');
		const slug = `petition-${randomUUID()}`;
		const id = randomUUID();
		await db.call('create_petition', {
			...{ action: 'Mend the clock', background: 'It stopped.', details: '', slug, lang: 'en' },
			...{ name: 'Ada Rowe', email: `${id}@example.org`, postcode: 'TB1 2AB', wants_updates: true },
			...{ channel: 'web', ip: null, confirmation_id: id, token_hash: hash(id) },
			...{ code_hash: hash('code'), sponsor_hash: hash(`${id} support`) },
		});
		const lapsesOn = async () => {
			const [row] = await db.rows<{ day: string }>(
				`select lapses_on::text as day from app.creations
				where petition = (select id from app.petitions where slug = $1)`,
				[slug],
			);
			return Date.parse(row!.day);
		};
		const before = await lapsesOn();
		await pause();
		await db.stopClock('2027-05-06T12:00:00Z');
		await resume();
		expect((await lapsesOn()) - before).toBe(4 * 86_400_000);
	});

	test('gives the days back although no job ran while it lasted', async () => {
		const slug = await db.openPetition('2027-05-03');
		await db.stopClock('2027-05-03T12:00:00Z');
		await pause();
		await db.stopClock('2027-05-20T12:00:00Z');
		await db.call('close_petitions');
		expect(await petition(slug)).toMatchObject({ state: 'open', closes_on: '2027-05-21' });
		await resume();
	});

	test.each(['editor', 'helper', 'officer', 'moderator'])(
		'is not for a person who is only %s',
		async (role) => {
			const person = await aPerson(db, role);
			for (const call of ['read_upkeep', 'resume_signing'])
				await expect(callAs(db, person, call, {})).rejects.toMatchObject({ code: 'PT403' });
			await expect(
				callAs(db, person, 'pause_signing', { notice_en: 'No.', notice_cy: 'Na.' }),
			).rejects.toMatchObject({ code: 'PT403' });
		},
	);
});

describe('the audit of counts', () => {
	test.each([7, -2])('repairs a count that is %i off while signatures keep coming', async (off) => {
		const slug = await db.openPetition();
		await Promise.all(Array.from({ length: 5 }, () => signed(slug)));
		await db.rows(
			`update app.tallies set count = count + $2 where petition = $1
			and shard = (select shard from app.tallies where petition = $1 order by count desc limit 1)`,
			[await idOf(slug), Math.max(off, -1)],
		);
		if (off < -1)
			await db.rows('update app.tallies set count = 0 where petition = $1', [await idOf(slug)]);
		const waiting = await Promise.all(Array.from({ length: 12 }, () => db.sign(slug)));
		await Promise.all([
			...waiting.map(({ token_hash }) => db.call('confirm_signature', { token_hash })),
			db.call('audit_tallies'),
			db.call('audit_tallies'),
		]);
		expect(await db.count(slug)).toBe(17);
		expect(await db.call('audit_tallies')).toEqual([]);
	});
});

describe('names', () => {
	test('go when they should on a year of petitions, and one that is kept stops none of the others', async () => {
		const slugs: string[] = [];
		for (let month = 1; month <= 12; month++) {
			const slug = await db.openPetition(`2028-${String(month).padStart(2, '0')}-15`);
			await db.stopClock(`2028-${String(month).padStart(2, '0')}-10T12:00:00Z`);
			await signed(slug, { name: 'Ann Lee' });
			slugs.push(slug);
		}
		await db.rows(`update app.petitions set creator_name = 'Ada Rowe' where slug = any ($1)`, [
			slugs,
		]);
		const [first] = slugs;
		await db.stopClock('2028-12-20T12:00:00Z');
		await db.call('close_petitions');
		const keep = { petition: first, until: '2029-12-31', reason: 'A court asked.' };
		await decide('keep_petition', keep);
		await db.stopClock('2029-03-20T03:00:00Z');
		await together(2, () => db.call('sweep'));
		const named = await db.rows<{ slug: string }>(
			`select distinct asked.slug from app.signatures as signature
			join app.petitions as asked on asked.id = signature.petition
			where asked.slug = any ($1) and signature.name is not null`,
			[slugs],
		);
		// Those of October, November and December closed less than six months ago.
		expect(named.map(({ slug }) => slug).toSorted()).toEqual([first, ...slugs.slice(9)].toSorted());
		expect(await petition(slugs[1]!)).toMatchObject({ creator_name: null });
		expect(await petition(first!)).toMatchObject({ creator_name: 'Ada Rowe', erased_at: null });
		for (const slug of slugs) expect(await db.count(slug)).toBe(1);
		expect(await db.call('audit_tallies')).toEqual([]);

		await decide('keep_no_longer', { petition: first });
		await db.call('sweep');
		expect(await petition(first!)).toMatchObject({ creator_name: null });
	});

	test('of a petition that was rejected go too, with its notes and earlier texts', async () => {
		const slug = `petition-${randomUUID()}`;
		await db.stopClock('2027-02-01T12:00:00Z');
		await db.rows(
			`with asked as (
				insert into app.petitions (slug, lang, action, background, creator_name, state)
				values ($1, 'en', 'Mend the clock', 'It stopped.', 'Ada Rowe', 'rejected') returning id
			), why as (
				insert into app.rejections (petition, code) select id, 'not_ours' from asked
			), note as (
				insert into app.petition_notes (petition, body) select id, 'Ada Rowe phoned.' from asked
			), signer as (
				insert into app.signatures (petition, name, postcode, channel, lang, state, confirmed_at)
				select id, 'Ada Rowe', 'TB1 2AB', 'paper', 'en', 'confirmed', app.clock() from asked
			)
			insert into app.petition_texts (petition, version, action, background, details)
			select id, 1, 'Ada Rowe’s clock', 'It stopped.', '' from asked`,
			[slug],
		);
		await db.stopClock('2027-08-01T12:00:00Z');
		await db.call('sweep');
		expect(await petition(slug)).toMatchObject({ creator_name: 'Ada Rowe' });
		await db.stopClock('2027-08-01T12:00:01Z');
		await db.call('sweep');
		expect(await petition(slug)).toMatchObject({ creator_name: null });
		const id = await idOf(slug);
		for (const table of ['petitions', 'petition_notes', 'petition_texts', 'signatures'])
			expect(
				JSON.stringify(
					await db.rows(
						`select * from app.${table} as row where (to_jsonb(row) ->> $2)::int = $1`,
						[id, table === 'petitions' ? 'id' : 'petition'],
					),
				),
			).not.toContain('Ada');
	});

	test('are not kept until a day that is over, or of a petition that there is not', async () => {
		const slug = await db.openPetition('2027-01-31');
		await db.stopClock('2027-03-02T12:00:00Z');
		const keep = (given: object) =>
			decide('keep_petition', {
				...{ petition: slug, until: '2027-03-02', reason: 'A court asked.' },
				...given,
			});
		await expect(keep({ until: '2027-03-01' })).rejects.toMatchObject({
			message: 'keep_until_past',
		});
		await expect(keep({ petition: 'never-was' })).rejects.toMatchObject({ code: 'PT404' });
		await keep({});
		expect(await decide('read_upkeep')).toMatchObject({
			kept: [expect.objectContaining({ slug, until: '2027-03-02', reason: 'A court asked.' })],
		});
	});
});

test('a job that fails says since when, until it works again', async () => {
	const jobs = async () =>
		(await decide<{ jobs: { name: string }[] }>('read_upkeep')).jobs.filter(
			({ name }) => name === 'sweep-data',
		);
	const run = (at: string, failed: boolean) =>
		db.stopClock(at).then(() => db.call('record_run', { job: 'sweep-data', failed }));
	await run('2027-01-01T03:00:00Z', false);
	await run('2027-01-02T03:00:00Z', true);
	await run('2027-01-03T03:00:00Z', true);
	const moment = (at: string) => expect.stringContaining(at);
	expect(await jobs()).toEqual([
		{
			...{ name: 'sweep-data', ran_at: moment('2027-01-01T03') },
			...{ failed_at: moment('2027-01-02T03'), is_late: false },
		},
	]);
	await run('2027-01-04T03:00:00Z', false);
	expect(await jobs()).toEqual([
		{ name: 'sweep-data', ran_at: moment('2027-01-04T03'), failed_at: null, is_late: false },
	]);
	// It runs once a day, so it is late after two.
	await db.stopClock('2027-01-06T02:59:00Z');
	expect(await jobs()).toMatchObject([{ is_late: false }]);
	await db.stopClock('2027-01-06T03:01:00Z');
	expect(await jobs()).toMatchObject([{ is_late: true }]);
});

test('a job that never worked says so, and one of each minute is late after ten', async () => {
	const job = async (name: string) =>
		(await decide<{ jobs: { name: string }[] }>('read_upkeep')).jobs.find(
			(each) => each.name === name,
		);
	await db.stopClock('2027-01-01T03:00:00Z');
	await db.call('record_run', { job: 'never-worked', failed: true });
	expect(await job('never-worked')).toMatchObject({
		...{ ran_at: null, failed_at: expect.stringContaining('2027-01-01T03') },
	});
	await db.call('record_run', { job: 'send-mail' });
	await db.stopClock('2027-01-01T03:09:59Z');
	expect(await job('send-mail')).toMatchObject({ is_late: false });
	await db.stopClock('2027-01-01T03:10:01Z');
	expect(await job('send-mail')).toMatchObject({ is_late: true });
});

test('the database knows the longest pause of each job, as its function has it', async () => {
	const written = await Array.fromAsync(glob('functions/*.ts'), async (file) => {
		const source = await readFile(file, 'utf8');
		const [, name] = /nightly\('([a-z-]+)'/.exec(source) ?? [];
		const [, schedule] = /schedule: '([^']+)'/.exec(source) ?? [];
		expect(Boolean(name), file).toBe(Boolean(schedule));
		return name && schedule ? [{ name, seconds: longestPause(schedule) }] : [];
	});
	const known = await db.rows(
		`select name, extract(epoch from expected_every)::int as seconds from app.jobs
		where expected_every is not null order by name`,
	);
	expect(known).toEqual(written.flat().toSorted((a, b) => (a.name < b.name ? -1 : 1)));
});

/** In seconds, over two days of a schedule. */
function longestPause(schedule: string): number {
	const job = readSchedule(schedule);
	const runs = job.nextRuns(3000, new Date('2027-01-01T00:00:00Z')).map(Number);
	const end = Date.parse('2027-01-04T00:00:00Z');
	const pauses = runs.slice(1).flatMap((at, index) => (at < end ? [at - runs[index]!] : []));
	return Math.max(...pauses) / 1000;
}

type Row = {
	state: string;
	closes_on: string;
	closed_at: Date | null;
	creator_name: string | null;
	erased_at: Date | null;
};
