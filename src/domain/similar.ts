import type { Lang } from './language.ts';

/** What to say of the petitions that may ask for the same as a new one. */
export type Similar = { said: string; rows: SimilarRow[] };

export type SimilarRow = {
	action: string;
	/** The language of its action, where it is not that of the page. */
	of?: Lang;
	/** The address of its page. */
	href: string;
	meta: string;
	/** What to do about it. */
	more: { href: string; text: string };
};
