import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { DeskPetitions, PetitionCase } from '#domain/desk.ts';
import { petitionStates } from '#domain/petition.ts';
import {
	aNewPetition,
	askToSupport,
	create,
	mailsAbout,
	type NewPetition,
	otherActs,
	stateOf,
	support,
} from './creator.ts';
import { hash, newRequest, together, useDatabase } from './database.ts';
import { aPerson, callAs } from './staff.ts';

const db = useDatabase();

/** What a moderator does with a petition, on its present version. */
async function moderate(act: string, petition: string, given: object = {}) {
	const person = await aPerson(db, 'moderator');
	const [row] = await db.rows('select version from app.petitions where slug = $1', [petition]);
	const version = row!.version;
	return await callAs(db, person, `${act}_petition`, { petition, version, ...given });
}

const rejection = { code: 'unclear', details_en: 'Which river?', details_cy: 'Pa afon?' };
const better = { action: 'Put a bench by the Beck', background: 'There is none.', details: '' };

/** A petition of a resident, brought to a state on the usual road. */
async function petitionIn(state: string): Promise<NewPetition> {
	const asked = await aNewPetition(db);
	const { petition, token_hash } = asked;
	if (state === 'ended') await db.call('withdraw_petition', { token_hash });
	if (state === 'collecting_sponsors' || state === 'ended') return asked;
	await support(db, asked);
	await support(db, asked);
	if (['open', 'closed'].includes(state)) await moderate('publish', petition);
	if (state === 'closed')
		await db.rows(
			`update app.petitions set state = 'closed', closed_at = app.clock() where slug = $1`,
			[petition],
		);
	if (state === 'rejected') await moderate('reject', petition, rejection);
	if (state === 'hidden') await moderate('reject', petition, { ...rejection, code: 'personal' });
	return asked;
}

/** Does an act as the one who does it, when it is time for it. */
const acts: Record<(typeof otherActs)[number], (asked: NewPetition) => Promise<unknown>> = {
	async support(asked) {
		await support(db, asked);
		await support(db, asked);
	},
	async lapse({ petition }) {
		await db.rows(
			`update app.creations set warned_at = '2026-01-01', lapses_on = app.today() - 1
			from app.petitions as asked where asked.id = petition and slug = $1`,
			[petition],
		);
		await db.call('lapse_petitions');
	},
	withdraw: ({ token_hash }) => db.call('withdraw_petition', { token_hash }),
	amend: ({ token_hash }) => db.call('amend_petition', { token_hash, ...better }),
	async close({ petition }) {
		await db.rows(
			`update app.petitions set closes_on = app.today() - 1, opened_at = app.clock() - interval '9 days'
			where slug = $1 and state = 'open'`,
			[petition],
		);
		await db.call('close_petitions');
	},
};

describe.each(petitionStates)('a petition that is %s', (state) => {
	test.each(otherActs)('%s: as the table of transitions says', async (act) => {
		const asked = await petitionIn(state);
		expect(await stateOf(db, asked.petition)).toBe(state);
		const [step] = await db.rows(
			`select next_state from app.transitions where (state, act) = ($1, $2) and actor <> 'staff'`,
			[state, act],
		);
		await acts[act](asked).catch((refusal) => expect(refusal.code).toMatch(/^PT40[49]$/));
		expect(await stateOf(db, asked.petition)).toBe(step?.next_state ?? state);
		const logged = await db.rows('select from app.audit_log where act = $1 and subject = $2', [
			...[`${act}_petition`, asked.petition],
		]);
		const before = { support: !['collecting_sponsors', 'ended'].includes(state) };
		const already = before[act as 'support'] || (state === 'ended' && act === 'withdraw');
		expect(logged.length).toBe(step || already ? 1 : 0);
	});
});

describe('a petition that collects supporters', () => {
	const seen = async (petition: string) => {
		const person = await aPerson(db, 'moderator');
		const { petitions, counts } = await callAs<DeskPetitions>(db, person, 'list_desk_petitions', {
			...{ state: 'collecting_sponsors', most: 1000 },
		});
		expect(counts.collecting_sponsors ?? 0).toBe(petitions.length);
		const known = await callAs<PetitionCase>(db, person, 'read_desk_petition', { petition }).catch(
			() => undefined,
		);
		return [petitions.some(({ slug }) => slug === petition), known?.acts];
	};

	test('is at the desk once its creator has confirmed it, and can be hidden there', async () => {
		const request = newRequest();
		const { petition } = await create(db, {}, request);
		expect(await seen(petition)).toEqual([false, undefined]);
		await db.call('confirm_signature', { token_hash: request.token_hash });
		expect(await seen(petition)).toEqual([true, ['hide']]);
	});

	test('once hidden is gone for supporters, its creator hears of it, and it can come back', async () => {
		const asked = await aNewPetition(db);
		const { petition, sponsor_hash, token_hash } = asked;
		await support(db, asked);
		const waiting = await askToSupport(db, asked);
		expect(await moderate('hide', petition, { reason: 'Abuse.' })).toEqual({
			...{ state: 'hidden', is_public: false },
		});
		expect(await mailsAbout(db, petition)).toEqual(['petition_started', 'petition_hidden']);
		const unknown = { code: 'PT404', message: 'support_unknown' };
		await expect(db.call('read_support', { sponsor_hash })).rejects.toMatchObject(unknown);
		await expect(askToSupport(db, asked)).rejects.toMatchObject(unknown);
		await expect(
			db.call('confirm_signature', { token_hash: waiting.token_hash }),
		).rejects.toMatchObject({ code: 'PT404' });
		expect(await db.call('read_own_petition', { token_hash })).toMatchObject({
			...{ state: 'hidden', may_withdraw: false },
		});
		await expect(db.call('read_petition_record', { slug: petition })).rejects.toMatchObject({
			...{ code: 'PT404', message: 'petition_unknown' },
		});
		expect(await moderate('restore', petition, { reason: 'No abuse.' })).toEqual({
			...{ state: 'collecting_sponsors', is_public: false },
		});
		await db.call('confirm_signature', { token_hash: waiting.token_hash });
		expect(await stateOf(db, petition)).toBe('in_moderation');
	});

	test('that was with the moderators before it was hidden comes back to them', async () => {
		const { petition } = await petitionIn('hidden');
		expect(await moderate('restore', petition, { reason: 'No abuse.' })).toMatchObject({
			state: 'in_moderation',
		});
	});
});

describe('a creator', () => {
	test('who confirms gets the private address by mail, once, and with it nobody before', async () => {
		const request = newRequest();
		const { petition } = await create(db, {}, request);
		const sponsor_hash = hash(`support ${request.confirmation_id}`);
		expect(await mailsAbout(db, petition)).toEqual([]);
		const { token_hash } = request;
		await expect(db.call('read_own_petition', { token_hash })).rejects.toMatchObject({
			...{ code: 'PT404', message: 'own_petition_unknown' },
		});
		const presses = await together(4, () => db.call('confirm_signature', { token_hash }));
		expect(presses.map((press) => press.status === 'fulfilled' && press.value)).toEqual(
			Array(4).fill(expect.objectContaining({ petition, stage: 'created' })),
		);
		expect(await mailsAbout(db, petition)).toEqual(['petition_started']);
		const [mail] = await db.rows(`select data from app.outbox order by id desc limit 1`);
		expect(mail!.data).toMatchObject({ created: request.confirmation_id, sponsors: 2 });
		expect(await db.call('read_support', { sponsor_hash })).toMatchObject({ petition });
	});

	test('can confirm with the code, and ask for the mail again', async () => {
		const request = newRequest();
		const { petition, confirmation_id } = await create(db, {}, request);
		const again = newRequest();
		const { confirmation_id: new_confirmation_id, ...hashes } = again;
		await db.call('send_again', { confirmation_id, new_confirmation_id, ...hashes, ip: null });
		const { code_hash } = again;
		expect(
			await db.call('confirm_by_code', { confirmation_id: new_confirmation_id, code_hash }),
		).toMatchObject({ outcome: 'confirmed', stage: 'created', petition });
		const rows = await db.rows(
			`select template, data from app.outbox where data ->> 'confirmation_id' in ($1, $2) order by id`,
			[confirmation_id, new_confirmation_id],
		);
		expect(rows.map(({ template }) => template)).toEqual([
			...['confirm_petition', 'confirm_petition', 'petition_started'],
		]);
		for (const { data } of rows.slice(0, 2))
			expect(Object.keys(data)).toEqual(['signature', 'confirmation_id']);
	});

	test('hears each thing once, in their language, from support to publishing', async () => {
		const asked = await aNewPetition(db, { lang: 'cy' });
		await support(db, asked);
		await support(db, asked);
		await support(db, asked);
		await moderate('publish', asked.petition);
		const heard = ['petition_started', 'petition_supported'];
		await db.call('queue_updates', { shown: {} });
		expect(await mailsAbout(db, asked.petition)).toEqual(heard);
		for (const _ of [1, 2]) await db.call('queue_updates', { shown: { [asked.petition]: 1000 } });
		expect(await mailsAbout(db, asked.petition)).toEqual([...heard, 'petition_published']);
		await moderate('hide', asked.petition, { reason: 'It names a person.' });
		await moderate('restore', asked.petition, { reason: 'The name is gone.' });
		expect(await mailsAbout(db, asked.petition)).toEqual([
			...['petition_started', 'petition_supported', 'petition_published', 'petition_hidden'],
		]);
		const langs = await db.rows(
			`select distinct lang, lane from app.outbox where data ->> 'petition' = $1`,
			[asked.petition],
		);
		expect(langs).toEqual([{ lang: 'cy', lane: 'awaited' }]);
	});

	test('gets the way to their own signature with each mail from the moment it opens', async () => {
		const asked = await petitionIn('open');
		await db.call('queue_updates', { shown: { [asked.petition]: 1000 } });
		await moderate('hide', asked.petition, { reason: 'It names a person.' });
		const mails = await db.rows(
			`select template, (data ->> 'signature')::int as signature from app.outbox where data ->> 'petition' = $1 order by id`,
			[asked.petition],
		);
		const { signature } = await db.call<{ signature: number }>('read_own_petition', {
			token_hash: asked.token_hash,
		});
		expect(signature).toEqual(expect.any(Number));
		expect(mails).toEqual([
			{ template: 'petition_started', signature: null },
			{ template: 'petition_supported', signature: null },
			{ template: 'petition_published', signature },
			{ template: 'petition_hidden', signature },
		]);
	});

	test('hears that people can sign when the site does not say what it shows for two hours', async () => {
		const asked = await aNewPetition(db);
		await db.stopClock('2027-01-04T12:00:00Z');
		await support(db, asked);
		await support(db, asked);
		await moderate('publish', asked.petition);
		const isTold = async () =>
			(await mailsAbout(db, asked.petition)).includes('petition_published');
		await db.stopClock('2027-01-04T13:59:00Z');
		await db.call('queue_updates');
		expect(await isTold()).toBe(false);
		await db.stopClock('2027-01-04T14:00:00Z');
		await db.call('queue_updates');
		expect(await isTold()).toBe(true);
	});

	test('does not hear that people can sign while it is hidden, and hears it when it is shown again', async () => {
		const asked = await aNewPetition(db);
		await support(db, asked);
		await support(db, asked);
		await moderate('publish', asked.petition);
		await moderate('hide', asked.petition, { reason: 'It names a person.' });
		await db.call('queue_updates', { shown: {} });
		expect(await mailsAbout(db, asked.petition)).not.toContain('petition_published');
		await moderate('restore', asked.petition, { reason: 'The name is gone.' });
		await db.call('queue_updates', { shown: { [asked.petition]: 1000 } });
		expect(await mailsAbout(db, asked.petition)).toContain('petition_published');
	});

	test('hears why it was rejected, and can change it and send it again once', async () => {
		const { petition, token_hash } = await petitionIn('rejected');
		const lastMail = async () =>
			(await db.rows('select template, data from app.outbox order by id desc limit 1'))[0];
		expect(await lastMail()).toMatchObject({
			template: 'petition_rejected',
			data: { code: 'unclear', details: { en: 'Which river?' }, may_amend: true },
		});
		const outcome = { state: 'in_moderation', is_public: true };
		const presses = await together(3, () => db.call('amend_petition', { token_hash, ...better }));
		expect(presses).toEqual(Array(3).fill({ status: 'fulfilled', value: outcome }));
		const person = await aPerson(db, 'moderator');
		expect(await callAs(db, person, 'read_desk_petition', { petition })).toMatchObject({
			...{ action: better.action, is_late: false, rejection: null },
			texts: [{ action: 'Put a bench by the river', replaced_by: 'Ada Rowe' }],
		});
		await moderate('reject', petition, rejection);
		expect(await lastMail()).toMatchObject({ data: { may_amend: false } });
		await expect(db.call('amend_petition', { token_hash, ...better })).rejects.toMatchObject({
			...{ code: 'PT409', message: 'amend_too_late' },
		});
		expect(await db.call('read_own_petition', { token_hash })).toMatchObject({
			...{ may_amend: false, state: 'rejected', rejection: { code: 'unclear' } },
		});
	});

	test('cannot change one that was hidden', async () => {
		const { token_hash } = await petitionIn('hidden');
		expect(await db.call('read_own_petition', { token_hash })).toMatchObject({ may_amend: false });
		const [mail] = await db.rows('select template, data from app.outbox order by id desc limit 1');
		expect(mail).toMatchObject({ template: 'petition_rejected', data: { may_amend: false } });
	});

	test('withdraws it, and in the next night its names and its words go', async () => {
		const asked = await aNewPetition(db, { slug: 'to-withdraw' });
		const { petition, token_hash, sponsor_hash } = asked;
		await support(db, asked);
		expect(await db.call('withdraw_petition', { token_hash })).toEqual({});
		expect(await db.call('withdraw_petition', { token_hash })).toEqual({});
		expect(await db.call('read_support', { sponsor_hash })).toEqual({ petition, state: 'ended' });
		await db.call('sweep');
		const [row] = await db.rows(
			`select action, background, details, creator_name,
				(select count(*)::int from app.signatures where petition = asked.id and (name is not null or email is not null)) as names
			from app.petitions as asked where slug = $1`,
			[petition],
		);
		expect(row).toEqual({
			...{ action: '…', background: '…', details: '', creator_name: null, names: 0 },
		});
		await db.call('sweep');
	});
});

describe('time', () => {
	test('warns a week before, then ends the petition, each once, also run twice or by two at once', async () => {
		await db.stopClock('2027-01-04T12:00:00Z');
		const { petition } = await aNewPetition(db);
		const run = () => together(2, () => db.call('lapse_petitions'));
		for (const [day, mails, state] of [
			['2027-03-27', ['petition_started'], 'collecting_sponsors'],
			['2027-03-28', ['petition_started', 'petition_lapsing'], 'collecting_sponsors'],
			['2027-04-04', ['petition_started', 'petition_lapsing'], 'collecting_sponsors'],
			['2027-04-05', ['petition_started', 'petition_lapsing', 'petition_lapsed'], 'ended'],
			['2027-04-06', ['petition_started', 'petition_lapsing', 'petition_lapsed'], 'ended'],
		] as const) {
			await db.stopClock(`${day}T12:00:00Z`);
			await run();
			await run();
			expect([day, await mailsAbout(db, petition)]).toEqual([day, mails]);
			expect(await stateOf(db, petition)).toBe(state);
		}
	});

	test('that comes late still gives a week after the warning', async () => {
		await db.stopClock('2027-01-04T12:00:00Z');
		const { petition, token_hash } = await aNewPetition(db);
		await db.stopClock('2027-05-01T12:00:00Z');
		await db.call('lapse_petitions');
		expect(await db.call('read_own_petition', { token_hash })).toMatchObject({
			lapses_on: '2027-05-08',
		});
		await db.stopClock('2027-05-08T12:00:00Z');
		await db.call('lapse_petitions');
		expect(await stateOf(db, petition)).toBe('collecting_sponsors');
		await db.stopClock('2027-05-09T12:00:00Z');
		await db.call('lapse_petitions');
		expect(await stateOf(db, petition)).toBe('ended');
	});

	test('ends nothing while signing is paused', async () => {
		await db.stopClock('2027-01-04T12:00:00Z');
		const { petition } = await aNewPetition(db);
		await callAs(db, await aPerson(db, 'administrator'), 'pause_signing', {
			...{ notice_en: 'An election.', notice_cy: 'Etholiad.' },
		});
		await db.stopClock('2027-05-01T12:00:00Z');
		expect(await db.call('lapse_petitions')).toEqual({ warned: 0, lapsed: 0 });
		await db.rows('delete from app.pauses');
		expect(await stateOf(db, petition)).toBe('collecting_sponsors');
	});

	test('ends one whose creator never confirmed, without a mail', async () => {
		await db.stopClock('2027-01-04T12:00:00Z');
		const { petition } = await create(db);
		await db.stopClock('2027-02-05T12:00:00Z');
		await db.call('sweep');
		await db.call('lapse_petitions');
		expect(await stateOf(db, petition)).toBe('ended');
		expect(await mailsAbout(db, petition)).toEqual([]);
	});
});

describe('a supporter', () => {
	test('is one of as many as are needed: the last one moves the petition, and later ones are thanked', async () => {
		const asked = await aNewPetition(db);
		expect(await support(db, asked)).toMatchObject({ stage: 'supported' });
		expect(await stateOf(db, asked.petition)).toBe('collecting_sponsors');
		expect(await support(db, asked)).toMatchObject({ stage: 'checking' });
		expect(await stateOf(db, asked.petition)).toBe('in_moderation');
		expect(await support(db, asked)).toMatchObject({ stage: 'checking' });
	});

	test('who comes at the same moment as another moves it once, with one mail', async () => {
		for (let round = 0; round < 5; round++) {
			const asked = await aNewPetition(db);
			const requests = await Promise.all([1, 2, 3].map(() => askToSupport(db, asked)));
			const presses = await together(3, (index) =>
				db.call('confirm_signature', { token_hash: requests[index]!.token_hash }),
			);
			expect(presses.map(({ status }) => status)).toEqual(Array(3).fill('fulfilled'));
			expect(await stateOf(db, asked.petition)).toBe('in_moderation');
			expect(await mailsAbout(db, asked.petition)).toEqual([
				...['petition_started', 'petition_supported'],
			]);
			const moved = await db.rows(
				`select from app.audit_log where subject = $1 and act = 'support_petition'`,
				[asked.petition],
			);
			expect(moved).toHaveLength(1);
		}
	});

	test('who comes a fifth of a second after the last one, before that one is saved, waits and is thanked', async () => {
		const asked = await aNewPetition(db);
		await support(db, asked);
		const [first, second] = await Promise.all([1, 2].map(() => askToSupport(db, asked)));
		let coming: Promise<unknown> | undefined;
		await db.as('service_role', async (client) => {
			const done = await client.query('select public.confirm_signature($1) as result', [
				first!.token_hash,
			]);
			coming = db.call('confirm_signature', { token_hash: second!.token_hash });
			const waits = () =>
				db.rows(
					`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
						and query like '%confirm_signature%'`,
				);
			await expect.poll(waits, { interval: 20 }).toHaveLength(1);
			await setTimeout(200);
			return done;
		});
		expect(await coming).toMatchObject({ stage: 'checking' });
		expect(await stateOf(db, asked.petition)).toBe('in_moderation');
		expect(await mailsAbout(db, asked.petition)).toEqual([
			...['petition_started', 'petition_supported'],
		]);
		const [row] = await db.rows(
			`select app.supporters_of(id) as supporters, app.signature_count(id)::int as count from app.petitions where slug = $1`,
			[asked.petition],
		);
		expect(row).toEqual({ supporters: 3, count: 4 });
	});

	test('who comes at the moment of the withdrawal never leaves it half', async () => {
		for (let round = 0; round < 5; round++) {
			const asked = await aNewPetition(db);
			await support(db, asked);
			const { token_hash } = await askToSupport(db, asked);
			await together(2, (index) =>
				index === 0
					? db.call('confirm_signature', { token_hash })
					: db.call('withdraw_petition', { token_hash: asked.token_hash }),
			);
			expect(await stateOf(db, asked.petition)).toBe('ended');
		}
	});

	test('shares a mailbox and a home by the rule for households', async () => {
		const asked = await aNewPetition(db);
		const email = 'household@example.org';
		await support(db, asked, { email, name: 'Ann Lee' });
		expect(await support(db, asked, { email, name: 'ANN-LEE' })).toMatchObject({ already: true });
		const elsewhere = support(db, asked, { email, name: 'Bob Lee', postcode: 'TB9 9ZZ' });
		await expect(elsewhere).rejects.toMatchObject({ message: 'confirmation_full' });
		await support(db, asked, { email, name: 'Bob Lee' });
		await expect(support(db, asked, { email, name: 'Cat Lee' })).rejects.toMatchObject({
			message: 'confirmation_full',
		});
		expect(await stateOf(db, asked.petition)).toBe('in_moderation');
	});

	test('is not the creator, who cannot support twice', async () => {
		const email = 'creator@example.org';
		const asked = await aNewPetition(db, { email });
		expect(await support(db, asked, { email, name: 'Ada Rowe' })).toMatchObject({ already: true });
		await support(db, asked);
		expect(await stateOf(db, asked.petition)).toBe('collecting_sponsors');
	});

	test('gets a first mail without a word of the petition until it has opened', async () => {
		const asked = await aNewPetition(db);
		const { confirmation_id } = await askToSupport(db, asked);
		const [mail] = await db.rows('select template, data from app.outbox order by id desc limit 1');
		expect(mail).toEqual({
			template: 'confirm_signature',
			data: { confirmation_id, signature: expect.any(Number) },
		});
	});

	test('above the most is asked to wait, and the link counts once the petition is open', async () => {
		await db.rows(`select app.set_rule('sponsors_most', 3)`);
		const asked = await aNewPetition(db);
		const late = await askToSupport(db, asked);
		for (let number = 0; number < 3; number++) await support(db, asked);
		await expect(askToSupport(db, asked)).rejects.toMatchObject({
			...{ code: 'PT409', message: 'support_enough' },
		});
		const { token_hash } = late;
		expect(await db.call('read_confirmation', { token_hash })).toMatchObject({ state: 'enough' });
		await expect(db.call('confirm_signature', { token_hash })).rejects.toMatchObject({
			...{ code: 'PT409', message: 'confirmation_enough' },
		});
		await moderate('publish', asked.petition);
		expect(await db.call('confirm_signature', { token_hash })).toMatchObject({ stage: 'signed' });
		expect(await db.count(asked.petition)).toBe(5);
		await db.rows(`select app.set_rule('sponsors_most', 20)`);
	});

	test('can always be one of as many as are needed, whatever the most is', async () => {
		await db.rows(`select app.set_rule('sponsors_most', 1)`);
		const asked = await petitionIn('in_moderation');
		await expect(askToSupport(db, asked)).rejects.toMatchObject({ message: 'support_enough' });
		await db.rows(`select app.set_rule('sponsors_most', 20)`);
	});

	test('counts when the petition opens, and nothing shows before', async () => {
		const asked = await petitionIn('in_moderation');
		await expect(db.count(asked.petition)).rejects.toMatchObject({ message: 'petition_unknown' });
		await moderate('publish', asked.petition);
		expect(await db.count(asked.petition)).toBe(3);
		expect(await db.call('audit_tallies')).toEqual([]);
	});

	test.each(['open', 'closed', 'rejected', 'ended'])(
		'of one that is %s is too late',
		async (state) => {
			const asked = await petitionIn(state);
			await expect(askToSupport(db, asked)).rejects.toMatchObject({ message: 'support_over' });
			const { sponsor_hash, petition } = asked;
			expect(await db.call('read_support', { sponsor_hash })).toEqual({ petition, state });
		},
	);

	test('of a hidden one finds nothing', async () => {
		const { sponsor_hash } = await petitionIn('hidden');
		await expect(db.call('read_support', { sponsor_hash })).rejects.toMatchObject({
			...{ code: 'PT404', message: 'support_unknown' },
		});
	});
});
