import { beforeEach, describe, expect, test } from 'vitest';
import { useDatabase } from './database.ts';
import { aPerson } from './staff.ts';

const db = useDatabase();
const tell = () => db.call<{ mails: number }>('tell_teams', { teams: '[]' });
const mails = () =>
	db.rows(
		`select recipient, lang, lane, data from app.outbox where template = 'petitions_daily' order by recipient`,
	);

/** A petition that waits since that moment. */
const waits = (slug: string, since: string) =>
	db.rows(
		`insert into app.petitions (slug, lang, action, background, state, moderation_asked_at)
		values ($1, 'en', 'Mend the secret clock', 'It stopped.', 'in_moderation', $2)`,
		[slug, since],
	);

describe('the daily mail to moderators', () => {
	beforeEach(async () => {
		await db.rows(
			`delete from app.outbox; delete from app.team_mails;
			update app.petitions set state = 'ended' where state = 'in_moderation';
			update app.staff set removed_at = app.clock() where removed_at is null`,
		);
		await db.stopClock('2027-01-13T06:00:00Z');
	});

	test('counts what nobody has taken, is due today and is late, in numbers only, once a day for each', async () => {
		const moderator = await aPerson(db, 'moderator', 'officer');
		await db.rows(`update app.staff set lang = 'cy' where id = $1`, [moderator.id]);
		const colleague = await aPerson(db, 'moderator');
		await aPerson(db, 'officer');
		await aPerson(db, 'administrator');
		const gone = await aPerson(db, 'moderator');
		await db.rows('update app.staff set removed_at = app.clock() where id = $1', [gone.id]);
		await waits('daily-late', '2027-01-05T12:00:00Z');
		await waits('daily-due', '2027-01-06T12:00:00Z');
		await waits('daily-new', '2027-01-12T12:00:00Z');
		await waits('daily-taken', '2027-01-12T12:00:00Z');
		await db.rows(
			`update app.petitions set taken_by = $1 where slug in ('daily-late', 'daily-taken')`,
			[colleague.id],
		);
		expect(await tell()).toEqual({ mails: 2 });
		expect(await tell()).toEqual({ mails: 0 });
		const data = { new: 2, due: 1, late: 1 };
		const expected = [
			{ recipient: moderator.email, lang: 'cy', lane: 'told', data },
			{ recipient: colleague.email, lang: 'en', lane: 'told', data },
		];
		expect(await mails()).toEqual(
			expected.toSorted((a, b) => (a.recipient < b.recipient ? -1 : 1)),
		);
		await db.stopClock('2027-01-14T06:00:00Z');
		expect(await tell()).toEqual({ mails: 2 });
	});

	test('does not go when nothing waits for them, and on no Saturday', async () => {
		const moderator = await aPerson(db, 'moderator');
		expect(await tell()).toEqual({ mails: 0 });
		await waits('daily-in-hand', '2027-01-12T12:00:00Z');
		await db.rows(`update app.petitions set taken_by = $1 where slug = 'daily-in-hand'`, [
			moderator.id,
		]);
		expect(await tell()).toEqual({ mails: 0 });
		await waits('daily-untaken', '2027-01-12T12:00:00Z');
		await db.stopClock('2027-01-16T06:00:00Z');
		expect(await tell()).toEqual({ mails: 0 });
		await db.stopClock('2027-01-18T06:00:00Z');
		expect(await tell()).toEqual({ mails: 1 });
	});

	test('goes also to a moderator whose address is that of a team', async () => {
		const moderator = await aPerson(db, 'moderator');
		await db.rows('insert into app.team_mails (team, sent_on) values ($1, app.today())', [
			moderator.email,
		]);
		await waits('daily-of-a-team', '2027-01-12T12:00:00Z');
		expect(await tell()).toEqual({ mails: 1 });
	});
});
