import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { HeldItem, HeldPerson } from '#domain/held.ts';
import { makeReference } from '#domain/reference.ts';
import { roles } from '#domain/staff.ts';
import { aNewPetition, stateOf, support } from './creator.ts';
import { hash, together, useDatabase } from './database.ts';
import { newRun } from './many-signatures.ts';
import { aPerson, callAs, type Person } from './staff.ts';

const db = useDatabase();
const reason = 'Asked by phone on Monday.';
let officer: Person;
let box: string;
let email: string;
/** A postcode of nobody else. */
let home: string;

let homes = 0;

beforeEach(async () => {
	officer ??= await aPerson(db, 'officer');
	box = `ada.rowe.${randomUUID().slice(0, 8)}`;
	email = `${box}@gmail.com`;
	homes += 1;
	const letters = 'ABDEFGHJLN';
	home = `TB1 ${homes % 10}A${letters[Math.floor(homes / 10)]}`;
});

async function signed(petition: string, given = {}) {
	const { token_hash } = await db.sign(petition, {
		name: 'Ada Rowe',
		email,
		postcode: home,
		...given,
	});
	await db.call('confirm_signature', { token_hash });
}

/** Opens a petition, as publishing does. */
async function opened(petition: string) {
	await db.rows(
		`update app.petitions set state = 'open', opened_at = app.clock(), closes_on = '2099-01-01' where slug = $1`,
		[petition],
	);
}

async function wrote(given = {}): Promise<string> {
	const reference = makeReference();
	await db.call('send_feedback', {
		...{
			reference,
			topic: 'market',
			message: `The clock ${reference}`,
			location: null,
			name: 'Ada Rowe',
		},
		...{
			email,
			phone: null,
			page: null,
			lang: 'en',
			channel: 'web',
			ip: null,
			team: null,
			...given,
		},
	});
	return reference;
}

/** Signs for a person as a helper does; the reference on their slip. */
async function helped(petition: string, given = {}): Promise<string> {
	const helper = await aPerson(db, 'helper');
	const { turn } = await callAs<{ turn: string }>(db, helper, 'begin_helping', {
		place: 'library',
	});
	const { reference } = await callAs<{ reference: string }>(db, helper, 'sign_petition_for', {
		...{ turn, reference: makeReference(), petition, name: 'Ada Rowe', postcode: home },
		...{ email: null, phone: null, wants_updates: false, lang: 'en' },
		...{ reason: 'disability', has_consent: true, ...given },
	});
	return reference;
}

const find = (sought: string, kind = 'email') =>
	callAs<HeldPerson[]>(db, officer, 'show_held', { kind, sought, reason });
const erase = (sought: string, persons: HeldPerson[], kind = 'email', by = officer) =>
	callAs<object>(db, by, 'erase_held', {
		...{ kind, sought, reason, persons: persons.map(({ key }) => key) },
	});
const nouns = (persons: HeldPerson[]) =>
	persons.flatMap(({ items }) => items.map(({ noun }) => noun)).toSorted();
const itemsOf = <Noun extends HeldItem['noun']>(persons: HeldPerson[], noun: Noun) =>
	persons
		.flatMap(({ items }) => items)
		.filter((item): item is HeldItem & { noun: Noun } => item.noun === noun);
const numbers = {
	...{ signatures: 0, feedback: 0, mails: 0, petitions: 0, own_lists: 0, invalidations: 0 },
};
async function askOwnList(of = email) {
	const list_id = randomUUID();
	await db.call('ask_own_list', {
		...{ email: of, lang: 'en', ip: '198.51.100.7', list_id, token_hash: hash(list_id) },
	});
}
const recount = async () => expect(await db.call('audit_tallies')).toEqual([]);

describe('what we hold about a person', () => {
	test('is found by any spelling of the address: signatures on the web and on paper, messages and mails', async () => {
		const [one, other] = [await db.openPetition(), await db.openPetition()];
		await signed(one);
		await helped(other);
		await wrote();
		const spelling = `${box.replaceAll('.', '').toUpperCase()}+news@GoogleMail.com`;
		const persons = await find(spelling);
		expect(nouns(persons)).toEqual(['feedback', 'mail', 'mail', 'signature', 'signature']);
		const at = (byName: boolean) =>
			persons.find(({ postcode, is_by_name }) => postcode === home && is_by_name === byName)!;
		expect(at(false)).toMatchObject({ name: 'Ada Rowe' });
		expect(at(false).items).toContainEqual(
			expect.objectContaining({ noun: 'signature', channel: 'web', email, state: 'confirmed' }),
		);
		expect(at(true).items).toEqual([
			expect.objectContaining({
				...{ channel: 'counter', email: null },
				help: expect.objectContaining({ reason: 'disability', place: 'library' }),
			}),
		]);
	});

	test.each(['+44 (0)1632 960777', '01632-960-777', '00441632960777'])(
		'is found by the phone number %s',
		async (typed) => {
			const name = `Nia ${'abcdefgh'[Math.floor(Math.random() * 8)]}`;
			await helped(await db.openPetition(), { phone: '01632 960777', name });
			await wrote({ phone: '+44 1632 960 777', email: null });
			const found = nouns(await find(typed, 'phone'));
			expect(found).toContain('signature');
			expect(found).toContain('feedback');
		},
	);

	test('is found by the reference on a slip and of a message, with all that can be reached from there', async () => {
		const name = 'Eleri Parry';
		await signed(await db.openPetition(), { name });
		const slip = await helped(await db.openPetition(), { name, email, wants_updates: true });
		expect(nouns(await find(slip, 'reference'))).toEqual(['mail', 'signature', 'signature']);
		const reference = await wrote({ name: null });
		expect(nouns(await find(reference, 'reference'))).toContain('signature');
		expect(await find(makeReference(), 'reference')).toEqual([]);
	});

	test('lists two people at one address apart, and one name at two postcodes', async () => {
		const petition = await db.openPetition();
		await signed(petition, { name: 'Ann Rowe' });
		await signed(petition, { name: 'Anna Rowe' });
		await signed(await db.openPetition(), { name: 'ann rowe', postcode: 'TB2 2AB' });
		const persons = await find(email);
		expect(persons.map(({ name, postcode }) => `${name} ${postcode}`).toSorted()).toEqual([
			...[`Ann Rowe ${home}`, `Anna Rowe ${home}`, 'ann rowe TB2 2AB'],
		]);
		const [ann] = persons.filter(({ name }) => name === 'Ann Rowe');
		const given = await callAs<HeldPerson[]>(db, officer, 'give_held', {
			...{ kind: 'email', sought: email, reason, persons: [ann!.key] },
		});
		expect(given).toEqual([ann]);
	});

	test('is nothing of another person with the same name and postcode, who has another address', async () => {
		const petition = await db.openPetition();
		await signed(petition);
		await signed(petition, { email: `other-${email}` });
		expect(nouns(await find(email))).toEqual(['mail', 'signature']);
	});

	test('is also a link to the own list of an address, for each person who shares it', async () => {
		const petition = await db.openPetition();
		await signed(petition);
		await signed(petition, { name: 'Ben Rowe' });
		await askOwnList(`${box.replace('.', '')}+x@gmail.com`);
		const persons = await find(email);
		for (const name of ['Ada Rowe', 'Ben Rowe']) {
			const theirs = persons.filter((person) => person.name === name);
			expect(itemsOf(theirs, 'own_list')).toHaveLength(1);
		}
		const asked = await db.rows('select from app.own_lists where mailbox = app.mailbox($1)', [
			email,
		]);
		expect(asked).toHaveLength(1);
	});

	test('is also a link that was asked for with an address of nobody, which can be erased', async () => {
		await askOwnList();
		const persons = await find(email);
		expect(persons).toMatchObject([{ name: null, postcode: null }]);
		expect(nouns(persons)).toContain('own_list');
		expect(await erase(email, persons)).toMatchObject({ own_lists: 1 });
		expect(await find(email)).toEqual([]);
	});

	test('is also the criteria of invalidations that name them by address, name or home, and no others', async () => {
		const petition = await db.openPetition();
		const name = 'Quintina Vole';
		await signed(petition, { name });
		const moderator = await aPerson(db, 'moderator');
		const naming = [{ email }, { name }, { postcode: home }];
		for (const criteria of [...naming, { domain: 'gmail.com' }, { name: 'Zebedee Vole' }])
			await callAs(db, moderator, 'start_invalidation', newRun(petition, criteria));
		const persons = (await find(email)).filter((person) => person.name === name);
		const criteria = itemsOf(persons, 'invalidation').map((item) => item.criteria);
		expect(criteria).toHaveLength(3);
		expect(criteria).toEqual(
			expect.arrayContaining(naming.map((each) => expect.objectContaining(each))),
		);
		expect(await erase(email, persons)).toMatchObject({ invalidations: 3 });
		const left = await db.rows<{ criteria: object }>(
			`select criteria from app.invalidations where criteria ->> 'petition' = $1 order by number`,
			[petition],
		);
		expect(left).toHaveLength(2);
	});

	test('is also notes of staff and what a correction replaced, of a petition and of a message', async () => {
		const asked = await aNewPetition(db, { email, postcode: home });
		const moderator = await aPerson(db, 'moderator');
		const { petition } = asked;
		await support(db, asked);
		await support(db, asked);
		await callAs(db, moderator, 'note_petition', { petition, body: 'She phoned twice.' });
		const [was] = await db.rows<{ version: number; action: string; id: number }>(
			'select id, version, action from app.petitions where slug = $1',
			[petition],
		);
		await callAs(db, moderator, 'correct_petition', {
			...{ petition, version: was!.version, action: 'Put a bench there' },
			...{ background: 'None.', details: '' },
		});
		await db.rows(
			`insert into app.earlier_answers (petition, version, response)
			values ($1, 1, '{"verdict": null, "texts": [{"lang": "en", "body": "We told Ada no.", "published_on": "2026-01-01"}]}')`,
			[was!.id],
		);
		const reference = await wrote();
		await callAs(db, officer, 'note_feedback', { reference, body: 'He is very tall.' });
		const persons = await find(email);
		const [held] = itemsOf(persons, 'petition');
		expect(held).toMatchObject({
			...{ action: 'Put a bench there', background: 'None.' },
			notes: [{ body: 'She phoned twice.' }],
			texts: [{ action: was!.action }],
			earlier_answers: [{ response: { texts: [{ body: 'We told Ada no.' }] } }],
		});
		expect(itemsOf(persons, 'feedback')).toMatchObject([{ notes: [{ body: 'He is very tall.' }] }]);
		await erase(email, persons);
		for (const table of ['petition_notes', 'petition_texts', 'earlier_answers'])
			expect(await db.rows(`select from app.${table} where petition = $1`, [was!.id])).toEqual([]);
		const [message] = await db.rows<{ n: number }>(
			`select count(*)::int as n from app.feedback_notes as note join app.feedback as asked on asked.id = note.feedback
			where asked.reference = $1`,
			[reference],
		);
		expect(message!.n).toBe(0);
		await recount();
	});

	test('is looked at for a reason only, and the log has numbers and the reason, and no name', async () => {
		await signed(await db.openPetition());
		await find(email);
		const [row] = await db.rows(
			'select act, subject, actor, details from app.audit_log order by id desc limit 1',
		);
		expect(row).toEqual({
			...{ act: 'show_held', subject: null, actor: officer.id },
			details: { reason, ...numbers, signatures: 1, mails: 1 },
		});
		for (const [wrong, refusal] of [
			['', 'reason_missing'],
			[null, 'reason_missing'],
			['\u200b \u2800', 'reason_missing'],
			['x'.repeat(501), 'reason_missing'],
			['Ada  rowe asked.', 'reason_names_person'],
			[`Asked from ${email.toUpperCase()}`, 'reason_names_person'],
			['Phone her on 01632 960 100', 'reason_names_person'],
		])
			await expect(
				callAs(db, officer, 'show_held', { kind: 'email', sought: email, reason: wrong }),
			).rejects.toMatchObject({ code: 'PT422', message: refusal });
	});
});

/** Every row of every table, as text. */
async function everyRow(): Promise<string[]> {
	const tables = await db.rows<{ name: string }>(
		`select format('%I', relname) as name from pg_class where relnamespace = 'app'::regnamespace and relkind = 'r'`,
	);
	const rows: string[] = [];
	for (const { name } of tables)
		rows.push(
			...(
				await db.rows<{ line: string }>(
					`select '${name} ' || t::text as line from app.${name} as t`,
				)
			).map(({ line }) => line),
		);
	return rows;
}

describe('erasing', () => {
	test('leaves nothing that names the person, and counts that equal a recount', async () => {
		const [open, closed] = [await db.openPetition(), await db.openPetition()];
		await signed(open);
		await signed(closed);
		await signed(open, { name: 'Ben Rowe' });
		const slip = await helped(await db.openPetition());
		await wrote({ team: 'team@example.org' });
		await db.rows(
			`update app.petitions set state = 'closed', closes_on = '2026-02-01', closed_at = '2026-02-01' where slug = $1`,
			[closed],
		);
		const persons = (await find(email)).filter(({ name }) => name === 'Ada Rowe');
		expect(await erase(email, persons)).toEqual({
			...{ ...numbers, signatures: 3, feedback: 1, mails: 4 },
		});
		expect(await db.count(open)).toBe(1);
		expect(await db.count(closed)).toBe(1);
		await recount();
		expect((await find(email)).map(({ name }) => name)).toEqual(['Ben Rowe']);
		expect(await find(slip, 'reference')).toEqual([]);
		const [traces] = await db.rows<{ n: number }>(
			`select (select count(*) from app.signatures as s where s::text ilike '%Ada Rowe%' and s::text ilike $1)
				+ (select count(*) from app.feedback as f where f::text ilike $1)
				+ (select count(*) from app.outbox as o where o::text ilike $1 and o.data ->> 'reference' is not null) as n`,
			[`%${box}%`],
		);
		expect(Number(traces!.n)).toBe(0);
	});

	test('leaves no name, address, postcode or phone number of the person in any table', async () => {
		const person = { name: 'Xanthe Quill', email, postcode: home };
		const petition = await db.openPetition();
		await signed(petition, { ...person, wants_updates: true });
		await signed(await db.openPetition(), { ...person, name: 'XANTHE quill' });
		await db.sign(await db.openPetition(), person);
		const phone = '01632 960888';
		await helped(await db.openPetition(), { ...person, phone, wants_updates: true });
		await wrote({ name: person.name, phone, team: 'team@example.org' });
		await aNewPetition(db, person);
		await askOwnList();
		await db.rows(`select app.tell_signers(id, 'response') from app.petitions where slug = $1`, [
			petition,
		]);
		await db.rows('update app.updates set shown_at = app.clock()');
		await db.call('queue_updates');
		const moderator = await aPerson(db, 'moderator');
		const criteria = [
			...[{ email: email.toUpperCase() }, { name: 'xanthe Quíll' }, { same_name: 'xanthequill' }],
			...[
				{ numbered_name: 'xanthequill' },
				{ similar_name: 'xanthequil' },
				{ postcode: home.replace(' ', '').toLowerCase() },
			],
		];
		for (const given of criteria)
			for (const act of ['stop', 'undo', undefined]) {
				const run = newRun(await db.openPetition(), given);
				await callAs(db, moderator, 'start_invalidation', run);
				if (act) await callAs(db, moderator, `${act}_invalidation`, { id: run.id });
			}
		const traces = new RegExp(
			`${box.replaceAll('.', String.raw`\.?`)}|xanthe|quill|${home.replace(' ', ' ?')}|960.?888`,
			'i',
		);
		expect((await everyRow()).filter((row) => traces.test(row)).length).toBeGreaterThan(30);
		await erase(email, await find(email));
		expect((await everyRow()).filter((row) => traces.test(row))).toEqual([]);
		await recount();
	});

	test('lets an invalidation that names the person finish first, and leaves the criteria of others', async () => {
		const [petition, other] = [await db.openPetition(), await db.openPetition()];
		await signed(petition);
		await signed(petition, { name: 'Ben Rowe' });
		const moderator = await aPerson(db, 'moderator');
		const runs = [newRun(petition, { email }), newRun(other, { name: 'Zoe', postcode: 'TB1' })];
		for (const run of runs) await callAs(db, moderator, 'start_invalidation', run);
		await erase(
			email,
			(await find(email)).filter(({ name }) => name === 'Ada Rowe'),
		);
		expect(await db.count(petition)).toBe(0);
		const left = await db.rows(
			'select state, taken, criteria from app.invalidations where id = any ($1) order by started_at',
			[runs.map(({ id }) => id)],
		);
		expect(left).toEqual([
			{ state: 'done', taken: 2, criteria: {} },
			{ state: 'running', taken: 0, criteria: runs[1]!.criteria },
		]);
	});

	test('takes only the person who was ticked', async () => {
		const petition = await db.openPetition();
		await signed(petition);
		await signed(petition, { name: 'Ben Rowe' });
		const persons = await find(email);
		await erase(
			email,
			persons.filter(({ name }) => name === 'Ben Rowe'),
		);
		expect((await find(email)).map(({ name }) => name)).toEqual(['Ada Rowe']);
		expect(await db.count(petition)).toBe(1);
		await erase(email, []);
		expect(await db.count(petition)).toBe(1);
	});

	test('twice is harmless, and so is at the same moment', async () => {
		const petition = await db.openPetition();
		await signed(petition);
		await signed(petition, { name: 'Ben Rowe' });
		const persons = (await find(email)).filter(({ name }) => name === 'Ada Rowe');
		const answers = await together(2, () => erase(email, persons));
		expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
		expect(await erase(email, persons)).toMatchObject({ signatures: 0, mails: 0 });
		expect(await db.count(petition)).toBe(1);
		await recount();
	});

	test('also takes a request that nobody confirmed, and the signer may sign again', async () => {
		const petition = await db.openPetition();
		await db.sign(petition, { name: 'Ada Rowe', email });
		await erase(email, await find(email));
		expect(await find(email)).toEqual([]);
		await signed(petition);
		expect(await db.count(petition)).toBe(1);
	});

	test('takes the name off a petition that the person started for themselves or with help', async () => {
		const helper = await aPerson(db, 'helper');
		const { turn } = await callAs<{ turn: string }>(db, helper, 'begin_helping', {
			place: 'library',
		});
		const [reference, creation_id] = [makeReference(), randomUUID()];
		await callAs(db, helper, 'create_petition_for', {
			...{ turn, reference, action: 'Mend it', background: 'Now.', details: '', slug: 'mend-it' },
			...{
				name: 'Ada Rowe',
				shows_name: true,
				postcode: home,
				email: null,
				wants_updates: false,
				phone: null,
				lang: 'en',
			},
			...{ reason: 'other', has_consent: true, creation_id },
			...{ token_hash: hash(creation_id), sponsor_hash: hash(`${creation_id} support`) },
		});
		const persons = await find(reference, 'reference');
		expect(nouns(persons)).toEqual(['petition', 'signature']);
		const [person] = persons;
		expect(person).toMatchObject({ name: 'Ada Rowe', postcode: home });
		expect(await erase(reference, persons, 'reference')).toMatchObject({
			petitions: 1,
			signatures: 1,
		});
		expect(await find(reference, 'reference')).toEqual([]);
		const [row] = await db.rows(`select creator_name, state from app.petitions where id = $1`, [
			person!.items.find(({ noun }) => noun === 'petition')!.id,
		]);
		// A petition of nobody could neither be followed nor withdrawn, so it ends with them.
		expect(row).toEqual({ creator_name: null, state: 'ended' });
		expect(await db.rows('select from app.signatures where postcode = $1', [home])).toEqual([]);
		await recount();
	});

	test.each(['collecting_sponsors', 'in_moderation'])(
		'ends a petition of the person that is %s, and leaves no supporter behind',
		async (state) => {
			const asked = await aNewPetition(db, { email, postcode: home });
			await support(db, asked);
			if (state === 'in_moderation') await support(db, asked);
			expect(await stateOf(db, asked.petition)).toBe(state);
			await erase(email, await find(email));
			expect(await stateOf(db, asked.petition)).toBe('ended');
			await expect(
				db.call('read_own_petition', { token_hash: asked.token_hash }),
			).rejects.toMatchObject({ message: 'own_petition_unknown' });
			expect(await find(email)).toEqual([]);
			await recount();
		},
	);

	test.each([
		['rejected', 'reject', { code: 'unclear' }],
		['hidden', 'reject', { code: 'personal' }],
	] as const)(
		'takes the name off a petition that is %s, which nobody can change or open then',
		async (state, act, given) => {
			const asked = await aNewPetition(db, { email, postcode: home });
			const { petition } = asked;
			await support(db, asked);
			await support(db, asked);
			const moderator = await aPerson(db, 'moderator');
			const versionOf = async () =>
				(await db.rows('select version from app.petitions where slug = $1', [petition]))[0]!
					.version;
			const moderate = async (name: string, more: object = {}) =>
				callAs(db, moderator, `${name}_petition`, {
					...{ petition, version: await versionOf() },
					...more,
				});
			await moderate(act, { ...given, details_en: 'Which river?', details_cy: 'Pa afon?' });
			await erase(email, await find(email));
			expect(await stateOf(db, petition)).toBe(state);
			expect(await db.rows('select from app.signatures where postcode = $1', [home])).toEqual([]);
			const better = { action: 'Put a bench by the Beck', background: 'None.', details: '' };
			await expect(
				db.call('amend_petition', { token_hash: asked.token_hash, ...better }),
			).rejects.toMatchObject({ message: 'own_petition_unknown' });
			if (state === 'hidden') {
				await moderate('restore', { reason: 'It names nobody.' });
				await expect(moderate('publish')).rejects.toMatchObject({
					...{ code: 'PT409', message: 'petition_of_nobody' },
				});
			}
		},
	);

	test('lets a petition that has opened run on', async () => {
		const { petition } = await aNewPetition(db, { email, postcode: home });
		await opened(petition);
		await erase(email, await find(email));
		expect(await stateOf(db, petition)).toBe('open');
		expect(await db.count(petition)).toBe(0);
		await recount();
	});

	test('writes numbers and the reason into the log, once', async () => {
		await signed(await db.openPetition());
		const persons = await find(email);
		await erase(email, persons);
		await erase(email, persons);
		const rows = await db.rows<{ details: object }>(
			`select details from app.audit_log where act = 'erase_held' order by id desc limit 2`,
		);
		expect(rows[0]!.details).toEqual({ reason, ...numbers, signatures: 1, mails: 1 });
		expect(JSON.stringify(rows)).not.toMatch(/Ada|@/);
	});
});

describe('withdrawing for a person on the phone', () => {
	const withdraw = (sought: string, signature: number, kind = 'reference') =>
		callAs(db, officer, 'withdraw_held', { kind, sought, reason, signature });

	test('takes the signature of the reference off its count, once', async () => {
		const petition = await db.openPetition();
		const slip = await helped(petition, { name: `Nerys ${box.slice(9).replace(/\d/g, 'x')}` });
		const [person] = await find(slip, 'reference');
		const { id } = person!.items.find(({ noun }) => noun === 'signature')!;
		await withdraw(slip, id);
		await withdraw(slip, id);
		expect(await db.count(petition)).toBe(0);
		expect((await find(slip, 'reference'))[0]!.items[0]).toMatchObject({ state: 'withdrawn' });
		await recount();
	});

	test('is refused for the creator of a petition until it opens: the petition would belong to nobody', async () => {
		const { petition } = await aNewPetition(db, { email, postcode: home });
		const [person] = await find(email);
		const { id } = person!.items.find(({ noun }) => noun === 'signature')!;
		const refused = { code: 'PT409', message: 'signature_of_creator' };
		await expect(withdraw(email, id, 'email')).rejects.toMatchObject(refused);
		for (const state of ['withdrawn', 'invalidated'])
			await expect(
				callAs(db, officer, 'take_off_signature', { id, state, reason }),
			).rejects.toMatchObject(refused);
		const run = newRun(petition, { name: 'Ada Rowe' });
		const { criteria } = run;
		expect(await callAs(db, officer, 'count_invalidation', { criteria })).toMatchObject({
			number: 0,
		});
		await callAs(db, officer, 'start_invalidation', run);
		while ((await db.call<{ is_left: boolean }>('run_invalidations')).is_left);
		expect((await find(email))[0]!.items).toContainEqual(
			expect.objectContaining({ noun: 'signature', state: 'confirmed' }),
		);
		await opened(petition);
		await withdraw(email, id, 'email');
		expect(await stateOf(db, petition)).toBe('open');
		expect(await db.count(petition)).toBe(0);
	});

	test('is refused for a signature that is not this person’s', async () => {
		const petition = await db.openPetition();
		await signed(petition);
		const [person] = await find(email);
		const { id } = person!.items.find(({ noun }) => noun === 'signature')!;
		const slip = await helped(await db.openPetition(), { name: 'Huw Parry', postcode: 'TB3 1AA' });
		await expect(withdraw(slip, id)).rejects.toMatchObject({
			...{ code: 'PT404', message: 'signature_unknown' },
		});
		expect(await db.count(petition)).toBe(1);
	});
});

describe.each(['show_held', 'give_held', 'erase_held', 'withdraw_held'])('%s', (name) => {
	test.each(roles)('as %s', async (role) => {
		await signed(await db.openPetition());
		const [held] = await find(email);
		const { id } = held!.items.find(({ noun }) => noun === 'signature')!;
		const more = {
			...(name === 'withdraw_held' ? { signature: id } : {}),
			...(/^(give|erase)/.test(name) ? { persons: [held!.key] } : {}),
		};
		const person = await aPerson(db, role);
		const call = callAs(db, person, name, { kind: 'email', sought: email, reason, ...more });
		if (role === 'officer' || role === 'administrator') await expect(call).resolves.toBeDefined();
		else {
			await expect(call).rejects.toMatchObject({ code: 'PT403', message: 'role_missing' });
			expect(await find(email)).toEqual([held]);
		}
	});
});
