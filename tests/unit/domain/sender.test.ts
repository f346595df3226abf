import { describe, expect, test } from 'vitest';
import { isFromOutside, isForeign, mayBeOurs, senderOf } from '#domain/sender.ts';

const own = 'https://hub.example.org';
const from = (headers: Record<string, string>) => new Request(`${own}/staff/`, { headers });

describe('a form is taken', () => {
	test.each([
		['from a page of ours', { 'sec-fetch-site': 'same-origin', origin: own }],
		[
			'from a page of ours that hides its address',
			{ 'sec-fetch-site': 'same-origin', origin: 'null' },
		],
		['from an old browser', { origin: own }],
		['that a person sends again by reloading', { 'sec-fetch-site': 'none' }],
		['from a program, which has nobody’s cookie', {}],
	] as [string, Record<string, string>][])('%s', (_, headers) => {
		expect(isForeign(from(headers))).toBe(false);
	});

	test('from a secret page in an old browser, at that page only', () => {
		expect(isForeign(from({ origin: 'null' }), true)).toBe(false);
		expect(isForeign(from({ origin: 'null' }))).toBe(true);
	});
});

describe('a form is refused', () => {
	test.each([
		['from another site', { 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.example' }],
		[
			'from a neighbouring name',
			{ 'sec-fetch-site': 'same-site', origin: 'https://www.example.org' },
		],
		['from another site in an old browser', { origin: 'https://elsewhere.example' }],
		['from another port', { origin: `${own}:8443` }],
		['from our name without encryption', { origin: 'http://hub.example.org' }],
		['from another site in Safari 16.4', { 'sec-fetch-site': 'none', origin: 'https://e.example' }],
		['with a word that no browser says', { 'sec-fetch-site': 'same-origin, cross-site' }],
		[
			'from a frame that may not say where it is',
			{ 'sec-fetch-site': 'cross-site', origin: 'null' },
		],
	] as [string, Record<string, string>][])('%s', (_, headers) => {
		expect(isForeign(from(headers))).toBe(true);
	});
});

test.each([
	['page', { 'sec-fetch-site': 'same-origin' }],
	['person', { 'sec-fetch-site': 'none' }],
	['program', {}],
	['page', { 'sec-fetch-site': 'none', origin: own }],
	['hidden', { origin: 'null' }],
	['hidden', { 'sec-fetch-site': 'none', origin: 'null' }],
	['foreign', { 'sec-fetch-site': 'cross-site' }],
] as [string, Record<string, string>][])('%s is who sends %j', (sender, headers) => {
	expect(senderOf(from(headers))).toBe(sender);
});

test.each([
	[true, { origin: 'null' }],
	[true, { origin: 'https://www.hub.example.org' }],
	[true, { origin: 'http://hub.example.org', 'sec-fetch-site': 'cross-site' }],
	[false, { origin: 'null', 'sec-fetch-site': 'cross-site' }],
	[false, { origin: 'https://evil.example' }],
	[false, { origin: 'https://hub.example.org.evil.example' }],
	[false, { origin: 'https://evil.example/hub.example.org' }],
	[false, { origin: 'hub.example.org' }],
	[false, { 'sec-fetch-site': 'cross-site' }],
] as [boolean, Record<string, string>][])(
	'a refused form may be from our own page: %s of %j',
	(may, headers) => {
		expect(isForeign(from(headers))).toBe(true);
		expect(mayBeOurs(from(headers))).toBe(may);
	},
);

test.each([
	['typed or chosen from the history', true, { 'sec-fetch-site': 'none', 'sec-fetch-user': '?1' }],
	['a link on another site or in a webmail', true, { 'sec-fetch-site': 'cross-site' }],
	['a link on a neighbouring site', true, { 'sec-fetch-site': 'same-site' }],
	['a link', false, { 'sec-fetch-site': 'same-origin', 'sec-fetch-user': '?1' }],
	['Back', false, { 'sec-fetch-site': 'same-origin' }],
	['Back in Safari', false, { 'sec-fetch-site': 'none' }],
	['an old browser', false, {}],
] as [string, boolean, Record<string, string>][])(
	'%s comes from outside: %s',
	(_, outside, headers) => {
		expect(isFromOutside(from(headers))).toBe(outside);
	},
);
