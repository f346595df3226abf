import { describe, expect, test } from 'vitest';
import { aSigner, hash, type Request, type Signer, useDatabase } from './database.ts';

const db = useDatabase();
const minutes = (number: number) => new Date(Date.parse('2027-01-04T09:00:00Z') + number * 60_000);

/** What nobody but the reader of a mailbox has: the links in its mails. */
async function linksTo(email: string): Promise<string[]> {
	const rows = await db.rows<{ id: string }>(
		`select data ->> 'confirmation_id' as id from app.outbox
		where recipient = $1 and template = 'confirm_signature' order by id`,
		[email],
	);
	return rows.map(({ id }) => hash(id));
}

const paste = ({ confirmation_id }: Request, token_hash: string | undefined) =>
	db.call<{ outcome: string }>('confirm_by_code', { confirmation_id, code_hash: null, token_hash });

const mailsTo = async (email: string) =>
	(await db.rows('select from app.outbox where recipient = $1', [email])).length;

/** A stranger who knows an address asks with names that they make up, until no more mail goes. */
async function useUpMails(petition: string, signer: Signer) {
	for (const letter of 'ABCDE')
		await db.sign(petition, { ...signer, name: `Stranger ${letter}`, postcode: 'TB9 9ZZ' });
}

async function shutOut(at = 0) {
	await db.stopClock(minutes(at));
	const petition = await db.openPetition();
	const signer = aSigner();
	await useUpMails(petition, signer);
	return { petition, signer };
}

describe('a person whose mails a stranger has used up', () => {
	test('is counted, as what they wrote, by the link of any mail that came', async () => {
		const { petition, signer } = await shutOut();
		const mine = await db.sign(petition, signer);
		expect(await mailsTo(signer.email)).toBe(5);
		expect(await paste(mine, (await linksTo(signer.email)).at(2))).toMatchObject({
			outcome: 'confirmed',
		});
		expect(
			await db.rows(`select name from app.signatures where email = $1 and state = 'confirmed'`, [
				signer.email,
			]),
		).toEqual([{ name: signer.name }]);
	});

	test('is counted though the stranger typed wrong codes until none is right', async () => {
		const { petition, signer } = await shutOut();
		const mine = await db.sign(petition, signer);
		const stranger = await db.sign(petition, signer);
		for (let time = 0; time < 6; time++)
			await db.call('confirm_by_code', { ...stranger, token_hash: null, code_hash: hash('guess') });
		expect(await paste(mine, (await linksTo(signer.email))[0])).toMatchObject({
			outcome: 'confirmed',
		});
	});

	test('gets one mail more ten minutes later, once a day', async () => {
		const { petition, signer } = await shutOut();
		const ask = async (at: number) => {
			await db.stopClock(minutes(at));
			await db.sign(petition, signer);
			return await mailsTo(signer.email);
		};
		expect(await ask(5)).toBe(5);
		expect(await ask(14.9)).toBe(5);
		expect(await ask(25)).toBe(6);
		expect(await ask(40)).toBe(6);
		await db.stopClock(minutes(61));
		for (const place of [1, 2, 3, 4, 5])
			await db.sign(petition, { ...signer, postcode: `TB${place} 1AA`, name: 'Somebody else' });
		expect(await ask(90)).toBe(11);
		await db.stopClock(minutes(24 * 60));
		await useUpMails(petition, signer);
		expect(await ask(24 * 60 + 30)).toBe(17);
	});

	test('gets the last mail of an hour, which is kept from mails without a link', async () => {
		const petition = await db.openPetition();
		const signer = aSigner();
		await db.stopClock(minutes(-3000));
		const housemate = { ...signer, name: 'Bob Hale' };
		await db.call('confirm_signature', {
			token_hash: (await db.sign(petition, housemate)).token_hash,
		});
		await db.rows('delete from app.outbox');
		for (let time = 0; time < 12; time += 2) {
			await db.stopClock(minutes(time));
			await db.sign(petition, housemate);
		}
		expect(await db.templates()).toEqual(Array(4).fill('already_signed'));
		await db.sign(petition, signer);
		expect((await db.templates()).at(-1)).toBe('confirm_signature');
	});

	test('is one of three who get one more in a day', async () => {
		const { petition, signer } = await shutOut();
		const names = ['Ann Hale', 'Bob Hale', 'Cat Hale', 'Dai Hale'];
		for (const name of names) await db.sign(petition, { ...signer, name });
		await db.stopClock(minutes(10));
		for (const name of names) await db.sign(petition, { ...signer, name });
		expect(await mailsTo(signer.email)).toBe(8);
	});
});

describe('the link of a mail, in the place of a code', () => {
	test.each([
		['that went to another mailbox', async () => db.sign(await db.openPetition())],
		['that was made up', async () => ({ token_hash: hash('made up') })],
	])('%s counts nothing', async (_, other) => {
		const petition = await db.openPetition();
		const mine = await db.sign(petition);
		const { token_hash } = await other();
		expect(await paste(mine, token_hash)).toMatchObject({ outcome: 'link_unknown' });
		expect(await db.count(petition)).toBe(0);
	});

	test('about another petition counts for a day, and a person’s own for as long as it works', async () => {
		const signer = aSigner();
		await db.stopClock(minutes(0));
		const other = await db.sign(await db.openPetition(), signer);
		const own = await db.sign(await db.openPetition(), { ...signer, name: 'Ann Hale' });
		await db.stopClock(minutes(24 * 60 - 1));
		const [today, tomorrow] = [
			await db.sign(await db.openPetition(), signer),
			await db.sign(await db.openPetition(), signer),
		];
		expect(await paste(today, other.token_hash)).toMatchObject({ outcome: 'confirmed' });
		await db.stopClock(minutes(24 * 60));
		expect(await paste(tomorrow, other.token_hash)).toMatchObject({ outcome: 'link_unknown' });
		expect(await paste(own, own.token_hash)).toMatchObject({ outcome: 'confirmed' });
	});

	test('costs no tries', async () => {
		const mine = await db.sign(await db.openPetition());
		for (let time = 0; time < 9; time++) await paste(mine, hash('made up'));
		expect(await db.call('confirm_by_code', { ...mine, token_hash: null })).toMatchObject({
			outcome: 'confirmed',
		});
	});
});

/** Numbers that look random and are the same in every run. */
function draw(seed: number) {
	let state = seed;
	return (below: number) => {
		state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
		return Math.floor((state / 2 ** 31) * below);
	};
}

test.each(Array.from({ length: 25 }, (_, index) => index + 1))(
	'whatever strangers ask for, a person has a mail or a link that counts (%i)',
	async (seed) => {
		const pick = draw(seed);
		await db.stopClock(minutes(0));
		const petitions = [await db.openPetition(), await db.openPetition(), await db.openPetition()];
		const signer = aSigner();
		const housemate = await db.sign(petitions[0]!, { ...signer, name: 'Bob Hale' });
		await db.call('confirm_signature', { token_hash: housemate.token_hash });
		for (let step = 0; step < 40; step++) {
			await db.stopClock(minutes(step * pick(3)));
			const name = ['Bob Hale', 'Eve One', 'Eve Two', signer.name][pick(4)]!;
			await db.sign(petitions[pick(3)]!, { ...signer, name, postcode: `TB${1 + pick(3)} 2AB` });
			if (pick(4) === 0)
				await db.call('send_feedback', {
					...{ reference: `S${seed}-${step}`, topic: 'market', message: `${step}`, location: null },
					...{ name: null, email: signer.email, phone: null, page: null, lang: 'en' },
					...{ channel: 'web', ip: null, team: null },
				});
		}
		const before = await mailsTo(signer.email);
		const mine = await db.sign(petitions[0]!, { ...signer, postcode: 'TB1 2AB', name: 'Ann Hale' });
		const came = (await mailsTo(signer.email)) > before;
		const proofs = [];
		for (const link of await linksTo(signer.email))
			if ((await paste(mine, link)).outcome !== 'link_unknown') proofs.push(link);
		expect({ came, proved: proofs.length > 0 }).toEqual({ came, proved: true });
	},
);
