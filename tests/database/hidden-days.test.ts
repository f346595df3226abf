import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { aNewPetition } from './creator.ts';
import { aSigner, useDatabase } from './database.ts';
import { aPerson, callAs, type Person, signInAgain } from './staff.ts';

const db = useDatabase();
let moderator: Person;
let administrator: Person;

beforeAll(async () => {
	moderator = await aPerson(db, 'moderator');
	administrator = await aPerson(db, 'administrator');
});

afterEach(() => db.rows('delete from app.pauses'));

const moment = (day: string) => db.stopClock(`2027-02-${day}T12:00:00Z`);

async function decide(act: string, petition: string, more: object = { reason: 'A slip.' }) {
	const [asked] = await db.rows('select version from app.petitions where slug = $1', [petition]);
	return callAs<{ state: string }>(db, await signInAgain(db, moderator), `${act}_petition`, {
		...{ petition, version: asked!.version },
		...more,
	});
}

async function pause() {
	await callAs(db, await signInAgain(db, administrator), 'pause_signing', {
		...{ notice_en: 'An election.', notice_cy: 'Etholiad.' },
	});
}

const resume = async () => callAs(db, await signInAgain(db, administrator), 'resume_signing', {});

async function lastDay(petition: string) {
	const [row] = await db.rows<{ day: string }>(
		`select coalesce(closes_on, lapses_on)::text as day
		from app.petitions as asked left join app.creations on petition = asked.id where slug = $1`,
		[petition],
	);
	return row!.day;
}

async function statesOf(petition: string) {
	const rows = await db.rows<{ state: string }>(
		`select state from app.signatures
		where petition = (select id from app.petitions where slug = $1) order by state`,
		[petition],
	);
	return rows.map(({ state }) => state);
}

describe('a petition that was hidden while it was open', () => {
	test.each([
		['for an hour', '2027-02-10T09:00Z', '2027-02-10T10:00Z', '2027-02-21'],
		['over one midnight', '2027-02-10T22:00Z', '2027-02-11T01:00Z', '2027-02-22'],
		['until after its last day', '2027-02-19T12:00Z', '2027-02-28T12:00Z', '2027-03-02'],
	])('gets each day back: %s', async (_, from, until, day) => {
		const petition = await db.openPetition('2027-02-20');
		await db.stopClock(from);
		await decide('hide', petition);
		await db.stopClock(until);
		expect(await decide('restore', petition)).toMatchObject({ state: 'open' });
		expect(await lastDay(petition)).toBe(day);
		await db.call('close_petitions');
		await db.sign(petition);
	});

	test('gets a day back once, however often it is hidden on it', async () => {
		const petition = await db.openPetition('2027-02-20');
		await moment('10');
		for (const act of ['hide', 'restore', 'hide', 'restore']) await decide(act, petition);
		expect(await lastDay(petition)).toBe('2027-02-21');
	});

	test.each([
		['begins before and ends meanwhile', '05', '13'],
		['begins before and ends after', '05', '18'],
		['begins meanwhile and ends meanwhile', '11', '13'],
		['begins meanwhile and ends after', '11', '18'],
	])('gets a day back once that was also in a pause, which %s', async (_, begun, ended) => {
		const petition = await db.openPetition('2027-02-20');
		const acts = [
			{ day: begun, act: pause },
			{ day: ended, act: resume },
			{ day: '10', act: () => decide('hide', petition) },
			{ day: '15', act: () => decide('restore', petition) },
		].toSorted((a, b) => Number(a.day) - Number(b.day));
		for (const { day, act } of acts) {
			await moment(day);
			await act();
		}
		// From the first day without signing to the last, and no job ran in between.
		const days = Math.max(15, Number(ended)) - Math.min(10, Number(begun)) + 1;
		expect(Date.parse(await lastDay(petition))).toBe(Date.parse('2027-02-20') + days * 86_400_000);
	});

	test('stays over if it was over before it was hidden', async () => {
		const petition = await db.openPetition('2027-02-09');
		await moment('10');
		await decide('hide', petition);
		await moment('12');
		await decide('restore', petition);
		expect(await lastDay(petition)).toBe('2027-02-09');
		await db.call('close_petitions');
		await decide('hide', petition);
		await moment('14');
		expect(await decide('restore', petition)).toMatchObject({ state: 'closed' });
		expect(await lastDay(petition)).toBe('2027-02-09');
	});

	test('keeps what waits to be confirmed, and can be confirmed once it is shown again', async () => {
		const petition = await db.openPetition('2027-02-11');
		await moment('10');
		const { token_hash } = await db.sign(petition);
		await decide('hide', petition);
		await moment('20');
		await db.call('sweep');
		await decide('restore', petition);
		await db.call('confirm_signature', { token_hash });
		expect(await db.count(petition)).toBe(1);
	});

	test('withdraws who asks to be erased, and gets no days back once the names are gone', async () => {
		const petition = await db.openPetition('2027-02-11');
		await moment('10');
		const signer = aSigner();
		for (const given of [signer, aSigner()]) {
			const { token_hash } = await db.sign(petition, given);
			await db.call('confirm_signature', { token_hash });
		}
		await decide('hide', petition);
		await db.stopClock('2027-05-01T12:00:00Z');
		const officer = await aPerson(db, 'officer');
		const args = { kind: 'email', sought: signer.email, reason: 'Asked us.' };
		const [held] = await callAs<{ key: string }[]>(db, officer, 'show_held', args);
		await callAs(db, officer, 'erase_held', { ...args, persons: [held!.key] });
		expect(await statesOf(petition)).toEqual(['confirmed', 'withdrawn']);
		await db.stopClock('2027-09-01T12:00:00Z');
		await db.call('sweep');
		await decide('restore', petition);
		expect(await lastDay(petition)).toBe('2027-02-11');
	});
});

test('a petition that was hidden while it collected supporters gets its days back too', async () => {
	await moment('10');
	const { petition } = await aNewPetition(db);
	const before = await lastDay(petition);
	await decide('hide', petition);
	await moment('14');
	expect(await decide('restore', petition)).toMatchObject({ state: 'collecting_sponsors' });
	expect(Date.parse(await lastDay(petition)) - Date.parse(before)).toBe(5 * 86_400_000);
});

test('a petition that opens on a day on which signing is paused gets that day back', async () => {
	const [asked] = await db.rows<{ slug: string }>(
		`insert into app.petitions (slug, lang, action, background, state)
		values ('opened-in-a-pause', 'en', 'Mend the clock', 'It stopped.', 'in_moderation') returning slug`,
	);
	const { slug } = asked!;
	await moment('10');
	await pause();
	await decide('take', slug, {});
	await decide('publish', slug, {});
	await moment('12');
	await resume();
	// Six months from the 10th, and the 10th, 11th and 12th.
	expect(await lastDay(slug)).toBe('2027-08-13');
});
