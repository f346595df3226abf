import { describe, expect, test } from 'vitest';
import { addressFault } from '../../src/domain/mail-address.ts';
import { feedbackForm, feedbackLimits } from '../../src/domain/feedback.ts';
import { nameFault } from '../../src/domain/name.ts';
import { petitionLimits, petitionLists } from '../../src/domain/petition.ts';
import { readPostcode } from '../../src/domain/postcode.ts';
import { signatureLimits } from '../../src/domain/signature.ts';
import { useDatabase } from './database.ts';

const db = useDatabase();

const accepts = (type: string, text: string) =>
	db.rows(`select $1::app.${type}`, [text]).then(
		() => true,
		(error) => {
			expect(error.code).toBe('23514');
			return false;
		},
	);

describe('a name', () => {
	test.each([
		'Siân ap Rhys',
		"Brenda O'Neill",
		'Nguyễn Thị Mai',
		'王小明',
		'محمد علي',
		'Bevan-Jones',
		'Prince',
		'Łukasz Zieliński',
		'ஜெயலலிதா',
		'فاطمه\u200cزهرا',
		'J. R. R. Tolkien',
		'J.R.R. Tolkien',
		'St.John Smith',
		"d'Arcy",
		'ශ්\u200dරී',
		'홍길동',
		'M',
		'Anne Marie (Nan)',
		'😀 Ann',
		'x'.repeat(255),
	])('is taken in any script: %s', async (name) => {
		expect(nameFault(name)).toBeUndefined();
		expect(await accepts('person_name', name)).toBe(true);
	});

	test.each([
		'',
		'=HYPERLINK("x")',
		'+44',
		'-1',
		'@me',
		'＝1',
		'a\tb',
		'a\u0007b',
		'a\u202eb',
		'http://x',
		'https://x.y',
		'Buy at www.shop.example',
		'Visit cheap.com',
		'Cheap.com/now',
		'see pills.co.uk today',
		'Visit bit.ly/x now',
		'Go evil.de/a',
		'Go evil.de:80',
		'evil．com',
		'example。com',
		'evil\u200b.com',
		'evil.c\u200dom',
		'ｗｗｗ．evil．ｄｅ',
		'\u2060=1',
		'\u3164',
		'\u115f\u1160',
		'\uffa0',
		'\u00ad\u200b\u2060',
		'\u{e0041}',
		'x'.repeat(256),
	])('is refused by the form and by the database: %j', async (name) => {
		expect(nameFault(name)).toBeDefined();
		expect(await accepts('person_name', name)).toBe(false);
	});

	test.each([
		['Siân Okafor', 'SIAN  OKAFOR', true],
		["Brenda O'Neill", 'brenda o’neill', true],
		['ŁUKASZ', 'łukasz', true],
		['Nguyễn', 'Nguyen', true],
		['ÅSA', 'Åsa', true],
		['Ann Lee', 'A\u00adn\u200bn\u2060 \u3164L\u115fe\u1160e\uffa0', true],
		['علی\u200cرضا', 'علیرضا', true],
		['홍길동', '홍길동'.normalize('NFD'), true],
		['Ann Lee', 'Anna Lee', false],
		['Ann Lee', 'Annlee', false],
	])('%s and %s are one person: %s', async (one, other, same) => {
		const [row] = await db.rows('select app.name_key($1) = app.name_key($2) as same', [one, other]);
		expect(row?.same).toBe(same);
	});
});

describe('an email address', () => {
	test.each([
		'a@b',
		'first.last+tag@example.org',
		"o'neill@example.org",
		'UPPER@EXAMPLE.ORG',
		'a@1.2.3.4',
		`${'a'.repeat(242)}@example.org`,
		`a@${'b'.repeat(63)}.org`,
	])('is taken by the rule of HTML: %s', async (email) => {
		expect(addressFault(email)).toBeUndefined();
		expect(await accepts('email', email)).toBe(true);
	});

	test.each(['.dot@example.org', 'dot.@example.org', 'd..ot@example.org'])(
		'is refused by the form alone, since mail servers refuse it: %s',
		async (email) => {
			expect(addressFault(email)).toBe('email_wrong');
			expect(await accepts('email', email)).toBe(true);
		},
	);

	test.each([
		'',
		'a',
		'a@',
		'@b',
		'a@b@c',
		'a b@example.org',
		'a@-b.org',
		'a@b-.org',
		'a@b..org',
		'a@b.org.',
		'ä@example.org',
		'a@b\n',
		`${'a'.repeat(243)}@example.org`,
		`a@${'b'.repeat(64)}.org`,
	])('is refused by the form and by the database: %j', async (email) => {
		expect(addressFault(email)).toBeDefined();
		expect(await accepts('email', email)).toBe(false);
	});
});

describe('a postcode', () => {
	test.each([
		['tb12ab', 'TB1 2AB'],
		[' sw1a  1aa ', 'SW1A 1AA'],
		['m1 1ae', 'M1 1AE'],
		['ec1a-1bb', 'EC1A 1BB'],
		['w1a 0ax', 'W1A 0AX'],
		['gir0aa', 'GIR 0AA'],
		['bfpo57', 'BFPO 57'],
		['BFPO 1234', 'BFPO 1234'],
	])('%j is stored as %s', async (typed, stored) => {
		expect(readPostcode(typed)).toBe(stored);
		const [row] = await db.rows('select app.read_postcode($1) as postcode', [typed.trim()]);
		expect(row?.postcode).toBe(stored);
	});

	test.each([
		'',
		'12345',
		'TB1 2A',
		'TB12AB',
		'tb1 2ab',
		'QQ1 2AB',
		'TB1 2CB',
		'BFPO',
		'BFPO 12345',
		'GIR 0AB',
	])('is never kept as %j', async (postcode) => {
		expect(await accepts('postcode', postcode)).toBe(false);
	});
});

describe('one limit for the form and the table', () => {
	const checks = () =>
		db.rows<{ limits: string }>(
			`select string_agg(pg_get_constraintdef(oid), ' ') as limits from pg_constraint
			where connamespace = 'app'::regnamespace and contype = 'c'`,
		);

	test.each([
		...(['name', 'email'] as const).map((field) => ({
			field,
			limit: signatureLimits[field],
			column: 'VALUE',
		})),
		...(['topic', 'message', 'location', 'phone', 'page'] as const).map((field) => ({
			field,
			limit: feedbackLimits[field],
			column: field === 'topic' ? '(topic)::text' : field,
		})),
		...(['details'] as const).map((field) => ({
			field,
			limit: petitionLimits[field],
			column: field,
		})),
	])('holds $field to $limit characters', async ({ limit, column }) => {
		const [row] = await checks();
		expect(row?.limits).toContain(`(char_length(${column}) <= ${limit})`);
	});

	test.each(['action', 'background'] as const)(
		'holds %s of a petition to its limit',
		async (field) => {
			const [row] = await checks();
			expect(row?.limits).toContain(
				`((char_length(${field}) >= 1) AND (char_length(${field}) <= ${petitionLimits[field]}))`,
			);
		},
	);

	test.each(petitionLists)('lets no petition take the address of the list %s', async (list) => {
		const petition = await db.openPetition();
		await expect(
			db.rows('update app.petitions set slug = $1 where slug = $2', [list, petition]),
		).rejects.toMatchObject({ code: '23514', constraint: 'a slug is not the name of a list' });
	});

	test('stores no postcode longer than the form allows', () => {
		expect(signatureLimits.postcode).toBe('BFPO 1234'.length);
		expect(feedbackLimits.name).toBe(signatureLimits.name);
		expect(feedbackLimits.email).toBe(signatureLimits.email);
	});

	test('counts characters alike: a message of 5,000 emoji fits', async () => {
		const message = '😀'.repeat(5000);
		expect(feedbackForm.safeParse({ topic: 'market', message }).success).toBe(true);
		const [row] = await db.rows('select char_length($1) as length', [message]);
		expect(row?.length).toBe(5000);
	});
});
