import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import {
	feedbackActs,
	feedbackStates,
	feedbackTimeActs,
	senderActs,
} from '#domain/feedback-case.ts';
import { roles } from '#domain/staff.ts';
import { act, type Case, follow, sendCase, sendPhoto, versionOf, write } from './cases.ts';
import { together, useDatabase } from './database.ts';
import { aPerson, callAs, type Person } from './staff.ts';

const db = useDatabase();
const staffOf = new Map<string, Person>();
const steps = await stepsOf();
type Step = (typeof steps)[number];

/** Read before the tests are named; a database of the same migrations has the same rows. */
async function stepsOf() {
	const files = [
		'20261128220000_feedback_cases.sql',
		'20261129010500_feedback_photos.sql',
		'20261129060102_feedback_reopened.sql',
		'20261129060201_feedback_by_phone.sql',
		'20261129070201_unmerged.sql',
		'20261129070202_refused_danger.sql',
	];
	const texts = files.map((file) => readFile(`supabase/migrations/${file}`, 'utf8'));
	const insert = /insert into app\.feedback_transitions \([^)]+\) values([^;]+);/;
	const rows = (await Promise.all(texts)).map((sql) => insert.exec(sql)![1]).join();
	const row = /\('(\w+)', '(\w+)', '(\w+)', (?:'(\w+)'|null), '(\w+)', (?:'(\w+)'|null)\)/g;
	return [...rows.matchAll(row)].map(([, state, name, actor, role, next_state, mails]) => ({
		...{ state: state!, act: name!, actor: actor! },
		...{ role: role ?? null, next_state: next_state!, mails: mails ?? null },
	}));
}

async function member(role: string): Promise<Person> {
	const known = staffOf.get(role) ?? (await aPerson(db, role));
	staffOf.set(role, known);
	return known;
}

/** Feedback in a state, answered long enough ago that the sender can say whether it is better. */
async function caseIn(state: string): Promise<Case> {
	const sent = await sendCase(db);
	await db.rows(
		`update app.feedback set state = $2,
			answered_at = case when $2 in ('answered', 'closed') then app.clock() - interval '28 days' end,
			closed_at = case when $2 = 'closed' then app.clock() end
		where reference = $1`,
		[sent.reference, state],
	);
	return sent;
}

async function stateOf({ reference }: Case): Promise<string> {
	const [row] = await db.rows<{ state: string }>(
		'select state from app.feedback where reference = $1',
		[reference],
	);
	return row!.state;
}

const words = {
	said_en: 'Dark.',
	said_cy: 'Tywyll.',
	did_en: 'Lit.',
	did_cy: 'Golau.',
	area: null,
};
const forms: Record<string, object> = {
	hand_over: { topic: 'parks-and-paths', team: null },
	ask: { body: 'Which lamp?' },
	answer: { body: 'The lamp is lit.' },
	publish: words,
	hide: { message: null, reason: 'Rude words.' },
	unhide: { message: null },
	limit: { reason: 'Rude words.' },
	unlimit: { reason: 'They said sorry.' },
	remove_photo: { reason: 'It shows a face.' },
	reply_for: { body: 'The third.', channel: 'phone', danger: '{}' },
	reopen_for: { body: 'Still dark.', channel: 'counter', danger: '{}' },
	renew_key: { key_number: 1, key_hash: 'ab'.repeat(32), reason: 'Their number phoned.' },
};
const calls: Record<string, string> = {
	...{ ask: 'ask_sender', limit: 'limit_sender', remove_photo: 'remove_photo' },
	...{ unlimit: 'unlimit_sender', renew_key: 'renew_feedback_key' },
	see_mail: 'see_mail',
	...{ reply_for: 'reply_for_sender', reopen_for: 'reopen_for_sender' },
};

async function staffAct(person: Person, name: string, sent: Case) {
	if (name === 'remove_photo') await keepPhoto(sent);
	await makeReady(name, sent);
	const more =
		name === 'merge' ? { into_reference: (await sendCase(db)).reference } : (forms[name] ?? {});
	return act(db, person, calls[name] ?? `${name}_feedback`, sent, more);
}

/** What an act is for: a limit to end, a pause to go on from, a message that needs no reply. */
async function makeReady(name: string, { reference }: Case) {
	const facts = {
		unlimit: `sender_limited_until = app.clock() + interval '1 day'`,
		go_on: 'paused_at = app.clock(), days_left = 3',
		see_mail: `refused_danger = '{gas}', refused_at = app.clock(), refused_is_own = false`,
		finish: 'wants_reply = false, promised_on = null',
	}[name];
	if (facts) await db.rows(`update app.feedback set ${facts} where reference = $1`, [reference]);
}

/** A photo that was there before the message came into its state. */
async function keepPhoto({ reference }: Case) {
	await db.rows(
		`insert into app.feedback_photos (feedback, photo)
		select id, '\\xffd8ff' from app.feedback where reference = $1`,
		[reference],
	);
}

function senderAct(name: string, sent: Case) {
	if (name === 'say_better' || name === 'say_worse')
		return db.call('say_better', {
			link_hash: sent.link_hash,
			is_better: name === 'say_better',
		});
	if (name === 'send_photo') return sendPhoto(db, sent);
	return write(db, sent, name === 'reply' ? 'reply_to_feedback' : 'reopen_feedback');
}

describe('the table of steps', () => {
	test('is the one that these tests read, and has the states and acts that the code knows', async () => {
		expect(
			await db.rows(
				'select state, act, actor, role, next_state, mails from app.feedback_transitions',
			),
		).toEqual(steps);
		const acts = (actor: string) =>
			[...new Set(steps.filter((step) => step.actor === actor).map((step) => step.act))].sort();
		expect(acts('staff')).toEqual(feedbackActs.toSorted());
		expect(acts('sender')).toEqual(senderActs.toSorted());
		expect(acts('time')).toEqual(feedbackTimeActs.toSorted());
		for (const { state, next_state } of steps)
			expect(feedbackStates).toEqual(expect.arrayContaining([state, next_state]));
	});
});

describe.each(feedbackStates)('feedback that is %s', (state) => {
	const found = (actor: string, name: string): Step | undefined =>
		steps.find((step) => step.actor === actor && step.state === state && step.act === name);

	test.each(feedbackActs)('lets only those %s it who may', async (name) => {
		const step = found('staff', name);
		for (const role of roles) {
			const sent = await caseIn(state);
			const mails = (await db.templates()).length;
			const done = staffAct(await member(role), name, sent);
			if (!steps.some((each) => each.act === name && each.role === role))
				await expect(done).rejects.toMatchObject({ code: 'PT403', message: 'role_missing' });
			else if (!step)
				await expect(done).rejects.toMatchObject({ code: 'PT409', message: 'act_not_possible' });
			else expect(await done).toEqual({ state: step.next_state });
			const isDone = step?.role === role;
			expect(await stateOf(sent)).toBe(isDone ? step.next_state : state);
			const queued = (await db.templates())
				.slice(mails)
				.filter((each) => each !== 'feedback_received');
			expect(queued).toEqual(isDone && step.mails ? [step.mails] : []);
		}
	});

	test.each(senderActs)('lets its sender %s only where that is a step', async (name) => {
		const step = found('sender', name);
		const sent = await caseIn(state);
		expect((await follow(db, sent)).acts.includes(name)).toBe(step !== undefined);
		const done = senderAct(name, sent);
		if (step) expect(await done).toEqual({ state: step.next_state });
		else await expect(done).rejects.toMatchObject({ message: 'feedback_step_over' });
		expect(await stateOf(sent)).toBe(step?.next_state ?? state);
	});
});

describe('two officers on one message', () => {
	test('at the same time: one takes it, the other hears that something changed', async () => {
		const sent = await sendCase(db);
		const people = [await aPerson(db, 'officer'), await aPerson(db, 'officer')];
		const version = await versionOf(db, sent.reference);
		const results = await together(2, (index) =>
			callAs(db, people[index]!, 'take_feedback', { reference: sent.reference, version }),
		);
		const refused = results.filter(({ status }) => status === 'rejected');
		expect(refused).toMatchObject([{ reason: { message: 'feedback_changed_meanwhile' } }]);
	});

	test('one after the other: what a colleague has taken is theirs until another takes it over', async () => {
		const sent = await sendCase(db);
		const [one, other] = [await aPerson(db, 'officer'), await aPerson(db, 'officer')];
		await act(db, one!, 'take_feedback', sent);
		const answer = { body: 'Lit.' };
		await expect(act(db, other!, 'answer_feedback', sent, answer)).rejects.toMatchObject({
			message: 'feedback_taken',
		});
		await act(db, other!, 'take_feedback', sent);
		expect(await act(db, other!, 'answer_feedback', sent, answer)).toEqual({ state: 'answered' });
	});

	test('of whom one presses twice answer once', async () => {
		const sent = await sendCase(db);
		const officer = await aPerson(db, 'officer');
		const args = { reference: sent.reference, version: 1, body: 'Lit.' };
		const results = await together(5, () => callAs(db, officer, 'answer_feedback', args));
		expect(results.every(({ status }) => status === 'fulfilled')).toBe(true);
		expect((await follow(db, sent)).messages).toHaveLength(1);
	});

	test('see when the sender wrote while they were writing', async () => {
		const sent = await sendCase(db);
		const officer = await aPerson(db, 'officer');
		await write(db, sent, 'reply_to_feedback');
		await expect(
			callAs(db, officer, 'answer_feedback', {
				reference: sent.reference,
				version: 1,
				body: 'Lit.',
			}),
		).rejects.toMatchObject({ message: 'feedback_changed_meanwhile' });
	});
});

describe('three that are merged', () => {
	test('with different contacts get one answer, each in the own way, and one can still be reopened', async () => {
		const officer = await aPerson(db, 'officer');
		const main = await sendCase(db, { email: 'one@example.org', working_days: 10 });
		const byPhone = await sendCase(db, { email: null, phone: '01632 960100', working_days: 2 });
		const byKey = await sendCase(db, { email: null });
		for (const each of [byPhone, byKey])
			await act(db, officer, 'merge_feedback', each, { into_reference: main.reference });
		// The earliest of their promises holds for all.
		expect((await follow(db, main)).promised_on).toBe((await follow(db, byPhone)).promised_on);
		await expect(
			act(db, officer, 'answer_feedback', byKey, { body: 'Lit.' }),
		).rejects.toMatchObject({
			message: 'feedback_merged',
		});
		const mails = (await db.templates()).length;
		await act(db, officer, 'answer_feedback', main, { body: 'All lamps are lit.' });
		expect((await db.templates()).slice(mails)).toEqual(['feedback_answered']);
		for (const each of [main, byPhone, byKey])
			expect(await follow(db, each)).toMatchObject({
				state: 'answered',
				messages: expect.arrayContaining([
					expect.objectContaining({ author: 'council', body: 'All lamps are lit.' }),
				]),
			});
		await write(db, byKey, 'reopen_feedback', 'Mine is not.');
		expect(await follow(db, byKey)).toMatchObject({ state: 'in_progress', is_merged: false });
		expect(await follow(db, main)).toMatchObject({ state: 'answered' });
	});

	test('in two languages get the answer in their own where it was written, and hear which language it is where not', async () => {
		const officer = await aPerson(db, 'officer');
		const answered = async (more: object) => {
			const main = await sendCase(db);
			const others = [await sendCase(db, { lang: 'cy' }), await sendCase(db)];
			for (const each of others)
				await act(db, officer, 'merge_feedback', each, { into_reference: main.reference });
			const { reference } = main;
			expect(await callAs(db, officer, 'read_desk_feedback', { reference })).toMatchObject({
				answers_also: { en: 1, cy: 1 },
			});
			await db.rows('delete from app.outbox');
			await act(db, officer, 'answer_feedback', main, { body: 'Lit.', ...more });
			const mails = await db.rows<{ lang: string; body: string; of: string | null }>(
				`select lang, data ->> 'body' as body, data ->> 'body_lang' as of from app.outbox order by id`,
			);
			const written = (await follow(db, others[0]!)).messages.at(-1)!;
			return [...mails.map(({ lang, body, of }) => [lang, body, of]), written.lang];
		};
		const [en, same] = [
			['en', 'Lit.', null],
			['cy', 'Wedi’i oleuo.', null],
		];
		expect(await answered({ other_body: 'Wedi’i oleuo.' })).toEqual([en, same, en, null]);
		expect(await answered({})).toEqual([en, ['cy', 'Lit.', 'en'], en, 'en']);
	});

	test.each([
		['itself', async (sent: Case) => sent.reference],
		['what is answered already', async () => (await caseIn('answered')).reference],
	])('never into %s', async (_, into) => {
		const sent = await sendCase(db);
		const into_reference = await into(sent);
		await expect(
			act(db, await member('officer'), 'merge_feedback', sent, { into_reference }),
		).rejects.toMatchObject({ message: 'merge_not_possible' });
	});

	test('into each other at the same time: one of the two', async () => {
		const officer = await member('officer');
		const [one, other] = [await sendCase(db), await sendCase(db)];
		const pairs = [
			[one, other],
			[other, one],
		] as const;
		const results = await together(2, (index) => {
			const [{ reference }, into] = pairs[index]!;
			const args = { reference, version: 1, into_reference: into.reference };
			return callAs(db, officer, 'merge_feedback', args);
		});
		expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
	});
});

describe('reopening', () => {
	test.each([
		['28', '2027-02-01T23:59:00Z', true],
		['29', '2027-02-02T00:01:00Z', false],
	])('on day %s after the answer: at %s it is possible: %s', async (_, at, isPossible) => {
		await db.stopClock('2027-01-04T12:00:00Z');
		const sent = await sendCase(db);
		const officer = await aPerson(db, 'officer');
		await act(db, officer, 'answer_feedback', sent, { body: 'Lit.' });
		await db.stopClock(at);
		await db.call('follow_up_feedback');
		const done = write(db, sent, 'reopen_feedback');
		if (!isPossible) {
			await expect(done).rejects.toMatchObject({ message: 'feedback_step_over' });
			expect(await stateOf(sent)).toBe('closed');
			return;
		}
		await done;
		// Ten working days from that day, as at first.
		expect(await follow(db, sent)).toMatchObject({
			...{ state: 'in_progress', promised_on: '2027-02-15', answered_at: null },
		});
	});
});

test('a private note is never shown to the sender, and pressed twice it is one', async () => {
	const sent = await sendCase(db);
	const officer = await member('officer');
	const body = `Between us ${randomUUID()}`;
	await together(3, () =>
		callAs(db, officer, 'note_feedback', { reference: sent.reference, body }),
	);
	expect(JSON.stringify(await follow(db, sent))).not.toContain('Between us');
	expect(
		await callAs(db, officer, 'read_desk_feedback', { reference: sent.reference }),
	).toMatchObject({ notes: [expect.objectContaining({ body })] });
});
