import { type Declaration, gives } from './declare.ts';
import { overLimit } from './limits.ts';

export const feedback = {
	send_feedback: {
		role: 'service_role',
		args: {
			reference: 'text',
			topic: 'text',
			message: 'text',
			location: 'text | null',
			name: 'text | null',
			email: 'text | null',
			phone: 'text | null',
			page: 'text | null',
			lang: 'text',
			channel: 'text',
			ip: 'inet | null',
			team: 'text | null',
		},
		result: gives<{ reference: string }>(),
		reasons: overLimit,
	},
} as const satisfies Record<string, Declaration>;
