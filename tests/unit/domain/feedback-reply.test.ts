import { expect, test } from 'vitest';
import { answerForm } from '#domain/feedback-acts.ts';
import { feedbackForm, wantsReply } from '#domain/feedback.ts';

test.each([
	['a problem', { kind: 'problem' }, true],
	['a thank-you', { kind: 'thanks' }, false],
	['a thank-you that asks for one', { kind: 'thanks', wants_reply: 'yes' }, true],
	['a problem that needs none', { kind: 'problem', wants_reply: 'no' }, false],
	['a choice that no form has', { kind: 'idea', wants_reply: 'maybe' }, true],
])('whether somebody gets a reply: %s', (_, chosen, wants) => {
	const read = feedbackForm.parse({ topic: 'market', message: 'The bell.', ...chosen });
	expect(wantsReply(read)).toBe(wants);
});

test.each([
	['nothing', undefined, null],
	['blank lines', ' \n ', null],
	['words', 'Golau.\n', 'Golau.'],
])('the answer in the other language can be left out: %s', (_, other_body, read) => {
	expect(answerForm.parse({ version: '1', body: 'Lit.', other_body })).toMatchObject({
		other_body: read,
	});
});
