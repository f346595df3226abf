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
} as const satisfies Record<string, Declaration>;
