import { z } from 'zod';
import { emailField } from './mail-address.ts';
import { petitionLimits, rejectionCodes, verdicts } from './petition.ts';
import { readReference } from './reference.ts';
import { staffText } from './staff-text.ts';
import { isBlank, tidyLine } from './text.ts';

/** The most characters that staff can write about a petition: in the forms and in the SQL checks. */
export const moderationLimits = {
	note: 2000,
	reason: 500,
	details: 4000,
	response: 20_000,
} as const;

/** Why staff do what they do: required in each form that asks for it. */
export function reason() {
	return staffText('reason', moderationLimits.reason);
}

/** The forms of the desk's petitions. Their messages are keys of `staffStrings(lang).problems`. */
export const versionForm = z.object({ version: version() });

export const noteForm = z.object({ body: staffText('note', moderationLimits.note) });

/** Why staff do something that residents see, in both languages. */
export const saidWhyForm = z.object({
	version: version(),
	reason_en: staffText('reason_en', moderationLimits.reason),
	reason_cy: staffText('reason_cy', moderationLimits.reason),
});

/** Asking a colleague. */
export const askForm = z.object({
	colleague: z.uuid('colleague_missing'),
	body: staffText('question', moderationLimits.note),
});

export const correctForm = z.object({
	version: version(),
	action: staffText('action', petitionLimits.action).transform(tidyLine),
	background: staffText('background', petitionLimits.background),
	details: staffText('details', petitionLimits.details, { optional: true }),
});

export const rejectForm = z.object({
	version: version(),
	/** The code of the rejection. */
	why: z.enum(rejectionCodes, 'code_missing'),
	details_en: staffText('details_en', moderationLimits.details),
	details_cy: staffText('details_cy', moderationLimits.details),
});

/** Hiding a petition, or bringing it back. */
export const reasonForm = z.object({
	version: version(),
	reason: reason(),
});

/** What is done for the creator of a petition, who says the reference on their slip. */
export const withdrawForForm = z.object({ version: version(), reference: slip() });
export const amendForForm = correctForm.extend({ reference: slip() });

/** Moving the creator of a petition to another email address. The reason says how we know who they are. */
export const moveCreatorForm = z.object({
	version: version(),
	email: emailField,
	reason: reason(),
});

export const respondForm = z.object({
	version: version(),
	verdict: z.enum(verdicts, 'verdict_missing'),
	response_en: staffText('response_en', moderationLimits.response),
	response_cy: staffText('response_cy', moderationLimits.response),
});

/** The version of the petition that the page showed. The form fills it in. */
export function version() {
	return z.coerce.number('version_missing').int('version_missing').min(1, 'version_missing');
}

function slip() {
	return z
		.string('reference_missing')
		.refine((typed) => !isBlank(typed), { message: 'reference_missing', abort: true })
		.transform((typed, context) => {
			const reference = readReference(typed);
			if (reference) return reference;
			context.issues.push({ code: 'custom', message: 'reference_wrong', input: typed });
			return z.NEVER;
		});
}
