import { type Declaration, gives } from './declare.ts';

export const petitions = {
	list_published_petitions: {
		role: 'service_role',
		args: {},
		// The build reads it, with a schema: src/lib/petitions/published.ts.
		result: gives<object[]>(),
		reasons: {},
	},
	read_tally: {
		role: 'service_role',
		args: { petition: 'text' },
		result: gives<{ petition: string; count: number; as_of: string }>(),
		reasons: { petition_unknown: 404, petition_removed: 410 },
	},
	note_all_crossings: {
		role: 'service_role',
		args: {},
		result: gives<object>(),
		reasons: {},
	},
	audit_tallies: {
		role: 'service_role',
		args: {},
		result: gives<Drift[]>(),
		reasons: {},
	},
} as const satisfies Record<string, Declaration>;

/** Where a tally is not the number of confirmed signatures. */
type Drift = {
	petition: string;
	area: string | null;
	channel: string;
	signatures: number;
	tallied: number;
};
