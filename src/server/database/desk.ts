import type { Lang } from '#domain/language.ts';
import type { PetitionAct, PetitionState } from '#domain/petition.ts';
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
		args: {},
		result: gives<DeskPetition[]>(),
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
		reasons: acts,
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
		args: { petition: 'text', version: 'integer', response_en: 'text', response_cy: 'text' },
		result: gives<Done>(),
		reasons: acts,
	},
} as const satisfies Record<string, Declaration>;

type Done = { is_public: boolean };

/** A petition in the list of the desk. Moments are ISO timestamps, days `YYYY-MM-DD`. */
export type DeskPetition = {
	slug: string;
	lang: Lang;
	action: string;
	state: Exclude<PetitionState, 'collecting_sponsors'>;
	count: number;
	has_response: boolean;
	opened_at: string | null;
	closes_on: string | null;
	/** The next four are there in moderation only. */
	asked_at?: string;
	promised_on?: string;
	is_late?: boolean;
	/** The name of the moderator who has taken it. */
	taken_by?: string | null;
};

/** All that staff need to decide on a petition. */
export type PetitionCase = DeskPetition & {
	version: number;
	background: string;
	details: string;
	creator_name: string | null;
	is_mine: boolean;
	is_taken_by_other: boolean;
	responses: { lang: Lang; body: string; published_on: string }[];
	rejection: { code: string; details: { lang: Lang; body: string }[] } | null;
	/** What the caller's roles can do in this state. */
	acts: PetitionAct[];
	/** Earlier texts, the newest first. */
	texts: {
		action: string;
		background: string;
		details: string;
		replaced_at: string;
		replaced_by: string | null;
	}[];
	notes: { body: string; written_at: string; written_by: string | null }[];
};
