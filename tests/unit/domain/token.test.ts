import { describe, expect, test } from 'vitest';
import { readReferenceIn } from '#domain/reference.ts';
import { readRequestId, readStaffToken, readToken } from '#domain/token.ts';
import { worked } from '../../setup/work.ts';

const token = 'abcdefghijklmnopqrstuvwx23';
const staffToken = '0a3d20'.padEnd(56, 'f01');
const id = '00c0ffee-0000-4000-8000-00000000c0de';
const reference = '94SD-3X8KN';

/** What stands after a link where it is pasted, printed, or found in a text by a program. */
const after = [
	...[
		'>',
		'%3E',
		'/>',
		'/%3E',
		'/',
		'//',
		'/%20',
		'/%C2%A0',
		'/%E2%80%8B',
		'/"',
		'/%22',
		'/=',
		'=20',
		'=\r\n',
	],
	...[
		'.',
		'/.',
		',',
		';',
		':',
		')',
		'/)',
		']',
		'%5D',
		'}',
		'’',
		'”',
		'!',
		'…',
		'*',
		'_',
		'\\',
		'|',
		'%0A',
		'%0D%0A',
	],
	...[
		'%',
		'%E2%80',
		'%ZZ',
		'%00',
		'%25',
		'&quot;',
		'&gt;',
		'</a>',
		'%3C%2Fa%3E',
		'\u00ad',
		'\u200f',
		'\ufeff',
	],
	...['%20Or%20type%20this%20code', '/%20K7RM', ' and more', '/index.html'],
];
const before = [
	'',
	'<',
	'%3C',
	'"',
	'(',
	'/',
	'//',
	' ',
	'%20',
	'\u200b',
	'%E2%80%8B',
	'%EF%BB%BF',
	'[',
	'-',
];

/** What stands in the middle of a link that was broken over two lines. */
const inside = [
	'=\r\n',
	'%0A',
	'%0D%0A',
	'=%0D%0A',
	'%3D%0D%0A',
	'=0D=0A',
	' ',
	'%20',
	'\n',
	'\u00ad',
	'%C2%AD',
	'\u200b',
	'%E2%80%8B',
	'%2520',
];

describe.each([
	['the token of a mail', token, readToken, token],
	['the token of a link for staff', staffToken, readStaffToken, staffToken],
	['a token of staff that begins like an escape', '20'.repeat(28), readStaffToken, '20'.repeat(28)],
	['the id of a request', id, readRequestId, id],
	['a reference', reference, readReferenceIn, reference],
] as const)('%s', (_, whole, read, meant) => {
	test.each(after)('is read with %j behind it', (stuck) => {
		for (const front of before) {
			expect(read(front + whole + stuck)).toBe(meant);
			expect(read(front + whole.toUpperCase() + stuck)).toBe(meant);
		}
	});

	test.each(inside)('is read when %j breaks it', (broken) => {
		for (let at = 1; at < whole.length; at++)
			expect(read(whole.slice(0, at) + broken + whole.slice(at))).toBe(meant);
	});

	test('is not read when it is cut short', () => {
		for (let length = 0; length < whole.length; length++)
			expect(read(whole.slice(0, length))).toBeUndefined();
	});
});

test.each([
	`https://hub.example.org/confirm/${token}/`,
	`<https://hub.example.org/cy/confirm/${token}/>`,
	`HTTPS://HUB.EXAMPLE.ORG/CONFIRM/${token.toUpperCase()}/`,
	`http://a-host-name-of-more-than-twenty-six-letters.example.org/confirm/${token}/?fbclid=${'x'.repeat(40)}`,
	`https://l.example.org/?u=https%3A%2F%2Fhub.example.org%2Fconfirm%2F${token}%2F&h=${'A'.repeat(60)}`,
	`Open this page and press the button:\n\nhttps://hub.example.org/confirm/${token}/\n\nOr type this code`,
	`/confirm/confirm/${token}`,
	`${token}abc`,
	'ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸ２３',
])('finds the token in %s', (text) => {
	expect(readToken(text)).toBe(token);
});

test('finds a staff token whose “=” came as “=3D”', () => {
	expect(readStaffToken(`3D${staffToken}`)).toBe(staffToken);
	expect(readStaffToken(`pkce_${staffToken}>`)).toBe(`pkce_${staffToken}`);
});

test('finds no token where there is none', () => {
	for (const text of [
		'',
		'/',
		'ready',
		'123456',
		'<script>',
		'..%2f..',
		'%00',
		'one two three four five six',
	])
		expect(readToken(text)).toBeUndefined();
});

test('is not kept busy by a long text', () => {
	const before = worked();
	for (const text of ['!', '%', '%E2', '=', ' ', 'confirm/', '%25'])
		expect(readToken(text.repeat(60_000))).toBeUndefined();
	expect(worked() - before).toBeLessThan(500);
});
