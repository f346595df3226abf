import type { Lang } from './language.ts';

/** What waits for a person on the desk. `title` and `ref` are null where several things wait together. */
export type Waiting = {
	room: string;
	task: string;
	ref: string | null;
	title: string | null;
	lang: Lang | null;
	/** ISO timestamp */
	asked_at: string;
	/** The day by which it is promised, `YYYY-MM-DD`; null where nothing is. */
	promised_on: string | null;
	is_late: boolean;
	taken_by: string | null;
	number: number;
};

export type Today = {
	/** The first of them: what was promised for the earliest day comes first. */
	items: Waiting[];
	/** How many there are, and how many of them are late. */
	number: number;
	late: number;
};
