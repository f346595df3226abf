import type { Act } from '#domain/staff.ts';
import { type Declaration, gives } from './declare.ts';
import { staffOnly } from './staff.ts';

/** What acts are looked for by: person is an id, or `hub`; days are `YYYY-MM-DD`, both included. */
const sought = {
	act: 'text | null?',
	person: 'text | null?',
	from_on: 'text | null?',
	until_on: 'text | null?',
	subject: 'text | null?',
} as const;

export const audit = {
	list_acts: {
		role: 'authenticated',
		args: { before: 'bigint | null?', most: 'integer?', ...sought },
		result: gives<Act[]>(),
		reasons: staffOnly,
	},
	list_actors: {
		role: 'authenticated',
		args: {},
		result: gives<{ id: string; name: string }[]>(),
		reasons: staffOnly,
	},
	export_acts: {
		role: 'authenticated',
		args: { reason: 'text', ...sought },
		result: gives<Act[]>(),
		reasons: { ...staffOnly, reason_missing: 422 },
	},
	may_edit: {
		role: 'authenticated',
		args: {},
		result: gives<object>(),
		reasons: staffOnly,
	},
	record_edit: {
		role: 'service_role',
		args: { staff: 'uuid', act: 'text', subject: 'text', details: 'jsonb?' },
		result: gives<object>(),
		reasons: {},
	},
} as const satisfies Record<string, Declaration>;
