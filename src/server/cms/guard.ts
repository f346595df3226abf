import { senderOf } from '#domain/sender.ts';
import { readBytes } from '../http/request.ts';
import { Refused } from './refused.ts';

/**
 * Lets only pages of this site call: the cookie is SameSite=Strict, and browsers name the sender of every POST. Older
 * browsers do not name the sender of a GET. @throws Refused
 */
export function checkSender(request: Request): void {
	const { method } = request;
	if (!['GET', 'HEAD', 'POST'].includes(method)) throw new Refused(405, 'not_understood');
	const sender = senderOf(request);
	if (sender === 'page' || (sender === 'program' && method !== 'POST')) return;
	throw new Refused(403, 'foreign');
}

/** What was sent, if it is JSON of a sane size. @throws Refused */
export async function readBody(request: Request): Promise<unknown> {
	const type = request.headers.get('content-type') ?? '';
	if (!/^application\/json\s*(?:;\s*charset="?utf-8"?\s*)?$/i.test(type))
		throw new Refused(415, 'not_understood');
	const bytes = await readBytes(request, MOST_BYTES);
	if (!bytes) throw new Refused(413, 'too_much');
	try {
		return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
	} catch {
		throw new Refused(400, 'not_understood');
	}
}

/** What Netlify lets through. */
const MOST_BYTES = 6 * 1024 * 1024;
