import type { Rules } from '#domain/spoken-rules.ts';
import type { Rule } from '#domain/staff.ts';
import { type Declaration, gives } from './declare.ts';
import { staffOnly } from './staff.ts';

export const rules = {
	read_rules: {
		role: 'service_role',
		args: {},
		result: gives<Rules>(),
		reasons: {},
	},
	list_rules: {
		role: 'authenticated',
		args: {},
		result: gives<Rule[]>(),
		reasons: staffOnly,
	},
	change_rule: {
		role: 'authenticated',
		args: { name: 'text', value: 'integer', expected: 'integer' },
		result: gives<object>(),
		reasons: {
			...staffOnly,
			rule_unknown: 404,
			rule_changed_meanwhile: 409,
			rule_out_of_range: 422,
		},
	},
} as const satisfies Record<string, Declaration>;
