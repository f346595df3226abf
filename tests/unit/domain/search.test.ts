import { describe, expect, test } from 'vitest';
import { readQuery, searchWords } from '#domain/search-words.ts';
import { welshForms } from '#domain/welsh-mutations.ts';

test.each([
	['Tŷ’r Hwb', ['tyr', 'hwb']],
	["St Anne's", ['st', 'annes']],
	['CAFÉ, café', ['cafe', 'cafe']],
	['140-litre', ['140', 'litre']],
	['— … !', []],
	['ﬁne', ['fine']],
])('%s is compared as %j', (text, words) => {
	expect(searchWords(text)).toEqual(words);
});

describe('what was typed', () => {
	test.each([
		['  bins \t\n day ', 'bins day', false],
		['a\u0000b\u202Ec', 'a b c', false],
		['<b>bins</b>', '<b>bins</b>', false],
		['W'.repeat(5000), 'W'.repeat(100), true],
		[' '.repeat(5000), '', false],
		['\uD800bins', 'bins', false],
	])('%j is read as %j', (typed, query, isCut) => {
		expect(readQuery(typed)).toEqual({ query, isCut });
	});
});

test.each([
	['lyfrgell', 'llyfrgell'],
	['llyfrgell', 'lyfrgell'],
	['ngherdyn', 'cerdyn'],
	['ngherdyn', 'gerdyn'],
	['cherdyn', 'cerdyn'],
	['fin', 'bin'],
	['finiau', 'miniau'],
	['mhlant', 'plant'],
	['phlant', 'blant'],
	['ardd', 'gardd'],
	['gardd', 'ardd'],
	['ngardd', 'gardd'],
	['ddeiseb', 'deiseb'],
	['neiseb', 'deiseb'],
	['nhref', 'tref'],
	['thref', 'dref'],
	['rhandir', 'randir'],
	['wasanaeth', 'gwasanaeth'],
])('in Welsh %s finds %s', (typed, form) => {
	expect(welshForms(typed)).toContain(form);
});

test.each([
	['chwilio', 'cwilio2'],
	['llaw', 'gllaw'],
	['ffair', 'bfair'],
	['sut', 'dut'],
])('and %s does not find %s, which it cannot be', (typed, form) => {
	expect(welshForms(typed)).not.toContain(form);
});
