import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { MailFacts, UnsentMail } from '#domain/mail-room.ts';
import { useDatabase } from './database.ts';
import { aPerson, callAs, type Person } from './staff.ts';

const db = useDatabase();
const noon = '2027-01-04T12:00:00Z';
const address = () => `ann.${randomUUID()}@gmail.com`;
type Room = { failed: number; waiting: number; mails: UnsentMail[] };
type Found = { limited_until: string | null; mails: MailFacts[] };
const list = (person: Person) => callAs<Room>(db, person, 'list_mails');
const find = (person: Person, email: string) => callAs<Found>(db, person, 'find_mails', { email });
const claim = () => db.call<{ id: number }[]>('claim_mail', { most: 100 });

async function queue(recipient: string): Promise<void> {
	await db.rows(`select app.queue_mail('feedback_received', 'en', $1, '{"reference": "AB12"}')`, [
		recipient,
	]);
}

async function fail(recipient: string, error = 'EENVELOPE 550') {
	await queue(recipient);
	await db.rows(
		`update app.outbox set failed_at = app.clock(), attempts = 8, error = $2 where recipient = $1`,
		[recipient, error],
	);
}

beforeEach(async () => {
	await db.rows('delete from app.outbox');
});

describe('the mail room', () => {
	test('shows what waits and what failed and why, those that failed first, and of the address only the domain', async () => {
		const [waits, failed] = [address(), address()];
		await queue(waits);
		await fail(failed);
		const { mails, ...numbers } = await list(await aPerson(db, 'officer'));
		expect(numbers).toMatchObject({ failed: 1, waiting: 1, waiting_since: expect.any(String) });
		expect(mails).toMatchObject([
			{ template: 'feedback_received', error: 'EENVELOPE 550', domain: 'gmail.com', attempts: 8 },
			{ template: 'feedback_received', error: null, failed_at: null },
		]);
		expect(JSON.stringify(mails)).not.toContain('ann.');
		expect(JSON.stringify(mails)).not.toContain('AB12');
	});

	test.each([
		['list_mails', {}, ['administrator', 'officer']],
		['find_mails', { email: 'a@example.org' }, ['administrator', 'officer', 'helper']],
		['send_failed_mails', {}, ['administrator', 'officer']],
	] as const)('lets the right roles call %s', async (name, args, allowed) => {
		for (const role of ['editor', 'helper', 'officer', 'moderator', 'administrator']) {
			const call = callAs(db, await aPerson(db, role), name, args);
			if (allowed.some((each) => each === role)) await call;
			else await expect(call).rejects.toMatchObject({ message: 'role_missing' });
		}
	});

	test('sends a failed mail again, once for two presses, and lets the mail of a try be', async () => {
		const person = await aPerson(db, 'administrator');
		await fail(address());
		const [{ id }] = (await list(person)).mails as [UnsentMail];
		await callAs(db, person, 'send_mail_again', { id });
		expect((await claim()).map((mail) => mail.id)).toEqual([id]);
		// Its try is running: a second press must not send it twice.
		await callAs(db, person, 'send_mail_again', { id });
		expect(await claim()).toEqual([]);
		expect(
			await db.rows(`select from app.audit_log where act = 'send_mail_again' and actor = $1`, [
				person.id,
			]),
		).toHaveLength(1);
		await expect(callAs(db, person, 'send_mail_again', { id: 999_999 })).rejects.toMatchObject({
			code: 'PT404',
		});
	});

	test('sends all that failed again when the mail server is back', async () => {
		const person = await aPerson(db, 'officer');
		for (let index = 0; index < 3; index += 1) await fail(address(), 'ECONNECTION');
		expect(await callAs(db, person, 'send_failed_mails')).toEqual({ number: 3 });
		expect(await claim()).toHaveLength(3);
	});

	test('stands on the list of today while mails fail', async () => {
		await fail(address());
		const officer = await aPerson(db, 'officer');
		expect(await callAs(db, officer, 'read_today')).toMatchObject({
			items: [{ room: 'mail', task: 'failed', number: 1, is_late: false }],
			number: 1,
		});
		expect(await callAs(db, officer, 'staff_session')).toMatchObject({ waits: { mail: 1 } });
	});
});

describe('“Why has no mail come?”', () => {
	test('is answered for any spelling of the address: waiting, tried, sent', async () => {
		const email = address();
		await db.stopClock(noon);
		const helper = await aPerson(db, 'helper');
		await queue(email);
		expect(await find(helper, email)).toMatchObject({
			limited_until: null,
			mails: [{ attempts: 0, sent_at: null, error: null }],
		});
		const [mail] = await claim();
		await db.call('settle_mail', { id: mail!.id, error: 'ETIMEDOUT' });
		const spelled = email.toUpperCase().replace('ANN.', 'an.n').replace('@', '+news@');
		expect(await find(helper, spelled)).toMatchObject({
			mails: [{ attempts: 1, error: 'ETIMEDOUT' }],
		});
		await db.rows('update app.outbox set due_at = app.clock()');
		await claim();
		await db.call('settle_mail', { id: mail!.id, error: null });
		expect((await find(helper, email)).mails[0]).toMatchObject({ error: null, due_at: null });
		expect((await find(helper, email)).mails[0]!.sent_at).not.toBeNull();
		expect(await find(helper, address())).toMatchObject({ mails: [] });
	});

	test('is answered without the address: none is kept of a sent mail, and none is in the acts', async () => {
		const helper = await aPerson(db, 'helper');
		const email = address();
		await queue(email);
		const [mail] = await claim();
		await db.call('settle_mail', { id: mail!.id, error: null });
		await find(helper, email);
		const everything = await db.rows(
			`select to_jsonb(mail)::text as row from app.outbox as mail
			union all select to_jsonb(logged)::text from app.audit_log as logged where logged.actor = $1 and logged.act = 'find_mails'`,
			[helper.id],
		);
		expect(JSON.stringify(everything)).not.toContain(email.split('@')[0]);
		expect(everything).toHaveLength(2);
	});

	test('says so when the address had as many mails as it may', async () => {
		const email = address();
		await db.stopClock(noon);
		const helper = await aPerson(db, 'helper');
		for (let sent = 0; sent < 20; sent += 1)
			await db.rows('select app.may_mail(app.mailbox($1))', [email]);
		const { limited_until } = await find(helper, email);
		expect(new Date(limited_until!)).toEqual(new Date('2027-01-04T13:00:00Z'));
	});

	test('can no longer be answered after sent_mail_days, and the day’s secret is gone', async () => {
		const email = address();
		await db.rows('delete from app.mail_salts');
		await db.stopClock(noon);
		const helper = await aPerson(db, 'helper');
		await queue(email);
		const [mail] = await claim();
		await db.call('settle_mail', { id: mail!.id, error: null });
		await db.call('sweep');
		expect((await find(helper, email)).mails).toHaveLength(1);
		await db.stopClock('2027-01-12T12:00:00Z');
		await db.call('sweep');
		expect(await db.rows('select from app.mail_salts')).toEqual([]);
	});
});
