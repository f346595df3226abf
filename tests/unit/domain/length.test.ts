import { describe, expect, test } from 'vitest';
import { ownPetitionForm } from '#domain/creating.ts';
import { feedbackForm } from '#domain/feedback.ts';
import { signatureForm } from '#domain/signature.ts';
import { fileReasonForm } from '#domain/settings.ts';
import { staffText } from '#domain/staff-text.ts';
import { usefulForm } from '#domain/useful.ts';
import { problemsOf } from '#server/http/refuse.ts';
import { z } from 'zod';

const feedback = { topic: 'bins', message: 'Hello' };
const signer = { name: 'Ann', email: 'ann@example.org', postcode: 'TB1 2AB' };
const amend = { action: 'Plant trees', background: 'Shade', details: '' };
const staffForm = z.object({ note: staffText('note', 10) });
const texts: [string, z.ZodType, Record<string, string>, string, number][] = [
	['message', feedbackForm, feedback, 'a', 5312],
	['message', feedbackForm, feedback, '😀', 5001],
	['location', feedbackForm, feedback, 'a', 201],
	['phone', feedbackForm, feedback, '0', 61],
	['name', signatureForm, signer, 'a', 151],
	['name', signatureForm, signer, '王', 31],
	['email', signatureForm, signer, 'a', 300],
	['line', usefulForm, { page: '/', useful: 'no' }, 'a', 301],
	['action', ownPetitionForm, amend, 'a', 400],
	['reason', fileReasonForm, {}, 'a', 1501],
	['note', staffForm, {}, 'a', 11],
];

describe('a text that is too long', () => {
	test.each(texts)('says how long it is: %s', (field, form, values, character, length) => {
		const { error } = form.safeParse({ ...values, [field]: character.repeat(length) });
		const own = (words: string) => ({ note_too_long: words, reason_too_long: words });
		const [english] = problemsOf(error!, 'en', own('10 characters at most.'));
		expect(english!.message).toMatch(
			new RegExp(`\\d.* You wrote ${length.toLocaleString('en')}\\.$`),
		);
		const [welsh] = problemsOf(error!, 'cy', own('10.'));
		expect(welsh!.message).toContain(` Rydych wedi ysgrifennu ${length.toLocaleString('en')}.`);
	});

	test('is the only one that says so', () => {
		const { error } = feedbackForm.safeParse({ topic: '', message: ' ' });
		expect(
			problemsOf(error!, 'en')
				.map(({ message }) => message)
				.join(),
		).not.toContain('You wrote');
	});
});
