/** The name of a thing in an address: small letters and digits, in words joined by hyphens. */
export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** What of a text such a name can be made of: `Café 2.0` is `cafe-2-0`. Empty if there is no letter or digit in it. */
export function slugOf(text: string, most = Infinity): string {
	const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
	const joined = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-/, '');
	const slug = joined.slice(0, most).replace(/-$/, '');
	return isReserved(slug) ? `${slug}-1` : slug;
}

/** Whether Windows keeps a name for itself, whatever its ending: a folder with such a file cannot be checked out there. */
export function isReserved(name: string): boolean {
	return /^(?:con|prn|aux|nul|(?:com|lpt)[0-9])$/.test(name);
}
