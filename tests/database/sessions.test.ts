import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { together, useDatabase } from './database.ts';
import { aPerson, begin, callAs, callWith, type Person, signInAgain } from './staff.ts';

const db = useDatabase();

const look = (person: Person) => callAs(db, person, 'staff_session');
const over = { code: 'PT401', message: 'session_ended' };

describe('a session', () => {
	test('tells the person who they are', async () => {
		const person = await aPerson(db, 'editor', 'helper');
		const { id, email } = person;
		const facts = { id, email, name: 'Siân Okafor', roles: ['editor', 'helper'], lang: 'en' };
		expect(await look(person)).toEqual({ ...facts, waits: {} });
	});

	test('begins with a link just followed, and with nothing else', async () => {
		const person = { ...(await aPerson(db, 'editor')), session: randomUUID() };
		await expect(begin(db, person, 601)).rejects.toMatchObject(over);
		await expect(begin(db, person, 0, 'password')).rejects.toMatchObject(over);
		await expect(callAs(db, person, 'begin_session')).rejects.toMatchObject(over);
		await expect(look(person)).rejects.toMatchObject(over);
		await begin(db, person, 590);
		await look(person);
	});

	test('begins for nobody who is not on the staff', async () => {
		const stranger = { id: randomUUID(), email: 'x@example.org', session: randomUUID() };
		await expect(begin(db, stranger)).rejects.toMatchObject({ code: 'PT403' });
	});

	test('begins by the mailbox that the table has, not by another that the same user of Auth got', async () => {
		const person = { ...(await aPerson(db, 'editor')), session: randomUUID() };
		const moved = { ...person, email: 'elsewhere@example.org' };
		await expect(begin(db, moved)).rejects.toMatchObject({ code: 'PT403' });
		await begin(db, { ...person, email: person.email.toUpperCase() });
	});

	test('is one person’s: nobody comes in with another’s session, or without any', async () => {
		const person = await aPerson(db, 'editor');
		const other = await aPerson(db, 'administrator');
		await expect(look({ ...person, session: other.session })).rejects.toMatchObject(over);
		await expect(callWith(db, {}, 'staff_session')).rejects.toMatchObject(over);
		await expect(callWith(db, { sub: person.id }, 'staff_session')).rejects.toMatchObject(over);
		await expect(db.call('staff_session', {}, 'authenticated')).rejects.toMatchObject(over);
	});

	test('ends two hours after it was last used', async () => {
		await db.stopClock('2026-11-23T09:00:00Z');
		const person = await aPerson(db, 'editor');
		await db.stopClock('2026-11-23T10:59:59Z');
		await look(person);
		await db.stopClock('2026-11-23T12:59:58Z');
		await look(person);
		await db.stopClock('2026-11-23T14:59:58Z');
		await expect(look(person)).rejects.toMatchObject(over);
	});

	test('ends after twelve hours, however much it is used', async () => {
		await db.stopClock('2026-11-23T08:00:00Z');
		const person = await aPerson(db, 'editor');
		for (let hour = 9; hour < 20; hour++) {
			await db.stopClock(new Date(Date.UTC(2026, 10, 23, hour)));
			await look(person);
		}
		await db.stopClock('2026-11-23T19:59:59Z');
		await look(person);
		await db.stopClock('2026-11-23T20:00:00Z');
		await expect(look(person)).rejects.toMatchObject(over);
		await expect(begin(db, person)).rejects.toMatchObject(over);
	});

	test('is written to once a minute, not at every call', async () => {
		await db.stopClock('2026-11-23T09:00:00Z');
		const person = await aPerson(db, 'editor');
		const seen = async () =>
			(
				await db.rows<{ seen_at: Date; xmin: string }>(
					'select seen_at, xmin::text from app.staff_sessions where id = $1',
					[person.session],
				)
			)[0];
		const before = await seen();
		await db.stopClock('2026-11-23T09:00:59Z');
		await look(person);
		expect(await seen()).toEqual(before);
		await db.stopClock('2026-11-23T09:01:00Z');
		await look(person);
		expect((await seen())?.seen_at).toEqual(new Date('2026-11-23T09:01:00Z'));
	});

	test('that was ended stays ended, while others go on', async () => {
		const person = await aPerson(db, 'editor');
		const elsewhere = await signInAgain(db, person);
		await callAs(db, person, 'end_session');
		await expect(look(person)).rejects.toMatchObject(over);
		await expect(begin(db, person)).rejects.toMatchObject(over);
		await look(elsewhere);
	});

	test('ends everywhere at once, and a new one can begin', async () => {
		const person = await aPerson(db, 'editor');
		const elsewhere = await signInAgain(db, person);
		const other = await aPerson(db, 'editor');
		await callAs(db, person, 'end_session', { everywhere: true });
		for (const each of [person, elsewhere]) await expect(look(each)).rejects.toMatchObject(over);
		await look(other);
		await look(await signInAgain(db, person));
	});

	test('can be ended everywhere from two places at the same moment', async () => {
		const person = await aPerson(db, 'editor');
		const places = await Promise.all(Array.from({ length: 8 }, () => signInAgain(db, person)));
		const ends = await together(8, (index) =>
			callAs(db, places[index]!, 'end_session', { everywhere: true }),
		);
		for (const end of ends.filter(({ status }) => status === 'rejected'))
			expect(end).toMatchObject({ reason: over });
		for (const place of places) await expect(look(place)).rejects.toMatchObject(over);
	});

	test('is begun once, however often the page is sent', async () => {
		const person = { ...(await aPerson(db, 'editor')), session: randomUUID() };
		const begun = await together(10, () => begin(db, person));
		expect(begun.map(({ status }) => status)).toEqual(Array(10).fill('fulfilled'));
		expect(
			await db.rows(`select from app.audit_log where act = 'sign_in' and actor = $1`, [person.id]),
		).toHaveLength(2);
	});

	test('is forgotten a month after it was last used, and cannot be begun again then', async () => {
		await db.rows('delete from app.staff_sessions');
		await db.stopClock('2026-11-23T09:00:00Z');
		const person = await aPerson(db, 'editor');
		await db.stopClock('2026-12-23T09:00:00Z');
		expect(await db.call('sweep')).toMatchObject({ sessions: 0 });
		await db.stopClock('2026-12-23T09:00:01Z');
		expect(await db.call('sweep')).toMatchObject({ sessions: 1 });
		await expect(begin(db, person, 30 * 86_400)).rejects.toMatchObject(over);
	});
});

describe('asking for a link', () => {
	const ask = (email: string, ip: string | null = null) =>
		db.call('request_staff_link', { email, lang: 'cy', ip });
	const logged = () =>
		db.rows<{ act: string; subject: string | null; details: object }>(
			`select act, subject, details from app.audit_log where act in ('send_link', 'refuse_link') order by id`,
		);

	test('finds staff in any case, and nobody else', async () => {
		const { id, email } = await aPerson(db, 'editor');
		expect(await ask(email.toUpperCase())).toEqual({ id, email, lang: 'cy' });
		expect(await ask('nobody@example.org')).toBeNull();
		expect(await ask(`+${email}`)).toBeNull();
	});

	test('is written down, an unknown address without the address', async () => {
		await db.rows('delete from app.limits');
		const before = (await logged()).length;
		const { id, email } = await aPerson(db, 'editor');
		await ask(email);
		await ask('secret@example.org');
		await db.rows('update app.limits set ends_at = app.clock()');
		await ask('Secret@example.org');
		const [known, unknown, again] = (await logged()).slice(before);
		expect(known).toEqual({ act: 'send_link', subject: 'Siân Okafor', details: { staff: id } });
		expect(unknown).toEqual({
			act: 'refuse_link',
			subject: null,
			details: { address: expect.stringMatching(/^[\da-f]{12}$/) },
		});
		expect(again).toEqual(unknown);
		expect(JSON.stringify(await db.rows('select * from app.audit_log'))).not.toMatch(/secret/i);
	});

	test('finds nobody who was removed', async () => {
		const { id, email } = await aPerson(db, 'editor');
		await db.rows('update app.staff set removed_at = app.clock() where id = $1', [id]);
		expect(await ask(email)).toBeNull();
	});

	test('is limited for an address on the net, to everybody alike', async () => {
		const { email } = await aPerson(db, 'editor');
		for (let time = 0; time < 10; time++) await ask(`unknown-${time}@example.org`, '198.51.100.7');
		for (const each of [email, 'nobody@example.org'])
			await expect(ask(each, '198.51.100.7')).rejects.toMatchObject({
				code: 'PT429',
				message: 'too_many_from_address',
				hint: expect.stringMatching(/^\d+$/),
			});
		expect(await ask(email, '198.51.100.8')).not.toBeNull();
	});

	test('is not answered again for a minute, known or not; of a crowd that asks at once, one is answered', async () => {
		await db.stopClock('2026-11-23T09:00:00Z');
		const { email } = await aPerson(db, 'editor');
		const answers = await together(8, () => ask(email));
		expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
		await ask('nobody-yet@example.org');
		await db.stopClock('2026-11-23T09:00:10Z');
		for (const each of [email, 'nobody-yet@example.org'])
			await expect(ask(each)).rejects.toMatchObject({
				code: 'PT429',
				message: 'link_too_soon',
				hint: '60',
			});
		await db.stopClock('2026-11-23T09:01:10Z');
		expect(await ask(email)).not.toBeNull();
	});

	test('is answered ten times an hour for one mailbox, and after that says when', async () => {
		const { email } = await aPerson(db, 'editor');
		const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 11, minute)).toISOString();
		for (let time = 0; time < 10; time++) {
			await db.stopClock(at(2 * time));
			expect(await ask(email)).not.toBeNull();
		}
		await db.stopClock(at(20));
		await expect(ask(email)).rejects.toMatchObject({ message: 'link_too_soon', hint: '2400' });
		await db.stopClock(at(60));
		expect(await ask(email)).not.toBeNull();
	});

	test('is not kept from staff by petitions signed in their name', async () => {
		const { email } = await aPerson(db, 'editor');
		for (let time = 0; time < 12; time++)
			await db.sign(await db.openPetition(), { email, name: 'Made Up' });
		expect(await ask(email)).not.toBeNull();
	});
});
