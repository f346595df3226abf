import { z } from 'zod';
import { isDay } from './days.ts';
import type { Lang } from './language.ts';
import { emailLimit, emailField } from './mail-address.ts';
import { reason } from './moderation.ts';
import { nameLimit } from './name.ts';
import { readReference } from './reference.ts';
import { atMost } from './length.ts';
import { isBlank, tidyLine } from './text.ts';

/** How a signature reached us. The SQL domain `app.channel` has the same list. */
export const channels = ['web', 'paper', 'counter', 'phone'] as const;

/** Where a signature is. The SQL domain `app.signature_state` has the same list. */
export const signatureStates = [
	'pending',
	'confirmed',
	'withdrawn',
	'invalidated',
	'set_aside',
] as const;

/** What many signatures can have in common. `app.list_patterns` finds these. */
export const patternKinds = [
	'domain',
	'minute',
	'postcode',
	'same_name',
	'numbered_name',
	'similar_name',
	'network',
] as const;

/** What staff can do with one signature. */
export const signatureActs = ['withdrawn', 'invalidated', 'erased'] as const;

/** The most characters of each field. */
export const searchLimits = {
	petition: 200,
	name: nameLimit,
	email: emailLimit,
	postcode: 12,
	sheet: 40,
};

/** A search for signatures. Its messages are keys of `staffStrings(lang).problems`. */
export const searchForm = z
	.object({
		petition: shortLine('petition'),
		name: shortLine('name'),
		email: line().pipe(z.literal('').or(emailField)),
		postcode: shortLine('postcode'),
		// However it is typed: on the sheet it is T4HB-6NQ2E.
		sheet: shortLine('sheet').transform((typed) => readReference(typed) ?? typed),
		from: day('from_wrong'),
		until: day('until_wrong'),
		channel: z.enum(channels).or(z.literal('')).catch(''),
		state: z.enum(signatureStates).or(z.literal('')).catch(''),
	})
	.check(({ value, issues }) => {
		if (value.from && value.until && value.from > value.until)
			issues.push({ code: 'custom', message: 'days_turned', path: ['until'], input: value.until });
	});

/** Doing something with one signature. */
export const signatureActForm = z.object({
	act: z.enum(signatureActs, 'signature_act_missing'),
	reason: reason(),
});

/** Invalidating what the page has counted. The page fills in all but the reason. */
export const invalidateForm = z.object({
	id: z.uuid('version_missing'),
	up_to: number(),
	expected: number(),
	reason: reason(),
});

export const invalidationActForm = z.object({
	act: z.enum(['stop', 'resume', 'undo'], 'version_missing'),
});

export const exportForm = z.object({
	what: z.enum(['signatures', 'counts'], 'version_missing'),
	reason: reason(),
});

/** The criteria of a search that may stand in an address: they name no person. */
export const openCriteria = [
	...(['petition', 'channel', 'state', 'from', 'until'] as const),
	...(['sheet', 'domain', 'minute', 'network'] as const),
] as const;

/** The criteria that may name a person. */
export const sealedCriteria = [
	'name',
	'email',
	'postcode',
	'same_name',
	'numbered_name',
	'similar_name',
] as const;

function line() {
	return z
		.string()
		.default('')
		.transform((text) => (isBlank(text) ? '' : tidyLine(text)));
}

function shortLine(field: keyof typeof searchLimits) {
	return line().check(atMost(searchLimits[field], `search_${field}_too_long`));
}

/** A day as browsers send it, `2026-12-05`; without a picker, people type that too. */
function day(wrong: string) {
	return z
		.string()
		.default('')
		.transform((text) => text.trim())
		.refine((text) => text === '' || isDay(text), wrong);
}

function number() {
	return z.coerce.number('version_missing').int('version_missing').min(0, 'version_missing');
}

export type Channel = (typeof channels)[number];
export type SignatureState = (typeof signatureStates)[number];
export type PatternKind = (typeof patternKinds)[number];

/** What a search looks for: the names that `app.signature_condition` knows. */
export type Criteria = Partial<
	Record<(typeof openCriteria)[number] | (typeof sealedCriteria)[number], string>
>;

/** A petition, where something belongs to one. */
export type OfPetition = { petition: string; action: string; lang: Lang };

/** A signature as the desk shows it. Moments are ISO timestamps. The address is masked unless it was searched for. */
export type FoundSignature = OfPetition & {
	id: number;
	name: string | null;
	postcode: string | null;
	area: string | null;
	channel: Channel;
	state: SignatureState;
	email: string | null;
	signed_at: string;
	confirmed_at: string | null;
	is_erased: boolean;
};

export type Found = { number: number; has_more: boolean; signatures: FoundSignature[] };

/** A number of signatures by what they share. An area can be null. */
export type Part = { name: string | null; number: number };

/** What an invalidation would take. */
export type Counted = {
	number: number;
	confirmed: number;
	channels: Part[];
	areas: Part[];
	sample: FoundSignature[];
	up_to: number;
};

export type Invalidation = Partial<OfPetition> & {
	id: string;
	state: 'running' | 'stopped' | 'done' | 'undoing' | 'undone';
	reason: string;
	criteria: Criteria;
	started_by: string | null;
	started_at: string;
	changed_at: string;
	expected: number;
	taken: number;
	brought_back: number;
	left_off: number;
};

export type Pattern = OfPetition & {
	kind: PatternKind;
	value: string;
	number: number;
	/** How many postcodes a name has, or how many names differ only by digits or by a letter. */
	spread: number;
	/** Up to three of the names that are nearly alike, as they are compared. Null for other kinds. */
	examples: string[] | null;
};

/** The patterns of one petition, or of all in the last `days`. */
export type Patterns = {
	patterns: Pattern[];
	days: number;
	/** Among how many of the newest signatures names that are nearly alike are looked for. */
	names: number;
	of: { action: string; lang: Lang } | null;
};
