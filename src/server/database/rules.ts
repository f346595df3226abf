import type { Rules } from '#domain/spoken-rules.ts';
import { type Declaration, gives } from './declare.ts';

export const rules = {
	read_rules: {
		role: 'service_role',
		args: {},
		result: gives<Rules>(),
		reasons: {},
	},
} as const satisfies Record<string, Declaration>;
