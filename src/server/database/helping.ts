import type { FollowedFeedback } from '#domain/feedback-case.ts';
import type { Helped, Helping } from '#domain/helping.ts';
import type { Lang } from '#domain/language.ts';
import { type Declaration, gives } from './declare.ts';
import { promised } from './feedback.ts';
import { staffOnly } from './staff.ts';

/** Why help for a person is refused. */
const help = { ...staffOnly, helping_ended: 409, consent_missing: 422 } as const;

/** Staff who do something for a person without internet. */
export const helping = {
	begin_helping: {
		role: 'authenticated',
		args: { place: 'text | null' },
		result: gives<Helping>(),
		reasons: staffOnly,
	},
	help_next: {
		role: 'authenticated',
		args: {},
		result: gives<Helping>(),
		reasons: { ...staffOnly, helping_ended: 409 },
	},
	end_helping: {
		role: 'authenticated',
		args: {},
		result: gives<object>(),
		reasons: staffOnly,
	},
	sign_petition_for: {
		role: 'authenticated',
		args: {
			...{ turn: 'uuid', reference: 'text', petition: 'text', name: 'text', postcode: 'text' },
			...{ email: 'text | null', phone: 'text | null', wants_updates: 'boolean' },
			...{ lang: 'text', reason: 'text', has_consent: 'boolean' },
		},
		result: gives<{ reference: string }>(),
		reasons: {
			...help,
			petition_unknown: 404,
			petition_removed: 410,
			petition_closed: 409,
			signing_paused: 409,
			already_counted: 409,
		},
	},
	support_petition_for: {
		role: 'authenticated',
		args: {
			...{ turn: 'uuid', reference: 'text', sponsor_hash: 'text', name: 'text', postcode: 'text' },
			...{ email: 'text | null', phone: 'text | null', wants_updates: 'boolean' },
			...{ lang: 'text', reason: 'text', has_consent: 'boolean' },
		},
		result: gives<{ reference: string }>(),
		reasons: {
			...{ ...help, support_unknown: 404, support_over: 409, support_enough: 409 },
			...{ signing_paused: 409, already_counted: 409 },
		},
	},
	create_petition_for: {
		role: 'authenticated',
		args: {
			...{ turn: 'uuid', reference: 'text', action: 'text', background: 'text', details: 'text' },
			...{ slug: 'text', name: 'text', shows_name: 'boolean', postcode: 'text' },
			...{ email: 'text | null', phone: 'text | null', wants_updates: 'boolean' },
			...{ lang: 'text', reason: 'text' },
			...{ has_consent: 'boolean', creation_id: 'uuid', token_hash: 'text', sponsor_hash: 'text' },
		},
		result: gives<{ reference: string }>(),
		reasons: { ...help, signing_paused: 409 },
	},
	send_feedback_for: {
		role: 'authenticated',
		args: {
			...{ turn: 'uuid', reference: 'text', topic: 'text', message: 'text' },
			...{
				location: 'text | null',
				name: 'text | null',
				email: 'text | null',
				phone: 'text | null',
			},
			...{ lang: 'text', reason: 'text', has_consent: 'boolean', team: 'text | null' },
			...promised,
		},
		result: gives<{ reference: string }>(),
		reasons: help,
	},
	open_feedback_for: {
		role: 'authenticated',
		args: { turn: 'uuid', reference: 'text', key_hash: 'text' },
		result: gives<{ is_right: boolean }>(),
		reasons: { ...help, too_many_checks: 429 },
	},
	read_feedback_for: {
		role: 'authenticated',
		args: { turn: 'uuid' },
		result: gives<FollowedFeedback>(),
		reasons: { ...staffOnly, feedback_unknown: 404 },
	},
	write_feedback_for: {
		role: 'authenticated',
		/** `act` is `reply` or `reopen`. */
		args: { turn: 'uuid', act: 'text', body: 'text', danger: 'text[]' },
		result: gives<object>(),
		reasons: { ...help, feedback_unknown: 404, feedback_step_over: 409 },
	},
	list_helped: {
		role: 'authenticated',
		args: { turn: 'uuid' },
		result: gives<Helped[]>(),
		reasons: staffOnly,
	},
	list_petitions_to_sign: {
		role: 'authenticated',
		args: {},
		result: gives<PetitionToSign[]>(),
		reasons: staffOnly,
	},
} as const satisfies Record<string, Declaration>;

export type PetitionToSign = { slug: string; lang: Lang; action: string; closes_on: string };
