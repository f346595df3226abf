import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csv } from '#domain/csv.ts';

test.each([
	['plain', 'plain'],
	['a, b', '"a, b"'],
	['say "yes"', '"say ""yes"""'],
	['two\nlines', '"two\nlines"'],
	['=1+1', "'=1+1"],
	['+44 1632', "'+44 1632"],
	['-1', "'-1"],
	['@SUM(A1)', "'@SUM(A1)"],
	['\t=1', "'\t=1"],
	[' =1', "' =1"],
	['＝1', "'＝1"],
	['=a,"b"', '"\'=a,""b"""'],
	['Siân', 'Siân'],
	[12, '12'],
	[-12, '-12'],
	[null, ''],
	[true, 'true'],
])('%j is written as %j', (value, expected) => {
	expect(csv(['head'], [[value]])).toBe(`\ufeffhead\r\n${expected}\r\n`);
});

test('no text begins a formula, whatever it is', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme' }), (text) => {
			const cell = csv([], [[text]]).slice('\ufeff\r\n'.length);
			expect(cell).not.toMatch(/^"?\s*[=+\-@＝＋－＠]/u);
		}),
	);
});
