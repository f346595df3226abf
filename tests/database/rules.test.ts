import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { langs } from '#domain/language.ts';
import type { Rule } from '#domain/staff.ts';
import { groupedRules, sayAmount } from '#lib/staff/rules.ts';
import { staffStrings } from '#strings/staff.ts';
import { sqlFiles } from '../../local/migrations.ts';
import { aSigner, hash, newRequest, together, useDatabase } from './database.ts';
import { aPerson, begin, callAs } from './staff.ts';

const db = useDatabase();
const noon = Date.parse('2027-01-04T12:00:00Z');
const later = (minutes: number) => new Date(noon + minutes * 60_000);
const setRule = (name: string, value: number | null) =>
	db.rows('select app.set_rule($1, $2)', [name, value]);
const readRules = () => db.call<Record<string, number>>('read_rules');
let usual: Record<string, number> = {};

beforeAll(async () => {
	usual = await readRules();
});
afterEach(async () => {
	for (const [name, value] of Object.entries(usual))
		await db.rows('update app.rules set value = $2 where name = $1 and value <> $2', [name, value]);
	await db.rows('truncate app.limits');
});

describe('a rule', () => {
	test('is read by its name, in the unit that the name says', async () => {
		expect(await readRules()).toMatchObject({
			code_minutes: 60,
			code_tries: 5,
			confirming_hours: 24,
			mailbox_people: 2,
			mails_per_request: 5,
			session_idle_minutes: 120,
			signer_months: 6,
		});
	});

	test('is changed within its limits, and the change is written down', async () => {
		await setRule('code_minutes', 120);
		expect(await readRules()).toMatchObject({ code_minutes: 120 });
		const [row] = await db.rows(
			'select act, subject, details from app.audit_log order by id desc limit 1',
		);
		expect(row).toEqual({
			act: 'set_rule',
			subject: 'code_minutes',
			details: { from: 60, to: 120, unit: 'minutes' },
		});
	});

	test.each([
		['code_minutes', 4, 'code_minutes is 5 to 1440 minutes, not 4'],
		['code_minutes', 1441, 'code_minutes is 5 to 1440 minutes, not 1441'],
		['mailbox_people', 0, 'mailbox_people is 1 to 10 people, not 0'],
		['mailbox_people', null, 'mailbox_people is 1 to 10 people, not nothing'],
		['code_hours', 1, 'there is no rule code_hours: see app.rules'],
	])('refuses a wrong change of %s to %s with a sentence', async (name, value, message) => {
		await expect(setRule(name, value)).rejects.toMatchObject({ code: '22023', message });
		expect(await readRules()).toEqual(usual);
	});

	test('stays within its limits when the table is changed by hand', async () => {
		await expect(
			db.rows(`update app.rules set value = 99 where name = 'mailbox_people'`),
		).rejects.toMatchObject({ constraint: 'a rule lies between its least and its most' });
	});

	test('lets no signature be deleted while it can still be confirmed', async () => {
		const [rules] = await db.rows<{ least: number; most: number }>(
			`select (select least from app.rules where name = 'unconfirmed_signature_days') as least,
				(select most from app.rules where name = 'confirming_hours') as most`,
		);
		expect(rules!.least * 24).toBeGreaterThan(rules!.most);
	});

	test('that is none is an error, and no limit that nobody notices', async () => {
		for (const read of ['rule', 'span'])
			await expect(db.rows(`select app.${read}('code_hours')`)).rejects.toMatchObject({
				code: 'P0002',
			});
	});

	test('is used somewhere, by a name that there is', async () => {
		const text = (await sqlFiles('api')).map((file) => file.text).join();
		const used = [...text.matchAll(/app\.(?:rule|span|keep_from)\('([^']+)'\)/g)].map(
			([, name]) => name,
		);
		const composed =
			/^(mail_pause_[1-7]_minutes|mails_per_(mailbox|petition)|(sign|start|feedback|follow|reply|vote|page_line|own_list|staff_link)_(per_(address|network)|window_minutes))$/;
		expect([...new Set(used)].sort()).toEqual(
			Object.keys(usual)
				.filter((name) => used.includes(name) || !composed.test(name))
				.sort(),
		);
	});
});

const confirm = (token_hash: string) => db.call('confirm_signature', { token_hash });
const people = [...'ABCDEFGHIJKLMNOPQRST'].map((letter) => `Person ${letter}`);

describe('three on a mailbox', () => {
	test('get in, the fourth is told that it is full', async () => {
		await setRule('mailbox_people', 3);
		await setRule('mails_per_petition', 6);
		const petition = await db.openPetition();
		const signer = aSigner();
		const requests = [];
		for (const name of people.slice(0, 4))
			requests.push(await db.sign(petition, { ...signer, name }));
		for (const { token_hash } of requests.slice(0, 3)) await confirm(token_hash);
		await expect(confirm(requests[3]!.token_hash)).rejects.toMatchObject({
			message: 'confirmation_full',
		});
		await db.sign(petition, { ...signer, name: people[4] });
		expect((await db.templates()).at(-1)).toBe('mailbox_full');
		expect(await db.count(petition)).toBe(3);
	});

	test.each([1, 3, 10])('%i of twenty who confirm at the same time', async (number) => {
		await setRule('mailbox_people', number);
		const petition = await db.openPetition();
		const signer = aSigner();
		const requests = await Promise.all(
			people.map((name) => db.sign(petition, { ...signer, name })),
		);
		const results = await together(20, (index) => confirm(requests[index]!.token_hash));
		expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(number);
		const slots = await db.rows<{ slot: number }>(
			'select slot from app.signatures where email = $1 and slot is not null order by 1',
			[signer.email],
		);
		expect(slots.map(({ slot }) => slot)).toEqual(
			Array.from({ length: number }, (_, index) => index + 1),
		);
		expect(await db.count(petition)).toBe(number);
	});

	test('leave a place that the next one takes', async () => {
		await setRule('mailbox_people', 3);
		const petition = await db.openPetition();
		const signer = aSigner();
		for (const name of people.slice(0, 3))
			await confirm((await db.sign(petition, { ...signer, name })).token_hash);
		await db.rows(
			`select app.take_off(id, 'withdrawn', 'Asked.') from app.signatures where email = $1 and slot = 2`,
			[signer.email],
		);
		await confirm((await db.sign(petition, { ...signer, name: people[4] })).token_hash);
		expect(
			await db.rows('select name from app.signatures where email = $1 and slot = 2', [
				signer.email,
			]),
		).toEqual([{ name: people[4] }]);
	});

	test('stay when only two may share one again', async () => {
		await setRule('mailbox_people', 3);
		const petition = await db.openPetition();
		const signer = aSigner();
		for (const name of people.slice(0, 3))
			await confirm((await db.sign(petition, { ...signer, name })).token_hash);
		await setRule('mailbox_people', 2);
		const { token_hash } = await db.sign(petition, { ...signer, name: people[3] });
		await expect(confirm(token_hash)).rejects.toMatchObject({ message: 'confirmation_full' });
		expect(await db.count(petition)).toBe(3);
	});
});

describe('an administrator', () => {
	const change = async (value: number, expected = 60, name = 'code_minutes') =>
		callAs(db, await aPerson(db, 'administrator'), 'change_rule', { name, value, expected });

	test('sees every rule with its limits', async () => {
		const listed = await callAs<Rule[]>(db, await aPerson(db, 'administrator'), 'list_rules');
		expect(listed.map(({ name }) => name)).toEqual(Object.keys(usual).sort());
		expect(listed).toContainEqual({
			...{ name: 'code_minutes', value: 60, unit: 'minutes' },
			...{ least: 5, most: 1440 },
		});
	});

	test.each(langs)('has words in %s for every rule, and for nothing else', async (lang) => {
		const listed = await callAs<Rule[]>(db, await aPerson(db, 'administrator'), 'list_rules');
		const shown = groupedRules(listed, lang).flatMap(({ rules }) => rules);
		expect(shown.map(({ name }) => name).sort()).toEqual(listed.map(({ name }) => name));
		const { groups } = staffStrings(lang).rules;
		const written = Object.values(groups).flatMap(({ rules }) => Object.keys(rules));
		expect(written.sort()).toEqual(shown.map(({ name }) => name).sort());
		for (const rule of listed) expect(sayAmount(rule.value, rule, lang)).toMatch(/^[\d,]+\u00a0\S/);
	});

	test('changes a rule at once, and the log says who', async () => {
		await change(90);
		expect(await readRules()).toMatchObject({ code_minutes: 90 });
		const [row] = await db.rows(
			'select actor_name, act, subject, details from app.audit_log order by id desc limit 1',
		);
		expect(row).toEqual({
			...{ actor_name: 'Siân Okafor', act: 'set_rule', subject: 'code_minutes' },
			details: { from: 60, to: 90, unit: 'minutes' },
		});
	});

	test('who saves the same number changes nothing, and the log says nothing', async () => {
		const log = () => db.rows(`select from app.audit_log where act = 'set_rule'`);
		const before = (await log()).length;
		await change(60);
		// Pressed twice, the second press finds the number that it wants.
		await change(60, 50);
		expect(await log()).toHaveLength(before);
	});

	test.each([
		['below the least', 4, 60, 'code_minutes', 'rule_out_of_range'],
		['above the most', 1441, 60, 'code_minutes', 'rule_out_of_range'],
		['of a rule that is none', 1, 1, 'code_hours', 'rule_unknown'],
		['of a number that another person changed', 90, 61, 'code_minutes', 'rule_changed_meanwhile'],
	])('is refused a change %s', async (_, value, expected, name, message) => {
		await expect(change(value, expected, name)).rejects.toMatchObject({ message });
		expect(await readRules()).toEqual(usual);
	});

	test('and another who change one rule at the same time: one change holds, one is refused', async () => {
		const outcomes = await together(2, (index) => change(70 + index));
		const refused = outcomes.filter(({ status }) => status === 'rejected');
		expect(refused).toMatchObject([{ reason: { message: 'rule_changed_meanwhile' } }]);
		expect([70, 71]).toContain((await readRules()).code_minutes);
	});

	test.each(['editor', 'helper', 'officer', 'moderator'])(
		'is the only one: a person who is %s sees and changes no rule',
		async (role) => {
			const person = await aPerson(db, role);
			const args = { name: 'code_minutes', value: 90, expected: 60 };
			for (const call of [
				() => callAs(db, person, 'list_rules'),
				() => callAs(db, person, 'change_rule', args),
			])
				await expect(call()).rejects.toMatchObject({ code: 'PT403', message: 'role_missing' });
			expect(await readRules()).toEqual(usual);
		},
	);
});

describe('a code', () => {
	const enter = (confirmation_id: string, code_hash: string) =>
		db.call('confirm_by_code', { confirmation_id, code_hash });

	test('lasts two hours, less a moment', async () => {
		await setRule('code_minutes', 120);
		await db.stopClock(later(0));
		const petition = await db.openPetition();
		const [inTime, late] = [await db.sign(petition), await db.sign(petition)];
		await db.stopClock(later(119.99));
		expect(await enter(inTime.confirmation_id, inTime.code_hash)).toMatchObject({
			outcome: 'confirmed',
		});
		await db.stopClock(later(120));
		expect(await enter(late.confirmation_id, late.code_hash)).toMatchObject({ outcome: 'expired' });
	});

	test.each([1, 3, 20])('can be tried %i times, at the same time too', async (tries) => {
		await setRule('code_tries', tries);
		const petition = await db.openPetition();
		const one = await db.sign(petition);
		for (let left = tries - 1; left > 0; left--)
			expect(await enter(one.confirmation_id, hash('wrong'))).toMatchObject({
				outcome: 'wrong',
				tries_left: left,
			});
		for (const code of [hash('wrong'), one.code_hash])
			expect(await enter(one.confirmation_id, code)).toMatchObject({
				outcome: 'used_up',
				tries_left: 0,
			});
		const other = await db.sign(petition);
		const outcomes = await together(30, () => enter(other.confirmation_id, hash('wrong')));
		expect(outcomes.filter((each) => JSON.stringify(each).includes('"wrong"'))).toHaveLength(
			tries - 1,
		);
	});

	test('is used up at once for those who tried more often than is allowed now', async () => {
		const { confirmation_id, code_hash } = await db.sign(await db.openPetition());
		for (let time = 0; time < 4; time++) await enter(confirmation_id, hash('wrong'));
		await setRule('code_tries', 3);
		expect(await enter(confirmation_id, code_hash)).toMatchObject({
			outcome: 'used_up',
			tries_left: 0,
		});
	});
});

test('two hours after closing, and no more, a signature can still be confirmed', async () => {
	await setRule('confirming_hours', 2);
	const petition = await db.openPetition('2026-12-01');
	await db.stopClock('2026-12-01T23:00:00Z');
	const [inTime, late] = [await db.sign(petition), await db.sign(petition)];
	await db.stopClock('2026-12-02T02:00:00Z');
	await confirm(inTime.token_hash);
	await db.stopClock('2026-12-02T02:00:01Z');
	await expect(confirm(late.token_hash)).rejects.toMatchObject({
		message: 'confirmation_too_late',
	});
});

describe('mails', () => {
	test.each([1, 2, 10])('of one request are %i', async (mails) => {
		await setRule('mails_per_request', mails);
		await setRule('mail_window_minutes', 90);
		await setRule('mails_per_petition', 100);
		await setRule('mails_per_mailbox', 100);
		let { confirmation_id } = await db.sign(await db.openPetition());
		const again = () => {
			const { confirmation_id: new_confirmation_id, ...hashes } = newRequest();
			return db.call<{ confirmation_id: string }>('send_again', {
				...{ confirmation_id, new_confirmation_id, ...hashes, ip: null },
			});
		};
		for (let mail = 1; mail < mails; mail++) ({ confirmation_id } = await again());
		await expect(again()).rejects.toMatchObject({ message: 'mails_used_up', hint: '5400' });
	});

	test('to a mailbox are as many as the rules say, for as long as they say', async () => {
		await setRule('mails_per_petition', 2);
		await setRule('mails_per_mailbox', 3);
		await setRule('mail_window_minutes', 10);
		await setRule('mails_on_return', 0);
		const petitions = [await db.openPetition(), await db.openPetition()];
		const signer = aSigner();
		const signAll = async () => {
			const before = (await db.templates()).length;
			for (const petition of petitions)
				for (let time = 1; time <= 4; time++)
					await db.sign(petition, { ...signer, postcode: `TB${time} 2AB` });
			return (await db.templates()).length - before;
		};
		await db.stopClock(later(0));
		expect(await signAll()).toBe(3);
		await db.stopClock(later(8.9));
		expect(await signAll()).toBe(0);
		await db.stopClock(later(10));
		expect(await signAll()).toBe(3);
	});

	test.each([1, 3, 20])(
		'are tried %i times, with the lease and the pauses of the rules',
		async (tries) => {
			await setRule('mail_tries', tries);
			await setRule('mail_lease_seconds', 180);
			await setRule('mail_pause_2_minutes', 7);
			await db.rows('delete from app.outbox');
			await db.stopClock(later(0));
			await db.sign(await db.openPetition());
			const claim = () => db.call<{ id: number }[]>('claim_mail', { most: 9 });
			let at = 0;
			for (let attempt = 1; attempt <= tries; attempt++) {
				const [mail] = await claim();
				expect(mail).toBeDefined();
				expect(await db.rows('select due_at from app.outbox')).toEqual([{ due_at: later(at + 3) }]);
				await db.call('settle_mail', { id: mail?.id, error: 'ECONNREFUSED' });
				const pause = [1, 7, 15, 60, 240, 480, 720][Math.min(attempt, 7) - 1] ?? 0;
				await db.stopClock(later(at + pause - 0.01));
				expect(await claim()).toEqual([]);
				at += pause;
				await db.stopClock(later(at));
			}
			expect(await claim()).toEqual([]);
			const [row] = await db.rows(
				'select attempts, failed_at is not null as failed from app.outbox',
			);
			expect(row).toEqual({ attempts: tries, failed: true });
		},
	);
});

describe('limits of addresses and networks', () => {
	const [first, second] = ['198.51.100.7', '198.51.100.8'];
	const actions: [string, (ip: string) => Promise<unknown>][] = [
		['sign', async (ip) => db.sign(await db.openPetition(), { ip })],
		[
			'staff_link',
			(ip) => {
				const email = `${crypto.randomUUID()}@example.org`;
				return db.call('request_staff_link', { email, lang: 'en', ip });
			},
		],
		[
			'feedback',
			(ip) => {
				const left = {
					location: null,
					name: null,
					email: null,
					phone: null,
					page: null,
					team: null,
				};
				const said = {
					reference: crypto.randomUUID(),
					topic: 'market',
					message: crypto.randomUUID(),
				};
				return db.call('send_feedback', { ...said, ...left, lang: 'en', channel: 'web', ip });
			},
		],
	];

	test.each(actions)('of %s follow three rules of its own', async (action, ask) => {
		await setRule(`${action}_per_address`, 2);
		await setRule(`${action}_per_network`, 3);
		await setRule(`${action}_window_minutes`, 5);
		await db.stopClock(later(0));
		for (const ip of [first, first]) await ask(ip);
		await expect(ask(first)).rejects.toMatchObject({
			message: 'too_many_from_address',
			hint: '300',
		});
		await ask(second);
		await expect(ask(second)).rejects.toMatchObject({ message: 'too_many_from_network' });
		await db.stopClock(later(5));
		await ask(first);
	});
});

describe('a session', () => {
	const over = { message: 'session_ended' };

	test('ends when the rules say', async () => {
		await setRule('session_idle_minutes', 30);
		await setRule('session_hours', 1);
		await db.stopClock(later(0));
		const [idle, busy] = [await aPerson(db, 'editor'), await aPerson(db, 'editor')];
		await db.stopClock(later(29));
		await callAs(db, busy, 'staff_session');
		await db.stopClock(later(30));
		await expect(callAs(db, idle, 'staff_session')).rejects.toMatchObject(over);
		await db.stopClock(later(58));
		await callAs(db, busy, 'staff_session');
		await db.stopClock(later(60));
		await expect(callAs(db, busy, 'staff_session')).rejects.toMatchObject(over);
	});

	test('begins with a link followed as lately as the rule says', async () => {
		await setRule('session_begin_minutes', 20);
		const person = { ...(await aPerson(db, 'editor')), session: crypto.randomUUID() };
		await expect(begin(db, person, 1201)).rejects.toMatchObject(over);
		await begin(db, person, 1190);
	});
});

test('what is swept follows the rules', async () => {
	await db.rows('delete from app.outbox; delete from app.feedback; delete from app.staff_sessions');
	await setRule('unconfirmed_signature_days', 9);
	for (const name of ['sent_mail', 'failed_mail']) await setRule(`${name}_days`, 2);
	await setRule('staff_session_days', 2);
	await setRule('feedback_months', 1);
	await setRule('signer_months', 1);
	await db.stopClock('2027-01-31T12:00:00Z');
	await db.call('sweep');
	await aPerson(db, 'editor');
	await confirm((await db.sign(await db.openPetition('2027-01-31'))).token_hash);
	await db.sign(await db.openPetition());
	await db.rows('update app.outbox set failed_at = app.clock()');
	await db.rows(
		`insert into app.feedback (reference, topic, message, lang, channel, state, closed_at)
		values ('REF-1', 'market', 'Bins', 'en', 'web', 'closed', app.clock())`,
	);
	await db.stopClock('2027-02-02T12:00:00Z');
	const nothing = {
		...{ signatures: 0, mails: 0, messages: 0, helped: 0, petitions: 0, signers: 0 },
		...{ sessions: 0, own_lists: 0, page_lines: 0 },
	};
	expect(await db.call('sweep')).toEqual(nothing);
	await db.stopClock('2027-02-02T12:00:01Z');
	expect(await db.call('sweep')).toEqual({ ...nothing, mails: 2, sessions: 1 });
	await db.stopClock('2027-02-09T12:00:00Z');
	expect(await db.call('sweep')).toEqual(nothing);
	await db.stopClock('2027-02-09T12:00:01Z');
	expect(await db.call('sweep')).toEqual({ ...nothing, signatures: 1 });
	await db.stopClock('2027-03-01T00:00:01Z');
	expect(await db.call('sweep')).toEqual({ ...nothing, petitions: 1, signers: 1, messages: 1 });
});
