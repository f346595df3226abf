import type { Helping } from '#domain/helping.ts';
import type { Lang } from '#domain/language.ts';
import type { Staff } from '#domain/staff.ts';
import { type Declaration, gives } from './declare.ts';
import { overLimit } from './limits.ts';

/** The reasons of every function for staff: the session is over, or the person lacks the role. */
export const staffOnly = { session_ended: 401, role_missing: 403 } as const;

export const staff = {
	request_staff_link: {
		role: 'service_role',
		args: { email: 'text', lang: 'text', ip: 'inet | null' },
		result: gives<{ id: string; email: string; lang: Lang } | null>(),
		reasons: { ...overLimit, link_too_soon: 429 },
	},
	begin_session: {
		role: 'authenticated',
		args: {},
		result: gives<Staff>(),
		reasons: staffOnly,
	},
	staff_session: {
		role: 'authenticated',
		args: {},
		result: gives<Staff & { helping?: Helping }>(),
		reasons: staffOnly,
	},
	end_session: {
		role: 'authenticated',
		args: { everywhere: 'boolean?' },
		result: gives<object>(),
		reasons: staffOnly,
	},
	list_staff: {
		role: 'authenticated',
		args: {},
		result: gives<Person[]>(),
		reasons: staffOnly,
	},
	add_staff: {
		role: 'authenticated',
		args: { email: 'text', name: 'text', roles: 'text[]', lang: 'text' },
		result: gives<Staff>(),
		reasons: { ...staffOnly, staff_exists: 409 },
	},
	change_staff: {
		role: 'authenticated',
		args: { id: 'uuid', name: 'text', roles: 'text[]', lang: 'text | null?' },
		result: gives<Staff>(),
		reasons: { ...staffOnly, staff_unknown: 404, last_administrator: 409 },
	},
	remove_staff: {
		role: 'authenticated',
		args: { id: 'uuid' },
		result: gives<object>(),
		reasons: { ...staffOnly, staff_unknown: 404, last_administrator: 409 },
	},
} as const satisfies Record<string, Declaration>;

/** Someone in the list of the staff. */
export type Person = Staff & {
	/** ISO timestamps; null for a person who was not here lately. */
	added_at: string;
	seen_at: string | null;
};
