import { enter, requestLink } from '#server/staff/session.ts';
import type { useHub } from './doors.ts';

/** Signs a person in by the link in their mail, as a browser does. Returns the cookie. */
export async function signIn(hub: ReturnType<typeof useHub>, email: string): Promise<string> {
	const { cookies } = await enter(await linkFor(hub, email));
	return cookies!.map((cookie) => cookie.split(';', 1)[0]!).join('; ');
}

/** The secret of a new link, read from the mail. */
export async function linkFor(hub: ReturnType<typeof useHub>, email: string): Promise<string> {
	await ask(email);
	return new URL(linkIn(hub.post.mails.at(-1)?.text)!).searchParams.get('token_hash')!;
}

export function linkIn(text = ''): string | undefined {
	return /https?:\/\/[^\s\]]+/.exec(text)?.[0];
}

/** Asks for a link and waits for the work that the function leaves running. */
export async function ask(email: string, options: { lang?: 'en' | 'cy'; ip?: string | null } = {}) {
	const left: Promise<unknown>[] = [];
	const { lang = 'en', ip = null } = options;
	const answer = await requestLink(email, lang, { ip, waitUntil: (each) => void left.push(each) });
	await Promise.all(left);
	return answer;
}

export function requestWith(cookie: string): Request {
	return new Request('https://hub.example.org/staff/', { headers: { cookie } });
}
