import { describe, expect, test } from 'vitest';
import { mostPhotoBytes } from '#domain/photo.ts';
import { act, type Case, follow, jpeg, sendCase, sendPhoto, versionOf } from './cases.ts';
import { together, useDatabase } from './database.ts';
import { aPerson, callAs } from './staff.ts';

const db = useDatabase();
const reason = 'It shows a face.';

/** The bytes of the photo that is kept with a message, in base64. */
async function kept({ reference }: Case): Promise<string[]> {
	const rows = await db.rows<{ photo: Buffer }>(
		`select kept.photo from app.feedback_photos as kept
		join app.feedback as known on known.id = kept.feedback where known.reference = $1`,
		[reference],
	);
	return rows.map(({ photo }) => photo.toString('base64'));
}

describe('the photo of a message', () => {
	test('is seen by an officer as it was kept; the sender reads only that there is one', async () => {
		const sent = await sendCase(db);
		expect(await follow(db, sent)).toMatchObject({ photo_sent_at: null });
		await sendPhoto(db, sent);
		expect(await follow(db, sent)).toMatchObject({
			photo_sent_at: expect.any(String),
			messages: [expect.objectContaining({ author: 'hub', act: 'send_photo', body: null })],
		});
		expect(JSON.stringify(await follow(db, sent))).not.toContain(jpeg());
		const officer = await aPerson(db, 'officer');
		const { reference } = sent;
		expect(await callAs(db, officer, 'read_photo', { reference })).toEqual({ photo: jpeg() });
		expect(await callAs(db, officer, 'read_desk_feedback', { reference })).toMatchObject({
			photo_sent_at: expect.any(String),
			has_new_reply: true,
		});
	});

	test('is replaced by a newer one, and sent twice it is one', async () => {
		const sent = await sendCase(db);
		const results = await together(5, () => sendPhoto(db, sent, jpeg(1)));
		expect(results.every(({ status }) => status === 'fulfilled')).toBe(true);
		expect((await follow(db, sent)).messages).toHaveLength(1);
		await sendPhoto(db, sent, jpeg(2));
		expect(await kept(sent)).toEqual([jpeg(2)]);
	});

	test('lets the promised day go on when it is what the council asked for', async () => {
		const sent = await sendCase(db);
		await act(db, await aPerson(db, 'officer'), 'ask_sender', sent, { body: 'A photo?' });
		expect(await follow(db, sent)).toMatchObject({ is_paused: true });
		await sendPhoto(db, sent);
		expect(await follow(db, sent)).toMatchObject({ is_paused: false });
	});

	test('is counted before it is opened: with the replies of an internet address, and for each message', async () => {
		await db.rows(`select app.set_rule('reply_per_address', 2)`);
		const begin = ({ link_hash }: Case, ip: string | null) =>
			db.call('begin_photo', { link_hash, ip });
		const [sent, other] = [await sendCase(db), await sendCase(db)];
		const ip = '198.51.100.7';
		for (const each of [sent, other]) await begin(each, ip);
		await expect(begin(other, ip)).rejects.toMatchObject({
			...{ code: 'PT429', message: 'too_many_from_address' },
		});
		await begin(sent, null);
		await expect(begin(sent, null)).rejects.toMatchObject({
			...{ code: 'PT429', message: 'too_many_photos', hint: '3600' },
		});
		await begin(other, null);
		await db.rows(`select app.set_rule('reply_per_address', 30)`);
	});

	test('is not opened where none is taken', async () => {
		const sent = await sendCase(db);
		await act(db, await aPerson(db, 'officer'), 'answer_feedback', sent, { body: 'Lit.' });
		await act(db, await aPerson(db, 'officer'), 'close_feedback', sent);
		const { link_hash } = sent;
		await expect(db.call('begin_photo', { link_hash, ip: null })).rejects.toMatchObject({
			message: 'feedback_step_over',
		});
	});

	test('is a JPEG that weighs at most what the code makes', async () => {
		const sent = await sendCase(db);
		const heavy = (bytes: number) =>
			Buffer.concat([Buffer.from(jpeg(), 'base64'), Buffer.alloc(bytes - 4)]).toString('base64');
		await sendPhoto(db, sent, heavy(mostPhotoBytes));
		const check = { code: '23514', constraint: 'a photo is a JPEG of at most 200,000 bytes' };
		for (const wrong of [heavy(mostPhotoBytes + 1), Buffer.from('<svg').toString('base64')])
			await expect(sendPhoto(db, sent, wrong)).rejects.toMatchObject(check);
		expect(await kept(sent)).toEqual([heavy(mostPhotoBytes)]);
	});

	test('belongs to no link that we do not know', async () => {
		await expect(sendPhoto(db, { ...(await sendCase(db)), link_hash: 'ab' })).rejects.toMatchObject(
			{
				message: 'feedback_unknown',
			},
		);
	});
});

describe('deleting a photo', () => {
	test('asks for a reason that names nobody, is in the log, and the sender sees it', async () => {
		const sent = await sendCase(db, { email: 'nia@example.org' });
		await sendPhoto(db, sent);
		const officer = await aPerson(db, 'officer');
		for (const wrong of [' ', 'nia@example.org is rude'])
			await expect(act(db, officer, 'remove_photo', sent, { reason: wrong })).rejects.toMatchObject(
				{ code: 'PT422' },
			);
		const { reference } = sent;
		const version = await versionOf(db, reference);
		// The second press is answered like the first.
		for (let press = 0; press < 2; press++)
			await callAs(db, officer, 'remove_photo', { reference, version, reason });
		expect(await kept(sent)).toEqual([]);
		expect(await follow(db, sent)).toMatchObject({
			photo_sent_at: null,
			messages: [{ act: 'send_photo' }, { act: 'remove_photo' }],
		});
		expect(
			await db.rows(
				`select details from app.audit_log where act = 'remove_photo_feedback' and subject = $1`,
				[reference],
			),
		).toEqual([{ details: { reason } }]);
		const again = act(db, officer, 'remove_photo', sent, { reason });
		await expect(again).rejects.toMatchObject({ code: 'PT404', message: 'photo_unknown' });
		const read = callAs(db, officer, 'read_photo', { reference });
		await expect(read).rejects.toMatchObject({ code: 'PT404', message: 'photo_unknown' });
	});
});

describe('a photo goes with its message', () => {
	test('a year after it was closed, and not a night before', async () => {
		await db.stopClock('2027-01-10T12:00:00Z');
		const sent = await sendCase(db);
		await sendPhoto(db, sent);
		const officer = await aPerson(db, 'officer');
		await act(db, officer, 'answer_feedback', sent, { body: 'Lit.' });
		await act(db, officer, 'close_feedback', sent);
		await db.stopClock('2028-01-10T11:00:00Z');
		await db.call('sweep');
		expect(await kept(sent)).toHaveLength(1);
		await db.stopClock('2028-01-10T13:00:00Z');
		await db.call('sweep');
		expect(await kept(sent)).toEqual([]);
		await expect(sendPhoto(db, sent)).rejects.toMatchObject({ message: 'feedback_unknown' });
	});

	test('when its sender asks us to erase what we hold, which says that there is a photo', async () => {
		const sent = await sendCase(db, { email: 'erase-me@example.org' });
		await sendPhoto(db, sent);
		const officer = await aPerson(db, 'officer');
		const asked = { kind: 'email', sought: 'erase-me@example.org', reason: 'Asked by phone.' };
		const held = await callAs<Held>(db, officer, 'show_held', asked);
		const facts = held.flatMap(({ items }) => items).find(({ noun }) => noun === 'feedback');
		expect(facts).toMatchObject({ photo_sent_at: expect.any(String) });
		const persons = held.map(({ key }) => key);
		await callAs(db, officer, 'erase_held', { ...asked, persons });
		expect(await kept(sent)).toEqual([]);
	});

	test('and stays with its own message when that is merged', async () => {
		const [main, other] = [await sendCase(db), await sendCase(db)];
		await sendPhoto(db, other);
		const into_reference = main.reference;
		await act(db, await aPerson(db, 'officer'), 'merge_feedback', other, { into_reference });
		expect([await kept(main), await kept(other)]).toEqual([[], [jpeg()]]);
	});
});

type Held = { key: string; items: { noun: string; photo_sent_at: string | null }[] }[];
