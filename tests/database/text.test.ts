import { beforeAll, describe, expect, test } from 'vitest';
import { addressFault } from '../../src/domain/mail-address.ts';
import { feedbackForm, feedbackLimits } from '../../src/domain/feedback.ts';
import { nameFault, nameField } from '../../src/domain/name.ts';
import { petitionLimits, reservedSlugs } from '../../src/domain/petition.ts';
import { readPostcode } from '../../src/domain/postcode.ts';
import { signatureLimits } from '../../src/domain/signature.ts';
import { tidyLine } from '../../src/domain/text.ts';
import { refusedNames, takenNames } from '../setup/names.ts';
import { useDatabase } from './database.ts';

const db = useDatabase();
beforeAll(() =>
	db.rows(`create schema app_test;
		create function app_test.takes(name text) returns boolean language plpgsql as $$
		begin
			perform name::app.person_name;
			return true;
		exception when check_violation then
			return false;
		end $$`),
);

const accepts = (type: string, text: string) =>
	db.rows(`select $1::app.${type}`, [text]).then(
		() => true,
		(error) => {
			expect(error.code).toBe('23514');
			return false;
		},
	);

describe('a name', () => {
	test.each(takenNames)('is taken in any script: %s', async (name) => {
		expect(await accepts('person_name', name)).toBe(true);
	});

	test.each(refusedNames)('is refused by the database as by the form: %j', async (name) => {
		expect(await accepts('person_name', name)).toBe(false);
	});

	test.each(['a\tb', 'a\u0007b', 'a\u202eb', 'a\ufeffb', ' a', 'a\u3164 '])(
		'is refused where the form has not tidied it: %j',
		async (name) => {
			expect(nameField.parse(name)).not.toBe(name);
			expect(await accepts('person_name', name)).toBe(false);
		},
	);

	test('has the same rules in the form and in the database, whatever it is made of', async () => {
		const names = anyNames(5000);
		const rows = await db.rows<{ taken: boolean }>(
			`select app_test.takes(name) as taken
			from unnest($1::text[]) with ordinality as given(name, nth) order by nth`,
			[names],
		);
		// PostgreSQL may not know the newest scripts, so it takes more for a letter than the form does.
		const differ = names.filter((name, nth) => {
			const fault = nameFault(name);
			return fault === 'name_missing' ? false : rows[nth]!.taken !== !fault;
		});
		expect(differ).toEqual([]);
		expect(rows.filter(({ taken }) => taken).length).toBeGreaterThan(1000);
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

	test('lets no petition take an address of our own, and these are what the domain says', async () => {
		const [row] = await db.rows<{ definition: string }>(
			`select pg_get_constraintdef(oid) as definition from pg_constraint where conname = 'a slug is no address of our own'`,
		);
		const listed = [...row!.definition.matchAll(/'([^']+)'::text/g)].map(([, slug]) => slug);
		expect(listed.toSorted()).toEqual([...reservedSlugs].toSorted());
		const petition = await db.openPetition();
		for (const slug of reservedSlugs)
			await expect(
				db.rows('update app.petitions set slug = $1 where slug = $2', [slug, petition]),
			).rejects.toMatchObject({ code: '23514', constraint: 'a slug is no address of our own' });
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

/** Tidy names made of what is hard about names, always the same ones. */
function anyNames(many: number) {
	const pieces = [
		...'aBéß..。．· --’/:@?#\\<>(),=+_1٣７①\u0301\u064b\u200d\u200b\u00ad\u3164ıİ王한ｱﷺⅫ𝟞…',
		...["'", '//', 'com', 'ai', 'www', 'st', 'St', 'Dr', 'дж', 'mailto:', 'tel', 'கி', 'எம்', '😀'],
	];
	let seed = 7;
	const draw = (below: number) => {
		seed = (seed * 48_271) % (2 ** 31 - 1);
		return seed % below;
	};
	return Array.from({ length: many }, () =>
		tidyLine(Array.from({ length: 1 + draw(9) }, () => pieces[draw(pieces.length)]).join('')),
	);
}
