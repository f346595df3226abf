/** The name of a thing in an address: lower-case letters and digits, in words joined by hyphens. */
export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** A text as such a name: `Café 2.0` is `cafe-2-0`. Empty if the text has no letter or digit. */
export function slugOf(text: string, most = Infinity): string {
	const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
	const joined = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-/, '');
	const slug = joined.slice(0, most).replace(/-$/, '');
	return isReserved(slug) ? `${slug}-1` : slug;
}

/** Whether Windows reserves a file name, whatever its extension: Windows cannot check out a folder with such a file. */
export function isReserved(name: string): boolean {
	return /^(?:con|prn|aux|nul|(?:com|lpt)[0-9])$/.test(name);
}
