import { expect, test } from 'vitest';
import type { Helped } from '#domain/helping.ts';
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
		{ ...help, message: { promised_on: '2026-12-04', wants_reply: true, has_key: true } },
	];
	const letter = letterFor(done, {}, { 'K7RM-2WQ9C': key }, 'en');
	expect(letter).toContain('We will answer by Friday 4 December 2026.');
	expect(letter).toContain(`${key.address} with your reference and these four words`);
	expect(letter).toContain(`\n${key.words}\n`);
});

test('without a promise or a key it says nothing of them', () => {
	const done = [{ ...help, message: { promised_on: null, wants_reply: true, has_key: false } }];
	expect(letterFor(done, {}, {}, 'en')).not.toMatch(/answer|words/);
});

test('where no reply is needed it says so instead of a day', () => {
	const done = [{ ...help, message: { promised_on: null, wants_reply: false, has_key: true } }];
	expect(letterFor(done, {}, {}, 'en')).toContain(strings('en').feedback.sent.noReply);
});
