import type { Act } from '#domain/staff.ts';
import { type Declaration, gives } from './declare.ts';
import { staffOnly } from './staff.ts';

export const audit = {
	list_acts: {
		role: 'authenticated',
		args: { before: 'bigint | null?', most: 'integer?' },
		result: gives<Act[]>(),
		reasons: staffOnly,
	},
	record_edit: {
		role: 'authenticated',
		args: { act: 'text', subject: 'text', details: 'jsonb?' },
		result: gives<object>(),
		reasons: staffOnly,
	},
} as const satisfies Record<string, Declaration>;
