import { expect, test } from 'vitest';
import { z } from 'zod';
import { postcodeField, readPostcode } from '#domain/postcode.ts';
import { problemsOf } from '#server/http/refuse.ts';

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
	['TBI 2AB', 'TB1 2AB'],
	['TBl 2AB', 'TB1 2AB'],
	['WIA OAA', 'W1A 0AA'],
	['SWIA IAA', 'SW1A 1AA'],
	['ECIA IBB', 'EC1A 1BB'],
	['EI 1AA', 'E1 1AA'],
	['SOI 4AA', 'SO1 4AA'],
	['0XI 2AB', 'OX1 2AB'],
	['1P1 2AB', 'IP1 2AB'],
	['NIO 1AA', 'N10 1AA'],
	['GIR OAA', 'GIR 0AA'],
	['L1 1AB', 'L1 1AB'],
	['LL11 1AB', 'LL11 1AB'],
	['OL1 1AA', 'OL1 1AA'],
	['N1 1GB', 'N1 1GB'],
	['TB1 2AB, UK', 'TB1 2AB'],
	['TB1 2AB (U.K.)', 'TB1 2AB'],
	['TB1 2AB, United Kingdom', 'TB1 2AB'],
	['TB1 2AB Cymru', 'TB1 2AB'],
	['N1 1GB GB', 'N1 1GB'],
	['"TB1 2AB"', 'TB1 2AB'],
	['‘tb1 2ab’.', 'TB1 2AB'],
	['T.B.1 2.A.B.', 'TB1 2AB'],
	['TB1\u20112AB', 'TB1 2AB'],
	['\u202aTB1 2AB\u202c', 'TB1 2AB'],
	['\ufeffTB1\u200b2\u00adAB', 'TB1 2AB'],
	['TB١ ٢AB', 'TB1 2AB'],
	['ТВ1 2АВ', 'TB1 2AB'],
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

test.each(['', '  ', '\u200b', '\u3164', '\u2800'])(
	'asks for a postcode when there is none',
	(typed) => {
		expect(postcodeField.safeParse(typed).error?.issues[0]?.message).toBe('postcode_missing');
	},
);

test.each([
	['TB1 2Aé', ' No postcode has “é” in it.'],
	['TB1+2AB', ' No postcode has “+” in it.'],
	['Щ1 2AB', ' No postcode has “Щ” in it.'],
	['TB1 2A', ''],
	['x'.repeat(200), ''],
])('says which character is wrong: %s', (typed, more) => {
	const read = z.object({ postcode: postcodeField }).safeParse({ postcode: typed });
	expect(problemsOf(read.error!, 'en')[0]!.message).toBe(
		`Enter your full postcode, like TB1 2AB.${more}`,
	);
});
