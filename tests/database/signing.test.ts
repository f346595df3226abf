import { describe, expect, test } from 'vitest';
import { aSigner, newRequest, useDatabase } from './database.ts';

const db = useDatabase();

describe('signing', () => {
	test('keeps a pending signature with its area and queues one mail', async () => {
		await db.rows(`insert into app.areas values ('market'), ('old-town')`);
		await db.rows(
			`insert into app.postcode_areas values ('TB1', 'market'), ('TB1 9', 'old-town'), ('TB1 9ZZ', 'market')`,
		);
		const petition = await db.openPetition();
		for (const postcode of ['tb12ab', 'TB1 9AA', 'TB1 9ZZ', 'TB11 9AA', 'BFPO 57'])
			await db.sign(petition, { postcode });
		const signatures = await db.rows(
			`select signature.state, signature.slot, signature.postcode, signature.area
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
		expect(signatures.every(({ state, slot }) => state === 'pending' && slot === null)).toBe(true);
		expect(await db.templates()).toEqual(Array(5).fill('confirm_signature'));
		expect(await db.count(petition)).toBe(0);
	});

	test('answers the same whoever has signed, and lets the mail tell', async () => {
		const petition = await db.openPetition();
		const before = (await db.templates()).length;
		const first = aSigner();
		const answers: unknown[] = [];
		const sign = async (given: object) => {
			const request = newRequest();
			const answer = await db.call<object>('sign_petition', {
				...{ petition, ...first, ...given, ...request },
			});
			answers.push(Object.keys(answer));
			return request;
		};
		const { token_hash } = await sign({});
		await db.call('confirm_signature', { token_hash });
		await sign({ name: 'SIAN  okafor' });
		await sign({ name: 'Peter Okafor', postcode: 'TB2 2AB' });
		const second = await sign({ name: 'Peter Okafor' });
		await db.call('confirm_signature', { token_hash: second.token_hash });
		await db.rows('truncate app.limits');
		await sign({ name: 'Ann Okafor' });
		expect(answers).toEqual(Array(5).fill(['confirmation_id']));
		expect((await db.templates()).slice(before)).toEqual([
			'confirm_signature',
			'already_signed',
			'mailbox_full',
			'confirm_signature',
			'mailbox_full',
		]);
	});

	test('answers the same when no more mail may go to an address, five an hour and ten in all', async () => {
		await db.stopClock('2027-02-01T12:00:00Z');
		const petitions = [await db.openPetition(), await db.openPetition(), await db.openPetition()];
		const signer = aSigner();
		const before = (await db.templates()).length;
		for (const petition of petitions)
			for (let time = 1; time <= 7; time++)
				await db.sign(petition, { ...signer, postcode: `TB${time} 2AB` });
		expect((await db.templates()).slice(before)).toHaveLength(10);
		await db.stopClock('2027-02-01T13:00:00Z');
		await db.sign(petitions[0]!, signer);
		expect((await db.templates()).slice(before)).toHaveLength(11);
	});

	test('twice within a minute is one request, and after it another, whatever the way of writing', async () => {
		const petition = await db.openPetition();
		const signer = { ...aSigner(), email: 'ann.lee@gmail.com', name: 'Ann Lee' };
		const before = (await db.templates()).length;
		const at = (seconds: number) => db.stopClock(new Date(Date.UTC(2027, 1, 1, 12, 0, seconds)));
		await at(0);
		const { confirmation_id } = await db.sign(petition, signer);
		await at(59);
		const same = { name: 'ANN  LEE', email: 'annlee+x@googlemail.com', lang: 'cy' };
		const second = await db.sign(petition, { ...signer, ...same, wants_updates: true });
		expect(second.confirmation_id).toBe(confirmation_id);
		expect((await db.templates()).slice(before)).toEqual(['confirm_signature']);
		await at(60);
		expect((await db.sign(petition, signer)).confirmation_id).not.toBe(confirmation_id);
		expect((await db.templates()).slice(before)).toHaveLength(2);
		expect(
			await db.rows(`select state from app.signatures where mailbox = 'annlee@gmail.com'`),
		).toEqual([{ state: 'pending' }]);
	});

	test.each([
		['name', { name: 'Ann Hale' }],
		['postcode', { postcode: 'TB1 9ZZ' }],
		['address', { email: 'hale@example.org' }],
	])('with another %s within a minute is another request', async (_, given) => {
		const petition = await db.openPetition();
		const signer = aSigner();
		const before = (await db.templates()).length;
		const first = await db.sign(petition, signer);
		expect((await db.sign(petition, { ...signer, ...given })).confirmation_id).not.toBe(
			first.confirmation_id,
		);
		expect((await db.templates()).slice(before)).toHaveLength(2);
	});

	test('again within a minute keeps the newest wish', async () => {
		const petition = await db.openPetition();
		const signer = aSigner();
		const { token_hash } = await db.sign(petition, signer);
		await db.sign(petition, { ...signer, wants_updates: true });
		await db.call('confirm_signature', { token_hash });
		expect(
			await db.rows('select wants_updates from app.signatures where email = $1', [signer.email]),
		).toEqual([{ wants_updates: true }]);
	});

	test('does not show by its id whether the person confirmed within the minute', async () => {
		const petition = await db.openPetition();
		const signer = aSigner();
		const before = (await db.templates()).length;
		const first = await db.sign(petition, signer);
		await db.call('confirm_signature', { token_hash: first.token_hash });
		for (let time = 0; time < 3; time++)
			expect((await db.sign(petition, signer)).confirmation_id).toBe(first.confirmation_id);
		expect((await db.templates()).slice(before)).toEqual(['confirm_signature', 'already_signed']);
	});

	test('keeps what each request said, and counts what was confirmed', async () => {
		const petition = await db.openPetition();
		const signer = aSigner();
		const mine = await db.sign(petition, signer);
		await db.sign(petition, { ...signer, postcode: 'TB9 9ZZ', wants_updates: true });
		await db.call('confirm_signature', { token_hash: mine.token_hash });
		expect(
			await db.rows(
				`select postcode, wants_updates from app.signatures where email = $1 and state = 'confirmed'`,
				[signer.email],
			),
		).toEqual([{ postcode: 'TB1 2AB', wants_updates: false }]);
	});

	test('gives nobody a place who does not read the mailbox, however often they ask', async () => {
		const petition = await db.openPetition();
		const signer = aSigner();
		await db.stopClock('2027-01-04T10:00:00Z');
		const mine = await db.sign(petition, signer);
		for (const name of ['Made Up', 'Made Up Too', 'Made Up Three'])
			await db.sign(petition, { ...signer, name, postcode: 'TB9 9ZZ' });
		await db.stopClock('2027-01-05T10:00:00Z');
		const later = await db.sign(petition, { ...signer, name: 'Peter Hale' });
		for (const { token_hash } of [mine, later])
			expect(await db.call('confirm_signature', { token_hash })).toMatchObject({ already: false });
		expect(await db.count(petition)).toBe(2);
	});

	test('confirms two of a mailbox who share a postcode, and says to others that it is full', async () => {
		const petition = await db.openPetition();
		const signer = aSigner();
		const [first, elsewhere, second, third] = [
			await db.sign(petition, signer),
			await db.sign(petition, { ...signer, name: 'Ann Hale', postcode: 'TB3 1DD' }),
			await db.sign(petition, { ...signer, name: 'Peter Hale' }),
			await db.sign(petition, { ...signer, name: 'Mary Hale' }),
		];
		const confirm = ({ token_hash }: { token_hash: string }) =>
			db.call('confirm_signature', { token_hash });
		const full = { code: 'PT409', message: 'confirmation_full' };
		await confirm(first);
		await expect(confirm(elsewhere)).rejects.toMatchObject(full);
		await confirm(second);
		await expect(confirm(third)).rejects.toMatchObject(full);
		expect(await db.call('read_confirmation', { token_hash: third.token_hash })).toMatchObject({
			state: 'full',
		});
		expect(await db.count(petition)).toBe(2);
	});

	test('never lets a confirmed signature give way', async () => {
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

	test('asks who withdrew to confirm anew, and tells whose signature an officer took off', async () => {
		const petition = await db.openPetition();
		const signer = aSigner();
		for (const [taken, template] of [
			['withdrawn', 'confirm_signature'],
			['invalidated', 'signature_taken_off'],
		] as const) {
			const { token_hash } = await db.sign(petition, signer);
			expect(await db.call('confirm_signature', { token_hash })).toMatchObject({ already: false });
			await db.rows(
				`select app.take_off(id, $1, 'Asked.') from app.signatures where email = $2 and state = 'confirmed'`,
				[taken, signer.email],
			);
			await db.sign(petition, signer);
			expect((await db.templates()).at(-1)).toBe(template);
		}
		expect(await db.count(petition)).toBe(0);
	});

	test('says of one that is hidden that it was removed', async () => {
		const petition = await db.openPetition();
		await db.rows(`update app.petitions set state = 'hidden' where slug = $1`, [petition]);
		await expect(db.sign(petition)).rejects.toMatchObject({
			code: 'PT410',
			message: 'petition_removed',
		});
	});

	test.each([
		['a petition that never was', undefined],
		['one in moderation', 'in_moderation'],
		['one that was rejected', 'rejected'],
	])('does not know %s', async (_, state) => {
		const petition = await db.openPetition();
		if (state)
			await db.rows('update app.petitions set state = $1 where slug = $2', [state, petition]);
		await expect(db.sign(state ? petition : 'never-was')).rejects.toMatchObject({
			code: 'PT404',
			message: 'petition_unknown',
		});
	});

	test.each([
		['language', { lang: 'fr' }],
		['channel', { channel: 'fax' }],
		['postcode', { postcode: '12345' }],
		['email address', { email: 'nobody' }],
		['name', { name: '=1+1' }],
	])('refuses an unknown %s', async (_, given) => {
		await expect(db.sign(await db.openPetition(), given)).rejects.toMatchObject({ code: '23514' });
	});
});
