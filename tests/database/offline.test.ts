import { expect, test } from 'vitest';
import { together, useDatabase } from './database.ts';

const db = useDatabase();

/** Signs without a mailbox; the id of the signature, or null. */
async function signOffline(
	petition: string,
	name: string,
	postcode = 'TB1 2AB',
	channel = 'paper',
) {
	const [row] = await db.rows<{ id: string | null }>(
		`select app.sign_offline(asked, $2, $3, $4, 'en', '01632 960001') as id
		from app.petitions as asked where asked.slug = $1`,
		[petition, name, postcode, channel],
	);
	return row!.id;
}

/** Signs online and confirms; the id of the signature. */
async function signOnline(petition: string, name: string, postcode = 'TB1 2AB') {
	const { token_hash, confirmation_id } = await db.sign(petition, { name, postcode });
	expect(await db.call('confirm_signature', { token_hash })).toMatchObject({ already: false });
	const [row] = await db.rows<{ id: string }>(
		'select signature as id from app.confirmations where id = $1',
		[confirmation_id],
	);
	return row!.id;
}

/** What the tally says of each channel, after comparing it with a recount. */
async function counted(petition: string) {
	expect(await db.call('audit_tallies')).toEqual([]);
	const rows = await db.rows<{ channel: string; count: number }>(
		`select channel, sum(count)::int as count from app.tallies as tally
		join app.petitions as asked on asked.id = tally.petition and asked.slug = $1
		group by channel having sum(count) > 0`,
		[petition],
	);
	return Object.fromEntries(rows.map(({ channel, count }) => [channel, count]));
}

const takeOff = (id: string, state: string) =>
	db.rows('select app.take_off($1, $2, $3)', [id, state, 'A test.']);

test('somebody who signed on paper counts once, whatever the spelling and the channel', async () => {
	const petition = await db.openPetition();
	expect(await signOffline(petition, 'Ann-Marie Jones', 'TB1 2AB')).not.toBeNull();
	expect(await signOffline(petition, 'ann marie jones.', 'tb12ab')).toBeNull();
	expect(await signOffline(petition, 'Ann Marie Jones', 'TB1 2AB', 'counter')).toBeNull();
	expect(await signOffline(petition, 'Ann Marie Jones', 'TB1 2AD')).not.toBeNull();
	expect(await counted(petition)).toEqual({ paper: 2 });
});

test('paper after online is a duplicate, and a waiting signature is none', async () => {
	const petition = await db.openPetition();
	await signOnline(petition, 'Ann Lee');
	await db.sign(petition, { name: 'Bob Lee' });
	expect(await signOffline(petition, 'ANN LEE')).toBeNull();
	expect(await signOffline(petition, 'Bob Lee')).not.toBeNull();
	expect(await counted(petition)).toEqual({ web: 1, paper: 1 });
});

test.each(['withdrawn', 'invalidated'])(
	'online after paper counts the person once, and paper counts again when the online one is %s',
	async (state) => {
		const petition = await db.openPetition();
		await signOffline(petition, 'Ann Lee');
		const online = await signOnline(petition, 'ann lee');
		expect(await counted(petition)).toEqual({ web: 1 });
		await takeOff(online, state);
		expect(await counted(petition)).toEqual({ paper: 1 });
	},
);

test('paper stays set aside while another mailbox of that name counts', async () => {
	const petition = await db.openPetition();
	await signOffline(petition, 'Ann Lee');
	const online = [await signOnline(petition, 'Ann Lee'), await signOnline(petition, 'Ann Lee')];
	expect(await counted(petition)).toEqual({ web: 2 });
	await takeOff(online[0]!, 'withdrawn');
	expect(await counted(petition)).toEqual({ web: 1 });
});

test('a signature that is set aside can be taken off, and costs no count', async () => {
	const petition = await db.openPetition();
	const paper = await signOffline(petition, 'Ann Lee');
	const online = await signOnline(petition, 'Ann Lee');
	await takeOff(paper!, 'withdrawn');
	expect(await counted(petition)).toEqual({ web: 1 });
	await takeOff(online, 'withdrawn');
	expect(await counted(petition)).toEqual({});
});

test('somebody who was invalidated on paper does not count from paper again', async () => {
	const petition = await db.openPetition();
	await takeOff((await signOffline(petition, 'Ann Lee'))!, 'invalidated');
	expect(await signOffline(petition, 'Ann Lee')).toBeNull();
	await takeOff((await signOffline(petition, 'Bob Lee'))!, 'withdrawn');
	expect(await signOffline(petition, 'Bob Lee')).not.toBeNull();
	expect(await counted(petition)).toEqual({ paper: 1 });
});

test('twenty desks and twenty mailboxes at once: one person', async () => {
	const petition = await db.openPetition();
	const requests = await Promise.all(
		Array.from({ length: 20 }, () => db.sign(petition, { name: 'Ann Lee' })),
	);
	const results = await together<unknown>(40, (each) =>
		each < 20
			? signOffline(petition, 'Ann Lee', 'TB1 2AB', each % 2 ? 'paper' : 'counter')
			: each === 20
				? db.call('confirm_signature', { token_hash: requests[0]!.token_hash })
				: Promise.resolve(),
	);
	expect(results.filter(({ status }) => status === 'rejected')).toEqual([]);
	expect(await counted(petition)).toEqual({ web: 1 });
});

test('a phone number goes with the name', async () => {
	const petition = await db.openPetition();
	const signature = await signOffline(petition, 'Ann Lee');
	await takeOff(signature!, 'withdrawn');
	await db.rows('select app.erase_signers($1)', [[signature]]);
	expect(
		await db.rows('select name, postcode, phone from app.signatures where id = $1', [signature]),
	).toEqual([{ name: null, postcode: null, phone: null }]);
});
