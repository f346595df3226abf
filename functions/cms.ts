import type { Config } from '@netlify/functions';
import { act } from '#server/cms/actions.ts';
import { answerError } from '#server/cms/answer.ts';
import { Editor } from '#server/cms/editor.ts';
import { articles } from '#server/cms/files.ts';
import { checkSender, readBody } from '#server/cms/guard.ts';
import { readCall } from '#server/cms/protocol.ts';
import { Refused } from '#server/cms/refused.ts';
import { setup } from '#server/cms/setup.ts';
import { preferredLang } from '#server/http/request.ts';
import { sendJson, withCookies } from '#server/http/respond.ts';
import { forgetSession, readSession, type Session } from '#server/staff/session.ts';

/**
 * Saves for editors, who need no account at the git host: Decap's proxy protocol behind the staff sign-in. GET answers who is
 * signed in, with the names of all articles; POST does one action of the protocol. Every error is `{ error }`, a sentence for the editor.
 */
export default async function cms(request: Request): Promise<Response> {
	let session: Session | undefined;
	let action = request.method;
	try {
		checkSender(request);
		session = await readSession(request);
		if (!session) throw new Refused(401, 'signed_out');
		if (!session.staff.roles.includes('editor')) throw new Refused(403, 'not_editor');
		setup();
		if (request.method !== 'POST') {
			const { name, lang } = session.staff;
			return withCookies(sendJson({ name, lang, news: await articles() }), session.cookies);
		}
		const call = readCall(await readBody(request));
		if (!call) throw new Refused(422, 'not_understood');
		action = call.action;
		return withCookies(sendJson((await act(call, new Editor(session))) as object), session.cookies);
	} catch (error) {
		const response = answerError(error, session?.staff.lang ?? preferredLang(request), action);
		if (response.status === 405) response.headers.set('Allow', 'GET, HEAD, POST');
		const isOut = response.status === 401;
		return withCookies(response, isOut ? forgetSession(request) : (session?.cookies ?? []));
	}
}

export const config: Config = { path: '/api/cms' };
