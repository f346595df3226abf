import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { PetitionCase } from '#domain/desk.ts';
import { makeReference } from '#domain/reference.ts';
import type { Today } from '#domain/today.ts';
import { aNewPetition, mailsAbout, stateOf, support } from './creator.ts';
import { aSigner, hash, newRequest, useDatabase } from './database.ts';
import { aPerson, callAs, type Person } from './staff.ts';

const db = useDatabase();
const phone = '01632 960100';
let officer: Person;
let moderator: Person;

beforeEach(async () => {
	officer = await aPerson(db, 'officer');
	moderator = await aPerson(db, 'moderator');
});

/** A petition that a person without email started at the library, brought to a state. */
async function startedAtCounter(state = 'collecting_sponsors') {
	const helper = await aPerson(db, 'helper');
	const { turn } = await callAs<{ turn: string }>(db, helper, 'begin_helping', {
		place: 'library',
	});
	const [reference, id] = [makeReference(), randomUUID()];
	const sponsor_hash = hash(`support ${id}`);
	await callAs(db, helper, 'create_petition_for', {
		...{ turn, reference, action: 'Put a bench by the Beck', background: 'None.', details: '' },
		...{ slug: `bench-${id}`, name: 'Ada Rowe', shows_name: true, postcode: 'TB1 2AB' },
		...{
			email: null,
			phone,
			wants_updates: false,
			lang: 'en',
			reason: 'no_email',
			has_consent: true,
		},
		...{ creation_id: id, token_hash: hash(id), sponsor_hash },
	});
	const petition = `bench-${id}`;
	const asked = { petition, sponsor_hash, token_hash: hash(id), id };
	if (state !== 'collecting_sponsors') {
		await support(db, asked);
		await support(db, asked);
	}
	return { petition, reference };
}

const read = (petition: string, person = officer) =>
	callAs<PetitionCase>(db, person, 'read_desk_petition', { petition });
const tell = (petition: string, about: string) =>
	callAs(db, officer, 'tell_creator', { petition, about });
/** Whether Today asks a person to tell the creator of a petition. */
async function isAsked(petition: string, person = officer) {
	const { items } = await callAs<Today>(db, person, 'read_today', { most: 10_000 });
	return items.some(({ ref, task }) => ref === petition && task === 'tell_creator');
}
async function moderate(act: string, petition: string, given: object = {}) {
	const { version } = await read(petition);
	await callAs(db, moderator, `${act}_petition`, { petition, version, ...given });
}

describe('a creator without email', () => {
	test('is reached by phone, with the reference on their slip, and others by their mail', async () => {
		const { petition, reference } = await startedAtCounter();
		expect((await read(petition)).creator).toEqual({
			...{ phone, reference, email: null, to_tell: null },
		});
		const online = await aNewPetition(db);
		expect((await read(online.petition)).creator).toBeNull();
	});

	test.each([
		['petition_supported', async () => {}],
		[
			'petition_published',
			async (petition: string) => {
				await moderate('publish', petition);
				await db.call('queue_updates', { shown: { [petition]: 1000 } });
			},
		],
		[
			'petition_rejected',
			(petition: string) =>
				moderate('reject', petition, { code: 'unclear', details_en: 'What?', details_cy: 'Beth?' }),
		],
	])(
		'is to be told of %s until an officer did, and the log says so once',
		async (about, happen) => {
			const { petition } = await startedAtCounter('in_moderation');
			await happen(petition);
			expect(await isAsked(petition)).toBe(true);
			expect(await isAsked(petition, moderator)).toBe(false);
			expect((await read(petition)).creator).toMatchObject({ to_tell: about });
			await tell(petition, about);
			await tell(petition, about);
			expect(await isAsked(petition)).toBe(false);
			expect((await read(petition)).creator).toMatchObject({ to_tell: null });
			expect(await mailsAbout(db, petition)).toEqual([]);
			expect(
				await db.rows(
					`select details from app.audit_log where act = 'tell_creator' and subject = $1`,
					[petition],
				),
			).toEqual([{ details: { about } }]);
		},
	);

	test('is not told of what is no longer so', async () => {
		const { petition } = await startedAtCounter('in_moderation');
		await moderate('publish', petition);
		expect(await isAsked(petition)).toBe(false);
		await db.call('queue_updates', { shown: { [petition]: 1000 } });
		await expect(tell(petition, 'petition_supported')).rejects.toMatchObject({
			...{ code: 'PT409', message: 'petition_changed_meanwhile' },
		});
		expect(await isAsked(petition)).toBe(true);
	});

	test('keeps their number and the petition at the desk after it lapsed, until they were told', async () => {
		await db.stopClock('2027-01-04T12:00:00Z');
		const { petition } = await startedAtCounter();
		for (const day of ['2027-04-01', '2027-04-09']) {
			await db.stopClock(`${day}T12:00:00Z`);
			await db.call('lapse_petitions');
		}
		await db.call('sweep');
		officer = await aPerson(db, 'officer');
		expect(await read(petition)).toMatchObject({
			...{ state: 'ended', action: 'Put a bench by the Beck' },
			creator: { phone, to_tell: 'petition_lapsed' },
		});
		await tell(petition, 'petition_lapsed');
		await expect(read(petition)).rejects.toMatchObject({ message: 'petition_unknown' });
		await db.call('sweep');
		const rows = await db.rows(
			`select action, (select count(*)::int from app.signatures where petition = asked.id and phone is not null) as phones
			from app.petitions as asked where slug = $1`,
			[petition],
		);
		expect(rows).toEqual([{ action: '…', phones: 0 }]);
	});

	test('who cannot be reached is forgotten as everybody is', async () => {
		await db.stopClock('2027-01-04T12:00:00Z');
		const { petition } = await startedAtCounter();
		for (const day of ['2027-04-01', '2027-04-09', '2027-10-12']) {
			await db.stopClock(`${day}T12:00:00Z`);
			await db.call('lapse_petitions');
			await db.call('sweep');
		}
		expect(await isAsked(petition, await aPerson(db, 'officer'))).toBe(false);
		expect(await db.rows('select action from app.petitions where slug = $1', [petition])).toEqual([
			{ action: '…' },
		]);
	});
});

describe('withdrawing a petition for its creator', () => {
	const withdraw = async (petition: string, reference: string, person = officer) => {
		const version = (await read(petition)).version;
		await callAs(db, person, 'withdraw_for_petition', { petition, version, reference });
	};

	test.each(['collecting_sponsors', 'in_moderation'])(
		'that is %s needs the reference of that petition',
		async (state) => {
			const [{ petition, reference }, other] = [
				await startedAtCounter(state),
				await startedAtCounter(),
			];
			expect((await read(petition)).acts).toContain('withdraw_for');
			await expect(withdraw(petition, other.reference)).rejects.toMatchObject({
				...{ code: 'PT422', message: 'reference_wrong' },
			});
			expect(await stateOf(db, petition)).toBe(state);
			const helper = await aPerson(db, 'helper');
			await expect(withdraw(petition, reference, helper)).rejects.toMatchObject({ code: 'PT403' });
			await withdraw(petition, reference);
			expect(await stateOf(db, petition)).toBe('ended');
		},
	);
});

test('a rejected petition is changed for its creator by the reference, once', async () => {
	const { petition, reference } = await startedAtCounter('in_moderation');
	const rejection = { code: 'unclear', details_en: 'What?', details_cy: 'Beth?' };
	const better = { action: 'Put a bench by the weir', background: 'None.', details: '' };
	const amend = async (slip: string) =>
		callAs(db, officer, 'amend_for_petition', {
			...{ petition, version: (await read(petition)).version, reference: slip, ...better },
		});
	await moderate('reject', petition, rejection);
	expect((await read(petition)).acts).toEqual(['amend_for', 'move_creator_of']);
	const other = await startedAtCounter();
	await expect(amend(other.reference)).rejects.toMatchObject({
		...{ code: 'PT422', message: 'reference_wrong' },
	});
	expect(await amend(reference)).toEqual({ state: 'in_moderation', is_public: true });
	expect(await read(petition)).toMatchObject({
		...{ action: better.action, rejection: null, texts: [{ action: 'Put a bench by the Beck' }] },
	});
	await moderate('reject', petition, rejection);
	expect((await read(petition)).acts).toEqual(['move_creator_of']);
	await expect(amend(reference)).rejects.toMatchObject({
		...{ code: 'PT409', message: 'amend_too_late' },
	});
});

describe('a creator who lost the mailbox', () => {
	/** Moves the creator of a petition, as an officer does at the desk; what the new link needs. */
	async function move(petition: string, email: string, by = officer, given: object = {}) {
		const { confirmation_id, token_hash } = newRequest();
		const { version } = await read(petition);
		await callAs(db, by, 'move_creator_of_petition', {
			...{ petition, version, email, reason: 'She knew her postcode.' },
			...{ confirmation_id, token_hash, ...given },
		});
		return { confirmation_id, token_hash };
	}
	const mailsTo = async (recipient: string) =>
		(
			await db.rows('select template from app.outbox where recipient = $1 order by id', [recipient])
		).map(({ template }) => template);
	const unknown = { message: 'own_petition_unknown' };

	test('is moved to an address that proves itself, and nothing else goes there before', async () => {
		const [before, after] = [aSigner().email, aSigner().email];
		const asked = await aNewPetition(db, { email: before });
		const { token_hash } = await move(asked.petition, after);
		// What waited for the old address had links that lead nowhere now.
		expect(await mailsTo(before)).toEqual(['creator_moved']);
		expect(await mailsTo(after)).toEqual(['confirm_address']);
		// What happens meanwhile is told by an officer.
		await support(db, asked);
		await support(db, asked);
		expect(await mailsTo(after)).toEqual(['confirm_address']);
		expect((await read(asked.petition)).creator).toEqual({
			...{ phone: null, reference: null, email: after, to_tell: 'petition_supported' },
		});
		await expect(db.call('read_own_petition', { token_hash })).rejects.toMatchObject(unknown);
		await db.call('confirm_signature', { token_hash });
		expect(await db.call('read_own_petition', { token_hash })).toMatchObject({
			petition: asked.petition,
		});
		expect((await read(asked.petition)).creator).toBeNull();
		await moderate('reject', asked.petition, {
			...{ code: 'unclear', details_en: 'What?', details_cy: 'Beth?' },
		});
		expect(await mailsTo(after)).toEqual(['confirm_address', 'petition_rejected']);
		expect(await mailsTo(before)).toEqual(['creator_moved']);
	});

	test('finds that every earlier link has ended, also those to their own signature', async () => {
		const asked = await aNewPetition(db, { email: aSigner().email });
		await support(db, asked);
		await support(db, asked);
		await moderate('publish', asked.petition);
		const signature = async () => {
			const [row] = await db.rows<{ id: string }>(
				`select creator as id from app.creations join app.petitions as known on known.id = petition where slug = $1`,
				[asked.petition],
			);
			return row!.id;
		};
		const old = await signature();
		const ofLink = (link: string) => db.call('read_own_list', { token_hash: null, link });
		await ofLink(old);
		const { token_hash } = await move(asked.petition, aSigner().email);
		await db.call('confirm_signature', { token_hash });
		await expect(ofLink(old)).rejects.toMatchObject({ message: 'own_list_unknown' });
		await expect(
			db.call('read_own_petition', { token_hash: asked.token_hash }),
		).rejects.toMatchObject(unknown);
		await expect(
			db.call('read_confirmation', { token_hash: asked.token_hash }),
		).rejects.toMatchObject({ message: 'confirmation_unknown' });
		await ofLink(await signature());
		expect(await db.count(asked.petition)).toBe(3);
		expect(await db.call('audit_tallies')).toEqual([]);
	});

	test('leaves the place of the old mailbox to others, and still counts once', async () => {
		const before = aSigner().email;
		const asked = await aNewPetition(db, { email: before });
		await support(db, asked);
		await support(db, asked);
		await moderate('publish', asked.petition);
		const after = aSigner().email;
		await move(asked.petition, after);
		const again = await db.sign(asked.petition, {
			...aSigner(),
			...{ name: 'Ada Rowe', postcode: 'TB1 2AB', email: after },
		});
		await db.call('confirm_signature', { token_hash: again.token_hash });
		expect(await db.count(asked.petition)).toBe(3);
		const other = await db.sign(asked.petition, {
			...aSigner(),
			...{ name: 'Ben Poe', email: before, postcode: 'TB9 9ZZ' },
		});
		await db.call('confirm_signature', { token_hash: other.token_hash });
		expect(await db.count(asked.petition)).toBe(4);
		expect(await db.call('audit_tallies')).toEqual([]);
	});

	test('who was helped, with an address that was written down wrongly or with none, is moved too', async () => {
		const { petition, reference } = await startedAtCounter();
		const wrong = aSigner().email;
		const right = aSigner().email;
		await move(petition, wrong);
		const { token_hash } = await move(petition, right);
		// Nobody ever proved the wrong one, so it is not told, and its link is no longer sent.
		expect(await mailsTo(wrong)).toEqual([]);
		expect((await read(petition)).creator).toMatchObject({ reference, email: right });
		await db.call('confirm_signature', { token_hash });
		expect(await mailsTo(right)).toEqual(['confirm_address', 'petition_started']);
	});

	test('is in the log without an address, and pressed twice, moved once', async () => {
		const asked = await aNewPetition(db);
		const email = aSigner().email;
		const { version } = await read(asked.petition);
		for (const { confirmation_id, token_hash } of [newRequest(), newRequest()])
			await callAs(db, officer, 'move_creator_of_petition', {
				...{ petition: asked.petition, version, email, reason: 'She knew her postcode.' },
				...{ confirmation_id, token_hash },
			});
		expect(await mailsTo(email)).toEqual(['confirm_address']);
		const logged = await db.rows(
			`select details from app.audit_log where act = 'move_creator_of_petition' and subject = $1`,
			[asked.petition],
		);
		expect(logged).toEqual([{ details: {} }]);
	});

	test('is not moved once erased, nor further than the limit of mails to one mailbox', async () => {
		const asked = await aNewPetition(db);
		const email = aSigner().email;
		for (let turn = 0; turn < 5; turn++) await move(asked.petition, email);
		await expect(move(asked.petition, email)).rejects.toMatchObject({
			...{ code: 'PT429', message: 'mails_used_up' },
		});
		await db.rows(`update app.petitions set state = 'rejected' where slug = $1`, [asked.petition]);
		await db.rows(
			`update app.creations set creator = null where petition = (select id from app.petitions where slug = $1)`,
			[asked.petition],
		);
		expect((await read(asked.petition)).acts).toEqual([]);
		await expect(move(asked.petition, aSigner().email)).rejects.toMatchObject({
			message: 'act_not_possible',
		});
	});
});
