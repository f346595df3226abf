/**
 * The days of an article, each `YYYY-MM-DD` and counted in: from `published_on` it has a page, after `expires_on` it
 * is in no list any more, and until `pinned_until` it stands before the others.
 */
export function isPublished({ published_on }: Days, today: string): boolean {
	return published_on <= today;
}

/** Its page stays, so that links to it go on working. */
export function hasEnded({ expires_on }: Days, today: string): boolean {
	return expires_on !== undefined && expires_on < today;
}

export function isPinned({ pinned_until }: Days, today: string): boolean {
	return pinned_until !== undefined && pinned_until >= today;
}

type Days = {
	published_on: string;
	expires_on?: string | undefined;
	pinned_until?: string | undefined;
};
