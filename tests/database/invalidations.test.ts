import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Counted, Invalidation } from '#domain/signatures.ts';
import { type Request, together, useDatabase } from './database.ts';
import { addAreas, newRun, petitionWith, runAll } from './many-signatures.ts';
import { aPerson, callAs, type Person } from './staff.ts';

const db = useDatabase();
let moderator: Person;
const as = <Result>(name: string, args: object = {}) => callAs<Result>(db, moderator, name, args);

beforeAll(async () => {
	await addAreas(db);
	moderator = await aPerson(db, 'moderator');
});

beforeEach(async () => {
	await db.rows(`update app.invalidations set state = 'done'`);
	await db.rows(`select app.set_rule('invalidation_batch', 20)`);
});

async function start(petition: string, criteria?: object): Promise<string> {
	const run = newRun(petition, criteria);
	await as('start_invalidation', run);
	return run.id;
}

const batch = () => db.call('run_invalidations');
const read = (id: string) => as<Invalidation>('read_invalidation', { id });
const move = (act: string, id: string) => as(`${act}_invalidation`, { id });

/** The count that everybody sees, after it was compared with a recount. */
async function exactCount(petition: string): Promise<number> {
	expect(await db.call('audit_tallies')).toEqual([]);
	return await db.count(petition);
}

async function states(petition: string): Promise<Record<string, number>> {
	const rows = await db.rows<{ state: string; number: number }>(
		`select state, count(*)::int as number from app.signatures
		where petition = (select id from app.petitions where slug = $1) group by state`,
		[petition],
	);
	return Object.fromEntries(rows.map(({ state, number }) => [state, number]));
}

async function byArea(petition: string) {
	return await db.rows(
		`select area, channel, sum(count)::int as count from app.tallies
		where petition = (select id from app.petitions where slug = $1) group by 1, 2 order by 1`,
		[petition],
	);
}

describe('forty of a thousand signatures over three areas', () => {
	test('are invalidated, stopped half-way, resumed and undone, and each time the counts equal a recount', async () => {
		const petition = await petitionWith(db, 1000, 40);
		const before = await byArea(petition);
		expect(
			await as<Counted>(
				'count_invalidation',
				newRun(petition) && {
					criteria: newRun(petition).criteria,
				},
			),
		).toMatchObject({
			...{ number: 40, confirmed: 40, channels: [{ name: 'web', number: 40 }] },
			areas: expect.arrayContaining([{ name: 'mill', number: 13 }]),
		});
		const id = await start(petition);
		await batch();
		expect(await exactCount(petition)).toBe(980);
		await move('stop', id);
		await runAll(db);
		expect(await exactCount(petition)).toBe(980);
		expect(await read(id)).toMatchObject({ state: 'stopped', taken: 20 });
		await move('resume', id);
		await runAll(db);
		expect(await exactCount(petition)).toBe(960);
		expect(await states(petition)).toEqual({ confirmed: 960, invalidated: 40 });
		expect(await read(id)).toMatchObject({ state: 'done', taken: 40 });
		await move('undo', id);
		await batch();
		expect(await exactCount(petition)).toBe(980);
		await runAll(db);
		expect(await exactCount(petition)).toBe(1000);
		expect(await byArea(petition)).toEqual(before);
		expect(await states(petition)).toEqual({ confirmed: 1000 });
		expect(await read(id)).toMatchObject({ state: 'undone', brought_back: 40, left_off: 0 });
		expect(await db.templates()).toEqual([]);
	});

	test('are undone after a stop as well: only what was taken comes back', async () => {
		const petition = await petitionWith(db, 100, 40);
		const id = await start(petition);
		await batch();
		await move('stop', id);
		await move('undo', id);
		await runAll(db);
		expect(await exactCount(petition)).toBe(100);
		expect(await read(id)).toMatchObject({ state: 'undone', taken: 20, brought_back: 20 });
	});

	test('come off however few are in each shard, and in one batch too', async () => {
		await db.rows(`select app.set_rule('invalidation_batch', 5000)`);
		const petition = await petitionWith(db, 400, 390);
		await start(petition);
		expect(await runAll(db)).toBe(3);
		expect(await exactCount(petition)).toBe(10);
	});
});

test('a threshold is crossed back and again, and a reply that the council gave stays', async () => {
	const petition = await petitionWith(db, 120, 40);
	await db.call('note_all_crossings');
	await db.rows(
		`insert into app.responses (petition, lang, body, published_on)
		select id, 'en', 'Yes.', '2027-02-02' from app.petitions where slug = $1`,
		[petition],
	);
	const crossed = () =>
		db.rows(
			`select threshold from app.crossings where petition = (select id from app.petitions where slug = $1)`,
			[petition],
		);
	expect(await crossed()).toEqual([{ threshold: 'response' }]);
	const id = await start(petition);
	await runAll(db);
	expect(await crossed()).toEqual([]);
	await move('undo', id);
	await runAll(db);
	expect(await crossed()).toEqual([{ threshold: 'response' }]);
	expect(
		await db.rows(
			`select from app.responses where petition = (select id from app.petitions where slug = $1)`,
			[petition],
		),
	).toHaveLength(1);
});

describe('several at once', () => {
	test('schedulers run each batch once', async () => {
		const petitions = [await petitionWith(db, 200, 90), await petitionWith(db, 200, 90)];
		const ids = [await start(petitions[0]!), await start(petitions[1]!)];
		await db.rows(`select app.set_rule('invalidation_batch', 7)`);
		const outcomes = await together(6, () => runAll(db));
		expect(outcomes.filter(({ status }) => status === 'rejected')).toEqual([]);
		// A scheduler that found all batches taken has gone; the next minute brings another.
		await runAll(db);
		for (const [at, petition] of petitions.entries()) {
			expect(await exactCount(petition)).toBe(110);
			expect(await read(ids[at]!)).toMatchObject({ state: 'done', taken: 90 });
		}
		for (const id of ids) await move('undo', id);
		await together(6, () => runAll(db));
		await runAll(db);
		for (const petition of petitions) expect(await exactCount(petition)).toBe(200);
	});

	test('signatures keep coming while it runs and while it is undone; those that came later stay', async () => {
		const petition = await petitionWith(db, 200, 120);
		await db.rows(`select app.set_rule('invalidation_batch', 10)`);
		const sign = async (at: number) => {
			const email = `later-${at}-${Math.random()}@${at % 2 ? 'odd' : 'home'}.example`;
			const postcode = ['TB1 2AB', 'TB2 2AB', 'TB3 2AB'][at % 3]!;
			const { token_hash } = await db.sign(petition, { email, postcode });
			await db.call('confirm_signature', { token_hash });
		};
		const id = await start(petition);
		const coming = await together<unknown>(42, (at) => (at < 40 ? sign(at) : runAll(db)));
		expect(coming.filter(({ status }) => status === 'rejected')).toEqual([]);
		await runAll(db);
		expect(await exactCount(petition)).toBe(120);
		await move('undo', id);
		const more = await together<unknown>(42, (at) => (at < 40 ? sign(at) : runAll(db)));
		expect(more.filter(({ status }) => status === 'rejected')).toEqual([]);
		await runAll(db);
		expect(await exactCount(petition)).toBe(280);
	});

	test('those who confirm while a batch takes them are counted or taken, and never both', async () => {
		const petition = await petitionWith(db, 30);
		const requests: Request[] = [];
		for (let at = 0; at < 30; at++)
			requests.push(await db.sign(petition, { email: `slow-${at}-${petition}@odd.example` }));
		await start(petition);
		const outcomes = await together<unknown>(31, (at) =>
			at < 30 ? db.call('confirm_signature', { token_hash: requests[at]!.token_hash }) : runAll(db),
		);
		await runAll(db);
		for (const outcome of outcomes)
			if (outcome.status === 'rejected')
				expect(outcome.reason).toMatchObject({ message: 'confirmation_withdrawn' });
		expect(await exactCount(petition)).toBe(30);
		expect(await states(petition)).toEqual({ confirmed: 30, invalidated: 30 });
	});
});

describe('an undo', () => {
	const one = { email: '' };
	const signOne = async (petition: string, confirms = true) => {
		one.email = `ann-${petition}@odd.example`;
		const request = await db.sign(petition, { email: one.email });
		if (confirms) await db.call('confirm_signature', { token_hash: request.token_hash });
	};
	const ofOne = (petition: string) =>
		db.rows(
			`select state from app.signatures where mailbox = $1
			and petition = (select id from app.petitions where slug = $2) order by id`,
			[one.email, petition],
		);

	test('brings waiting signatures back as waiting, and they can be confirmed then', async () => {
		const petition = await petitionWith(db, 5);
		const { token_hash } = await db.sign(petition, { email: `ann-${petition}@odd.example` });
		const id = await start(petition);
		await runAll(db);
		await expect(db.call('confirm_signature', { token_hash })).rejects.toMatchObject({
			message: 'confirmation_withdrawn',
		});
		await move('undo', id);
		await runAll(db);
		await db.call('confirm_signature', { token_hash });
		expect(await exactCount(petition)).toBe(6);
	});

	test('leaves off who withdrew meanwhile', async () => {
		const petition = await petitionWith(db, 5);
		await signOne(petition);
		const id = await start(petition);
		await runAll(db);
		await db.rows(`update app.signatures set state = 'withdrawn', slot = null where mailbox = $1`, [
			one.email,
		]);
		await move('undo', id);
		await runAll(db);
		expect(await ofOne(petition)).toEqual([{ state: 'withdrawn' }]);
		expect(await read(id)).toMatchObject({ state: 'undone', brought_back: 0, left_off: 1 });
		expect(await exactCount(petition)).toBe(5);
	});

	test('leaves off who was erased meanwhile: that person could sign again', async () => {
		const petition = await petitionWith(db, 5, 3);
		const id = await start(petition);
		await runAll(db);
		await db.rows(
			`select app.erase_signers(array[min(signature)]) from app.invalidated_signatures where invalidation = $1`,
			[id],
		);
		await move('undo', id);
		await runAll(db);
		expect(await read(id)).toMatchObject({ brought_back: 2, left_off: 1 });
		expect(await exactCount(petition)).toBe(4);
	});

	test('leaves the old one off where the same person has signed again, and brings back all others', async () => {
		const petition = await petitionWith(db, 50, 9);
		await signOne(petition, false);
		const id = await start(petition);
		await runAll(db);
		await signOne(petition, false);
		await move('undo', id);
		await runAll(db);
		expect(await ofOne(petition)).toEqual([{ state: 'invalidated' }, { state: 'pending' }]);
		expect(await read(id)).toMatchObject({ state: 'undone', brought_back: 9, left_off: 1 });
		expect(await exactCount(petition)).toBe(50);
	});

	test('counts nobody twice: who was taken off cannot get in again before it', async () => {
		const petition = await petitionWith(db, 5);
		await signOne(petition);
		const id = await start(petition);
		await runAll(db);
		await expect(
			db
				.sign(petition, { email: one.email, postcode: 'TB2 2AB' })
				.then(({ token_hash }) => db.call('confirm_signature', { token_hash })),
		).rejects.toMatchObject({ message: 'confirmation_withdrawn' });
		await move('undo', id);
		await runAll(db);
		expect(await exactCount(petition)).toBe(6);
	});

	test('brings back nothing that another invalidation took', async () => {
		const petition = await petitionWith(db, 50, 10);
		const first = await start(petition);
		await runAll(db);
		await move('undo', first);
		await runAll(db);
		const second = await start(petition);
		await runAll(db);
		for (const act of ['resume', 'undo'])
			await expect(move(act, first)).rejects.toMatchObject({ message: 'act_not_possible' });
		await runAll(db);
		expect(await exactCount(petition)).toBe(40);
		expect(await read(second)).toMatchObject({ state: 'done', taken: 10 });
	});
});

describe('an invalidation', () => {
	test.each([
		['no criterion', {}],
		['the petition alone', { petition: 'some' }],
		['the petition and a state', { petition: 'some', state: 'confirmed' }],
		['a state', { state: 'confirmed' }],
	])('is refused with %s', async (_, criteria) => {
		const petition = await petitionWith(db, 3);
		const run = newRun(petition);
		const given = 'petition' in criteria ? { ...criteria, petition } : criteria;
		const refused = { code: 'PT422', message: 'criteria_missing' };
		await expect(as('count_invalidation', { criteria: given })).rejects.toMatchObject(refused);
		await expect(as('start_invalidation', { ...run, criteria: given })).rejects.toMatchObject(
			refused,
		);
		// The table holds it too.
		await expect(
			db.rows(
				`insert into app.invalidations (id, criteria, up_to, reason, expected) values ($1, $2, 1, 'Why', 1)`,
				[run.id, given],
			),
		).rejects.toMatchObject({
			constraint: 'an invalidation that takes signatures has a criterion',
		});
		expect(await exactCount(petition)).toBe(3);
	});

	test.each([
		['without a reason', { reason: ' ' }, 'reason_missing'],
		[
			'of a petition that is none',
			{ criteria: { petition: 'x', channel: 'web' } },
			'petition_unknown',
		],
	])('is refused %s', async (_, given, message) => {
		const run = { ...newRun(await petitionWith(db, 1)), ...given };
		await expect(as('start_invalidation', run)).rejects.toMatchObject({ message });
	});

	test('is refused with a criterion that nobody knows', async () => {
		const run = newRun(await petitionWith(db, 1), { colour: 'blue' });
		await expect(as('start_invalidation', run)).rejects.toMatchObject({ code: '22023' });
	});

	test('pressed twice is one, and the act names the kinds of criteria and no person', async () => {
		const petition = await petitionWith(db, 20);
		const run = newRun(petition, { email: `signer3@home.example`, name: 'Gwen' });
		await together(3, () => as('start_invalidation', run));
		const acts = await db.rows<{ details: object }>(
			`select actor_name, subject, details from app.audit_log
			where act = 'start_invalidation' and subject = $1`,
			[petition],
		);
		expect(acts).toEqual([
			{
				...{ actor_name: 'Siân Okafor', subject: petition },
				details: {
					...{ invalidation: run.id, number: 40, reason: run.reason },
					criteria: ['email', 'name', 'petition'],
				},
			},
		]);
	});

	test('takes nobody who signed after it was counted', async () => {
		const petition = await petitionWith(db, 20, 10);
		const { up_to } = await as<Counted>('count_invalidation', {
			criteria: newRun(petition).criteria,
		});
		const { token_hash } = await db.sign(petition, { email: `late-${petition}@odd.example` });
		await db.call('confirm_signature', { token_hash });
		const run = { ...newRun(petition), up_to };
		await as('start_invalidation', run);
		await runAll(db);
		expect(await exactCount(petition)).toBe(11);
	});

	test.each([
		['stop', 'stopped', ['running']],
		['resume', 'running', ['stopped']],
		['undo', 'undoing', ['running', 'stopped', 'done']],
	])('can be told to %s in some states only', async (act, next, from) => {
		const id = await start(await petitionWith(db, 3, 2));
		for (const state of ['running', 'stopped', 'done', 'undoing', 'undone']) {
			await db.rows('update app.invalidations set state = $2 where id = $1', [id, state]);
			if (from.includes(state) || state === next) {
				await move(act, id);
				expect((await read(id)).state).toBe(next);
			} else await expect(move(act, id)).rejects.toMatchObject({ message: 'act_not_possible' });
		}
	});

	test('forgets what it looked for after a time; one that was stopped ends then, and can still be undone', async () => {
		const petition = await petitionWith(db, 50, 40);
		await db.stopClock('2027-01-01T12:00:00Z');
		const person = await aPerson(db, 'officer');
		const run = newRun(petition, { domain: 'odd.example' });
		await callAs(db, person, 'start_invalidation', run);
		await batch();
		await callAs(db, person, 'stop_invalidation', { id: run.id });
		await db.stopClock('2027-04-01T12:00:01Z');
		await db.call('sweep');
		const again = await aPerson(db, 'officer');
		expect(await callAs(db, again, 'read_invalidation', { id: run.id })).toMatchObject({
			...{ state: 'done', taken: 20, criteria: {} },
		});
		await callAs(db, again, 'undo_invalidation', { id: run.id });
		await runAll(db);
		expect(await db.count(petition)).toBe(50);
	});
});

describe('a person who signed on paper and online', () => {
	beforeAll(async () => {
		moderator = await aPerson(db, 'moderator');
	});

	const person = { name: 'Ann Lee', postcode: 'TB1 2AB' };
	const onPaper = (petition: string) =>
		db.rows(
			`select app.sign_offline(asked, $2, $3, 'paper', 'en') from app.petitions as asked where asked.slug = $1`,
			[petition, person.name, person.postcode],
		);
	const online = async (petition: string) => {
		const { token_hash } = await db.sign(petition, person);
		await db.call('confirm_signature', { token_hash });
	};

	test('counts once after the paper one was taken off, the person signed online, and all was undone', async () => {
		const petition = await db.openPetition();
		await onPaper(petition);
		const id = await start(petition, { channel: 'paper' });
		await runAll(db);
		expect(await exactCount(petition)).toBe(0);
		await online(petition);
		await move('undo', id);
		await runAll(db);
		expect(await exactCount(petition)).toBe(1);
		expect(await states(petition)).toEqual({ confirmed: 1, set_aside: 1 });
	});

	test('counts by the paper one, taken off while set aside, where the online one was withdrawn before the undo', async () => {
		const petition = await db.openPetition();
		await onPaper(petition);
		await online(petition);
		const id = await start(petition, { channel: 'paper' });
		await runAll(db);
		expect(await exactCount(petition)).toBe(1);
		await db.rows(
			`select app.take_off(signature.id, 'withdrawn', 'Asked us.') from app.signatures as signature
			join app.petitions as asked on asked.id = signature.petition
			where asked.slug = $1 and signature.channel = 'web'`,
			[petition],
		);
		expect(await exactCount(petition)).toBe(0);
		await move('undo', id);
		await runAll(db);
		expect(await exactCount(petition)).toBe(1);
	});

	test.each([1, 20])(
		'counts once after both were taken off and brought back, %i a batch',
		async (most) => {
			await db.rows(`select app.set_rule('invalidation_batch', $1)`, [most]);
			const petition = await db.openPetition();
			await onPaper(petition);
			await online(petition);
			expect(await exactCount(petition)).toBe(1);
			const id = await start(petition, { name: 'Ann Lee' });
			await runAll(db);
			expect(await exactCount(petition)).toBe(0);
			await move('undo', id);
			await runAll(db);
			expect(await exactCount(petition)).toBe(1);
		},
	);
});
