import type { Lang } from '#domain/language.ts';
import type { PetitionState, RejectionCode } from '#domain/petition.ts';
import { type Declaration, gives } from './declare.ts';
import { overLimit } from './limits.ts';

/** How a petition begins. */
export const creating = {
	create_petition: {
		role: 'service_role',
		args: {
			action: 'text',
			background: 'text',
			details: 'text',
			slug: 'text',
			lang: 'text',
			name: 'text',
			email: 'text',
			postcode: 'text',
			wants_updates: 'boolean',
			channel: 'text',
			ip: 'inet | null',
			confirmation_id: 'uuid',
			token_hash: 'text',
			code_hash: 'text',
			sponsor_hash: 'text',
		},
		result: gives<{ petition: string; confirmation_id: string }>(),
		reasons: { signing_paused: 409, ...overLimit },
	},
	read_support: {
		role: 'service_role',
		args: { sponsor_hash: 'text' },
		result: gives<SupportPage>(),
		reasons: { support_unknown: 404 },
	},
	support_petition: {
		role: 'service_role',
		args: {
			sponsor_hash: 'text',
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
			support_unknown: 404,
			support_over: 409,
			support_enough: 409,
			signing_paused: 409,
			...overLimit,
		},
	},
	read_own_petition: {
		role: 'service_role',
		args: { token_hash: 'text' },
		result: gives<OwnPetition>(),
		reasons: { own_petition_unknown: 404 },
	},
	withdraw_petition: {
		role: 'service_role',
		args: { token_hash: 'text' },
		result: gives<object>(),
		reasons: { own_petition_unknown: 404, withdraw_too_late: 409 },
	},
	amend_petition: {
		role: 'service_role',
		args: { token_hash: 'text', action: 'text', background: 'text', details: 'text' },
		result: gives<{ is_public: boolean }>(),
		reasons: { own_petition_unknown: 404, amend_too_late: 409 },
	},
	lapse_petitions: {
		role: 'service_role',
		args: {},
		result: gives<{ warned: number; lapsed: number }>(),
		reasons: {},
	},
} as const satisfies Record<string, Declaration>;

/** What the private address of a petition shows. Its text is there only while people can support it. */
export type SupportPage = { petition: string } & (
	| { state: Exclude<PetitionState, SupportState | 'hidden'> }
	| {
			state: SupportState;
			lang: Lang;
			action: string;
			background: string;
			details: string;
			creator_name: string | null;
			/** Nobody else can support it until it opens. */
			has_enough: boolean;
	  }
);

/** What the creator sees of their petition. Days are `YYYY-MM-DD`. */
export type OwnPetition = {
	petition: string;
	state: PetitionState;
	lang: Lang;
	action: string;
	background: string;
	details: string;
	supporters: number;
	/** How many more it needs. */
	sponsors: number;
	lapses_on: string;
	/** The id from which the private address for supporters follows. */
	created: string;
	rejection: { code: RejectionCode; details: { lang: Lang; body: string }[] } | null;
	may_amend: boolean;
	may_withdraw: boolean;
	/** The number of their own signature, once the petition has opened. */
	signature: number | null;
};

type SupportState = 'collecting_sponsors' | 'in_moderation';
