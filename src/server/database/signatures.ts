import type {
	Channel,
	Counted,
	Found,
	FoundSignature,
	Invalidation,
	OfPetition,
	Patterns,
} from '#domain/signatures.ts';
import { type Declaration, gives } from './declare.ts';
import { staffOnly } from './staff.ts';

const search = { ...staffOnly, petition_unknown: 404 } as const;
const reasoned = { ...staffOnly, reason_missing: 422 } as const;
const run = { ...staffOnly, invalidation_unknown: 404, act_not_possible: 409 } as const;

/** What staff do with signatures: search, take off, erase, invalidate many and bring them back, export. */
export const signatures = {
	search_signatures: {
		role: 'authenticated',
		args: { criteria: 'jsonb', after: 'bigint | null?', most: 'integer?' },
		result: gives<Found>(),
		/** `criteria_missing` comes from the same check, for functions that ask for criteria. */
		reasons: { ...search, criteria_missing: 422 },
	},
	find_petitions: {
		role: 'authenticated',
		args: { words: 'text' },
		result: gives<{ slug: string; action: string; lang: OfPetition['lang'] }[]>(),
		reasons: staffOnly,
	},
	read_signature: {
		role: 'authenticated',
		args: { id: 'bigint' },
		result: gives<FoundSignature & { may_take_off: boolean; may_erase: boolean }>(),
		reasons: { ...staffOnly, signature_unknown: 404 },
	},
	take_off_signature: {
		role: 'authenticated',
		args: { id: 'bigint', state: 'text', reason: 'text' },
		result: gives<object>(),
		reasons: {
			...{ ...reasoned, signature_unknown: 404, act_not_possible: 422 },
			...{ signature_off: 409, signature_of_creator: 409 },
		},
	},
	erase_signature: {
		role: 'authenticated',
		args: { id: 'bigint', reason: 'text' },
		result: gives<object>(),
		reasons: { ...reasoned, signature_unknown: 404, signature_counts: 409 },
	},
	count_invalidation: {
		role: 'authenticated',
		args: { criteria: 'jsonb' },
		result: gives<Counted>(),
		reasons: { ...search, criteria_missing: 422 },
	},
	start_invalidation: {
		role: 'authenticated',
		args: {
			...{ id: 'uuid', criteria: 'jsonb', up_to: 'bigint' },
			...{ expected: 'integer', reason: 'text' },
		},
		result: gives<{ id: string }>(),
		reasons: { ...search, reason_missing: 422, criteria_missing: 422 },
	},
	stop_invalidation: {
		role: 'authenticated',
		args: { id: 'uuid' },
		result: gives<object>(),
		reasons: run,
	},
	resume_invalidation: {
		role: 'authenticated',
		args: { id: 'uuid' },
		result: gives<object>(),
		reasons: run,
	},
	undo_invalidation: {
		role: 'authenticated',
		args: { id: 'uuid' },
		result: gives<object>(),
		reasons: run,
	},
	read_invalidation: {
		role: 'authenticated',
		args: { id: 'uuid' },
		result: gives<Invalidation>(),
		reasons: { ...staffOnly, invalidation_unknown: 404 },
	},
	list_invalidations: {
		role: 'authenticated',
		args: {},
		result: gives<Invalidation[]>(),
		reasons: staffOnly,
	},
	run_invalidations: {
		role: 'service_role',
		args: { invalidation: 'uuid | null?' },
		result: gives<{ is_left: boolean }>(),
		reasons: {},
	},
	forget_networks: {
		role: 'service_role',
		args: {},
		result: gives<object>(),
		reasons: {},
	},
	list_patterns: {
		role: 'authenticated',
		args: { petition: 'text | null?' },
		result: gives<Patterns>(),
		reasons: search,
	},
	export_signatures: {
		role: 'authenticated',
		args: { criteria: 'jsonb', reason: 'text', after: 'bigint | null?' },
		result: gives<Found>(),
		reasons: { ...search, reason_missing: 422, criteria_missing: 422 },
	},
	export_counts: {
		role: 'authenticated',
		args: { petition: 'text', reason: 'text' },
		result: gives<{ area: string | null; channel: Channel; count: number }[]>(),
		reasons: { ...search, reason_missing: 422 },
	},
} as const satisfies Record<string, Declaration>;
