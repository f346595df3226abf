import { type Declaration, gives } from './declare.ts';

export const updates = {
	queue_updates: {
		role: 'service_role',
		args: { shown: 'jsonb?' },
		result: gives<{ queued: number; waits_for_site: boolean }>(),
		reasons: {},
	},
	remind_signers: {
		role: 'service_role',
		args: { confirmations: 'jsonb' },
		result: gives<{ reminded: number }>(),
		reasons: {},
	},
} as const satisfies Record<string, Declaration>;
