import { addDays } from './recurrence.ts';

/**
 * The days of an article are `YYYY-MM-DD` and inclusive. It has a page from `published_on`, leaves every list after
 * `expires_on`, and comes first in lists until `pinned_until`.
 */
export function isPublished({ published_on }: Days, today: string): boolean {
	return published_on <= today;
}

/** The page of an ended article stays, so that links to the article still work. */
export function hasEnded({ expires_on }: Days, today: string): boolean {
	return expires_on !== undefined && expires_on < today;
}

export function isPinned({ pinned_until }: Days, today: string): boolean {
	return pinned_until !== undefined && pinned_until >= today;
}

/** A notice of the hour, such as ice on a road: it matters for three days at most. */
export function isBrief({ published_on, expires_on }: Days): boolean {
	return expires_on !== undefined && expires_on <= addDays(published_on, 2);
}

type Days = {
	published_on: string;
	expires_on?: string | undefined;
	pinned_until?: string | undefined;
};
