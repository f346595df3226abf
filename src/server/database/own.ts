import type { Lang } from '#domain/language.ts';
import { type Declaration, gives } from './declare.ts';
import { overLimit } from './limits.ts';

/** What a link from a mail leads to: a list (the hash of its token), or one signature (its number, from its token). */
const link = { token_hash: 'text | null', link: 'bigint | null' } as const;

/** What a person signed, and how they stop mail or withdraw. */
export const own = {
	ask_own_list: {
		role: 'service_role',
		args: {
			email: 'text',
			lang: 'text',
			ip: 'inet | null',
			list_id: 'uuid',
			token_hash: 'text',
		},
		result: gives<object>(),
		reasons: overLimit,
	},
	read_own_list: {
		role: 'service_role',
		args: link,
		result: gives<{ signatures: OwnSignature[] }>(),
		reasons: { own_list_unknown: 404 },
	},
	withdraw_signature: {
		role: 'service_role',
		args: { ...link, signature: 'bigint' },
		result: gives<object>(),
		reasons: { own_list_unknown: 404, signature_of_creator: 409 },
	},
	set_updates: {
		role: 'service_role',
		args: { ...link, signature: 'bigint', wanted: 'boolean' },
		result: gives<object>(),
		reasons: { own_list_unknown: 404 },
	},
	stop_updates: {
		role: 'service_role',
		args: { link: 'bigint' },
		result: gives<object>(),
		reasons: {},
	},
} as const satisfies Record<string, Declaration>;

/** A signature as the reader of its mailbox sees it. */
export type OwnSignature = {
	id: number;
	/** The slug and the words of the petition; null until it has opened, and while it is hidden. */
	petition: string | null;
	action: string | null;
	is_hidden: boolean;
	lang: Lang;
	state: 'pending' | 'confirmed' | 'withdrawn' | 'invalidated';
	wants_updates: boolean;
	signed_at: string;
	/** Null until the signature is confirmed. */
	name: string | null;
};
