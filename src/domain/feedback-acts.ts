import { z } from 'zod';
import { feedbackStates } from './feedback-case.ts';
import { enteredChannels } from './feedback-entry.ts';
import { followForm } from './follow.ts';
import { moderationLimits, version } from './moderation.ts';
import { readReference } from './reference.ts';
import { SLUG } from './slug.ts';
import { staffText } from './staff-text.ts';
import { isBlank, tidyLine } from './text.ts';

/** The most characters that staff can write about feedback: in the forms and in the SQL checks. */
export const feedbackActLimits = { body: 5000, published: 1000, words: 100 } as const;

/** What the inbox can show: the states of feedback, and what waits, what is late, replies to answers, or everything. */
export const inboxStates = ['waiting', 'late', 'replied', ...feedbackStates, 'all'] as const;

/** The forms of the desk's feedback. Their messages are keys of `staffStrings(lang).problems`. */
export const handOverForm = z.object({
	version: version(),
	topic: z.string('topic_missing').regex(SLUG, 'topic_missing'),
});

export const mergeForm = z.object({
	version: version(),
	into_reference: z
		.string('into_missing')
		.refine((typed) => typed.trim() !== '', { error: 'into_missing', abort: true })
		.transform((typed) => readReference(typed) ?? '')
		.refine((reference) => reference !== '', 'into_wrong'),
});

export const askForm = z.object({
	version: version(),
	body: staffText('question', feedbackActLimits.body),
});

export const answerForm = z.object({
	version: version(),
	body: staffText('answer', feedbackActLimits.body),
	/** The answer in the other language, for senders of merged messages; null without one. */
	other_body: optional(staffText('other_answer', feedbackActLimits.body)),
});

/** What a person says about their message by phone, face to face or in a letter. */
export const saidForm = z.object({
	version: version(),
	channel: z.enum(enteredChannels, 'channel_missing'),
	body: staffText('said', feedbackActLimits.body),
});

/** The four words that a person says. */
export const spokenKeyForm = followForm.pick({ key: true });

export const publishForm = z.object({
	version: version(),
	said_en: staffText('said_en', feedbackActLimits.published),
	said_cy: staffText('said_cy', feedbackActLimits.published),
	did_en: staffText('did_en', feedbackActLimits.published),
	did_cy: staffText('did_cy', feedbackActLimits.published),
	/** The slug of an area, or null for the whole town. */
	area: z
		.string()
		.default('')
		.transform((area) => (SLUG.test(area) ? area : null)),
});

/** Showing a hidden text again. */
export const unhideForm = z.object({ version: version(), message: text() });

export const hideForm = unhideForm.extend({
	reason: staffText('reason', moderationLimits.reason),
});

/** What the inbox is asked to show. */
export const inboxForm = z.object({
	state: z.enum(inboxStates).catch('waiting'),
	topic: z.string().regex(SLUG).or(z.literal('')).catch(''),
	mine: z.literal('yes').or(z.literal('')).catch(''),
	words: z
		.string()
		.default('')
		.transform((typed) => tidyLine(typed).slice(0, feedbackActLimits.words)),
});

function optional<Text extends z.ZodType<string, string>>(text: Text) {
	return z
		.string()
		.optional()
		.transform((typed) => (typed === undefined || isBlank(typed) ? null : typed))
		.pipe(text.nullable());
}

/** Which text of the sender: `first`, or the id of a later message. The database knows the first one as null. */
function text() {
	return z
		.string('text_missing')
		.regex(/^(?:first|\d{1,15})$/, 'text_missing')
		.transform((id) => (id === 'first' ? null : Number(id)));
}
