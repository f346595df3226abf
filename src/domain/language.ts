/** The languages of the hub. English lives at `/`, Welsh under `/cy/`; paths are otherwise the same. */
export const langs = ['en', 'cy'] as const;

/** The language of a path: `/cy` and every path below it is Welsh. */
export function langOfPath(pathname: string): Lang {
	return /^\/cy(?:\/|$)/i.test(pathname) ? 'cy' : 'en';
}

/** The `lang` attribute for a part of a page; undefined where the part is in the page's own language. */
export function foreign(of: Lang, lang: Lang): Lang | undefined {
	return of === lang ? undefined : of;
}

/** Texts in several languages, with those in the reader's language first. */
export function ownFirst<Text extends { lang: Lang }>(texts: Text[], lang: Lang): Text[] {
	return texts.toSorted((one, other) => Number(other.lang === lang) - Number(one.lang === lang));
}

export type Lang = (typeof langs)[number];
