import type { z } from 'zod';
import type { settings } from '#collections/settings.ts';
import type { Lang } from '#domain/language.ts';

/** What the CMS must know of the site that it changes: the build writes it to `/admin/facts.json`. */
export type CmsFacts = {
	/** The part of Decap's configuration that says where content is kept. */
	backend: Backend;
	/** Where the hub lives, without a slash at the end. */
	siteUrl: string;
	/** `YYYY-MM-DD`: the day of the build. */
	today: string;
	defaultLang: 'en';
	/** The language of the CMS's own buttons. */
	lang: Lang;
	hub: z.output<typeof settings.hub>;
	topics: z.output<typeof settings.topics>['topics'];
	feedback: z.output<typeof settings.feedback>;
	places: Named<{ address: string }>[];
	areas: Named[];
	pages: Named<{ unlisted: boolean }>[];
	/** Every address of the site, without its language: `/news/market/`. */
	paths: string[];
	/** Addresses, with their language, of articles whose day has not come: nothing links to them yet. See waiting.ts. */
	waiting: string[];
	/** What is in `content/images`. Width and height are in pixels as the picture is shown. */
	pictures: { name: string; bytes: number; width: number; height: number; page: PagePicture }[];
	/** The site's stylesheet, as each page carries it. */
	css: string;
};

/** The published sizes of a picture, as `src/lib/pictures.ts` makes them, with what each weighs in bytes. */
export type PagePicture = Record<
	'avif' | 'webp' | 'jpeg' | 'large',
	{ path: string; bytes: number }
> & {
	width: number;
	height: number;
};

export type Backend = { name: string; branch: string } & Record<string, unknown>;

/** An entry as others refer to it, for a reader of each language; `lang` is the language that it is really in. */
type Named<More = unknown> = { slug: string } & Record<Lang, { lang: Lang; title: string } & More>;
