import { expect, test } from 'vitest';
import { aSigner, hash, newRequest, together, useDatabase } from './database.ts';

const db = useDatabase();

const succeeded = <Result>(results: PromiseSettledResult<Result>[]) =>
	results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));

test('twenty people on one mailbox at once: two get in, all are answered alike', async () => {
	const petition = await db.openPetition();
	const signer = aSigner();
	const results = await together(20, (index) =>
		db.sign(petition, { ...signer, name: `Person ${'abcdefghijklmnopqrst'[index]}` }),
	);
	const requests = succeeded(results);
	expect(requests).toHaveLength(20);
	await together(20, async (index) =>
		db.call('confirm_signature', { token_hash: requests[index]?.token_hash }),
	);
	expect(await db.count(petition)).toBe(2);
	expect(
		await db.rows('select slot from app.signatures where slot is not null order by slot'),
	).toEqual([{ slot: 1 }, { slot: 2 }]);
});

test('twenty spellings of one person at once: one signature', async () => {
	const petition = await db.openPetition();
	const results = await together(20, (index) =>
		db.sign(petition, {
			name: index % 2 ? 'Ann Lee' : 'ANN  LEE',
			email: `ann.lee+${index}@gmail.com`,
		}),
	);
	const requests = succeeded(results);
	expect(requests).toHaveLength(20);
	await together(20, (index) =>
		db.call('confirm_signature', { token_hash: requests[index]?.token_hash }),
	);
	expect(await db.count(petition)).toBe(1);
	expect(await db.rows(`select from app.outbox where recipient like 'ann.lee+%'`)).toHaveLength(1);
});

test('twenty presses on Sign at once: one request, one mail, one code, which counts', async () => {
	const petition = await db.openPetition();
	const signer = { ...aSigner(), ip: '198.51.100.9' };
	await db.rows(`select app.set_rule('sign_per_address', 1)`);
	const before = (await db.templates()).length;
	const requests = succeeded(await together(20, () => db.sign(petition, signer)));
	await db.rows(`select app.set_rule('sign_per_address', 30)`);
	expect(requests).toHaveLength(20);
	expect(new Set(requests.map(({ confirmation_id }) => confirmation_id)).size).toBe(1);
	expect((await db.templates()).slice(before)).toEqual(['confirm_signature']);
	const { confirmation_id, code_hash } = requests[0]!;
	expect(await db.call('confirm_by_code', { confirmation_id, code_hash })).toMatchObject({
		outcome: 'confirmed',
	});
});

test('twenty postcodes on one mailbox at once: one of them', async () => {
	const petition = await db.openPetition();
	const signer = aSigner();
	const results = await together(20, (index) =>
		db.sign(petition, {
			...signer,
			name: `Person ${'abcdefghijklmnopqrst'[index]}`,
			postcode: `TB${(index % 9) + 1} 2AB`,
		}),
	);
	const requests = succeeded(results);
	expect(requests).toHaveLength(20);
	await together(20, (index) =>
		db.call('confirm_signature', { token_hash: requests[index]?.token_hash }),
	);
	const [row] = await db.rows(
		`select count(distinct postcode)::int as postcodes, count(*)::int as signatures
		from app.signatures where email = $1 and state = 'confirmed'`,
		[signer.email],
	);
	expect(row?.postcodes).toBe(1);
	expect(await db.count(petition)).toBe(row?.signatures);
});

test('one link pressed twenty times at once counts once, and tells everybody so, fifty times over', async () => {
	const petition = await db.openPetition();
	for (let round = 1; round <= 50; round++) {
		const { token_hash } = await db.sign(petition);
		const results = await together(20, () =>
			db.call<{ already: boolean }>('confirm_signature', { token_hash }),
		);
		expect(succeeded(results).filter(({ already }) => !already)).toHaveLength(1);
		expect(succeeded(results)).toHaveLength(20);
		expect(await db.count(petition)).toBe(round);
	}
});

test('a link and its code at once count once', async () => {
	const petition = await db.openPetition();
	const { token_hash, confirmation_id, code_hash } = await db.sign(petition);
	await together(20, (index) =>
		index % 2
			? db.call('confirm_signature', { token_hash })
			: db.call('confirm_by_code', { confirmation_id, code_hash }),
	);
	expect(await db.count(petition)).toBe(1);
});

test('twenty guesses at once cost five tries, and no more are looked at', async () => {
	const petition = await db.openPetition();
	const { confirmation_id } = await db.sign(petition);
	const results = await together(20, () =>
		db.call<{ outcome: string }>('confirm_by_code', { confirmation_id, code_hash: hash('guess') }),
	);
	const outcomes = succeeded(results).map(({ outcome }) => outcome);
	expect(outcomes.filter((outcome) => outcome === 'wrong')).toHaveLength(4);
	expect(outcomes.filter((outcome) => outcome === 'used_up')).toHaveLength(16);
});

test('a hundred people at once are a hundred, whoever audits meanwhile', async () => {
	const petition = await db.openPetition();
	const requests = succeeded(await together(100, () => db.sign(petition)));
	const audits = together(10, () => db.call('audit_tallies'));
	await together(100, (index) =>
		db.call('confirm_signature', { token_hash: requests[index]?.token_hash }),
	);
	expect(succeeded(await audits)).toEqual(Array(10).fill([]));
	expect(await db.count(petition)).toBe(100);
	expect(await db.call('audit_tallies')).toEqual([]);
});

test('twenty askings at once for another mail, from one page, queue one', async () => {
	const petition = await db.openPetition();
	const { confirmation_id } = await db.sign(petition);
	const before = (await db.templates()).length;
	const results = await together(20, () => {
		const { confirmation_id: new_confirmation_id, ...hashes } = newRequest();
		return db.call('send_again', { confirmation_id, new_confirmation_id, ...hashes, ip: null });
	});
	expect(succeeded(results)).toHaveLength(20);
	expect((await db.templates()).slice(before)).toHaveLength(1);
});

test('signing, sending again, confirming and sweeping at once never end in a deadlock', async () => {
	const petition = await db.openPetition();
	const signer = aSigner();
	const { confirmation_id, token_hash } = await db.sign(petition, signer);
	const results = await together(80, (index) => {
		const { confirmation_id: new_confirmation_id, ...hashes } = newRequest();
		if (index % 4 === 0)
			return db.sign(petition, {
				...signer,
				name: `Person ${index}`.replace(/\d/g, (n) => 'abcdefghij'[Number(n)] ?? ''),
			});
		if (index % 4 === 1)
			return db.call('send_again', { confirmation_id, new_confirmation_id, ...hashes, ip: null });
		if (index % 4 === 2)
			return db.sign(petition, { ...signer, postcode: `TB${(index % 9) + 1} 2AB` });
		return index === 79 ? db.call('confirm_signature', { token_hash }) : db.call('sweep');
	});
	const codes = results.flatMap((result) =>
		result.status === 'rejected' ? [result.reason.code] : [],
	);
	expect(codes.filter((code) => code !== 'PT429')).toEqual([]);
	expect(await db.count(petition)).toBe(1);
	expect(await db.call('audit_tallies')).toEqual([]);
});
