import { describe, expect, test } from 'vitest';
import { isForeign, senderOf } from '#domain/sender.ts';

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
	['hidden', { origin: 'null' }],
	['foreign', { 'sec-fetch-site': 'cross-site' }],
] as [string, Record<string, string>][])('%s is who sends %j', (sender, headers) => {
	expect(senderOf(from(headers))).toBe(sender);
});
