import { type Draft, type DraftField, stepFields } from '#domain/draft.ts';
import type { StartStep } from '#domain/petition.ts';
import type { Refusal } from '../refusal.ts';
import type { Reason } from '../http/refuse.ts';
import type { Values } from '../http/request.ts';
import { seal, unseal } from '../http/seal.ts';

/** The draft for a field of the form itself, of any length that a form may have. Without why it was refused. */
export function sealForPage({ values, seen }: Draft): string {
	const sealed = seal({ values, seen }, PLACE, undefined, Infinity);
	if (!sealed) throw new Error('There is no TOKEN_SECRET to seal a draft with.');
	return sealed;
}

/** The draft for an address; undefined when it is too long for one. */
export function sealForAddress(kept: KeptDraft): string | undefined {
	return seal(kept, PLACE, undefined, MOST_IN_ADDRESS);
}

/** The draft in an address, and whether its time is over; undefined when it is not ours. */
export function draftInAddress(sealed: string) {
	return unseal<KeptDraft>(sealed, PLACE, DRAFT_HOURS * 3_600_000);
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
	return { values, seen: kept.seen };
}

/**
 * How long an address with a draft is opened, in hours: long enough for an evening of writing. After that, and outside
 * the tab in which it was written, it shows nothing.
 */
export const DRAFT_HOURS = 4;

/** Characters. What every browser, network and log takes; a petition with all its text in English or Welsh fits. */
const MOST_IN_ADDRESS = 1900;
const PLACE = 'draft';
const EMPTY: Draft = { values: {} };
const allFields = Object.values(stepFields).flat() as DraftField[];

/** A draft with whether a page of it was refused, and why, where the page itself does not show why. */
export type KeptDraft = Draft & { tried?: true; refusal?: Refusal<Reason> };
