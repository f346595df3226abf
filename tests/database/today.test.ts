import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import type { DeskPetitions } from '#domain/desk.ts';
import type { Today } from '#domain/today.ts';
import { useDatabase } from './database.ts';
import { aPerson, callAs } from './staff.ts';

const db = useDatabase();
const read = async (...roles: string[]) =>
	callAs<Today>(db, await aPerson(db, ...roles), 'read_today');
const find = async (args: object) =>
	callAs<DeskPetitions>(db, await aPerson(db, 'officer'), 'list_desk_petitions', args);

async function petition(state: string, given: { asked?: string; action?: string; lang?: string }) {
	const slug = `petition-${randomUUID()}`;
	const isOpen = state === 'open';
	await db.rows(
		`insert into app.petitions (slug, lang, action, background, state, created_at, moderation_asked_at, opened_at, closes_on)
		values ($1, $2, $3, 'It stopped.', $4, $5, $5, $6, $7)`,
		[
			...[slug, given.lang ?? 'en', given.action ?? 'Mend the clock', state],
			...[given.asked ?? '2027-01-04T09:00:00Z', isOpen ? '2027-01-01' : null],
			isOpen ? '2027-12-31' : null,
		],
	);
	return slug;
}

async function crossed(slug: string, at: string, threshold = 'response') {
	await db.rows(
		`insert into app.crossings (petition, threshold, crossed_at)
		select id, $3, $2 from app.petitions where slug = $1`,
		[slug, at, threshold],
	);
}

async function debated(slug: string, given: { scheduled_for?: string; held_on?: string }) {
	await db.rows(
		`insert into app.debates (petition, scheduled_for, held_on) select id, $2, $3 from app.petitions where slug = $1`,
		[slug, given.scheduled_for ?? null, given.held_on ?? null],
	);
}

async function ran(name: string, at: string, failed = false) {
	await db.stopClock(at);
	await db.call('record_run', { job: name, failed });
}

async function invalidation(state: string, changed_at: string) {
	const id = randomUUID();
	await db.rows(
		`insert into app.invalidations (id, criteria, up_to, expected, reason, state, started_at, changed_at)
		values ($1, '{"domain": "odd.example"}', 1, 40, 'One machine.', $2, $3, $3)`,
		[id, state, changed_at],
	);
	return id;
}

beforeEach(async () => {
	await db.rows('update app.jobs set expected_every = null, failed_at = null');
	await db.rows('delete from app.invalidations');
	await db.rows('delete from app.debates');
	await db.rows('delete from app.crossings');
	await db.rows(`update app.petitions set state = 'hidden' where state <> 'hidden'`);
});

test('what was promised for the earliest day is on top, whatever room it is in', async () => {
	await db.stopClock('2027-01-20T12:00:00Z');
	const fresh = await petition('in_moderation', { asked: '2027-01-19T09:00:00Z' });
	const late = await petition('in_moderation', { asked: '2027-01-04T09:00:00Z' });
	const reply = await petition('open', {});
	await crossed(reply, '2026-12-09T09:00:00Z');
	const { items, number, late: howMany } = await read('moderator', 'officer');
	expect(items.map(({ ref, task, is_late }) => [ref, task, is_late])).toEqual([
		[reply, 'respond', true],
		[late, 'moderate', true],
		[fresh, 'moderate', false],
	]);
	expect(items.map(({ promised_on }) => promised_on)).toEqual([
		'2027-01-11',
		'2027-01-11',
		'2027-01-26',
	]);
	expect([number, howMany]).toEqual([3, 2]);
});

test('roles decide what is in it, and in the names of the rooms', async () => {
	await petition('in_moderation', {});
	await crossed(await petition('open', {}), '2027-01-05T09:00:00Z');
	const tasks = async (...roles: string[]) => (await read(...roles)).items.map(({ task }) => task);
	expect(await tasks('moderator')).toEqual(['moderate']);
	expect(await tasks('officer')).toEqual(['respond']);
	expect(await tasks('editor', 'helper', 'administrator')).toEqual([]);
	const both = await aPerson(db, 'moderator', 'officer');
	expect(await callAs(db, both, 'staff_session')).toMatchObject({ waits: { petitions: 2 } });
});

test('a petition with a reply, or hidden, waits for nobody', async () => {
	const [answered, hidden] = [await petition('open', {}), await petition('open', {})];
	for (const slug of [answered, hidden]) await crossed(slug, '2027-01-05T09:00:00Z');
	await db.rows(
		`insert into app.responses select id, 'en', 'Yes.', '2027-01-06' from app.petitions where slug = $1`,
		[answered],
	);
	await db.rows(`update app.petitions set state = 'hidden' where slug = $1`, [hidden]);
	expect((await read('officer')).items).toEqual([]);
});

test('only so many are listed, and all are counted', async () => {
	for (let index = 0; index < 3; index += 1) await petition('in_moderation', {});
	const today = await callAs<Today>(db, await aPerson(db, 'moderator'), 'read_today', { most: 2 });
	expect([today.items.length, today.number]).toEqual([2, 3]);
});

test('the list of petitions is found by state, words and language, a page at a time', async () => {
	const welsh = await petition('open', { lang: 'cy', action: 'Cadw’r Ysgol ar agor' });
	const english = await petition('open', { action: 'Keep the school open' });
	await petition('in_moderation', {});
	const slugs = async (args: object) => (await find(args)).petitions.map(({ slug }) => slug);
	expect(await slugs({ state: 'open', lang: 'cy' })).toEqual([welsh]);
	expect(await slugs({ state: 'open', words: 'YSGOL' })).toEqual([welsh]);
	expect(await slugs({ state: 'open', words: '100%' })).toEqual([]);
	const [first, second] = [
		await find({ state: 'open', most: 1 }),
		await find({ state: 'open', most: 1, page: 2 }),
	];
	expect([...first.petitions, ...second.petitions].map(({ slug }) => slug).toSorted()).toEqual(
		[welsh, english].toSorted(),
	);
	expect([first.number, first.counts.open, first.counts.in_moderation]).toEqual([2, 2, 1]);
});

test('a petition that awaits a response is found as such, until it has one', async () => {
	const slug = await petition('open', {});
	expect((await find({ state: 'awaiting_response' })).petitions).toEqual([]);
	await crossed(slug, '2027-01-05T09:00:00Z');
	expect(await find({ state: 'awaiting_response' })).toMatchObject({
		petitions: [{ slug }],
		number: 1,
		counts: { awaiting_response: 1 },
	});
});

test('a petition with enough signatures for a debate waits for its day, and is late after debate_working_days', async () => {
	const slug = await petition('open', {});
	await crossed(slug, '2026-12-09T09:00:00Z', 'debate');
	await db.stopClock('2027-01-12T12:00:00Z');
	expect(await read('moderator')).toMatchObject({ number: 0 });
	expect(await read('officer')).toMatchObject({
		...{ number: 1, late: 1 },
		items: [{ ref: slug, task: 'schedule_debate', promised_on: '2027-01-11', is_late: true }],
	});
	expect(await find({ state: 'awaiting_debate' })).toMatchObject({
		petitions: [{ slug }],
		counts: { awaiting_debate: 1, awaiting_response: 0 },
	});
	await debated(slug, { scheduled_for: '2027-01-20T18:30:00Z' });
	expect(await read('officer')).toMatchObject({ number: 0 });
	expect(await find({ state: 'awaiting_debate' })).toMatchObject({ petitions: [] });
});

test('a debate whose day is past waits for its record', async () => {
	const slug = await petition('open', {});
	await debated(slug, { scheduled_for: '2027-01-20T18:30:00Z' });
	await db.stopClock('2027-01-20T18:29:00Z');
	expect(await read('officer')).toMatchObject({ items: [] });
	await db.stopClock('2027-01-20T18:31:00Z');
	expect(await read('officer')).toMatchObject({ items: [{ ref: slug, task: 'record_debate' }] });
	await db.rows(`update app.debates set held_on = '2027-01-20'`);
	expect(await read('officer')).toMatchObject({ items: [] });
});

test('jobs that failed or are late wait for an administrator, as one thing with its number', async () => {
	await ran('sweep-data', '2027-01-10T03:40:00Z', true);
	await ran('count-days', '2027-01-10T00:20:00Z');
	await db.rows(`update app.jobs set expected_every = '24 hours' where name = 'count-days'`);
	await db.stopClock('2027-01-11T12:00:00Z');
	expect(await read('officer', 'moderator')).toMatchObject({ items: [] });
	const task = { room: 'upkeep', task: 'jobs', ref: null };
	expect((await read('administrator')).items).toMatchObject([{ ...task, number: 1 }]);
	await db.stopClock('2027-01-12T12:00:00Z');
	expect((await read('administrator')).items).toMatchObject([{ ...task, number: 2 }]);
	const boss = await aPerson(db, 'administrator');
	expect(await callAs(db, boss, 'staff_session')).toMatchObject({ waits: { upkeep: 2 } });
	await ran('sweep-data', '2027-01-12T12:00:00Z');
	await ran('count-days', '2027-01-12T12:00:00Z');
	expect((await read('administrator')).items).toEqual([]);
});

test('counts that the audit found wrong wait for an administrator, until one has read of them', async () => {
	const petition = await db.openPetition();
	const wrong = async () => {
		await db.rows(
			`insert into app.tallies as tally (petition, area, channel, shard, count)
			select id, null, 'web', 0, 3 from app.petitions where slug = $1
			on conflict on constraint "one tally a shard" do update set count = 3`,
			[petition],
		);
		await db.call('audit_tallies');
	};
	await wrong();
	const boss = await aPerson(db, 'administrator');
	const tasks = async () =>
		(await read('administrator')).items.filter(({ task }) => task === 'drifts');
	expect((await read('officer', 'moderator')).items).toEqual([]);
	expect(await tasks()).toMatchObject([{ room: 'upkeep', number: 1 }]);
	type Drifts = { drifts: { id: number; slug: string }[] };
	const { drifts } = await callAs<Drifts>(db, boss, 'read_upkeep');
	expect(drifts).toMatchObject([
		{ slug: petition, area: null, channel: 'web', signatures: 0, tallied: 3 },
	]);
	// What came after the page was shown has not been read.
	await wrong();
	const last = drifts[0]!.id;
	await callAs(db, boss, 'read_drifts', { last });
	expect(await tasks()).toMatchObject([{ number: 1 }]);
	const logged = await db.rows(`select actor from app.audit_log where act = 'read_drifts'`);
	expect(logged).toEqual([{ actor: boss.id }]);
	await callAs(db, boss, 'read_drifts', { last: last + 1 });
	expect(await tasks()).toEqual([]);
	await expect(
		callAs(db, await aPerson(db, 'officer'), 'read_drifts', { last }),
	).rejects.toMatchObject({ code: 'PT403' });
});

test.each([
	['stopped by a colleague', 'stopped', 0, true],
	['at work', 'running', 9, false],
	['that died', 'running', 11, true],
	['whose undoing died', 'undoing', 11, true],
	['that is done', 'done', 60, false],
])('an invalidation %s, %s for %i minutes, waits: %s', async (_, state, minutes, waits) => {
	const id = await invalidation(state, '2027-01-04T12:00:00Z');
	await db.stopClock(new Date(Date.parse('2027-01-04T12:00:01Z') + minutes * 60_000));
	const found = (await read('officer')).items.map(({ room, task, ref }) => [room, task, ref]);
	expect(found).toEqual(waits ? [['signatures', 'go_on', id]] : []);
	expect(await read('administrator', 'editor', 'helper')).toMatchObject({ items: [] });
});
