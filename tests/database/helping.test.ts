import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { helpedReasons } from '#domain/helping.ts';
import { makeReference } from '#domain/reference.ts';
import { roles } from '#domain/staff.ts';
import { aSigner, hash, newRequest, together, useDatabase } from './database.ts';
import { aPerson, callAs, type Person, signInAgain } from './staff.ts';

const db = useDatabase();
const noon = Date.parse('2027-01-04T12:00:00Z');
const later = (minutes: number) => new Date(noon + minutes * 60_000);

/** Somebody who helps at the library; the turn of the first person. */
async function helping(place: string | null = 'library', person?: Person) {
	const helper = person ?? (await aPerson(db, 'helper'));
	const { turn } = await callAs<{ turn: string }>(db, helper, 'begin_helping', { place });
	return { helper, turn };
}

function signature(turn: string, petition: string, given = {}) {
	return {
		...{ turn, reference: makeReference(), petition, name: 'Ada Rowe', postcode: 'TB1 2AB' },
		...{ email: null, phone: '01632 960100', wants_updates: false, lang: 'en' },
		...{ reason: 'no_internet', has_consent: true, ...given },
	};
}

function message(turn: string, given = {}) {
	return {
		...{ turn, reference: makeReference(), topic: 'market', message: 'The clock is wrong.' },
		...{ location: null, name: 'Ada Rowe', email: null, phone: '01632 960100', lang: 'en' },
		...{ reason: 'disability', has_consent: true, team: null, ...given },
	};
}

const signFor = (helper: Person, args: object) =>
	callAs<{ reference: string }>(db, helper, 'sign_petition_for', args);
const sendFor = (helper: Person, args: object) =>
	callAs<{ reference: string }>(db, helper, 'send_feedback_for', args);
const now = async (person: Person) =>
	(await callAs<{ helping?: { turn: string } }>(db, person, 'staff_session')).helping;

describe('helping somebody', () => {
	test('is noted in the session: where, how and since when', async () => {
		await db.stopClock(later(0));
		const helper = await aPerson(db, 'helper');
		expect(await now(helper)).toBeUndefined();
		const { turn } = await helping('library', helper);
		expect(await now(helper)).toEqual({
			...{ turn, place: 'library', channel: 'counter', began_at: '2027-01-04T12:00:00+00:00' },
			idle_minutes: 30,
		});
		await helping(null, helper);
		expect(await now(helper)).toMatchObject({ place: null, channel: 'phone' });
		expect(await now(await signInAgain(db, helper))).toBeUndefined();
	});

	test('ends after half an hour without a page, and not before', async () => {
		await db.stopClock(later(0));
		const { helper, turn } = await helping();
		const petition = await db.openPetition();
		await db.stopClock(later(29));
		expect(await now(helper)).toBeDefined();
		await db.stopClock(later(58));
		expect(await now(helper)).toBeDefined();
		await db.stopClock(later(88));
		expect(await now(helper)).toBeUndefined();
		await expect(signFor(helper, signature(turn, petition))).rejects.toMatchObject({
			...{ code: 'PT409', message: 'helping_ended' },
		});
		await expect(callAs(db, helper, 'help_next')).rejects.toMatchObject({ code: 'PT409' });
		expect(await callAs(db, helper, 'list_helped', { turn })).toEqual([]);
		expect(await db.count(petition)).toBe(0);
	});

	test('ends after as long as the rule says', async () => {
		await db.stopClock(later(0));
		await db.rows(`update app.rules set value = 5 where name = 'helping_idle_minutes'`);
		const { helper } = await helping();
		await db.stopClock(later(5));
		expect(await now(helper)).toBeUndefined();
		await db.rows(`update app.rules set value = 30 where name = 'helping_idle_minutes'`);
	});

	test('ends at one press, and a second press is harmless', async () => {
		const { helper, turn } = await helping();
		await callAs(db, helper, 'end_helping');
		await callAs(db, helper, 'end_helping');
		expect(await now(helper)).toBeUndefined();
		await expect(sendFor(helper, message(turn))).rejects.toMatchObject({ code: 'PT409' });
	});

	test('shows nothing of one person in the turn of the next, nor to another helper', async () => {
		const { helper, turn } = await helping();
		const petition = await db.openPetition();
		const { reference } = await signFor(helper, signature(turn, petition));
		expect(await callAs(db, helper, 'list_helped', { turn })).toEqual([
			expect.objectContaining({ reference, what: 'signature', action: 'Mend the clock' }),
		]);
		const { helper: other } = await helping();
		expect(await callAs(db, other, 'list_helped', { turn })).toEqual([]);
		expect(await callAs(db, await signInAgain(db, helper), 'list_helped', { turn })).toEqual([]);
		await expect(signFor(other, signature(turn, petition))).rejects.toMatchObject({
			message: 'helping_ended',
		});

		const next = await callAs<{ turn: string }>(db, helper, 'help_next');
		expect(next.turn).not.toBe(turn);
		for (const each of [turn, next.turn])
			expect(await callAs(db, helper, 'list_helped', { turn: each })).toEqual([]);
		await expect(
			signFor(helper, signature(turn, petition, { name: 'Ben Rowe' })),
		).rejects.toMatchObject({ message: 'helping_ended' });
		expect(await db.count(petition)).toBe(1);
	});
});

describe('signing for a person', () => {
	test('counts at once, without an address, with the channel and the place', async () => {
		const petition = await db.openPetition();
		for (const [place, channel] of [
			['library', 'counter'],
			[null, 'phone'],
		] as const) {
			const { helper, turn } = await helping(place);
			await signFor(
				helper,
				signature(turn, petition, { name: `Ada ${channel}`, email: 'ada@example.org' }),
			);
			const [row] = await db.rows(
				`select signer.channel, signer.state, signer.email, signer.mailbox, signer.phone, done.place, done.reason, done.staff
				from app.signatures as signer join app.helped as done on done.signature = signer.id order by signer.id desc limit 1`,
			);
			expect(row).toEqual({
				...{ channel, state: 'confirmed', email: null, mailbox: null, phone: '01632 960100' },
				...{ place, reason: 'no_internet', staff: helper.id },
			});
		}
		expect(await db.count(petition)).toBe(2);
		expect(await db.templates()).toEqual([]);
	});

	test('keeps an address for news only, and it takes no place in the mailbox', async () => {
		const petition = await db.openPetition();
		const { helper, turn } = await helping();
		const email = `${randomUUID()}@example.org`;
		await signFor(helper, signature(turn, petition, { email, wants_updates: true }));
		const [row] = await db.rows(
			'select email, mailbox, slot, wants_updates from app.signatures order by id desc limit 1',
		);
		expect(row).toEqual({ email, mailbox: null, slot: null, wants_updates: true });
		// Two others still find both places of the mailbox free, and the person who signs online is counted once.
		for (const name of ['Ada Rowe', 'Ben Rowe']) {
			const { token_hash } = await db.sign(petition, { name, email });
			await db.call('confirm_signature', { token_hash });
		}
		expect(await db.count(petition)).toBe(2);
	});

	test('who counts already is not counted twice, however they signed, and the helper does not learn how', async () => {
		const petition = await db.openPetition();
		const { token_hash } = await db.sign(petition, { name: 'Ada Rowe' });
		await db.call('confirm_signature', { token_hash });
		const { helper, turn } = await helping();
		await expect(
			signFor(helper, signature(turn, petition, { name: 'ADA  ROWE' })),
		).rejects.toMatchObject({ code: 'PT409', message: 'already_counted', hint: '' });
		expect(await db.count(petition)).toBe(1);
		expect(await callAs(db, helper, 'list_helped', { turn })).toEqual([]);
	});

	test('one press too many, also at the same moment, signs once and gives one reference', async () => {
		const petition = await db.openPetition();
		const { helper, turn } = await helping();
		const args = signature(turn, petition);
		const answers = await together(5, () => signFor(helper, args));
		expect(answers).toEqual(
			Array(5).fill({ status: 'fulfilled', value: { reference: args.reference } }),
		);
		expect(await db.count(petition)).toBe(1);
	});

	test('is refused without consent, on a closed petition, and on none', async () => {
		const { helper, turn } = await helping();
		const petition = await db.openPetition();
		const closed = await db.openPetition('2020-01-01');
		for (const [args, refusal] of [
			[signature(turn, petition, { has_consent: false }), 'consent_missing'],
			[signature(turn, petition, { has_consent: null }), 'consent_missing'],
			[signature(turn, closed), 'petition_closed'],
			[signature(turn, 'never-was'), 'petition_unknown'],
		] as const)
			await expect(signFor(helper, args)).rejects.toMatchObject({ message: refusal });
		await expect(
			signFor(helper, signature(turn, petition, { reason: 'because' })),
		).rejects.toMatchObject({ code: '23514' });
		expect(await db.count(petition)).toBe(0);
	});

	test.each(helpedReasons)('takes the reason %s', async (reason) => {
		const { helper, turn } = await helping();
		await signFor(helper, signature(turn, await db.openPetition(), { reason }));
	});

	test('writes no word about the person into the log', async () => {
		const { helper, turn } = await helping();
		const petition = await db.openPetition();
		await signFor(helper, signature(turn, petition));
		await sendFor(helper, message(turn));
		const rows = await db.rows<{ act: string }>(
			'select act, subject, details from app.audit_log where actor = $1 order by id desc limit 2',
			[helper.id],
		);
		expect(rows).toEqual([
			{
				act: 'send_feedback_for',
				subject: 'market',
				details: { channel: 'counter', place: 'library' },
			},
			{ act: 'sign_for', subject: petition, details: { channel: 'counter', place: 'library' } },
		]);
	});
});

describe('sending a message for a person', () => {
	test('is kept with its channel, passed on, and known by the reference on the slip', async () => {
		const { helper, turn } = await helping(null);
		const args = message(turn, { team: 'team@example.org', email: 'ada@example.org' });
		expect(await sendFor(helper, args)).toEqual({ reference: args.reference });
		expect(await sendFor(helper, args)).toEqual({ reference: args.reference });
		const rows = await db.rows(
			'select channel, message, phone from app.feedback where reference = $1',
			[args.reference],
		);
		expect(rows).toEqual([
			{ channel: 'phone', message: 'The clock is wrong.', phone: '01632 960100' },
		]);
		expect((await db.templates()).slice(-2)).toEqual(['feedback_received', 'feedback_for_team']);
		expect(await callAs(db, helper, 'list_helped', { turn })).toEqual([
			expect.objectContaining({ what: 'feedback', topic: 'market', action: null }),
		]);
	});

	test('has its promised day on the slip, and says whether it can be followed with four words', async () => {
		await db.stopClock(later(0));
		const { helper, turn } = await helping();
		await sendFor(helper, message(turn, { working_days: 5, key_hash: hash('four words') }));
		await sendFor(helper, message(turn, { message: 'Thank you.', working_days: null }));
		const listed = await callAs<{ message: object }[]>(db, helper, 'list_helped', { turn });
		expect(listed.map((each) => each.message)).toEqual(
			expect.arrayContaining([
				{ promised_on: '2027-01-11', wants_reply: true, danger: [], has_key: true },
				{ promised_on: null, wants_reply: true, danger: [], has_key: false },
			]),
		);
	});
});

describe('what was done for people', () => {
	test('is forgotten when it names nobody any more', async () => {
		const { helper, turn } = await helping();
		const petition = await db.openPetition();
		await signFor(helper, signature(turn, petition));
		const { reference } = await sendFor(helper, message(turn, { message: 'Another clock.' }));
		const left = () =>
			db.rows<{ what: string }>('select reference from app.helped where turn = $1', [turn]);
		await db.rows('select app.sweep_helped()');
		expect(await left()).toHaveLength(2);
		await db.rows('delete from app.feedback where reference = $1', [reference]);
		expect(await left()).toHaveLength(1);
		await db.rows(
			`update app.petitions set state = 'closed', opened_at = '2019-01-01', closes_on = '2020-01-01', closed_at = '2020-01-01'
			where slug = $1`,
			[petition],
		);
		await db.rows('select app.sweep_signatures()');
		await db.rows('select app.sweep_helped()');
		expect(await left()).toEqual([]);
	});
});

const functions: Record<string, (turn: string, petition: string) => object> = {
	begin_helping: () => ({ place: 'library' }),
	help_next: () => ({}),
	sign_petition_for: signature,
	send_feedback_for: (turn) => message(turn),
	create_petition_for: (turn) => start(turn),
	// Of no petition: who may help gets as far as that.
	support_petition_for: (turn) => support(turn, hash('none')),
	list_helped: (turn) => ({ turn }),
	list_petitions_to_sign: () => ({}),
};

describe.each(Object.keys(functions))('%s', (name) => {
	test.each(roles)('as %s', async (role) => {
		const person = await aPerson(db, role);
		const mayHelp = ['officer', 'moderator', 'helper'].includes(role);
		const petition = await db.openPetition();
		const turn = mayHelp ? (await helping('library', person)).turn : randomUUID();
		const call = callAs(db, person, name, functions[name]!(turn, petition));
		if (mayHelp && name === 'support_petition_for')
			await expect(call).rejects.toMatchObject({ message: 'support_unknown' });
		else if (mayHelp) await expect(call).resolves.toBeDefined();
		else await expect(call).rejects.toMatchObject({ code: 'PT403', message: 'role_missing' });
	});
});

describe('starting a petition for a person', () => {
	test('waits for supporters at once, with a name only where they agree, and their signature counts', async () => {
		const { helper, turn } = await helping();
		for (const shows_name of [true, false]) {
			const args = start(turn, { shows_name, email: shows_name ? null : 'ada@example.org' });
			const answers = await together(2, () => callAs(db, helper, 'create_petition_for', args));
			expect(answers).toEqual(
				Array(2).fill({ status: 'fulfilled', value: { reference: args.reference } }),
			);
			const [row] = await db.rows(
				`select asked.state, asked.creator_name, signer.state as signed, signer.channel, signer.name, signer.email
				from app.helped as done join app.petitions as asked on asked.id = done.petition
				join app.creations as creation on creation.petition = asked.id
				join app.signatures as signer on signer.id = creation.creator where done.reference = $1`,
				[args.reference],
			);
			expect(row).toEqual({
				...{ state: 'collecting_sponsors', creator_name: shows_name ? 'Ada Rowe' : null },
				...{ signed: 'confirmed', channel: 'counter', name: 'Ada Rowe', email: args.email },
			});
		}
		const listed = await callAs<{ support: object }[]>(db, helper, 'list_helped', { turn });
		expect(listed).toHaveLength(2);
		expect(listed[0]!.support).toMatchObject({ sponsors: 2, created: expect.any(String) });
	});

	test('two supporters bring it to the moderators, and the creator hears of it at an address that its reader confirmed', async () => {
		for (const [email, isProven] of [
			[null, false],
			[`${randomUUID()}@example.org`, false],
			[`${randomUUID()}@example.org`, true],
		] as const) {
			const { helper, turn } = await helping();
			const args = start(turn, { email });
			await callAs(db, helper, 'create_petition_for', args);
			if (isProven) await db.call('confirm_signature', { token_hash: args.token_hash });
			for (const name of ['Ben Rowe', 'Cai Rowe']) {
				const { confirmation_id, token_hash, code_hash } = newRequest();
				const supporter = { ...aSigner(), name, confirmation_id, token_hash, code_hash };
				await db.call('support_petition', { sponsor_hash: args.sponsor_hash, ...supporter });
				await db.call('confirm_signature', { token_hash });
			}
			const [row] = await db.rows(
				`select asked.state, (select array_agg(template order by id) from app.outbox where recipient = $2) as mails,
					(select to_tell from app.creations where petition = asked.id) as to_tell
				from app.helped as done join app.petitions as asked on asked.id = done.petition where done.reference = $1`,
				[args.reference, email],
			);
			const proven = isProven ? ['petition_started', 'petition_supported'] : [];
			expect(row).toEqual({
				...{ state: 'in_moderation', to_tell: isProven ? null : 'petition_supported' },
				mails: email ? ['confirm_address', ...proven] : null,
			});
		}
	});

	test('an address that a helper wrote down gets one mail, without a word, and no power until its reader confirms it', async () => {
		const { helper, turn } = await helping();
		const email = `${randomUUID()}@example.org`;
		const args = start(turn, { email, wants_updates: true });
		const { token_hash, creation_id } = args;
		await together(2, () => callAs(db, helper, 'create_petition_for', args));
		const mails = () =>
			db.rows('select template, data from app.outbox where recipient = $1 order by id', [email]);
		expect(await mails()).toEqual([
			{ template: 'confirm_address', data: { confirmation_id: creation_id } },
		]);
		const unknown = { message: 'own_petition_unknown' };
		await expect(db.call('read_own_petition', { token_hash })).rejects.toMatchObject(unknown);
		await expect(db.call('withdraw_petition', { token_hash })).rejects.toMatchObject(unknown);
		const asked = { state: 'pending', stage: 'created', action: null };
		expect(await db.call('read_confirmation', { token_hash })).toMatchObject(asked);
		await db.rows(
			`update app.petitions set state = 'open', opened_at = app.clock(), closes_on = '2099-01-01'
			where id = (select petition from app.creations where id = $1)`,
			[creation_id],
		);
		const news = async () => {
			await db.rows(
				`select app.tell_signers(petition, 'response') from app.creations where id = $1`,
				[creation_id],
			);
			await db.rows(`update app.updates set shown_at = app.clock()`);
			await db.call('queue_updates');
			await db.rows('delete from app.updates');
		};
		await news();
		expect(await mails()).toHaveLength(1);

		const presses = await together(3, () => db.call('confirm_signature', { token_hash }));
		expect(presses.map((press) => press.status === 'fulfilled' && press.value)).toEqual(
			Array(3).fill(expect.objectContaining({ stage: 'created' })),
		);
		expect(await db.call('read_confirmation', { token_hash })).toMatchObject({
			...{ state: 'confirmed', stage: 'created' },
		});
		expect(await db.call('read_own_petition', { token_hash })).toMatchObject({ state: 'open' });
		await news();
		expect((await mails()).map(({ template }) => template)).toEqual([
			...['confirm_address', 'petition_update'],
		]);
	});
});

describe('a creator who was helped', () => {
	/** The petition of a creator at a counter, and how often it is signed and supported. */
	async function startedAtCounter() {
		const { helper, turn } = await helping();
		const args = start(turn, { email: 'ada@example.org' });
		await callAs(db, helper, 'create_petition_for', args);
		const numbers = async () => {
			expect(await db.call('audit_tallies')).toEqual([]);
			const [row] = await db.rows(
				`select asked.slug, asked.state, app.signature_count(asked.id) as signed, app.supporters_of(asked.id) as supported
				from app.helped as done join app.petitions as asked on asked.id = done.petition where done.reference = $1`,
				[args.reference],
			);
			return row!;
		};
		return { helper, turn, sponsor_hash: args.sponsor_hash, numbers };
	}

	async function supportOnline(sponsor_hash: string, given: object) {
		const request = newRequest();
		await db.call('support_petition', { sponsor_hash, ...aSigner(), ...request, ...given });
		await db.call('confirm_signature', { token_hash: request.token_hash });
	}

	const ada = { name: 'ADA ROWE', postcode: 'tb1 2ab' };
	const waits = { state: 'collecting_sponsors', signed: 1, supported: 0 };

	test.each(['ada@example.org', 'other@example.org'])(
		'is no supporter of their own petition online with %s: their signature there takes the place of the one at the counter',
		async (email) => {
			const { sponsor_hash, numbers } = await startedAtCounter();
			await supportOnline(sponsor_hash, { ...ada, email });
			expect(await numbers()).toMatchObject(waits);
			await supportOnline(sponsor_hash, { name: 'Ben Rowe' });
			expect(await numbers()).toMatchObject({ ...waits, signed: 2, supported: 1 });
			await supportOnline(sponsor_hash, { name: 'Cai Rowe' });
			expect(await numbers()).toMatchObject({ state: 'in_moderation', signed: 3, supported: 2 });
		},
	);

	test('is no supporter at a counter', async () => {
		const { helper, turn, sponsor_hash, numbers } = await startedAtCounter();
		await expect(
			callAs(db, helper, 'support_petition_for', support(turn, sponsor_hash, ada)),
		).rejects.toMatchObject({ message: 'already_counted' });
		expect(await numbers()).toMatchObject(waits);
	});

	test('is no supporter on paper, which counts nothing before the petition opens, and once afterwards', async () => {
		const { sponsor_hash, numbers } = await startedAtCounter();
		const officer = await aPerson(db, 'officer');
		const { slug: petition } = await numbers();
		const enter = () =>
			callAs<{ added: number }>(db, officer, 'enter_sheet', {
				...{ petition, sheet: makeReference(), lines: JSON.stringify([{ line: 1, ...ada }]) },
			});
		await expect(enter()).rejects.toMatchObject({ message: 'petition_unknown' });
		await db.rows(
			`update app.petitions set state = 'open', opened_at = app.clock(), closes_on = '2099-01-01' where slug = $1`,
			[petition],
		);
		expect(await enter()).toMatchObject({ added: 0 });
		expect(await numbers()).toMatchObject({ signed: 1 });
		await expect(supportOnline(sponsor_hash, ada)).rejects.toMatchObject({
			message: 'support_over',
		});
	});
});

describe('supporting a new petition for a person', () => {
	test('counts them as one of those it needs, and the last one brings it to the moderators', async () => {
		const { helper, turn } = await helping();
		const args = start(turn);
		await callAs(db, helper, 'create_petition_for', args);
		const { sponsor_hash } = args;
		const supports = (given: object) =>
			callAs(db, helper, 'support_petition_for', support(turn, sponsor_hash, given));
		const state = async () =>
			(
				await db.rows(
					`select asked.state from app.petitions as asked join app.helped as done on done.petition = asked.id
					where done.reference = $1`,
					[args.reference],
				)
			)[0]!.state;
		await expect(supports({ name: 'ada rowe' })).rejects.toMatchObject({
			message: 'already_counted',
		});
		await supports({ name: 'Ben Rowe' });
		expect(await state()).toBe('collecting_sponsors');
		await together(2, (index) => supports({ name: `Cai ${'AB'[index]}` }));
		expect(await state()).toBe('in_moderation');
		await db.rows(`update app.petitions set state = 'rejected' where state = 'in_moderation'`);
		await expect(supports({ name: 'Dai Rowe' })).rejects.toMatchObject({ message: 'support_over' });
		await expect(
			callAs(db, helper, 'support_petition_for', support(turn, hash('another'))),
		).rejects.toMatchObject({ message: 'support_unknown' });
	});
});

function support(turn: string, sponsor_hash: string, given = {}) {
	const { petition: _, ...args } = signature(turn, '', given);
	return { ...args, sponsor_hash };
}

function start(turn: string, given = {}) {
	const creation_id = randomUUID();
	return {
		...{ turn, reference: makeReference(), action: 'Mend the clock', background: 'It stopped.' },
		...{ details: '', slug: 'mend-the-clock', name: 'Ada Rowe', shows_name: false },
		...{ postcode: 'TB1 2AB', email: null, phone: null, lang: 'en', reason: 'no_internet' },
		wants_updates: false,
		...{ has_consent: true, creation_id, token_hash: hash(creation_id) },
		...{ sponsor_hash: hash(`${creation_id} support`), ...given },
	};
}
