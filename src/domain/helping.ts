import { z } from 'zod';
import { feedbackForm, feedbackLimits } from './feedback.ts';
import { followForm } from './follow.ts';
import { type Lang, langs } from './language.ts';
import { correctForm } from './moderation.ts';
import { nameField } from './name.ts';
import { postcodeField } from './postcode.ts';
import { makeReference, readReference } from './reference.ts';
import { SLUG } from './slug.ts';
import { staffText } from './staff-text.ts';
import { readToken } from './token.ts';

/** Why a person asks for help. The SQL domain `app.helped_reason` has the same list. */
export const helpedReasons = [
	'no_email',
	'no_internet',
	'disability',
	'language',
	'other',
] as const;

/** The choice among the places for somebody who phones. */
export const BY_PHONE = 'by-phone';

/** Where people are helped from now on. The messages of all forms here are keys of `staffStrings(lang).problems`. */
export const beginHelpingForm = z.object({
	place: z
		.string('helping_place_missing')
		.regex(SLUG, 'helping_place_missing')
		.transform((place) => (place === BY_PHONE ? null : place)),
});

/** What each form for a person says besides what the person wants. The page fills in the turn and the reference. */
const help = {
	turn: z.uuid().catch('00000000-0000-0000-0000-000000000000'),
	reference: formReference(),
	reason: z.enum(helpedReasons, 'help_reason_missing'),
	lang: theirLang(),
	has_consent: z.literal('yes', 'consent_missing').transform(() => true),
};

const newsNeedsAddress = { message: 'updates_need_email', path: ['email'] };

const signer = z.object({
	name: nameField,
	postcode: postcodeField,
	email: feedbackForm.shape.email,
	phone: feedbackForm.shape.phone,
	wants_updates: z
		.string()
		.optional()
		.transform((value) => value === 'yes'),
	...help,
});

/** Signing a petition for a person. */
export const signForForm = signer.refine(hasAddressForNews, newsNeedsAddress);

/** Supporting a new petition for a person, who brings its private address. */
export const supportForForm = signer
	.extend({
		token: z
			.string('support_address_missing')
			.transform((typed) => readToken(typed) ?? '')
			.refine((token) => token !== '', 'support_address_missing'),
	})
	.refine(hasAddressForNews, newsNeedsAddress);

/** Starting a petition for a person. */
export const startForForm = z
	.object({
		action: correctForm.shape.action,
		background: correctForm.shape.background,
		details: correctForm.shape.details,
		name: nameField,
		shows_name: z
			.string()
			.optional()
			.transform((value) => value === 'yes'),
		postcode: postcodeField,
		email: feedbackForm.shape.email,
		phone: feedbackForm.shape.phone,
		wants_updates: signer.shape.wants_updates,
		...help,
	})
	.refine(hasAddressForNews, newsNeedsAddress);

/** Sending feedback for a person. */
export const feedbackForForm = feedbackForm.omit({ page: true }).extend(help);

/** Opening a message for the person who sent it and says its four words. */
export const followForForm = followForm.extend({ turn: help.turn });

/** What a person says about the message that they opened. */
export const writeForForm = z.object({
	turn: help.turn,
	act: z.enum(['reply', 'reopen']),
	body: staffText('said', feedbackLimits.message),
});

/** The reference that a form for a person brings, so that a second press on its button is the same. */
export function formReference() {
	return z
		.string()
		.optional()
		.transform((sent) => readReference(sent ?? '') ?? makeReference());
}

/** The language to write to a person in. */
export function theirLang() {
	return z.enum(langs, 'help_lang_missing');
}

function hasAddressForNews({
	wants_updates,
	email,
}: {
	wants_updates: boolean;
	email: string | null;
}) {
	return !wants_updates || email !== null;
}

export type HelpedReason = (typeof helpedReasons)[number];

/** How a member of staff is helping people now: the turn changes with each person. */
export type Helping = {
	turn: string;
	/** Null where people are helped by phone. */
	place: string | null;
	channel: 'counter' | 'phone';
	/** ISO timestamp */
	began_at: string;
	/** After so many minutes without a click it ends. */
	idle_minutes: number;
};

/** What was done for a person who asked for help. Nothing in it names them. */
export type Helped = {
	reference: string;
	what: 'signature' | 'feedback' | 'petition';
	/** Of the petition; null for feedback. */
	action: string | null;
	action_lang: Lang | null;
	/** The id of the topic of feedback. */
	topic: string | null;
	place: string | null;
	channel: 'counter' | 'phone';
	reason: HelpedReason;
	/** ISO timestamp */
	helped_at: string;
	/** Null for somebody who has left. */
	helped_by: string | null;
	/** What a person who started a petition needs to find supporters; only on their own slip. */
	support?: { created: string; lapses_on: string; sponsors: number } | null;
	/**
	 * The day by which feedback is answered, the words in it that suggest danger, and whether its sender can follow it with
	 * four words; only on their own slip.
	 */
	message?: {
		promised_on: string | null;
		wants_reply: boolean;
		danger: string[];
		has_key: boolean;
	} | null;
};
