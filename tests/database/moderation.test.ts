import { randomUUID } from 'node:crypto';
import { glob, readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import {
	hidingCodes,
	petitionActs,
	petitionStates,
	rejectionCodes,
	verdicts,
} from '#domain/petition.ts';
import { makeReference } from '#domain/reference.ts';
import { roles } from '#domain/staff.ts';
import type { DeskPetitions, PetitionCase } from '#domain/desk.ts';
import { strings } from '#strings/index.ts';
import { otherActs } from './creator.ts';
import { newRequest, together, useDatabase } from './database.ts';
import { aPerson, callAs, type Person } from './staff.ts';

const db = useDatabase();
const staffOf = new Map<string, Person>();

/** A petition in a state, as staff find it; its slug. */
async function petitionIn(state: string): Promise<string> {
	const slug = `petition-${randomUUID()}`;
	const published = ['open', 'closed'].includes(state);
	await db.rows(
		`insert into app.petitions (slug, lang, action, background, details, creator_name, state, moderation_asked_at,
			opened_at, closes_on, closed_at)
		values ($1, 'en', 'Mend the clock', 'It stopped.', 'At ten.', 'Ada Rowe', $2, '2027-01-04T09:00:00Z',
			$3, $4, $5)`,
		[
			...[slug, state, published ? '2027-01-01T00:00:00Z' : null, published ? '2027-06-30' : null],
			state === 'closed' ? '2027-02-01T00:00:00Z' : null,
		],
	);
	if (state === 'hidden' || state === 'rejected')
		await db.rows(
			`insert into app.rejections (petition, code) select id, 'not_ours' from app.petitions where slug = $1`,
			[slug],
		);
	await db.rows(
		`insert into app.helped (reference, turn, place, channel, reason, has_consent, petition)
		select $2, gen_random_uuid(), 'library', 'counter', 'no_email', true, id from app.petitions where slug = $1`,
		[slug, makeReference()],
	);
	if (state !== 'hidden' && state !== 'ended')
		await db.rows(
			`with creator as (
				insert into app.signatures (petition, name, postcode, channel, lang, state, confirmed_at)
				select id, 'Ada Rowe', 'TB1 2AB', 'counter', 'en', 'confirmed', app.clock() from app.petitions where slug = $1
				returning petition, id
			)
			insert into app.creations (petition, id, sponsor_hash, creator, lapses_on)
			select petition, gen_random_uuid(), sha256(convert_to($1, 'UTF8')), id, app.today() from creator`,
			[slug],
		);
	return slug;
}

async function member(role: string): Promise<Person> {
	const known = staffOf.get(role) ?? (await aPerson(db, role));
	staffOf.set(role, known);
	return known;
}

async function read(petition: string, person?: Person): Promise<PetitionCase> {
	return callAs(db, person ?? (await member('moderator')), 'read_desk_petition', { petition });
}

async function stateOf(slug: string): Promise<string> {
	const [row] = await db.rows<{ state: string }>(
		'select state from app.petitions where slug = $1',
		[slug],
	);
	return row!.state;
}

const forms: Record<string, object> = {
	move_creator_of: { reason: 'She knew her postcode.' },
	take: {},
	correct: { action: 'Mend the town clock', background: 'It stopped.', details: '' },
	amend_for: { action: 'Mend the town clock', background: 'It stopped.', details: '' },
	publish: {},
	reject: {
		code: 'not_ours',
		details_en: 'The county decides.',
		details_cy: 'Y sir sy’n penderfynu.',
	},
	reject_and_hide: {
		code: 'personal',
		details_en: 'It names a person.',
		details_cy: 'Mae’n enwi person.',
	},
	hide: { reason: 'It names a person.' },
	restore: { reason: 'The name is gone.' },
	respond_to: { verdict: 'yes', response_en: 'Yes.', response_cy: 'Gwnawn.' },
	schedule_debate: {
		...{ day: '2099-01-12', begins: '18:30', link: null },
		...{ place_en: 'Town Hall', place_cy: 'Neuadd y Dref' },
	},
	close_early: { reason_en: 'The council did it.', reason_cy: 'Gwnaeth y cyngor hynny.' },
	cancel_debate: { reason_en: 'The hall is flooded.', reason_cy: 'Mae’r neuadd dan ddŵr.' },
	record_debate: {
		...{ held_on: '2026-01-12', minutes: null },
		...{ summary_en: 'We will mend it.', summary_cy: 'Byddwn yn ei drwsio.' },
	},
};

async function act(
	person: Person,
	name: string,
	petition: string,
	version: number,
	given: object = {},
) {
	if (name === 'cancel_debate')
		await db.rows(
			`insert into app.debates (petition, scheduled_for) select id, '2099-01-12T18:30:00Z' from app.petitions where slug = $1
			on conflict do nothing`,
			[petition],
		);
	const call = name.endsWith('_debate') ? name : `${name.replace('_and_hide', '')}_petition`;
	const [slip] = await db.rows<{ reference: string }>(
		'select reference from app.helped join app.petitions on id = petition where slug = $1',
		[petition],
	);
	return await callAs<{ is_public: boolean }>(db, person, call, {
		...{ petition, version },
		...(name.endsWith('_for') && slip),
		...(name === 'move_creator_of' && anAddress()),
		...forms[name],
		...given,
	});
}

/** One that has got no mail yet, with its link. */
function anAddress() {
	const { confirmation_id, token_hash } = newRequest();
	return { email: `${confirmation_id}@example.net`, confirmation_id, token_hash };
}

const notAtTheDesk: string[] = ['ended'];

const transitions = await transitionsOf();
type Step = (typeof transitions)[number];

/** Read before the tests are named; a database of the same migrations has the same rows. */
async function transitionsOf() {
	const files = await Array.fromAsync(glob('supabase/migrations/*.sql'));
	const texts = await Promise.all(files.toSorted().map((file) => readFile(file, 'utf8')));
	return texts
		.flatMap((sql) => [...sql.matchAll(/insert into app\.transitions \(([^)]+)\) values([^;]+);/g)])
		.flatMap(([, columns, rows]) =>
			[...rows!.matchAll(/\('(\w+)', '(\w+)', '(\w+)', (?:'(\w+)'|null), (true|false)\)/g)].map(
				([, state, name, who, next, is_public]) => ({
					...{ state: state!, act: name!, role: columns!.includes('role') ? who! : null },
					...{ actor: columns!.includes('role') ? 'staff' : who! },
					...{ next_state: next ?? null, is_public: is_public === 'true' },
				}),
			),
		);
}

/** What staff do, which the tests below try with every role. Other acts are in creators.test.ts. */
const ofStaff = transitions.filter((step) => step.role !== null) as (Step & { role: string })[];

describe('the table of transitions', () => {
	test('is the one that these tests read, and has the states and acts that the code knows', async () => {
		expect(
			await db.rows('select state, act, role, actor, next_state, is_public from app.transitions'),
		).toEqual(transitions);
		const acts = (steps: Step[]) => [...new Set(steps.map((step) => step.act))].sort();
		expect(acts(ofStaff)).toEqual(petitionActs.toSorted());
		expect(acts(transitions.filter(({ actor }) => actor !== 'staff'))).toEqual(
			otherActs.toSorted(),
		);
		for (const { state, next_state } of transitions) {
			expect(petitionStates).toContain(state);
			if (next_state) expect(petitionStates).toContain(next_state);
		}
	});

	test('is the diagram in its decision record', async () => {
		const record = await readFile(
			'docs/decisions/0029-what-staff-can-do-stands-in-a-table.md',
			'utf8',
		);
		const drawn = [...record.matchAll(/^ +(\w+) --> (\w+): (\w+)$/gm)].map(([, from, to, name]) =>
			[from, name, to].join(' '),
		);
		const moves = transitions
			.filter(({ act: name }) => !['take', 'correct'].includes(name))
			.flatMap(({ state, act: name, next_state: next }) =>
				(next
					? [next]
					: ['collecting_sponsors', 'in_moderation', 'open', 'closed', 'rejected']
				).map((to) => [state, name, to].join(' ')),
			);
		expect(drawn.toSorted()).toEqual(moves.toSorted());
	});

	test('has the reasons for a rejection that pages have words for', async () => {
		const rows = await db.rows<{ code: string }>('select code from app.rejection_codes');
		expect(rows.map(({ code }) => code).sort()).toEqual(rejectionCodes.toSorted());
		const hiding = await db.rows<{ code: string }>(
			'select code from app.rejection_codes where hides',
		);
		expect(hiding.map(({ code }) => code).sort()).toEqual(hidingCodes.toSorted());
		for (const lang of ['en', 'cy'] as const)
			expect(Object.keys(strings(lang).petitions.rejectionCodes).sort()).toEqual(
				rejectionCodes.toSorted(),
			);
	});
});

describe.each(petitionStates.filter((state) => !notAtTheDesk.includes(state)))(
	'a petition that is %s',
	(state) => {
		test.each(petitionActs)('%s: as the table says, for the role that it names', async (name) => {
			const step = ofStaff.find((each) => each.state === state && each.act === name);
			for (const role of roles) {
				const person = await member(role);
				const petition = await petitionIn(state);
				if (step?.role === role) {
					expect(await act(person, name, petition, 1)).toEqual({
						state: step.next_state ?? 'rejected',
						is_public: step.is_public,
					});
					expect(await stateOf(petition)).toBe(step.next_state ?? 'rejected');
					const [logged] = await db.rows(
						'select act, subject, actor from app.audit_log order by id desc limit 1',
					);
					expect(logged).toEqual({ act: `${name}_petition`, subject: petition, actor: person.id });
				} else {
					const mayInOther = ofStaff.some((each) => each.act === name && each.role === role);
					await expect(act(person, name, petition, 1)).rejects.toMatchObject(
						mayInOther ? { code: 'PT409', message: 'act_not_possible' } : { code: 'PT403' },
					);
					expect(await stateOf(petition)).toBe(state);
				}
			}
		});

		test('shows each role the acts that it can do now, and other roles nothing', async () => {
			const petition = await petitionIn(state);
			for (const role of ['moderator', 'officer']) {
				const expected = ofStaff.filter((each) => each.state === state && each.role === role);
				expect((await read(petition, await member(role))).acts).toEqual(
					expected.map((each) => each.act).sort(),
				);
			}
			for (const role of ['editor', 'helper', 'administrator'])
				await expect(read(petition, await member(role))).rejects.toMatchObject({ code: 'PT403' });
		});
	},
);

test.each(notAtTheDesk)('a petition that is %s is nobody’s at the desk', async (state) => {
	const petition = await petitionIn(state);
	await expect(read(petition)).rejects.toMatchObject({ message: 'petition_unknown' });
	for (const name of petitionActs)
		await expect(act(await aPerson(db, ...roles), name, petition, 1)).rejects.toMatchObject({
			message: 'act_not_possible',
		});
});

describe('a second press on the same button', () => {
	test.each(ofStaff.filter(({ act }) => act !== 'restore'))(
		'$act of one that is $state is done once, and answered alike, also at the same time',
		async ({ state, act: name, role }) => {
			const person = await aPerson(db, role);
			const petition = await petitionIn(state);
			const first = await act(person, name, petition, 1);
			expect(await act(person, name, petition, 1)).toEqual(first);
			const other = await petitionIn(state);
			const both = await together(3, () => act(person, name, other, 1));
			expect(both.map(({ status }) => status)).toEqual(Array(3).fill('fulfilled'));
			const [row] = await db.rows(
				`select version, (select count(*)::int from app.audit_log where subject = slug and act like '%_petition') as acts
				from app.petitions where slug = $1`,
				[other],
			);
			expect(row).toEqual({ version: 2, acts: 1 });
		},
	);

	test('is no second press by another person, with another act, or after the time for it', async () => {
		await db.stopClock('2027-01-04T12:00:00Z');
		const petition = await petitionIn('in_moderation');
		const [person, other] = [await aPerson(db, 'moderator'), await aPerson(db, 'moderator')];
		await act(person, 'take', petition, 1);
		const changed = { message: 'petition_changed_meanwhile' };
		await expect(act(other, 'take', petition, 1)).rejects.toMatchObject(changed);
		await expect(act(person, 'publish', petition, 1)).rejects.toMatchObject(changed);
		await db.stopClock('2027-01-04T12:01:00Z');
		await expect(act(person, 'take', petition, 1)).rejects.toMatchObject(changed);
	});

	test('adds a note once', async () => {
		const petition = await petitionIn('in_moderation');
		const person = await aPerson(db, 'moderator');
		await together(3, () => callAs(db, person, 'note_petition', { petition, body: 'Ours?' }));
		expect((await read(petition)).notes).toHaveLength(1);
	});
});

test('a petition that comes back to moderation is not public, and has its days anew', async () => {
	await db.stopClock('2027-02-01T12:00:00Z');
	const petition = await petitionIn('in_moderation');
	const person = await aPerson(db, 'moderator');
	expect(await act(person, 'reject_and_hide', petition, 1)).toEqual({
		...{ state: 'hidden', is_public: false },
	});
	expect(await act(person, 'restore', petition, 2)).toEqual({
		...{ state: 'in_moderation', is_public: false },
	});
	expect(await read(petition, person)).toMatchObject({ is_late: false, promised_on: '2027-02-08' });
});

test('staff cannot write what nobody can see', async () => {
	const invisible = '\u200b \u2800';
	const person = await aPerson(db, 'moderator', 'officer');
	const petition = await petitionIn('in_moderation');
	const refused = { code: '23514' };
	await expect(
		callAs(db, person, 'note_petition', { petition, body: invisible }),
	).rejects.toMatchObject(refused);
	await expect(act(person, 'reject', petition, 1, { details_cy: invisible })).rejects.toMatchObject(
		refused,
	);
	await expect(
		act(person, 'respond_to', await petitionIn('open'), 1, { response_en: invisible }),
	).rejects.toMatchObject(refused);
});

test('the desk shows an open petition as closed after its last day, as the site does', async () => {
	const petition = await petitionIn('open');
	await db.stopClock('2027-07-01T00:00:00Z');
	expect(await read(petition, await aPerson(db, 'officer'))).toMatchObject({ state: 'closed' });
});

describe('two moderators', () => {
	test('who decide at the same time: one decision holds, the other is refused', async () => {
		const petition = await petitionIn('in_moderation');
		const both = [await aPerson(db, 'moderator'), await aPerson(db, 'moderator')];
		const outcomes = await together(2, (index) =>
			act(both[index]!, index ? 'publish' : 'reject', petition, 1),
		);
		const refused = outcomes.filter(({ status }) => status === 'rejected');
		expect(refused).toMatchObject([{ reason: { message: 'petition_changed_meanwhile' } }]);
		const [row] = await db.rows('select version from app.petitions where slug = $1', [petition]);
		expect(row).toEqual({ version: 2 });
	});

	test('see who has taken a petition; the other must take it over before deciding', async () => {
		const petition = await petitionIn('in_moderation');
		const [first, second] = [await aPerson(db, 'moderator'), await aPerson(db, 'moderator')];
		await act(first, 'take', petition, 1);
		expect(await read(petition, first)).toMatchObject({ is_mine: true, is_taken_by_other: false });
		expect(await read(petition, second)).toMatchObject({
			...{ is_mine: false, is_taken_by_other: true, taken_by: 'Siân Okafor', version: 2 },
		});
		for (const name of ['publish', 'reject', 'correct', 'reject_and_hide'])
			await expect(act(second, name, petition, 2)).rejects.toMatchObject({
				message: 'petition_taken',
			});
		const waits = await petitionIn('in_moderation');
		await act(first, 'take', waits, 1);
		// The creator's wish does not wait for a moderator.
		await act(await aPerson(db, 'officer'), 'withdraw_for', waits, 2);
		expect(await stateOf(waits)).toBe('ended');
		await act(second, 'take', petition, 2);
		await act(second, 'publish', petition, 3);
		expect(await stateOf(petition)).toBe('open');
		expect(await read(petition, second)).toMatchObject({ is_mine: false });
	});

	test('cannot decide on a text that was corrected meanwhile', async () => {
		const petition = await petitionIn('in_moderation');
		const person = await aPerson(db, 'moderator');
		await act(person, 'correct', petition, 1);
		await expect(act(person, 'publish', petition, 1)).rejects.toMatchObject({
			message: 'petition_changed_meanwhile',
		});
	});
});

describe('moderation', () => {
	test('keeps the text before each correction, with who replaced it', async () => {
		const petition = await petitionIn('in_moderation');
		const person = await member('moderator');
		await act(person, 'correct', petition, 1);
		await act(person, 'correct', petition, 2, { action: 'Mend the clock tower' });
		expect((await read(petition)).texts).toMatchObject([
			{ action: 'Mend the town clock', details: '', replaced_by: 'Siân Okafor' },
			{ action: 'Mend the clock', details: 'At ten.', replaced_by: 'Siân Okafor' },
		]);
	});

	test.each(['open', 'closed'])(
		'corrects one that is %s too: residents see it, the old text is kept, and the signatures stay',
		async (state) => {
			const petition = await petitionIn(state);
			await db.rows('delete from app.wanted_builds');
			const before = await db.count(petition);
			const person = await aPerson(db, 'moderator');
			await act(person, 'correct', petition, 1);
			expect(await read(petition, person)).toMatchObject({
				...{ state, action: 'Mend the town clock', is_mine: false },
				texts: [{ action: 'Mend the clock', replaced_by: 'Siân Okafor' }],
				on_site: { shown_at: null },
			});
			expect(await db.count(petition)).toBe(before);
			const listed = await db.call<{ slug: string }[]>('list_published_petitions');
			expect(listed.find(({ slug }) => slug === petition)).toMatchObject({
				action: 'Mend the town clock',
			});
			expect(await db.call('claim_build')).toEqual({ is_wanted: true });
		},
	);

	test.each([
		['action', ''],
		['action', 'x'.repeat(101)],
		['background', ''],
		['background', 'x'.repeat(501)],
		['details', 'x'.repeat(2001)],
	])('refuses a correction whose %s does not fit', async (field, text) => {
		const petition = await petitionIn('in_moderation');
		await expect(
			act(await member('moderator'), 'correct', petition, 1, { [field]: text }),
		).rejects.toMatchObject({ code: '23514' });
	});

	test('opens a petition for as long as the rule says, from today', async () => {
		await db.stopClock('2027-01-05T23:30:00Z');
		const petition = await petitionIn('in_moderation');
		await act(await aPerson(db, 'moderator'), 'publish', petition, 1);
		expect(await read(petition, await aPerson(db, 'moderator'))).toMatchObject({
			...{ state: 'open', closes_on: '2027-07-05', opened_at: '2027-01-05T23:30:00+00:00' },
		});
		expect(await db.count(petition)).toBe(0);
		await db.sign(petition);
	});

	test('of a published petition shows residents the reason in both languages', async () => {
		const petition = await petitionIn('in_moderation');
		await act(await member('moderator'), 'reject', petition, 1);
		const listed = await db.call<{ slug: string; rejection: unknown }[]>(
			'list_published_petitions',
		);
		expect(listed.find(({ slug }) => slug === petition)?.rejection).toEqual({
			code: 'not_ours',
			rejected_at: expect.any(String),
			details: [
				{ lang: 'cy', body: 'Y sir sy’n penderfynu.' },
				{ lang: 'en', body: 'The county decides.' },
			],
		});
	});

	test.each(['personal', 'offensive', 'confidential'])(
		'shows residents nothing of a petition that is rejected as %s',
		async (code) => {
			const petition = await petitionIn('in_moderation');
			await act(await member('moderator'), 'reject', petition, 1, { code });
			const listed = await db.call<{ slug: string }[]>('list_published_petitions');
			expect(listed.map(({ slug }) => slug)).not.toContain(petition);
			await expect(db.count(petition)).rejects.toMatchObject({ message: 'petition_unknown' });
		},
	);

	test('refuses a reason that is none, and a rejection without words in both languages', async () => {
		const person = await member('moderator');
		for (const given of [{ code: 'dull' }, { details_en: '' }, { details_cy: '' }]) {
			const petition = await petitionIn('in_moderation');
			await expect(act(person, 'reject', petition, 1, given)).rejects.toMatchObject({
				code: expect.stringMatching(/^23/),
			});
			expect(await stateOf(petition)).toBe('in_moderation');
		}
	});

	test('of a petition that was hidden and came back can be decided again', async () => {
		const petition = await petitionIn('in_moderation');
		const person = await member('moderator');
		await act(person, 'reject_and_hide', petition, 1);
		await act(person, 'restore', petition, 2);
		expect(await stateOf(petition)).toBe('in_moderation');
		expect((await read(petition)).rejection).toBeNull();
		await act(person, 'reject', petition, 3);
		expect(await stateOf(petition)).toBe('rejected');
	});

	test.each(['open', 'closed', 'rejected'])(
		'brings a hidden petition back as %s',
		async (state) => {
			const petition = await petitionIn(state);
			const person = await member('moderator');
			await act(person, 'hide', petition, 1);
			await act(person, 'restore', petition, 2);
			expect(await stateOf(petition)).toBe(state);
		},
	);

	test('adds notes that all who decide can read, and that nobody can decide on', async () => {
		const petition = await petitionIn('in_moderation');
		const officer = await member('officer');
		await callAs(db, officer, 'note_petition', { petition, body: 'Is this ours?' });
		await callAs(db, await member('moderator'), 'note_petition', { petition, body: 'Yes.' });
		expect(await read(petition)).toMatchObject({
			version: 1,
			notes: [
				{ body: 'Is this ours?', written_by: 'Siân Okafor' },
				{ body: 'Yes.', written_by: 'Siân Okafor' },
			],
		});
		for (const role of ['editor', 'helper', 'administrator'])
			await expect(
				callAs(db, await member(role), 'note_petition', { petition, body: 'x' }),
			).rejects.toMatchObject({ code: 'PT403' });
	});

	test('keeps the reason for hiding as a note, and no text of staff in the log', async () => {
		const petition = await petitionIn('open');
		await act(await member('moderator'), 'hide', petition, 1);
		const [row] = await db.rows('select details from app.audit_log order by id desc limit 1');
		expect(row).toEqual({ details: {} });
		expect((await read(petition)).notes).toMatchObject([{ body: 'It names a person.' }]);
	});
});

describe('the council’s response', () => {
	test.each([...verdicts, 'maybe'])('says %s in a word, or is refused', async (verdict) => {
		const petition = await petitionIn('open');
		const officer = await aPerson(db, 'officer');
		const answered = act(officer, 'respond_to', petition, 1, { verdict });
		if (verdict === 'maybe') return expect(answered).rejects.toThrow('a verdict is known');
		await answered;
		expect((await read(petition, officer)).verdict).toBe(verdict);
	});

	test('is published in both languages, and a second one keeps the day of the first', async () => {
		await db.stopClock('2027-03-01T12:00:00Z');
		const petition = await petitionIn('open');
		const officer = await aPerson(db, 'officer');
		await act(officer, 'respond_to', petition, 1);
		await db.stopClock('2027-03-01T13:00:00Z');
		await act(officer, 'respond_to', petition, 2, {
			...{ verdict: 'partly', response_en: 'Yes, from May.' },
		});
		const after = await read(petition, officer);
		expect(after.verdict).toBe('partly');
		expect(after.responses).toEqual([
			{ lang: 'cy', body: 'Gwnawn.', published_on: '2027-03-01' },
			{ lang: 'en', body: 'Yes, from May.', published_on: '2027-03-01' },
		]);
	});
});

describe('what the council had published before', () => {
	test('a reply is kept with its verdict and who replaced it, also when two officers write at once', async () => {
		const petition = await petitionIn('open');
		const [first, second] = [await aPerson(db, 'officer'), await aPerson(db, 'officer')];
		await act(first, 'respond_to', petition, 1);
		expect((await read(petition, first)).earlier_answers).toEqual([]);
		const changed = { verdict: 'no', response_en: 'No.', response_cy: 'Na wnawn.' };
		await expect(act(second, 'respond_to', petition, 1, changed)).rejects.toMatchObject({
			message: 'petition_changed_meanwhile',
		});
		await act(second, 'respond_to', petition, 2, changed);
		expect((await read(petition, first)).earlier_answers).toMatchObject([
			{
				response: { verdict: 'yes', texts: [{ body: 'Gwnawn.' }, { body: 'Yes.' }] },
				debate: null,
				replaced_by: 'Siân Okafor',
			},
		]);
	});

	test('a petition that is closed early says why, takes no new signature, and counts what was signed before', async () => {
		await db.stopClock('2027-03-01T12:00:00Z');
		const petition = await petitionIn('open');
		const moderator = await aPerson(db, 'moderator');
		const before = await db.sign(petition);
		await act(moderator, 'close_early', petition, 1);
		const [record] = (
			await db.call<{ slug: string; state: string; closed_at: string; closed_early: object }[]>(
				'list_published_petitions',
			)
		).filter(({ slug }) => slug === petition);
		expect(record).toMatchObject({
			state: 'closed',
			closed_early: [
				{ lang: 'cy', body: 'Gwnaeth y cyngor hynny.' },
				{ lang: 'en', body: 'The council did it.' },
			],
		});
		expect(new Date(record!.closed_at).toISOString()).toBe('2027-03-01T12:00:00.000Z');
		expect(await read(petition, moderator)).toMatchObject({ closed_early: [{}, {}] });
		await db.stopClock('2027-03-01T12:00:01Z');
		await expect(db.sign(petition)).rejects.toMatchObject({ message: 'petition_closed' });
		await db.call('confirm_signature', { token_hash: before.token_hash });
		expect(await db.count(petition)).toBe(1);
		expect(await db.call('close_petitions')).toMatchObject({ closed: expect.any(Number) });
		expect((await read(petition, moderator)).acts).not.toContain('close_early');
	});

	test('a petition whose last day is over closes by itself, and not early', async () => {
		await db.stopClock('2027-07-01T00:00:00+01:00');
		const petition = await petitionIn('open');
		await expect(
			act(await aPerson(db, 'moderator'), 'close_early', petition, 1),
		).rejects.toMatchObject({ code: 'PT409', message: 'act_not_possible' });
	});

	test('a debate that is cancelled is kept with its day and place, and can be planned again', async () => {
		const petition = await petitionIn('open');
		const officer = await aPerson(db, 'officer');
		await act(officer, 'schedule_debate', petition, 1);
		await act(officer, 'cancel_debate', petition, 2);
		const cancelled = await read(petition, officer);
		expect(cancelled.debate).toMatchObject({
			cancelled_on: expect.any(String),
			texts: [{ reason: 'Mae’r neuadd dan ddŵr.' }, { reason: 'The hall is flooded.' }],
		});
		expect(cancelled.earlier_answers).toMatchObject([
			{ debate: { cancelled_on: null, texts: [{}, { place: 'Town Hall' }] } },
		]);
		await expect(act(officer, 'cancel_debate', petition, 3)).rejects.toMatchObject({
			...{ code: 'PT409', message: 'debate_not_planned' },
		});
		await act(officer, 'schedule_debate', petition, 3);
		expect((await read(petition, officer)).debate).toMatchObject({
			cancelled_on: null,
			texts: [{ reason: null }, { reason: null }],
		});
		await act(officer, 'record_debate', petition, 4);
		await expect(act(officer, 'cancel_debate', petition, 5)).rejects.toMatchObject({
			message: 'debate_not_planned',
		});
	});

	test('a debate is kept: its day and place when it moves or is held, and what was decided', async () => {
		const petition = await petitionIn('open');
		const officer = await aPerson(db, 'officer');
		await act(officer, 'schedule_debate', petition, 1);
		await act(officer, 'schedule_debate', petition, 2, { place_en: 'The library' });
		await act(officer, 'record_debate', petition, 3);
		await act(officer, 'record_debate', petition, 4, { summary_en: 'We will not.' });
		const earlier = (await read(petition, officer)).earlier_answers;
		expect(earlier.map(({ debate }) => debate?.texts[1])).toEqual([
			{ lang: 'en', place: 'The library', summary: 'We will mend it.', reason: null },
			{ lang: 'en', place: 'The library', summary: null, reason: null },
			{ lang: 'en', place: 'Town Hall', summary: null, reason: null },
		]);
	});
});

describe('the promised day', () => {
	test.each([
		['a Monday', '2027-01-04T09:00:00Z', 5, '2027-01-11'],
		['a Friday evening', '2027-01-08T22:00:00Z', 5, '2027-01-15'],
		['a Saturday', '2027-01-09T12:00:00Z', 1, '2027-01-11'],
		['Christmas Eve', '2026-12-24T12:00:00Z', 1, '2026-12-29'],
		['the days before Easter', '2027-03-25T12:00:00Z', 2, '2027-03-31'],
		['a spring bank holiday', '2027-05-28T12:00:00Z', 1, '2027-06-01'],
		['just before midnight in summer time', '2027-07-05T22:59:00Z', 1, '2027-07-06'],
		['just after midnight in summer time', '2027-07-05T23:01:00Z', 1, '2027-07-07'],
		['the day on which clocks go forward', '2027-03-28T00:30:00Z', 1, '2027-03-30'],
		['today', '2027-01-04T09:00:00Z', 0, '2027-01-04'],
	])('after %s', async (_, asked, days, expected) => {
		const [row] = await db.rows('select app.promised_on($1, $2)::text as day', [asked, days]);
		expect(row).toEqual({ day: expected });
	});

	test('stands beside each petition in moderation, and what is late says so, the oldest first', async () => {
		await db.rows(`update app.petitions set state = 'hidden' where state = 'in_moderation'`);
		const petition = await petitionIn('in_moderation');
		const list = async () =>
			(
				await callAs<DeskPetitions>(db, await aPerson(db, 'officer'), 'list_desk_petitions', {
					state: 'in_moderation',
				})
			).petitions;
		await db.stopClock('2027-01-11T23:59:00Z');
		expect(await list()).toMatchObject([
			{ slug: petition, promised_on: '2027-01-11', is_late: false },
		]);
		await db.stopClock('2027-01-12T00:00:00Z');
		expect(await list()).toMatchObject([{ slug: petition, is_late: true }]);
	});
});
