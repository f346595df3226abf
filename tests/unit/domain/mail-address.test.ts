import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { emailField } from '#domain/mail-address.ts';
import { likelySlip } from '#domain/mail-slip.ts';
import { problemsOf } from '#server/http/refuse.ts';

test.each([
	['jane@example.org', 'jane@example.org'],
	['jane+petitions@example.org', 'jane+petitions@example.org'],
	["o'neill@example.org", "o'neill@example.org"],
	['Jane.Smith@Example.ORG', 'Jane.Smith@Example.ORG'],
	['jane@localhost', 'jane@localhost'],
	['  jane@example.org\n', 'jane@example.org'],
	['mailto:jane@example.org', 'jane@example.org'],
	['<jane@example.org>', 'jane@example.org'],
	['jane@münchen.example', 'jane@xn--mnchen-3ya.example'],
	['jane@例え。jp', 'jane@xn--r8jz45g.jp'],
	['jane@example.org\u200b', 'jane@example.org'],
	['\ufeffja\u200bne@exa\u00admple.org', 'jane@example.org'],
	['\u202ajane@example.org\u202c', 'jane@example.org'],
	['\u2068jane\u200e@example.org\u2069', 'jane@example.org'],
	['\u00a0jane@example.org\u00a0', 'jane@example.org'],
	['jane@example.org\u0000', 'jane@example.org'],
	['jane @ example. org ', 'jane@example.org'],
	['jane\u00a0@example.org', 'jane@example.org'],
	['jane@example.org.', 'jane@example.org'],
	['jane@example.org,', 'jane@example.org'],
	['"jane@example.org"', 'jane@example.org'],
	['‘jane@example.org’', 'jane@example.org'],
	['(jane@example.org)', 'jane@example.org'],
	['Jane Smith <jane@example.org>', 'jane@example.org'],
	['O’pub@example.org', "O'pub@example.org"],
	['oʼneill@example.org', "o'neill@example.org"],
	['ｊａｎｅ＠ｅｘａｍｐｌｅ．ｏｒｇ', 'jane@example.org'],
	['jane@bücher.example', 'jane@xn--bcher-kva.example'],
	['j.a.n.e@example.org', 'j.a.n.e@example.org'],
])('takes %s', (typed, address) => {
	expect(emailField.parse(typed)).toBe(address);
});

test.each([
	['', 'email_missing'],
	['jane', 'email_wrong'],
	['jane@', 'email_wrong'],
	['@example.org', 'email_wrong'],
	['\u200b\u3164\u2800', 'email_missing'],
	['jürgen@example.org', 'email_letter'],
	['jürgen@', 'email_letter'],
	['анна@example.org', 'email_letter'],
	['jane smith@example.org', 'email_wrong'],
	['jane@exa mple.org', 'email_wrong'],
	['jane@example.org. thanks', 'email_wrong'],
	['jane@example.org. Ta', 'email_wrong'],
	['jane@example..org', 'email_wrong'],
	['jane@-example.org', 'email_wrong'],
	['jane@example.org, bob@example.org', 'email_wrong'],
	['jane@example.org\r\nBcc: bob@example.org', 'email_wrong'],
	['jane@gmail.com/ü', 'email_wrong'],
	['jane@gmail.com?ü', 'email_wrong'],
	['jane@gmail.com#ü', 'email_wrong'],
	['jane@gmail.com\\ü', 'email_wrong'],
	['jane@gmail.com:80ü', 'email_wrong'],
	['jane@ü.example:80', 'email_wrong'],
	['jane@gmail.com／ü', 'email_wrong'],
	['jane@g%6dail.ü.com', 'email_wrong'],
	['jane@gma\til.ü.com', 'email_wrong'],
	['jane@１２７.０.０.１', 'email_wrong'],
	['jane@１', 'email_wrong'],
	['.jane@example.org', 'email_wrong'],
	['jane.@example.org', 'email_wrong'],
	['ja..ne@example.org', 'email_wrong'],
	[`jane@${'a\u0301'.repeat(130)}.org`, 'email_wrong'],
	[`${'x'.repeat(243)}@example.org`, 'email_too_long'],
])('refuses %j', (typed, message) => {
	expect(emailField.safeParse(typed).error?.issues.map((issue) => issue.message)).toEqual([
		message,
	]);
});

test.each([
	['jane smith@example.org', 'There is a space in'],
	['jane@exa\u2003mple.org', 'There is a space in'],
	['jane@example,org', 'There is a comma in'],
	['jane@smith@example.org', 'There is a second @ in'],
	['jane“x@example.org', 'There is a quotation mark in'],
	['jane@exa_mple.org', 'There is a line like _ in'],
	['jane@example..org', 'There is a dot after a dot in'],
	['jane.@example.org', 'There is a dot before the @ in'],
	['.jane@example.org', 'There is a dot at the start in'],
	['jane€@example.org', 'There is “€” in'],
	[
		'jürgen@example.org',
		'with no accents. Use another one. If you have no other, phone us. Yours has “ü”.',
	],
	['jane@', /^Enter your email address in full, like name@example.org.$/],
])('says which character is wrong: %j', (typed, said) => {
	const read = z.object({ email: emailField }).safeParse({ email: typed });
	expect(problemsOf(read.error!, 'en')[0]!.message).toMatch(said);
	expect(problemsOf(read.error!, 'cy')[0]!.message).not.toMatch(/undefined|There is/);
});

describe('a likely slip', () => {
	test.each([
		['jane@gmial.com', 'jane@gmail.com'],
		['jane@gmail.co', 'jane@gmail.com'],
		['jane@hotmial.co.uk', 'jane@hotmail.co.uk'],
		['jane@yaho.co.uk', 'jane@yahoo.co.uk'],
		['jane@btintenet.com', 'jane@btinternet.com'],
		['jane@outlok.com', 'jane@outlook.com'],
		['Jane.Smith+x@GMIAL.com', 'Jane.Smith+x@gmail.com'],
	])('%s is asked about', (address, meant) => {
		expect(likelySlip(address)).toBe(meant);
	});

	test.each([
		'jane@gmail.com',
		'jane@GMAIL.com',
		'jane@bt.com',
		'jane@sky.com',
		'jane@example.org',
		'jane@thornbeck.example.org',
		'jane@parliament.cymru',
		'jane@mill.coop',
		'jane@nhs.uk',
		'jane@localhost',
		'jane@proton.me',
	])('%s is not', (address) => {
		expect(likelySlip(address)).toBeUndefined();
	});
});
