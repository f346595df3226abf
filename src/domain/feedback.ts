import { z } from 'zod';
import { feedbackKinds } from './feedback-case.ts';
import { emailField, emailLimit } from './mail-address.ts';
import { nameField, nameLimit } from './name.ts';
import { SLUG } from './slug.ts';
import { atMost } from './length.ts';
import { isBlank, lengthOf, tidyLine, tidyLines, usualDigits } from './text.ts';

/** The most characters each field may hold: in the form, the function and the SQL checks. */
export const feedbackLimits = {
	topic: 40,
	message: 5000,
	location: 200,
	name: nameLimit,
	email: emailLimit,
	phone: 60,
	page: 300,
} as const;

/** What a resident sends as feedback; topic and message are required. Messages are keys of `strings(lang).errors`. */
export const feedbackForm = z.object({
	topic: z
		.string('topic_missing')
		.regex(SLUG, 'topic_missing')
		.max(feedbackLimits.topic, 'topic_missing'),
	message: z
		.string('message_missing')
		.transform(tidyMessage)
		.refine((message) => !isBlank(message), 'message_missing')
		.check(atMost(feedbackLimits.message, 'message_too_long')),
	location: line().check(atMost(feedbackLimits.location, 'location_too_long')).transform(orNull),
	name: optional(nameField),
	email: optional(emailField),
	phone: line()
		.transform(tidyPhone)
		.check(atMost(feedbackLimits.phone, 'phone_too_long'))
		.refine((phone) => phone === '' || (phone.match(/\d/g)?.length ?? 0) >= 6, 'phone_wrong')
		.transform(orNull),
	page: line().transform((page) => (isPath(page) ? page : null)),
	kind: z.enum(feedbackKinds).catch('problem'),
	may_publish: z
		.string()
		.optional()
		.transform((value) => value === 'yes'),
	wants_reply: z.enum(['yes', 'no']).optional().catch(undefined),
});

/** Whether somebody gets a reply: as they chose and, without a choice, unless they say thank you. */
export function wantsReply({ wants_reply, kind }: Pick<Feedback, 'wants_reply' | 'kind'>): boolean {
	return wants_reply ? wants_reply === 'yes' : kind !== 'thanks';
}

function line() {
	return z
		.string()
		.default('')
		.transform((text) => (isBlank(text) ? '' : tidyLine(text)));
}

/** Word for word. Only the blank end of a message that would be too long is left out. */
function tidyMessage(text: string) {
	const message = tidyLines(text);
	return lengthOf(message) > feedbackLimits.message ? message.trimEnd() : message;
}

/** With digits and signs that everybody can dial, and nothing invisible. One that is too long is unchanged. */
function tidyPhone(text: string) {
	if (text.length > 4 * feedbackLimits.phone) return text;
	const seen = text.normalize('NFKC').replace(/\p{Default_Ignorable_Code_Point}/gu, '');
	return usualDigits(seen.replace(/[‐-―−]/g, '-'));
}

function optional<Field extends z.ZodType<string, string>>(field: Field) {
	return z
		.string()
		.optional()
		.transform((text) => (text && !isBlank(text) ? text : null))
		.pipe(field.nullable());
}

function orNull(text: string) {
	return text === '' ? null : text;
}

/** The form fills this field in, so a value that is not a path of the hub is left out instead of refused. */
function isPath(page: string) {
	return /^\/(?!\/)/.test(page) && lengthOf(page) <= feedbackLimits.page;
}

export type Feedback = z.output<typeof feedbackForm>;
