/** The day of the town, `YYYY-MM-DD`, which never changes. */
export const TODAY = '2026-11-23';

/** The address in the town's pages, so that they are the same in every run. */
export const siteUrl = 'https://moothall.example.org';

/** The addresses and folders of the town. Folders are those of built sites; `database` is the owner's connection string. */
export type TownFacts = {
	site: string;
	url: string;
	/** `YYYY-MM-DD`: the day of `site`. */
	today: string;
	/** The same hub on 1 December 2026, eight days later. */
	laterSite: string;
	/** The same hub before anything was published. */
	emptySite: string;
	emptyUrl: string;
	/** The same hub with the longest words that an editor could write. */
	longUrl: string;
	mailbox: string;
	database: string;
};
