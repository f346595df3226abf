import { describe, expect, it } from 'vitest';
import { aSigner, newRequest, useDatabase } from './database.ts';

const db = useDatabase();

describe('signing', () => {
	it('keeps a pending signature with its area and queues one mail', async () => {
		await db.rows(`insert into app.areas values ('market'), ('old-town')`);
		await db.rows(
			`insert into app.postcode_areas values ('TB1', 'market'), ('TB1 9', 'old-town'), ('TB1 9ZZ', 'market')`,
		);
		const petition = await db.openPetition();
		for (const postcode of ['tb12ab', 'TB1 9AA', 'TB1 9ZZ', 'TB11 9AA', 'BFPO 57'])
			await db.sign(petition, { postcode });
		const signatures = await db.rows(
			`select signature.state, signature.postcode, signature.area, signature.mails
			from app.signatures as signature join app.petitions as petition on petition.id = signature.petition
			where petition.slug = $1 order by signature.id`,
			[petition],
		);
		expect(signatures.map(({ postcode, area }) => [postcode, area])).toEqual([
			['TB1 2AB', 'market'],
			['TB1 9AA', 'old-town'],
			['TB1 9ZZ', 'market'],
			['TB11 9AA', null],
			['BFPO 57', null],
		]);
		expect(signatures.every(({ state, mails }) => state === 'pending' && mails === 1)).toBe(true);
		expect(await db.templates()).toEqual(Array(5).fill('confirm_signature'));
		expect(await db.count(petition)).toBe(0);
	});

	it('answers the same whoever has signed, and lets the mail tell', async () => {
		const petition = await db.openPetition();
		const before = (await db.templates()).length;
		const first = aSigner();
		const answers: unknown[] = [];
		const sign = async (given: object) => {
			const request = newRequest();
			answers.push(await db.call('sign_petition', { petition, ...first, ...given, ...request }));
			return request;
		};
		const { token_hash } = await sign({});
		await sign({});
		await db.call('confirm_signature', { token_hash });
		await sign({ name: 'SIAN  okafor' });
		await sign({ name: 'Peter Okafor', postcode: 'TB2 2AB' });
		await sign({ name: 'Peter Okafor' });
		await sign({ name: 'Ann Okafor' });
		expect(answers).toEqual(Array(6).fill({}));
		expect((await db.templates()).slice(before)).toEqual([
			'confirm_signature',
			'confirm_signature',
			'already_signed',
			'mailbox_full',
			'confirm_signature',
			'mailbox_full',
		]);
	});

	it('mends the postcode and the wish of someone who has not confirmed', async () => {
		const petition = await db.openPetition();
		const signer = aSigner();
		const { token_hash } = await db.sign(petition, signer);
		await db.sign(petition, { ...signer, postcode: 'TB3 1DD', wants_updates: true });
		const mine = 'select postcode, wants_updates from app.signatures where email = $1';
		expect(await db.rows(mine, [signer.email])).toEqual([
			{ postcode: 'TB3 1DD', wants_updates: true },
		]);
		await db.call('confirm_signature', { token_hash });
		await db.sign(petition, { ...signer, postcode: 'TB4 1DD', wants_updates: false });
		expect(await db.rows(mine, [signer.email])).toEqual([
			{ postcode: 'TB3 1DD', wants_updates: true },
		]);
	});

	it('does not move a couple when one of them gives another postcode', async () => {
		const petition = await db.openPetition();
		const signer = aSigner();
		await db.sign(petition, signer);
		await db.sign(petition, { ...signer, name: 'Peter Hale' });
		await db.sign(petition, { ...signer, postcode: 'TB3 1DD' });
		expect(
			await db.rows('select distinct postcode from app.signatures where email = $1', [
				signer.email,
			]),
		).toEqual([{ postcode: 'TB1 2AB' }]);
	});

	it('lets signatures that nobody confirmed within an hour give way', async () => {
		const petition = await db.openPetition();
		const signer = aSigner();
		await db.stopClock('2027-01-04T10:00:00Z');
		const forged = await db.sign(petition, { ...signer, name: 'Made Up', postcode: 'TB9 9ZZ' });
		await db.stopClock('2027-01-04T10:59:59Z');
		const refused = await db.sign(petition, signer);
		await db.stopClock('2027-01-04T11:00:00Z');
		const { token_hash } = await db.sign(petition, signer);
		await db.call('confirm_signature', { token_hash });
		for (const { token_hash } of [forged, refused])
			await expect(db.call('confirm_signature', { token_hash })).rejects.toMatchObject({
				code: 'PT404',
			});
		expect(await db.count(petition)).toBe(1);
	});

	it('never lets a confirmed signature give way', async () => {
		const petition = await db.openPetition();
		const signer = aSigner();
		await db.stopClock('2027-01-04T10:00:00Z');
		for (const name of ['One', 'Two']) {
			const { token_hash } = await db.sign(petition, { ...signer, name });
			await db.call('confirm_signature', { token_hash });
		}
		await db.stopClock('2027-03-04T10:00:00Z');
		await db.sign(petition, { ...signer, name: 'Three' });
		expect(await db.count(petition)).toBe(2);
		expect((await db.templates()).at(-1)).toBe('mailbox_full');
	});

	it('asks who withdrew to confirm anew, and tells whose signature an officer took off', async () => {
		const petition = await db.openPetition();
		const signer = aSigner();
		const state = 'select state from app.signatures where email = $1';
		const { token_hash } = await db.sign(petition, signer);
		await db.call('confirm_signature', { token_hash });
		for (const [taken, then, template] of [
			['withdrawn', 'pending', 'confirm_signature'],
			['invalidated', 'invalidated', 'signature_taken_off'],
		] as const) {
			await db.rows('update app.signatures set state = $1 where email = $2', [taken, signer.email]);
			await db.sign(petition, signer);
			expect(await db.rows(state, [signer.email])).toEqual([{ state: then }]);
			expect((await db.templates()).at(-1)).toBe(template);
		}
	});

	it.each([
		['a petition that never was', undefined],
		['one in moderation', 'in_moderation'],
		['one that was rejected', 'rejected'],
		['one that is hidden', 'hidden'],
	])('does not know %s', async (_, state) => {
		const petition = await db.openPetition();
		if (state)
			await db.rows('update app.petitions set state = $1 where slug = $2', [state, petition]);
		await expect(db.sign(state ? petition : 'never-was')).rejects.toMatchObject({
			code: 'PT404',
			message: 'petition_unknown',
		});
	});

	it.each([
		['language', { lang: 'fr' }],
		['channel', { channel: 'fax' }],
		['postcode', { postcode: '12345' }],
		['email address', { email: 'nobody' }],
		['name', { name: '=1+1' }],
	])('refuses an unknown %s', async (_, given) => {
		await expect(db.sign(await db.openPetition(), given)).rejects.toMatchObject({ code: '23514' });
	});
});
