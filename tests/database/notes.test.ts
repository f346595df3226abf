import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { PetitionCase } from '#domain/desk.ts';
import { roles } from '#domain/staff.ts';
import type { Today } from '#domain/today.ts';
import { together, useDatabase } from './database.ts';
import { aPerson, callAs, type Person } from './staff.ts';

const db = useDatabase();
let moderator: Person;
let officer: Person;

beforeAll(async () => {
	moderator = await aPerson(db, 'moderator');
	officer = await aPerson(db, 'officer');
});

beforeEach(() => db.rows(`update app.petitions set state = 'hidden'`));

/** A petition in moderation; its slug. */
async function petition(): Promise<string> {
	const slug = `petition-${randomUUID()}`;
	await db.rows(
		`insert into app.petitions (slug, lang, action, background, state, moderation_asked_at)
		values ($1, 'en', 'Mend the clock', 'It stopped.', 'in_moderation', app.clock())`,
		[slug],
	);
	return slug;
}

const ask = (slug: string, to: Person, given: object = {}, by = moderator) =>
	callAs(db, by, 'ask_colleague', {
		...{ petition: slug, colleague: to.id, body: 'Is this ours?' },
		...given,
	});
const note = (slug: string, by: Person, body = 'Yes, it is ours.') =>
	callAs(db, by, 'note_petition', { petition: slug, body });
const read = (slug: string, by = moderator) =>
	callAs<PetitionCase>(db, by, 'read_desk_petition', { petition: slug });
/** The petitions whose question waits for this person. */
const waits = async (person: Person) =>
	(await callAs<Today>(db, person, 'read_today')).items.flatMap(({ task, ref }) =>
		task === 'answer_colleague' ? [ref] : [],
	);
const mails = () =>
	db.rows<{ recipient: string; data: object }>(
		`select recipient, data from app.outbox where template = 'question_asked' order by id`,
	);

test('a question waits for the colleague who is asked, until they answer with a note', async () => {
	const slug = await petition();
	await ask(slug, officer);
	expect(await waits(officer)).toEqual([slug]);
	expect(await waits(moderator)).toEqual([]);
	expect(await callAs(db, officer, 'staff_session')).toMatchObject({ waits: { petitions: 1 } });
	await note(slug, moderator, 'I have looked it up meanwhile.');
	expect(await waits(officer)).toEqual([slug]);
	await note(slug, officer);
	expect(await waits(officer)).toEqual([]);
	expect((await read(slug)).notes).toMatchObject([
		{ body: 'Is this ours?', asks: 'Siân Okafor', answered_at: expect.any(String) },
		{ body: 'I have looked it up meanwhile.', asks: null },
		{ body: 'Yes, it is ours.', asks: null },
	]);
});

test('a question takes its turn from the day on which it was asked: below what is late, above what is promised for later', async () => {
	const asked = await petition();
	await ask(asked, officer);
	for (const [reference, days] of [
		['LATE-00001', -1],
		['SOON-00001', 1],
	] as const)
		await db.rows(
			`insert into app.feedback (reference, topic, message, lang, channel, kind, promised_days, promised_on)
			values ($1, 'market', 'The bench is broken.', 'en', 'web', 'problem', 10, app.today() + $2::int)`,
			[reference, days],
		);
	const { items } = await callAs<Today>(db, officer, 'read_today');
	expect(items.map(({ ref }) => ref)).toEqual(['LATE-00001', asked, 'SOON-00001']);
	await db.rows('delete from app.feedback');
	await note(asked, officer);
});

test('one mail says so, at most once, without a word of the petition', async () => {
	await db.rows('delete from app.outbox');
	const slug = await petition();
	await together(5, () => ask(slug, officer));
	expect(await mails()).toEqual([{ recipient: officer.email, data: { name: 'Siân Okafor' } }]);
	expect((await read(slug)).notes).toHaveLength(1);
	const acts = await db.rows('select act from app.audit_log where subject = $1', [slug]);
	expect(acts).toEqual([{ act: 'ask_colleague' }]);
});

test('the same words for two colleagues are two questions, and each answers for themselves', async () => {
	const slug = await petition();
	const other = await aPerson(db, 'moderator', 'officer');
	await ask(slug, officer);
	await ask(slug, other);
	await note(slug, other);
	expect([await waits(officer), await waits(other)]).toEqual([[slug], []]);
	// Two questions of one petition wait as one thing.
	await ask(slug, officer, { body: 'And who owns the tower?' });
	expect(await waits(officer)).toEqual([slug]);
});

test('asking back answers nothing', async () => {
	const slug = await petition();
	await ask(slug, officer);
	await ask(slug, moderator, { body: 'Which clock?' }, officer);
	expect([await waits(officer), await waits(moderator)]).toEqual([[slug], [slug]]);
});

test('a petition that is decided asks nobody any more', async () => {
	const slug = await petition();
	await ask(slug, officer);
	await callAs(db, moderator, 'publish_petition', { petition: slug, version: 1 });
	expect(await waits(officer)).toEqual([]);
	await expect(ask(slug, officer, { body: 'Still?' })).rejects.toMatchObject({
		message: 'act_not_possible',
	});
	expect((await read(slug)).colleagues).toEqual([]);
});

test.each(roles)('who may ask and be asked: %s', async (role) => {
	const slug = await petition();
	const person = await aPerson(db, role);
	const may = role === 'moderator' || role === 'officer';
	const outcome = async (work: Promise<unknown>) =>
		await work.then(
			() => 'done',
			(error: { message: string }) => error.message,
		);
	expect(await outcome(ask(slug, officer, {}, person))).toBe(may ? 'done' : 'role_missing');
	expect(await outcome(ask(slug, person))).toBe(may ? 'done' : 'colleague_unknown');
	expect((await read(slug)).colleagues.some(({ id }) => id === person.id)).toBe(may);
});

test('nobody asks themselves, and a colleague who left or lost the role is asked nothing', async () => {
	const slug = await petition();
	await expect(ask(slug, moderator)).rejects.toMatchObject({ message: 'colleague_unknown' });
	expect((await read(slug)).colleagues.map(({ id }) => id)).not.toContain(moderator.id);
	const gone = await aPerson(db, 'officer');
	await callAs(db, await aPerson(db, 'administrator'), 'remove_staff', { id: gone.id });
	await expect(ask(slug, gone)).rejects.toMatchObject({ message: 'colleague_unknown' });
	expect((await read(slug)).colleagues.map(({ id }) => id)).not.toContain(gone.id);
	const leaver = await aPerson(db, 'officer');
	await ask(slug, leaver);
	await db.rows(`update app.staff set roles = '{editor}' where id = $1`, [leaver.id]);
	expect(await waits(leaver)).toEqual([]);
	await db.rows('delete from app.staff where id = $1', [leaver.id]);
	expect((await read(slug)).notes).toMatchObject([{ body: 'Is this ours?', asks: null }]);
	await expect(ask(`${slug}-x`, officer)).rejects.toMatchObject({ message: 'petition_unknown' });
});
