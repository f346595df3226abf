import { describe, expect, test } from 'vitest';
import { emailField } from '#domain/mail-address.ts';
import { likelySlip } from '#domain/mail-slip.ts';

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
	['j.a.n.e@example.org', 'j.a.n.e@example.org'],
])('takes %s', (typed, address) => {
	expect(emailField.parse(typed)).toBe(address);
});

test.each([
	['', 'email_missing'],
	['jane', 'email_wrong'],
	['jane@', 'email_wrong'],
	['@example.org', 'email_wrong'],
	['jane smith@example.org', 'email_wrong'],
	['jane@exa mple.org', 'email_wrong'],
	['jane@example..org', 'email_wrong'],
	['jane@-example.org', 'email_wrong'],
	['jane@example.org, bob@example.org', 'email_wrong'],
	['jane@example.org\r\nBcc: bob@example.org', 'email_wrong'],
	['jane@example.org\u0000', 'email_wrong'],
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
