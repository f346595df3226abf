import { describe, expect, test } from 'vitest';
import { rowsFor, sheetForm, spreadPasted } from '#domain/sheet.ts';
import { searchForm } from '#domain/signatures.ts';

const number = { sheet: 'T4HB-6NQ2E' };

describe('a sheet', () => {
	test('leaves empty rows out, keeps their numbers, and forgets what stood on an unreadable line', () => {
		const typed = {
			...{ sheet: 't4hb 6nq2e', name_2: ' Ann  Lee ', postcode_2: 'tb12ab', phone_2: ' ' },
			...{ name_3: '', name_5: 'Bob ???', unreadable_5: 'yes' },
		};
		expect(sheetForm.parse(typed)).toEqual({
			...number,
			lines: [{ line: 2, name: 'Ann Lee', postcode: 'TB1 2AB' }, { line: 5 }],
		});
	});

	test.each([
		[
			'no number',
			{ sheet: 'T4HB-6NQ2F', name_1: 'Ann', postcode_1: 'TB1 2AB' },
			'sheet',
			'sheet_wrong',
		],
		['no line', number, 'name_1', 'lines_missing'],
		['no name', { ...number, postcode_4: 'TB1 2AB' }, 'name_4', 'name_missing'],
		['a phone number alone', { ...number, phone_4: '1' }, 'name_4', 'name_missing'],
		['a formula', { ...number, name_1: '=1', postcode_1: 'TB1 2AB' }, 'name_1', 'name_formula'],
		['no postcode', { ...number, name_7: 'Ann Lee' }, 'postcode_7', 'postcode_missing'],
		['a wrong one', { ...number, name_7: 'Ann', postcode_7: 'x' }, 'postcode_7', 'postcode_wrong'],
		[
			'a long phone number',
			{ ...number, name_1: 'Ann', postcode_1: 'TB1 2AB', phone_1: '1'.repeat(61) },
			'phone_1',
			'phone_too_long',
		],
		[
			'rows without a place',
			{ ...number, name_1: 'Ann', postcode_1: 'TB1 2AB', paste: 'x' },
			'paste',
			'too_many_lines',
		],
	])('is refused with %s, beside its field', (_, typed, field, message) => {
		expect(sheetForm.safeParse(typed).error?.issues).toContainEqual(
			expect.objectContaining({ path: [field], message }),
		);
	});
});

describe('pasted rows', () => {
	test('go below what is typed, with or without an address and a phone number', () => {
		const paste =
			'Ann Lee\tTB1 2AB\r\n\r\nBob Rowe\t1 Mill Lane\ttb12ad\t01632 960123\nCai Rowe\tx';
		expect(spreadPasted({ name_2: 'Dai', paste })).toEqual({
			...{ name_2: 'Dai', paste: '' },
			...{ name_3: 'Ann Lee', postcode_3: 'TB1 2AB', phone_3: '' },
			...{ name_4: 'Bob Rowe', postcode_4: 'tb12ad', phone_4: '01632 960123' },
			...{ name_5: 'Cai Rowe', postcode_5: 'x', phone_5: '' },
		});
	});

	test('go below the lines that the sheet has, and what finds no place stays in the box', () => {
		const paste = Array.from({ length: 5 }, (_, row) => `Person ${row}\tTB1 2AB`).join('\n');
		const spread = spreadPasted({ paste }, 47);
		expect(spread).toMatchObject({ name_48: 'Person 0', name_50: 'Person 2' });
		expect(spread.paste).toBe('Person 3\tTB1 2AB\nPerson 4\tTB1 2AB');
		expect(rowsFor(spread)).toHaveLength(50);
	});
});

test.each(['T4HB-6NQ2E', ' t4hb 6nq2e', 't4hb6nq2e'])(
	'a search for signatures finds the sheet however its number is typed: %s',
	(sheet) => {
		const typed = { petition: '', name: '', email: '', postcode: '', from: '', until: '' };
		expect(searchForm.parse({ ...typed, sheet }).sheet).toBe('T4HB-6NQ2E');
	},
);
