import { describe, expect, test } from 'vitest';
import { splitPhones, telOf } from '#domain/phones.ts';

describe('phone numbers in a text', () => {
	test.each([
		['Phone us on 01632 960100 (Monday to Friday, 9am to 5pm).', ['01632960100']],
		[
			'If somebody is in danger, phone 999. If you smell gas, phone 0800 111 999.',
			['999', '0800111999'],
		],
		['Os oes rhywun mewn perygl, ffoniwch 999, neu 116 123.', ['999']],
		['Call 116 123 to talk, or dial 101.', ['116123', '101']],
		['From abroad: +44 1632 960100', ['+441632960100']],
		['999 trees, 101 dogs, call 1999, on 105.5, on 1 January 2026, phone 9990', []],
	])('%s', (text, numbers) => {
		const pieces = splitPhones(text);
		expect(pieces.flatMap(({ number }) => number ?? [])).toEqual(numbers);
		expect(pieces.map((piece) => piece.text).join('')).toBe(text);
	});

	test('are dialled without spaces', () => {
		expect(telOf('01632 960\u00a0100')).toBe('tel:01632960100');
	});
});
