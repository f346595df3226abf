import { z } from 'zod';
import { likelySlip } from './mail-slip.ts';
import { newDetailsLimit, petitionLimits, type StartStep, startSteps } from './petition.ts';
import { signatureForm } from './signature.ts';
import { isBlank, lengthOf, tidyLine, tidyLines } from './text.ts';

/** The most characters of each text of a new petition. */
export const draftLimits = { ...petitionLimits, details: newDetailsLimit } as const;

/** What each page of the form asks. Messages are keys of `strings(lang).starting.problems` or `strings(lang).errors`. */
export const stepForms = {
	what: z.object({ action: text('action', { tidy: tidyLine }) }),
	similar: z.object({}),
	why: z.object({ background: text('background') }),
	more: z.object({ details: text('details', { optional: true }) }),
	you: signatureForm,
	check: z.object({}),
} as const satisfies Record<StartStep, z.ZodObject>;

/** All of a petition and of its creator: what the last page sends. */
export const startForm = z.object({
	...stepForms.what.shape,
	...stepForms.why.shape,
	...stepForms.more.shape,
	...stepForms.you.shape,
});

/** The fields that each page fills in. `email_asked` is the address about which the page asked, and that is right. */
export const stepFields: Record<StartStep, readonly DraftField[]> = {
	what: ['action'],
	similar: [],
	why: ['background'],
	more: ['details'],
	you: ['name', 'email', 'postcode', 'wants_updates', 'email_asked'],
	check: [],
};

/**
 * The first page that still has something to ask, or `check`. A page that may be left empty has to be sent all the
 * same, and petitions like this one have to be seen.
 */
export function nextStep(draft: Draft): StartStep {
	return startSteps.find((step) => !isAnswered(step, draft)) ?? 'check';
}

/** Whether a page comes before another one. */
export function isBefore(step: StartStep, other: StartStep): boolean {
	return startSteps.indexOf(step) < startSteps.indexOf(other);
}

/** Whether a draft says something of the person who writes it. */
export function hasPerson({ values }: Draft): boolean {
	return stepFields.you.some((field) => values[field]);
}

/** A draft without what it says of the person, and with a mark for that. */
export function withoutPerson({ values, seen }: Draft): Draft {
	const rest = { ...values };
	for (const field of stepFields.you) delete rest[field];
	return { values: rest, seen, forgot: true };
}

/** The action in its tidy form, as it is looked for among petitions. */
export function actionOf({ values }: Draft): string {
	return tidyLine(values.action ?? '');
}

function isAnswered(step: StartStep, draft: Draft): boolean {
	const { values, seen } = draft;
	if (step === 'similar') return seen === actionOf(draft);
	if (step === 'more' && values.details === undefined) return false;
	if (!stepForms[step].safeParse(values).success) return false;
	return step !== 'you' || !slipIn(draft);
}

/** The address that was probably meant, where the typed one looks like a slip and was not asked about. */
function slipIn({ values }: Draft): string | undefined {
	const { data } = signatureForm.safeParse(values);
	return data && values.email_asked !== data.email ? likelySlip(data.email) : undefined;
}

function text(
	name: keyof typeof draftLimits,
	{ optional = false, tidy = (typed: string) => tidyLines(typed).trim() } = {},
) {
	const most = draftLimits[name];
	return z
		.string(`${name}_missing`)
		.transform((typed) => (isBlank(typed) ? '' : tidy(typed)))
		.refine((typed) => optional || typed !== '', `${name}_missing`)
		.refine((typed) => lengthOf(typed) <= most, `${name}_too_long`);
}

export type DraftField =
	| 'action'
	| 'background'
	| 'details'
	| 'name'
	| 'email'
	| 'postcode'
	| 'wants_updates'
	| 'email_asked';

/** A petition that somebody is writing: what was typed, as it was typed. */
export type Draft = {
	values: Partial<Record<DraftField, string>>;
	/** The action for which similar petitions were shown. */
	seen?: string;
	/** What it said of the person was left out, and they have to write it again. */
	forgot?: true;
};
