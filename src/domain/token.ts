/**
 * The secret part of a link in a mail about signing, as mail programs and people give it back: in any case, alone or in
 * a whole address, with something stuck to its ends, or broken over two lines. Whatever holds a whole one is that one. The
 * page is the part of the address before it.
 */
export function readToken(text: string, page = 'confirm'): string | undefined {
	return find(/[a-z2-7]{26}/, text, page);
}

/** The secret of a link for staff, as Supabase Auth makes it: 56 hexadecimal digits, for some kinds of link after `pkce_`. */
export function readStaffToken(text: string): string | undefined {
	// Some mail programs leave the `=` before it as `=3D`.
	const found = find(/(?:pkce_)?[0-9a-f]{56,}/, text)?.replace(/^3d(?=[0-9a-f]{56}$)/, '');
	return found?.slice(0, found.startsWith('pkce_') ? 61 : 56);
}

/** The id of a request to sign, from the address of a page. */
export function readRequestId(text: string): string | undefined {
	return find(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/, text);
}

/** A text without what a mail does to a link: `%20`, `=` at the end of a line, `=3D`, invisible characters. */
export function withoutWrapping(text: string): string {
	return decode(decode(text.slice(0, longest)))
		.normalize('NFKC')
		.replace(/=(?:\s*\n|0[ad]|20|3d)|\p{Default_Ignorable_Code_Point}/giu, '');
}

/** What has a shape in a text: behind the name of its page, if that is there; at last also across spaces. */
function find(shape: RegExp, text: string, page?: string) {
	const plain = withoutWrapping(text).toLowerCase();
	const own = page ? plain.split(`${page}/`).at(-1)! : plain;
	return (shape.exec(own) ?? shape.exec(own.replace(/\s+/g, '')))?.[0];
}

/** Reads each escape that can be read. */
function decode(text: string) {
	return text.replace(/(?:%[0-9a-f]{2})+/gi, (escapes) => {
		try {
			return decodeURIComponent(escapes);
		} catch {
			return ' ';
		}
	});
}

/** More characters than any link of ours has, however it was escaped. */
const longest = 1000;
