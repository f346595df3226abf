import type { Lang } from './language.ts';

/** The groups of what search finds, in their order on the page. */
export const searchKinds = [
	'services',
	'news',
	'events',
	'petitions',
	'places',
	'guides',
	'areas',
	'pages',
] as const;

/** How many pages of a group are shown: among all groups, and alone. */
export const shownIn = { all: 4, one: 40 } as const;

export type SearchKind = (typeof searchKinds)[number];

/** One page that can be found, as the build writes it for the readers of one language. */
export type SearchEntry = {
	kind: SearchKind;
	/** Of the page, without its language. */
	path: string;
	lang: Lang;
	title: string;
	summary: string;
	/** What else people call it. */
	words: string;
	text: string;
	/** Its way online is the form for feedback. */
	leadsToFeedback?: true;
};
