import { z } from 'zod';
import type { PetitionCase } from './desk.ts';
import type { CaseMessage, FeedbackState, Publication } from './feedback-case.ts';
import type { Helped } from './helping.ts';
import type { Lang } from './language.ts';
import { emailField } from './mail-address.ts';
import { reason } from './moderation.ts';
import { readReference } from './reference.ts';
import type { Criteria } from './signatures.ts';
import { isBlank, tidyLine, usualDigits } from './text.ts';

/** What the desk can be asked for a person by: in one box, because people do not know which of them is written down. */
function readSought(typed: string): Sought | undefined {
	const line = tidyLine(typed);
	if (line.includes('@') || line.includes('＠')) {
		const email = emailField.safeParse(line);
		return email.success ? { kind: 'email', sought: email.data } : undefined;
	}
	const reference = readReference(line);
	if (reference) return { kind: 'reference', sought: reference };
	const digits = usualDigits(line.normalize('NFKC'));
	const isPhone = /^[\d\s()+.\-‐-―−/]+$/.test(digits) && (digits.match(/\d/g)?.length ?? 0) >= 6;
	return isPhone ? { kind: 'phone', sought: digits } : undefined;
}

/** Asking what we hold. Messages are keys of `staffStrings(lang).problems`. */
export const heldForm = z.object({
	about: z
		.string('held_missing')
		.refine((typed) => !isBlank(typed), { message: 'held_missing', abort: true })
		.transform((typed, context) => {
			const sought = readSought(typed);
			if (sought) return sought;
			context.issues.push({ code: 'custom', message: 'held_wrong', input: typed });
			return z.NEVER;
		}),
	reason: reason(),
	/** What to do with what was found; without it, it is shown. */
	act: z.enum(['text', 'html', 'erase']).optional().catch(undefined),
	/** The id of the signature to withdraw. */
	withdraw: z.coerce.number().int().positive().optional().catch(undefined),
	/** The keys of the people who were ticked. */
	persons: z.array(z.string().regex(/^[\da-f]{64}$/)).catch([]),
});

/** The values of the form, the boxes that were ticked as one list: each has a name of its own. */
export function withPersons(values: Record<string, string>) {
	const ticked = Object.entries(values).filter(([name]) => /^person_\d+$/.test(name));
	return { ...values, persons: ticked.map(([, key]) => key) };
}

type Sought = { kind: 'email' | 'phone' | 'reference'; sought: string };

/** All that we hold about one person, as far as names and postcodes tell people apart. */
export type HeldPerson = {
	key: string;
	name: string | null;
	postcode: string | null;
	/** Found by name and postcode, without an address that says it is the same person. */
	is_by_name: boolean;
	items: HeldItem[];
};

type Common = { id: number; help: Helped | null };
type Contact = { name: string | null; email: string | null; phone: string | null };

/** Moments are ISO timestamps. */
export type HeldItem =
	| (Common &
			Contact & {
				noun: 'signature';
				action: string;
				action_lang: Lang;
				postcode: string;
				area: string | null;
				state: 'pending' | 'confirmed' | 'withdrawn' | 'invalidated' | 'set_aside';
				channel: Channel;
				lang: Lang;
				wants_updates: boolean;
				signed_at: string;
				confirmed_at: string | null;
				/** The code of the paper sheet and the line. */
				sheet: string | null;
				reference: string | null;
			})
	| (Common &
			Contact & {
				noun: 'feedback';
				reference: string;
				topic: string;
				message: string;
				location: string | null;
				page: string | null;
				state: FeedbackState;
				channel: Channel;
				lang: Lang;
				received_at: string;
				photo_sent_at: string | null;
				messages: CaseMessage[];
				/** What staff wrote to each other about it. */
				notes: Note[];
				/** What everybody can read of it. */
				published: Omit<Publication, 'area' | 'published_on'> | null;
			})
	| (Common & {
			noun: 'mail';
			template: string;
			recipient: string | null;
			queued_at: string;
			failed_at: string | null;
	  })
	| (Common & {
			noun: 'petition';
			action: string;
			action_lang: Lang;
			background: string;
			details: string;
			name: string | null;
			state: string;
			created_at: string;
			reference: string | null;
			notes: Note[];
	  } & Pick<PetitionCase, 'texts' | 'earlier_answers'>)
	/** A link with which the person saw what they signed. */
	| (Common & { noun: 'own_list'; made_at: string })
	/** What signatures had in common that were taken off together. It names the person. */
	| (Common & { noun: 'invalidation'; criteria: Criteria; started_at: string });

type Note = { body: string; written_at: string };

type Channel = 'web' | 'paper' | 'counter' | 'phone';

/** How many things were found or erased. */
export type HeldNumbers = {
	signatures: number;
	feedback: number;
	mails: number;
	petitions: number;
	own_lists: number;
	invalidations: number;
};
