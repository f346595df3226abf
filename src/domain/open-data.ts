import { z } from 'zod';
import { debate } from './debate.ts';
import { langs } from './language.ts';
import { rejectionCodes, verdicts } from './petition.ts';
import { events } from './timeline.ts';

/*
 * What everybody may read about petitions and feedback, as JSON. src/lib/open-data/openapi.ts publishes these schemas, and
 * the tests hold every answer against them. Never the name of a person who signed or wrote.
 */

const lang = z.enum(langs);
const moment = z.iso.datetime({ offset: true });
const count = z.int().nonnegative();
const shown = count
	.nullable()
	.describe('Null where the number is hidden, because it is small or would show a small one.');
const said = z.strictObject({ lang, body: z.string().describe('Markdown.') });

const summary = {
	slug: z.string().describe('The name of the petition in its addresses.'),
	url: z.url().describe('The page of the petition.'),
	lang: lang.describe('The language that the resident wrote in.'),
	action: z.string(),
	background: z.string(),
	state: z.enum(['open', 'closed', 'rejected']),
	opened_at: moment.nullable(),
	closes_at: moment.nullable().describe('When the last day to sign ends.'),
	closed_at: moment.nullable(),
	count: count.describe('All confirmed signatures.'),
	awaits_response: z.boolean().describe('Enough people signed, and the council has not replied.'),
	answered_on: z.iso.date().nullable(),
	rejection_code: z.enum(rejectionCodes).nullable(),
	verdict: z
		.enum(verdicts)
		.nullable()
		.describe(
			"What the council's response says, in a word. Null where there is none, or none was noted.",
		),
};

const petitionSummary = z.strictObject(summary);

export const petitionList = z.strictObject({
	total: count,
	page: z.int().positive(),
	pages: z.int().positive(),
	petitions: z.array(petitionSummary).describe('The newest first, at most 500.'),
});

export const petitionItem = z.strictObject({
	...summary,
	details: z.string(),
	creator_name: z.string().nullable().describe('As on the page of the petition.'),
	areas: z
		.array(
			z.strictObject({
				area: z.string().nullable().describe('Null: elsewhere, or not known.'),
				count: shown,
			}),
		)
		.nullable()
		.describe('Areas without a signature are left out. Null: the whole table is hidden.'),
	channels: z
		.array(z.strictObject({ channel: z.enum(['web', 'paper', 'counter', 'phone']), count: shown }))
		.nullable()
		.describe('Channels without a signature are left out. Null: the whole table is hidden.'),
	timeline: z.array(z.strictObject({ what: z.enum(events), day: z.iso.date() })),
	closed_early: z
		.array(said)
		.nullable()
		.describe(
			'Why the council closed the petition before its last day, in each language. Null where it did not.',
		),
	responses: z.array(said),
	debate: debate.nullable().describe('In the council, planned, cancelled or held.'),
	rejection: z.strictObject({ code: z.enum(rejectionCodes), details: z.array(said) }).nullable(),
});

export const petitionHistory = z.strictObject({
	slug: z.string(),
	url: z.url(),
	count: count.describe('Now.'),
	days: z
		.array(z.strictObject({ day: z.iso.date(), count }))
		.describe('The count at the end of each day. It is never changed afterwards.'),
});

export const petitionTally = z.strictObject({ petition: z.string(), count, as_of: moment });

const figure = z.strictObject({
	month: z
		.string()
		.regex(/^\d{4}-\d{2}$/)
		.describe('The month in which the messages came.'),
	topic: z.string().describe('The name of the topic in the addresses of the form.'),
	received: shown.describe('Messages that came.'),
	answered: shown.describe('Of these, those that were answered.'),
	on_time: shown.describe('Answered by the promised day.'),
	late: shown.describe('Answered after the promised day, or past it without an answer.'),
});

export const feedbackFigures = z.strictObject({
	figures: z
		.array(figure)
		.describe(
			'By month and topic. A null is hidden, because it is small or would show a small one.',
		),
});

/** How long a program may keep an answer, in seconds. */
export const keepSeconds = { petitions: 60, figures: 3600 } as const;

export const problem = z.strictObject({
	errors: z.array(
		z.strictObject({
			reason: z.string().describe('For programs. It stays the same in every language.'),
			message: z.string().describe('For people.'),
		}),
	),
});

export type PetitionSummary = z.infer<typeof petitionSummary>;
export type PetitionList = z.infer<typeof petitionList>;
export type PetitionItem = z.infer<typeof petitionItem>;
export type FigureRow = z.infer<typeof figure>;
export type PetitionHistory = z.infer<typeof petitionHistory>;

/** What everybody may know of a petition, as the database gives it. */
export type PetitionRecord = Omit<
	PetitionItem,
	'url' | 'answered_on' | 'rejection_code' | 'timeline' | 'responses' | 'rejection'
> & {
	crossings: { threshold: 'response' | 'debate'; crossed_at: string }[];
	responses: (z.infer<typeof said> & { published_on: string })[];
	rejection: (NonNullable<PetitionItem['rejection']> & { rejected_at: string }) | null;
};
