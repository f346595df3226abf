import { expect, test } from 'vitest';
import { useDatabase } from './database.ts';

const db = useDatabase();

test.each([
	['Ann@Example.org', 'ann@example.org'],
	['ann+moothall@example.org', 'ann+moothall@example.org'],
	['a.n.n@example.org', 'a.n.n@example.org'],
	['A.N.N+x+y@gmail.com', 'ann@gmail.com'],
	['ann@googlemail.com', 'ann@gmail.com'],
	['a.nn+x@Outlook.com', 'a.nn@outlook.com'],
	['ann+x@hotmail.co.uk', 'ann@hotmail.co.uk'],
	['ann@live.com', 'ann@live.com'],
	['ann+x@fastmail.com', 'ann@fastmail.com'],
	['ann+x@me.com', 'ann@icloud.com'],
	['ann@mac.com', 'ann@icloud.com'],
	['a.nn+x@protonmail.com', 'ann@proton.me'],
	['ann@pm.me', 'ann@proton.me'],
	['+ann@gmail.com', '+ann@gmail.com'],
])('%s reaches the mailbox %s', async (email, mailbox) => {
	const [row] = await db.rows('select app.mailbox($1) as mailbox', [email]);
	expect(row?.mailbox).toBe(mailbox);
});

test('holds one name once, however the address is spelt', async () => {
	const petition = await db.openPetition();
	for (const [email, already] of [
		['ann.lee@gmail.com', false],
		['ANNLEE+x@googlemail.com', true],
	] as const) {
		const { token_hash } = await db.sign(petition, { email, name: 'Ann Lee' });
		expect(await db.call('confirm_signature', { token_hash })).toMatchObject({ already });
	}
	expect(await db.count(petition)).toBe(1);
});
