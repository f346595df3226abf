import { expect, test } from 'vitest';
import { csvLines } from '#server/staff/csv.ts';

test.each([
	['an equals sign', '=1+1', "'=1+1"],
	['a plus sign', '+44 1632 960001', "'+44 1632 960001"],
	['a minus sign', '-2+3', "'-2+3"],
	['an at sign', '@SUM(A1)', "'@SUM(A1)"],
	['a tab', '\t=1', "'\t=1"],
	['a carriage return', '\r=1', `"'\r=1"`],
	['a line feed', '\n=1', `"'\n=1"`],
	['an equals sign of full width', '＝1', "'＝1"],
	['an equals sign and a comma', '=A1,B1', `"'=A1,B1"`],
	['a name', 'Siân ap Rhys', 'Siân ap Rhys'],
	['a name with a hyphen in it', 'Bevan-Jones', 'Bevan-Jones'],
	['a comma', 'Rowe, Ada', '"Rowe, Ada"'],
	['quotes', 'Ada "Ay" Rowe', '"Ada ""Ay"" Rowe"'],
	['nothing', null, ''],
	['a number below zero, which is no text', -5, '-5'],
])('a cell that begins with %s is safe in a spreadsheet', (_, value, expected) => {
	expect(csvLines([[value]])).toBe(`${expected}\r\n`);
});

test('lines end as RFC 4180 says', () => {
	expect(
		csvLines([
			['a', 1],
			['b', null],
		]),
	).toBe('a,1\r\nb,\r\n');
});
