import {
	type Draft,
	type DraftField,
	hasPerson,
	stepFields,
	withoutPerson,
} from '#domain/draft.ts';
import type { StartStep } from '#domain/petition.ts';
import { SEALED_MINUTES } from '#domain/sealed.ts';
import type { Refusal } from '../refusal.ts';
import type { Reason } from '../http/refuse.ts';
import type { Values } from '../http/request.ts';
import { seal, unseal } from '../http/seal.ts';

/** The draft for a field of the form itself, of any length that a form may have. Without why it was refused. */
export function sealForPage({ values, seen, forgot }: Draft): string {
	const sealed = seal({ values, seen, forgot }, PLACE, undefined, Infinity);
	if (!sealed) throw new Error('There is no TOKEN_SECRET to seal a draft with.');
	return sealed;
}

/** The draft for an address; undefined when it is too long for one. */
export function sealForAddress(kept: KeptDraft): string | undefined {
	return seal(kept, PLACE, undefined, MOST_IN_ADDRESS);
}

/**
 * The draft in the address of a page, and whether its time is over; undefined when it is not ours. What it says of the
 * person is left out as early as what was typed in any other form.
 */
export function draftInAddress(step: StartStep, sealed: string) {
	const found = unseal<KeptDraft>(sealed, PLACE, DRAFT_HOURS * 3_600_000);
	if (!found) return undefined;
	const { value, at, isOver } = found;
	const lives = Math.floor((Date.now() - at) / LIFE);
	// On their own page the browser itself may have what was typed, and not the draft.
	const isForgotten = lives > 0 && (hasPerson(value) || step === 'you');
	const draft = isForgotten
		? { ...withoutPerson(value), unlike: `at-${at + lives * LIFE}` }
		: value;
	return { value: draft as KeptDraft, isOver };
}

/**
 * The draft that a page has sent, with what was typed on that page. However old the page is, its draft is read: the
 * person has it on the screen. Undefined when the draft is not ours.
 */
export function draftSent(step: StartStep, sent: Values): Draft | undefined {
	const kept = sent.draft ? unseal<Draft>(sent.draft, PLACE, Infinity, Infinity)?.value : EMPTY;
	if (!kept) return undefined;
	const values = { ...kept.values };
	for (const field of stepFields[step]) delete values[field];
	for (const field of allFields) if (sent[field] !== undefined) values[field] = sent[field];
	const forgot = step === 'you' ? undefined : kept.forgot;
	return { values, seen: kept.seen, forgot };
}

/**
 * How long an address with a draft is opened, in hours: long enough for an evening of writing. After that, and outside
 * the tab in which it was written, it shows nothing.
 */
export const DRAFT_HOURS = 4;

/** Characters. What every browser, network and log takes; a petition with all its text in English or Welsh fits. */
const MOST_IN_ADDRESS = 1900;
const PLACE = 'draft';
const LIFE = SEALED_MINUTES * 60_000;
const EMPTY: Draft = { values: {} };
const allFields = Object.values(stepFields).flat() as DraftField[];

/** A draft with whether a page of it was refused, and why, where the page itself does not show why. */
export type KeptDraft = Draft & {
	tried?: true;
	refusal?: Refusal<Reason>;
	/** The name of a field that makes the form of the person another one than the browser has in its memory. */
	unlike?: string;
};
