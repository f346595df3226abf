/**
 * The one cookie of the staff door: a person's access token and the refresh token behind it, together, so that a browser
 * never holds one without the other. It goes when the browser is closed; the database ends the session before, if need be.
 */
export function readCookie(request: Request): Tokens | undefined {
	const value = cookieIn(request);
	const [access = '', refresh = '', ...rest] = value?.split('~') ?? [];
	if (!JWT.test(access) || !/^[\w-]+$/.test(refresh) || rest.length) return undefined;
	return { access, refresh };
}

export function writeCookie({ access, refresh }: Tokens): string {
	return `${NAME}=${access}~${refresh}; ${ATTRIBUTES}`;
}

/** What clears the cookie, where the browser sent one. */
export function forgetSession(request: Request): string[] {
	return cookieIn(request) === undefined ? [] : [clearedCookie];
}

/** `__Host-` makes browsers refuse one that a neighbouring domain has set. */
const NAME = '__Host-staff';
const ATTRIBUTES = 'Path=/; Secure; HttpOnly; SameSite=Strict';

export const clearedCookie = `${NAME}=; Max-Age=0; ${ATTRIBUTES}`;

/** Browsers drop a cookie of more than 4096 bytes; a token of ours has about 1000. */
const JWT = /^(?=.{1,3900}$)[\w-]+\.[\w-]+\.[\w-]+$/;

function cookieIn(request: Request) {
	for (const pair of (request.headers.get('cookie') ?? '').split(/;\s*/)) {
		const [name, ...value] = pair.split('=');
		if (name === NAME) return value.join('=');
	}
}

export type Tokens = {
	access: string;
	refresh: string;
};
