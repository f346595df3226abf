import type { Debate } from './debate.ts';
import type { Lang } from './language.ts';
import type { PetitionAct, PetitionState, RejectionCode, Verdict } from './petition.ts';

/** A petition in the list of the desk. Moments are ISO timestamps, days `YYYY-MM-DD`. */
export type DeskPetition = {
	slug: string;
	lang: Lang;
	action: string;
	state: PetitionState;
	count: number;
	/** Enough people signed it, and the council has not replied. */
	awaits_response: boolean;
	opened_at: string | null;
	closes_on: string | null;
	/** The next four are there in moderation only. */
	asked_at?: string;
	promised_on?: string;
	is_late?: boolean;
	/** The name of the moderator who has taken it. */
	taken_by?: string | null;
};

/** A page of the list of the desk. */
export type DeskPetitions = {
	petitions: DeskPetition[];
	/** How many fit what was looked for, on all pages. */
	number: number;
	/** How many petitions are in each state, and how many await a response or the day of a debate. A state without petitions is missing. */
	counts: Partial<Record<DeskPetition['state'] | 'awaiting_response' | 'awaiting_debate', number>>;
};

/** All that staff need to decide on a petition. */
export type PetitionCase = DeskPetition & {
	version: number;
	background: string;
	details: string;
	creator_name: string | null;
	/**
	 * How to reach a creator who reads no mail, and the mail that they would have got. The email is one that nobody has proved. Null
	 * where mail reaches the creator.
	 */
	creator: {
		phone: string | null;
		email: string | null;
		reference: string | null;
		to_tell: ToTell | null;
	} | null;
	is_mine: boolean;
	is_taken_by_other: boolean;
	verdict: Verdict | null;
	responses: ResponseText[];
	debate: Debate | null;
	/** What the council had published about it before each change, the newest first. */
	earlier_answers: ((
		| { response: { verdict: Verdict | null; texts: ResponseText[] }; debate: null }
		| { response: null; debate: Debate }
	) & { replaced_at: string; replaced_by: string | null })[];
	rejection: { code: RejectionCode; details: { lang: Lang; body: string }[] } | null;
	/** Why staff closed it before its last day. */
	closed_early: { lang: Lang; body: string }[] | null;
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
	notes: Note[];
	/** Whom the caller can ask about it; nobody when it is not in moderation. */
	colleagues: { id: string; name: string }[];
	on_site: OnSite | null;
};

/** What a creator without mail is to be told: the template of the mail that others get. */
export type ToTell =
	| 'petition_supported'
	| 'petition_published'
	| 'petition_rejected'
	| 'petition_hidden'
	| 'petition_lapsing'
	| 'petition_lapsed';

type ResponseText = { lang: Lang; body: string; published_on: string };

/** `asks` is the colleague whom it asks something, and `answered_at` when they answered. */
type Note = {
	body: string;
	written_at: string;
	written_by: string | null;
	asks: string | null;
	answered_at: string | null;
};

/** Whether the built site shows what staff last changed for residents. */
export type OnSite = {
	/** Residents are to see the petition no longer; `shown_at` is since when the site does not show it. */
	is_away: boolean;
	changed_at: string;
	shown_at: string | null;
	/** The site does not show it, though it has had `wait_minutes`. */
	is_overdue: boolean;
	wait_minutes: number;
	/** How long the latest changes took; null where none was seen yet. */
	usual_minutes: number | null;
};
