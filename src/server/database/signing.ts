import type { Lang } from '#domain/language.ts';
import { type Declaration, gives } from './declare.ts';
import { overLimit } from './limits.ts';

export const signing = {
	sign_petition: {
		role: 'service_role',
		args: {
			petition: 'text',
			name: 'text',
			email: 'text',
			postcode: 'text',
			wants_updates: 'boolean',
			lang: 'text',
			channel: 'text',
			ip: 'inet | null',
			confirmation_id: 'uuid',
			token_hash: 'text',
			code_hash: 'text',
		},
		result: gives<{ confirmation_id: string }>(),
		reasons: {
			petition_unknown: 404,
			petition_removed: 410,
			petition_closed: 409,
			signing_paused: 409,
			...overLimit,
		},
	},
	send_again: {
		role: 'service_role',
		args: {
			confirmation_id: 'uuid',
			new_confirmation_id: 'uuid',
			token_hash: 'text',
			code_hash: 'text',
			ip: 'inet | null',
		},
		result: gives<{ confirmation_id: string }>(),
		reasons: {
			confirmation_unknown: 404,
			confirming_over: 409,
			mails_used_up: 429,
			...overLimit,
		},
	},
	read_confirmation: {
		role: 'service_role',
		args: { token_hash: 'text' },
		result: gives<Confirmation>(),
		reasons: { confirmation_unknown: 404 },
	},
	confirm_signature: {
		role: 'service_role',
		args: { token_hash: 'text' },
		result: gives<{ petition: string; already: boolean; stage: Stage }>(),
		reasons: {
			confirmation_unknown: 404,
			confirmation_enough: 409,
			confirmation_full: 409,
			confirmation_too_late: 410,
			confirmation_withdrawn: 410,
		},
	},
	confirm_by_code: {
		role: 'service_role',
		args: { confirmation_id: 'uuid', code_hash: 'text | null', token_hash: 'text | null?' },
		result: gives<TriedCode>(),
		reasons: { confirmation_unknown: 404 },
	},
} as const satisfies Record<string, Declaration>;

/** What a link would confirm, and the petition's slug, action and language. */
export type Confirmation = {
	state: 'pending' | 'confirmed' | 'too_late' | 'withdrawn' | 'full' | 'enough';
	petition: string;
	/** Null where the link proves an address that a helper wrote down for a creator. */
	action: string | null;
	lang: Lang;
	stage: Stage;
};

/** What a signature is: on a petition that has opened, its creator's, or a supporter's; `checking` is with the moderators. */
export type Stage = 'signed' | 'created' | 'supported' | 'checking';

type TriedCode = {
	outcome:
		| 'confirmed'
		| 'already'
		| 'wrong'
		| 'link_unknown'
		| 'used_up'
		| 'expired'
		| 'over'
		| 'too_late'
		| 'withdrawn'
		| 'full'
		| 'enough';
	petition: string;
	tries_left: number;
	/** The moment at which the petition closed or will close. */
	ended: string;
	stage: Stage;
};
