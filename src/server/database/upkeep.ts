import type { Pause, Upkeep } from '#domain/upkeep.ts';
import { type Declaration, gives } from './declare.ts';
import { staffOnly } from './staff.ts';

/** What happens to petitions over time, and what an administrator decides about it. */
export const upkeep = {
	close_petitions: {
		role: 'service_role',
		args: {},
		result: gives<{ closed: number }>(),
		reasons: {},
	},
	record_run: {
		role: 'service_role',
		args: { job: 'text', failed: 'boolean?' },
		result: gives<object>(),
		reasons: {},
	},
	claim_build: {
		role: 'service_role',
		args: {},
		result: gives<{ is_wanted: boolean }>(),
		reasons: {},
	},
	want_nightly_build: {
		role: 'service_role',
		args: {},
		result: gives<object>(),
		reasons: {},
	},
	settle_build: {
		role: 'service_role',
		args: {},
		result: gives<object>(),
		reasons: {},
	},
	read_pause: {
		role: 'service_role',
		args: {},
		result: gives<Pause | null>(),
		reasons: {},
	},
	pause_signing: {
		role: 'authenticated',
		args: { notice_en: 'text', notice_cy: 'text' },
		result: gives<object>(),
		reasons: staffOnly,
	},
	resume_signing: {
		role: 'authenticated',
		args: {},
		result: gives<object>(),
		reasons: staffOnly,
	},
	read_upkeep: {
		role: 'authenticated',
		args: {},
		result: gives<Upkeep>(),
		reasons: staffOnly,
	},
	read_drifts: {
		role: 'authenticated',
		args: { last: 'bigint' },
		result: gives<object>(),
		reasons: staffOnly,
	},
	keep_petition: {
		role: 'authenticated',
		args: { petition: 'text', until: 'date', reason: 'text' },
		result: gives<object>(),
		reasons: { ...staffOnly, petition_unknown: 404, keep_until_past: 422 },
	},
	keep_no_longer: {
		role: 'authenticated',
		args: { petition: 'text' },
		result: gives<object>(),
		reasons: staffOnly,
	},
} as const satisfies Record<string, Declaration>;
