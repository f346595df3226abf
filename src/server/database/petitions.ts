import type { Lang } from '#domain/language.ts';
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
	find_area: {
		role: 'service_role',
		args: { postcode: 'text' },
		result: gives<{ area: string }>(),
		reasons: { postcode_unknown: 422 },
	},
	find_similar_petitions: {
		role: 'service_role',
		args: { action: 'text', lang: 'text' },
		/** At most five, the most alike first. */
		result: gives<SimilarPetition[]>(),
		reasons: {},
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

/** A petition that people can see, which may ask for what somebody is about to ask for. */
export type SimilarPetition = {
	slug: string;
	lang: Lang;
	action: string;
	state: 'open' | 'closed' | 'rejected';
	count: number;
	has_response: boolean;
};

/** Where a tally is not the number of confirmed signatures. */
type Drift = {
	petition: string;
	area: string | null;
	channel: string;
	signatures: number;
	tallied: number;
};
