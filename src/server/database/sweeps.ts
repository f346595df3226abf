import { type Declaration, gives } from './declare.ts';

export const sweeps = {
	sweep: {
		role: 'service_role',
		args: {},
		/** How many of each kind it deleted. */
		result: gives<Record<string, number>>(),
		reasons: {},
	},
} as const satisfies Record<string, Declaration>;
