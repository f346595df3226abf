import type { Lang } from '../language.ts';

/** Every text of an entry in one language. */
export type Written = { lang: Lang; pieces: Piece[] };

/** One text of an entry, under the path of its field: `summary`, `body`, `image.description`, `hours.2.note`. */
export type Piece = {
	path: string;
	/** `description` is that of a picture, `picture` the picture's own path. */
	kind: 'line' | 'paragraph' | 'markdown' | 'description' | 'picture';
	text: string;
	/** Set where the text is not in the language of the entry. */
	lang?: Lang;
};

/** What the site knows besides the entry. A rule reports nothing about parts that are left out. */
export type Known = {
	/** Every address of the hub, without its language: `/news/market-day/`. */
	paths?: ReadonlySet<string>;
	/** The bytes of each picture in `content/images`, by its file name. */
	pictures?: ReadonlyMap<string, number>;
};
