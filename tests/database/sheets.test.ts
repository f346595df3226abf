import { beforeAll, describe, expect, test } from 'vitest';
import { makeReference } from '#domain/reference.ts';
import { together, useDatabase } from './database.ts';
import { aPerson, callAs, type Person } from './staff.ts';

const db = useDatabase();
let officer: Person;

beforeAll(async () => {
	officer = await aPerson(db, 'officer');
	await db.rows(`insert into app.areas values ('market')`);
	await db.rows(`insert into app.postcode_areas values ('TB1', 'market')`);
});

/** Ten people whose lines can be read, each in a home of their own. */
const names = 'Ann Bob Cai Dai Eve Fay Gil Huw Ifor Jen'.split(' ').map((name) => `${name} Rowe`);
const postcodes = [...'ABDEFGHJLN'].map((letter) => `TB1 2A${letter}`);
const line = (place: number, who: number, phone?: string) => ({
	line: place,
	name: names[who]!,
	postcode: postcodes[who]!,
	...(phone && { phone }),
});

/** Twelve lines: the first two people have signed online, line 11 repeats line 5, and nobody can read line 12. */
const twelve = [
	...names.map((_, who) => line(who + 1, who)),
	{ line: 11, name: names[4]!.toUpperCase(), postcode: 'tb12af' },
	{ line: 12 },
];

const enter = (
	petition: string,
	lines: object[] = twelve,
	sheet = makeReference(),
	by: Person = officer,
) => callAs<Entered>(db, by, 'enter_sheet', { petition, sheet, lines: JSON.stringify(lines) });
const read = (sheet: string) => callAs<Read>(db, officer, 'read_sheet', { sheet });
const withdraw = (sheet: string, reason = 'Wrong petition.') =>
	callAs<{ removed: number }>(db, officer, 'withdraw_sheet', { sheet, reason });

async function signOnline(petition: string, who: number) {
	const signer = { name: names[who]!.toLowerCase(), postcode: postcodes[who]! };
	const { token_hash } = await db.sign(petition, signer);
	await db.call('confirm_signature', { token_hash });
}

/** The count, after a comparison of every tally with a recount. */
async function count(petition: string) {
	expect(await db.call('audit_tallies')).toEqual([]);
	return await db.count(petition);
}

const outcomesOf = async (sheet: string) => (await read(sheet)).each.map(({ outcome }) => outcome);

async function lastAct() {
	const [row] = await db.rows<{ act: string; subject: string; details: object }>(
		`select act, subject, details from app.audit_log where act like '%_sheet' order by id desc limit 1`,
	);
	return row;
}

describe('a sheet of twelve lines', () => {
	test('with two online, one repeated and one unreadable counts eight, once, until it is withdrawn', async () => {
		const petition = await db.openPetition();
		await signOnline(petition, 0);
		await signOnline(petition, 1);
		expect(await count(petition)).toBe(2);

		const { sheet, ...answer } = await enter(petition);
		expect(answer).toEqual({ added: 8, is_known: false });
		expect(await count(petition)).toBe(10);
		expect(await outcomesOf(sheet)).toEqual([
			...['duplicate', 'duplicate'],
			...Array<string>(8).fill('counted'),
			...['repeated', 'unreadable'],
		]);
		expect(await lastAct()).toEqual({
			act: 'enter_sheet',
			subject: petition,
			details: { sheet, lines: 12, counted: 8 },
		});

		// Again, under its own number and under another.
		for (const again of [sheet, makeReference()]) {
			expect(await enter(petition, twelve, again)).toEqual({ sheet, added: 0, is_known: true });
			expect(await count(petition)).toBe(10);
		}
		expect(await db.rows('select from app.sheets')).toHaveLength(1);

		expect(await withdraw(sheet)).toEqual({ removed: 8 });
		expect(await count(petition)).toBe(2);
		expect(await outcomesOf(sheet)).toEqual([
			...['duplicate', 'duplicate'],
			...Array<string>(8).fill('taken_off'),
			...['repeated', 'unreadable'],
		]);
		expect(await lastAct()).toEqual({
			act: 'withdraw_sheet',
			subject: petition,
			details: { sheet, removed: 8 },
		});
		expect(await withdraw(sheet)).toEqual({ removed: 0 });
		expect(await count(petition)).toBe(2);

		// What was withdrawn by mistake can be entered under a new number.
		expect(await enter(petition)).toMatchObject({ added: 8 });
		expect(await count(petition)).toBe(10);
	});

	test.each([
		['the same number', () => 'K7RM-2WQ9C'],
		['two numbers', makeReference],
	])('entered by twenty officers at once under %s counts once', async (_, number) => {
		const petition = await db.openPetition();
		const numbers = Array.from({ length: 20 }, number);
		const results = await together(20, (each) => enter(petition, twelve, numbers[each]));
		expect(results.filter(({ status }) => status === 'rejected')).toEqual([]);
		const answers = results.flatMap((result) =>
			result.status === 'fulfilled' ? result.value : [],
		);
		expect(answers.filter(({ is_known }) => !is_known)).toHaveLength(1);
		expect(await count(petition)).toBe(10);
	});

	test('entered while the same ten people confirm online counts ten', async () => {
		const petition = await db.openPetition();
		const requests = await Promise.all(
			names.map((name, who) => db.sign(petition, { name, postcode: postcodes[who]! })),
		);
		const results = await together<unknown>(12, (each) =>
			each < 10
				? db.call('confirm_signature', { token_hash: requests[each]!.token_hash })
				: enter(petition, each === 10 ? twelve : twelve.toReversed()),
		);
		expect(results.filter(({ status }) => status === 'rejected')).toEqual([]);
		expect(await count(petition)).toBe(10);
		const [row] = await db.rows(
			`select count(*)::int as web from app.signatures
			where state = 'confirmed' and channel = 'web'
			and petition = (select id from app.petitions where slug = $1)`,
			[petition],
		);
		expect(row).toEqual({ web: 10 });
	});
});

describe('a person on a sheet', () => {
	test('is known by name and postcode, whatever the spelling', async () => {
		const petition = await db.openPetition();
		const { token_hash } = await db.sign(petition, {
			name: 'Ann-Marie Jones',
			postcode: 'TB1 2AB',
		});
		await db.call('confirm_signature', { token_hash });
		const { sheet } = await enter(petition, [
			{ line: 1, name: 'ann marie jones.', postcode: 'tb12ab' },
			{ line: 2, name: 'Ann-Mary Jones', postcode: 'tb12ab' },
		]);
		expect(await outcomesOf(sheet)).toEqual(['duplicate', 'counted']);
		expect(await count(petition)).toBe(2);
	});

	test('who signs online afterwards counts once, also when the sheet is withdrawn', async () => {
		const petition = await db.openPetition();
		const { sheet } = await enter(petition);
		await signOnline(petition, 3);
		expect(await count(petition)).toBe(10);
		expect((await outcomesOf(sheet))[3]).toBe('duplicate');
		expect(await withdraw(sheet)).toEqual({ removed: 9 });
		expect(await count(petition)).toBe(1);
	});

	test('is on one sheet, so that withdrawing the other takes nobody off', async () => {
		const petition = await db.openPetition();
		const first = await enter(petition, [line(1, 0), line(2, 1)]);
		const second = await enter(petition, [line(1, 1), line(2, 2)]);
		expect(await outcomesOf(second.sheet)).toEqual(['duplicate', 'counted']);
		await withdraw(second.sheet);
		expect(await count(petition)).toBe(2);
		await withdraw(first.sheet);
		expect(await count(petition)).toBe(0);
	});

	test('gives a phone number only with a signature, and lives outside the area or in it', async () => {
		const petition = await db.openPetition();
		const { sheet } = await enter(petition, [
			line(1, 0, '01632 960 001'),
			{ line: 2, name: 'Zoe Rowe', postcode: 'HA4 2AB' },
		]);
		expect((await read(sheet)).each.map(({ is_outside }) => is_outside)).toEqual([false, true]);
		expect(
			await db.rows(
				`select phone, lang, channel from app.signatures where name = $1 and petition =
				(select id from app.petitions where slug = $2)`,
				[names[0], petition],
			),
		).toEqual([{ phone: '01632 960 001', lang: 'en', channel: 'paper' }]);
		expect(JSON.stringify(await read(sheet))).not.toMatch(/Rowe|960 001/);
	});
});

describe('a sheet', () => {
	test('takes more lines later, and an unreadable one when somebody has read it', async () => {
		const petition = await db.openPetition();
		const { sheet } = await enter(petition, [line(1, 0), { line: 2 }]);
		expect(await enter(petition, [line(1, 0), line(2, 1), line(3, 2)], sheet)).toEqual({
			sheet,
			added: 2,
			is_known: false,
		});
		expect(await outcomesOf(sheet)).toEqual(['counted', 'counted', 'counted']);
		expect(await count(petition)).toBe(3);
	});

	test('whose line counts for somebody else is refused, and nothing changes', async () => {
		const petition = await db.openPetition();
		const { sheet } = await enter(petition, [line(1, 0)]);
		await expect(enter(petition, [line(1, 1), line(2, 2)], sheet)).rejects.toMatchObject({
			code: 'PT409',
			message: 'sheet_line_taken',
		});
		expect(await count(petition)).toBe(1);
	});

	test('of another petition, or withdrawn, takes no line', async () => {
		const [petition, other] = [await db.openPetition(), await db.openPetition()];
		const { sheet } = await enter(petition, [line(1, 0)]);
		await expect(enter(other, [line(2, 1)], sheet)).rejects.toMatchObject({
			message: 'sheet_of_other_petition',
		});
		await withdraw(sheet);
		await expect(enter(petition, [line(2, 1)], sheet)).rejects.toMatchObject({
			message: 'sheet_withdrawn',
		});
		await expect(read('K7RM-2WQ9D')).rejects.toMatchObject({ message: 'sheet_unknown' });
	});

	test('with more than fifty lines, or a name that is none, is not saved', async () => {
		const petition = await db.openPetition();
		await expect(enter(petition, [line(51, 0)])).rejects.toMatchObject({ code: '23514' });
		await expect(
			enter(petition, [line(1, 0), { line: 2, name: '=1', postcode: 'TB1 2AB' }]),
		).rejects.toMatchObject({ code: '23514' });
		expect(await count(petition)).toBe(0);
		expect(
			await db.rows(
				'select from app.sheets where petition = (select id from app.petitions where slug = $1)',
				[petition],
			),
		).toEqual([]);
	});

	test('can be entered until paper_days after the last day', async () => {
		const petition = await db.openPetition('2027-02-28');
		await db.stopClock('2027-03-15T00:00:00Z');
		const late = await aPerson(db, 'officer');
		expect(await enter(petition, [line(1, 0)], makeReference(), late)).toMatchObject({ added: 1 });
		await db.stopClock('2027-03-15T00:00:01Z');
		await expect(enter(petition, [line(2, 1)], makeReference(), late)).rejects.toMatchObject({
			message: 'paper_over',
			hint: '2027-03-15T00:00:00+00:00',
		});
	});

	test('of a petition that is not published is unknown', async () => {
		const petition = await db.openPetition();
		await db.rows(`update app.petitions set state = 'hidden' where slug = $1`, [petition]);
		await expect(enter(petition)).rejects.toMatchObject({ message: 'petition_removed' });
	});

	test('counts towards a threshold, and back', async () => {
		const petition = await db.openPetition();
		await db.rows(`select app.set_rule('response_signatures', 10)`);
		const crossed = () =>
			db.rows(
				`select threshold from app.crossings where petition = (select id from app.petitions where slug = $1)`,
				[petition],
			);
		const { sheet } = await enter(petition);
		expect(await crossed()).toEqual([{ threshold: 'response' }]);
		await withdraw(sheet);
		expect(await crossed()).toEqual([]);
		await db.rows(`select app.set_rule('response_signatures', 100)`);
	});

	test('is one of so many that a person can enter in an hour; adding lines is always possible', async () => {
		const petition = await db.openPetition();
		const busy = await aPerson(db, 'moderator');
		await db.rows(`select app.set_rule('sheets_per_person', 1)`);
		const { sheet } = await enter(petition, [line(1, 0)], makeReference(), busy);
		await expect(enter(petition, [line(1, 1)], makeReference(), busy)).rejects.toMatchObject({
			code: 'PT429',
			hint: '3600',
		});
		expect(await enter(petition, [line(2, 1)], sheet, busy)).toMatchObject({ added: 1 });
		await db.rows(`select app.set_rule('sheets_per_person', 120)`);
	});

	test.each(['helper', 'editor', 'administrator'])('is no business of a %s', async (role) => {
		const petition = await db.openPetition();
		const person = await aPerson(db, role);
		await expect(enter(petition, twelve, makeReference(), person)).rejects.toMatchObject({
			code: 'PT403',
		});
	});

	test('is in the list of its petition, with how many count', async () => {
		const petition = await db.openPetition();
		const { sheet } = await enter(petition);
		await enter(await db.openPetition());
		const { sheets, petitions } = await callAs<Listed>(db, officer, 'list_sheets', { petition });
		expect(sheets).toMatchObject([{ sheet, petition, lines: 12, counted: 10, takes_lines: true }]);
		expect(petitions.map(({ slug }) => slug)).toEqual([petition]);
	});

	test('is for one of many petitions, which come a page at a time, those that close first in front', async () => {
		const days = ['2090-01-01', '2090-01-02', '2090-01-03'];
		const slugs: string[] = [];
		for (const day of days) slugs.push(await db.openPetition(day));
		const read = (page: number) => callAs<Listed>(db, officer, 'list_sheets', { page, most: 2 });
		const { number } = await read(1);
		const seen: string[] = [];
		for (let page = 1; page <= Math.ceil(number / 2); page++)
			seen.push(...(await read(page)).petitions.map(({ slug }) => slug));
		expect(new Set(seen).size).toBe(number);
		expect(seen.filter((slug) => slugs.includes(slug))).toEqual(slugs);
		expect((await read(1)).petitions).toHaveLength(2);
	});
});

type Entered = { sheet: string; added: number; is_known: boolean };
type Read = { each: { outcome: string; is_outside: boolean }[] };
type Listed = { number: number; sheets: object[]; petitions: { slug: string }[] };
