import { NotChecked } from './outcome.ts';

/**
 * Where a page came from in the end. Gives a note when that is another address than the one that was asked for. Throws
 * NotChecked when what came is not the page that was meant: that of another host, or one to sign in on.
 */
export function judgeArrival({ asked, landed, passwords }: Arrival): string[] {
	const [from, to] = [new URL(asked), new URL(landed)];
	[from.hash, to.hash] = ['', ''];
	if (from.href === to.href) return [];
	const where = addressFrom(landed, asked);
	if (hostOf(from) !== hostOf(to))
		throw new NotChecked(
			`It leads to another host, ${to.host}, so the page itself was not checked. List ${landed} if that is the page you mean.`,
		);
	const isNamed = isSignIn(to) && !isSignIn(from);
	const isAsked = passwords === 1 && lastOf(from) !== lastOf(to);
	if (isNamed || isAsked)
		throw new NotChecked(
			`It leads to ${where}, where people sign in, so the page itself was not checked. Sign in with steps or headers.`,
		);
	return [`It leads to ${where}. That page was checked.`];
}

/** The address without what both have in common: a folder is served at another port in each run. */
export function addressFrom(url: string, base: string): string {
	const { origin } = new URL(base);
	return origin !== 'null' && url.startsWith(`${origin}/`) ? url.slice(origin.length) : url;
}

/** With `www.` or without, it is one site; so it is over http and https. */
function hostOf({ protocol, hostname }: URL): string {
	return protocol === 'file:' ? '' : hostname.replace(/^www\./, '');
}

function isSignIn({ pathname }: URL): boolean {
	return pathname.split('/').some((part) => SIGN_IN.test(part));
}

function lastOf({ pathname }: URL): string {
	return pathname.split('/').filter(Boolean).at(-1) ?? '';
}

/** How sites name the page, in English, Welsh, French, German and Spanish. */
const SIGN_IN =
	/^(?:wp-|user-|account-)?(?:log-?_?[io]n|sign-?_?[io]n|auth|authenticate|authorize|sso|saml2?|oauth2?|mewngofnodi|connexion|anmelden|anmeldung|iniciar-sesion|acceder)(?:\.\w+)?$/i;

type Arrival = {
	/** Addresses. */
	asked: string;
	landed: string;
	/** How many fields for a password are shown. Two are for a new one. */
	passwords: number;
};
