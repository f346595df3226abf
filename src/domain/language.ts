/** The languages of the hub. English lives at `/`, Welsh under `/cy/`; paths are otherwise the same. */
export const langs = ['en', 'cy'] as const;

/** The language a path is in: `/cy` and whatever is below it is Welsh. */
export function langOfPath(pathname: string): Lang {
	return /^\/cy(?:\/|$)/.test(pathname) ? 'cy' : 'en';
}

export type Lang = (typeof langs)[number];
