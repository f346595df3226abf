import { z } from 'zod';
import { feedbackForm } from './feedback.ts';
import { readReference } from './reference.ts';

/** Following feedback with its reference and four words. Messages are keys of `strings(lang).errors.field`. */
export const followForm = z.object({
	reference: z
		.string('follow_reference_wrong')
		.transform((typed) => readReference(typed) ?? '')
		.refine((reference) => reference !== '', 'follow_reference_wrong'),
	key: z
		.string('follow_key_missing')
		.trim()
		.min(1, 'follow_key_missing')
		.max(200, 'follow_key_missing'),
});

/** What the sender does on the page of their feedback. Only a reply and reopening have words. */
export const caseForm = z.discriminatedUnion('act', [
	z.object({ act: z.enum(['reply', 'reopen']), message: feedbackForm.shape.message }),
	z.object({ act: z.enum(['better', 'worse']) }),
]);
