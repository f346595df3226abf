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
