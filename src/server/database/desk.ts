import type { DeskPetitions, PetitionCase } from '#domain/desk.ts';
import type { PetitionState } from '#domain/petition.ts';
import { type Declaration, gives } from './declare.ts';
import { staffOnly } from './staff.ts';

/** Why an act on a petition is refused. */
const acts = {
	...staffOnly,
	petition_unknown: 404,
	petition_changed_meanwhile: 409,
	petition_taken: 409,
	act_not_possible: 409,
} as const;

/** What staff do with petitions. Each act answers whether pages for residents change. */
export const desk = {
	list_desk_petitions: {
		role: 'authenticated',
		args: {
			...{ state: 'text | null?', words: 'text | null?', lang: 'text | null?' },
			...{ page: 'integer?', most: 'integer?' },
		},
		result: gives<DeskPetitions>(),
		reasons: staffOnly,
	},
	read_desk_petition: {
		role: 'authenticated',
		args: { petition: 'text' },
		result: gives<PetitionCase>(),
		reasons: { ...staffOnly, petition_unknown: 404 },
	},
	note_petition: {
		role: 'authenticated',
		args: { petition: 'text', body: 'text' },
		result: gives<object>(),
		reasons: { ...staffOnly, petition_unknown: 404 },
	},
	ask_colleague: {
		role: 'authenticated',
		args: { petition: 'text', colleague: 'uuid', body: 'text' },
		result: gives<object>(),
		reasons: {
			...staffOnly,
			petition_unknown: 404,
			act_not_possible: 409,
			colleague_unknown: 422,
		},
	},
	tell_creator: {
		role: 'authenticated',
		args: { petition: 'text', about: 'text' },
		result: gives<object>(),
		reasons: { ...staffOnly, petition_unknown: 404, petition_changed_meanwhile: 409 },
	},
	withdraw_for_petition: {
		role: 'authenticated',
		args: { petition: 'text', version: 'integer', reference: 'text' },
		result: gives<Done>(),
		reasons: { ...acts, reference_wrong: 422 },
	},
	amend_for_petition: {
		role: 'authenticated',
		args: {
			...{ petition: 'text', version: 'integer', reference: 'text' },
			...{ action: 'text', background: 'text', details: 'text' },
		},
		result: gives<Done>(),
		reasons: { ...acts, reference_wrong: 422, amend_too_late: 409 },
	},
	move_creator_of_petition: {
		role: 'authenticated',
		args: {
			...{ petition: 'text', version: 'integer', email: 'text', reason: 'text' },
			...{ confirmation_id: 'uuid', token_hash: 'text' },
		},
		result: gives<Done>(),
		reasons: { ...acts, mails_used_up: 429 },
	},
	take_petition: {
		role: 'authenticated',
		args: { petition: 'text', version: 'integer' },
		result: gives<Done>(),
		reasons: acts,
	},
	correct_petition: {
		role: 'authenticated',
		args: {
			...{ petition: 'text', version: 'integer' },
			...{ action: 'text', background: 'text', details: 'text' },
		},
		result: gives<Done>(),
		reasons: acts,
	},
	publish_petition: {
		role: 'authenticated',
		args: { petition: 'text', version: 'integer' },
		result: gives<Done>(),
		reasons: { ...acts, petition_of_nobody: 409 },
	},
	reject_petition: {
		role: 'authenticated',
		args: {
			...{ petition: 'text', version: 'integer' },
			...{ code: 'text', details_en: 'text', details_cy: 'text' },
		},
		result: gives<Done>(),
		reasons: acts,
	},
	hide_petition: {
		role: 'authenticated',
		args: { petition: 'text', version: 'integer', reason: 'text' },
		result: gives<Done>(),
		reasons: acts,
	},
	restore_petition: {
		role: 'authenticated',
		args: { petition: 'text', version: 'integer', reason: 'text' },
		result: gives<Done>(),
		reasons: acts,
	},
	respond_to_petition: {
		role: 'authenticated',
		args: {
			...{ petition: 'text', version: 'integer', verdict: 'text' },
			...{ response_en: 'text', response_cy: 'text' },
		},
		result: gives<Done>(),
		reasons: acts,
	},
	schedule_debate: {
		role: 'authenticated',
		args: {
			...{ petition: 'text', version: 'integer', day: 'text', begins: 'text' },
			...{ place_en: 'text', place_cy: 'text', link: 'text | null' },
		},
		result: gives<Done>(),
		reasons: { ...acts, debate_held: 409, debate_past: 422 },
	},
	close_early_petition: {
		role: 'authenticated',
		args: {
			...{ petition: 'text', version: 'integer' },
			...{ reason_en: 'text', reason_cy: 'text' },
		},
		result: gives<Done>(),
		reasons: acts,
	},
	cancel_debate: {
		role: 'authenticated',
		args: {
			...{ petition: 'text', version: 'integer' },
			...{ reason_en: 'text', reason_cy: 'text' },
		},
		result: gives<Done>(),
		reasons: { ...acts, debate_not_planned: 409 },
	},
	record_debate: {
		role: 'authenticated',
		args: {
			...{ petition: 'text', version: 'integer', held_on: 'text' },
			...{ summary_en: 'text', summary_cy: 'text', minutes: 'text | null' },
		},
		result: gives<Done>(),
		reasons: { ...acts, debate_future: 422 },
	},
} as const satisfies Record<string, Declaration>;

/** The state of the petition now, and whether pages for residents change. */
type Done = { state: PetitionState; is_public: boolean };
