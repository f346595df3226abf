import { expect, test } from 'vitest';
import { postcodeField, readPostcode } from '#domain/postcode.ts';

test.each([
	['M1 1AA', 'M1 1AA'],
	['M60 1NW', 'M60 1NW'],
	['CR2 6XH', 'CR2 6XH'],
	['DN55 1PT', 'DN55 1PT'],
	['W1A 1HQ', 'W1A 1HQ'],
	['EC1A 1BB', 'EC1A 1BB'],
	['TB1 2AB', 'TB1 2AB'],
	['GIR 0AA', 'GIR 0AA'],
	['gir0aa', 'GIR 0AA'],
	['BF1 2AU', 'BF1 2AU'],
	['BFPO 1', 'BFPO 1'],
	['bfpo1234', 'BFPO 1234'],
	['BFPO c/o 57', 'BFPO 57'],
	['JE2 3AB', 'JE2 3AB'],
	['tb12ab', 'TB1 2AB'],
	['  tb1   2ab ', 'TB1 2AB'],
	['t b 1 2 a b', 'TB1 2AB'],
	['TB1-2AB', 'TB1 2AB'],
	['TB1\u00a02AB', 'TB1 2AB'],
	['ＴＢ１ ２ＡＢ', 'TB1 2AB'],
	['M1 OAA', 'M1 0AA'],
	['M1 IAA', 'M1 1AA'],
])('reads %s as %s', (typed, postcode) => {
	expect(readPostcode(typed)).toBe(postcode);
	expect(readPostcode(postcode)).toBe(postcode);
});

test.each([
	'TB1',
	'TB1 2A',
	'TB1 2ABC',
	'QB1 2AB',
	'TB1 2CB',
	'T1JZ 1AA',
	'12345',
	'BFPO',
	'BFPO 12345',
	'GIR 1AA',
	'=1+1',
	'TB1 2AB; x',
])('refuses %s', (typed) => {
	expect(postcodeField.safeParse(typed).error?.issues[0]?.message).toBe('postcode_wrong');
});

test.each(['', '  '])('asks for a postcode when there is none', (typed) => {
	expect(postcodeField.safeParse(typed).error?.issues[0]?.message).toBe('postcode_missing');
});
