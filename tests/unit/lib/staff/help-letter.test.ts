import { expect, test } from 'vitest';
import type { Helped } from '#domain/helping.ts';
import { langs } from '#domain/language.ts';
import { letterBack } from '#lib/staff/entry-receipt.ts';
import { letterFor } from '#lib/staff/help-letter.ts';
import { strings } from '#strings/index.ts';

const help: Helped = {
	...{ reference: 'K7RM-2WQ9C', what: 'feedback', action: null, action_lang: null },
	...{ topic: 'market', place: null, channel: 'phone', reason: 'no_internet' },
	...{ helped_at: '2026-11-27T09:00:00Z', helped_by: null },
};
const key = { words: 'lamp river apple cloud', address: 'https://hub.example.org/follow/' };

test('the letter about a message has the promised day and the four words with which it is followed', () => {
	const done = [
		{
			...help,
			message: { promised_on: '2026-12-04', wants_reply: true, danger: [], has_key: true },
		},
	];
	const letter = letterFor(done, {}, { 'K7RM-2WQ9C': key }, 'en');
	expect(letter).toContain('We will answer by Friday 4 December 2026.');
	expect(letter).toContain(`${key.address} with your reference and these four words`);
	expect(letter).toContain(`\n${key.words}\n`);
});

test('without a promise or a key it says nothing of them', () => {
	const done = [
		{ ...help, message: { promised_on: null, wants_reply: true, danger: [], has_key: false } },
	];
	expect(letterFor(done, {}, {}, 'en')).not.toMatch(/answer|words/);
});

test('where no reply is needed it says so instead of a day', () => {
	const done = [
		{ ...help, message: { promised_on: null, wants_reply: false, danger: [], has_key: true } },
	];
	expect(letterFor(done, {}, {}, 'en')).toContain(strings('en').feedback.sent.noReply);
});

test.each(langs)(
	'a letter about danger says whom to phone, at the desk and from a helper (%s)',
	(lang) => {
		const { advice } = strings(lang).feedback;
		const message = (danger: string[]) => ({ promised_on: null, wants_reply: true, danger });
		const letters = (danger: string[]) => [
			letterFor([{ ...help, message: { ...message(danger), has_key: false } }], {}, {}, lang),
			letterBack(
				{
					...{
						reference: 'K7RM-2WQ9C',
						lang,
						topic: 'market',
						received_at: '2026-11-27T09:00:00Z',
					},
					...message(danger),
				},
				key,
			),
		];
		for (const letter of letters(['suicide'])) {
			expect(letter).toContain(advice.danger);
			expect(letter).toContain(advice.self_harm);
			expect(letter).not.toContain('suicide');
		}
		for (const letter of letters(['gas'])) {
			expect(letter).toContain(advice.danger);
			expect(letter).not.toContain(advice.self_harm);
		}
		for (const letter of letters([])) expect(letter).not.toContain('999');
	},
);
