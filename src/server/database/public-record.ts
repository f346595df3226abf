import type { PetitionHistory, PetitionRecord } from '#domain/open-data.ts';
import { type Declaration, gives } from './declare.ts';

/** Nobody could read it, or it was removed after it was published. */
const notVisible = { petition_unknown: 404, petition_removed: 410 } as const;

export const publicRecord = {
	read_petition_record: {
		role: 'service_role',
		args: { slug: 'text' },
		result: gives<PetitionRecord>(),
		reasons: notVisible,
	},
	list_petition_records: {
		role: 'service_role',
		args: { page: 'integer' },
		result: gives<{ total: number; pages: number; petitions: PetitionRecord[] }>(),
		reasons: { page_unknown: 404 },
	},
	read_petition_history: {
		role: 'service_role',
		args: { slug: 'text' },
		result: gives<Omit<PetitionHistory, 'url'>>(),
		reasons: notVisible,
	},
	note_daily_counts: {
		role: 'service_role',
		args: {},
		result: gives<{ noted: number }>(),
		reasons: {},
	},
} as const satisfies Record<string, Declaration>;
