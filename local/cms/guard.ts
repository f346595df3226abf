import { createHash } from 'node:crypto';
import { toldOf } from '#server/cms/answer.ts';
import { readCall } from '#server/cms/protocol.ts';
import { Refused } from '#server/cms/refused.ts';
import type { DecapServer } from './decap-server.ts';
import { git } from './git.ts';
import { recover } from './repository.ts';
import { draftOf, hasBranch, held, type Save } from './rules.ts';

/**
 * Guards decap-server as our own proxy guards the git host. decap-server overwrites other people's changes, and after a
 * conflict its repository stays in the middle of a rebase. So requests are checked, and run one at a time.
 */
export function guarded(repository: string, ask: DecapServer['ask']) {
	let last: Promise<unknown> = Promise.resolve();
	return (request: Request): Promise<Response> => {
		const answer = last.then(async () => await answerOne(repository, ask, await request.text()));
		last = answer.catch(() => {});
		return answer;
	};
}

async function answerOne(repository: string, ask: DecapServer['ask'], body: string) {
	const sent = parsed(body);
	const notKnown = UNKNOWN[sent.action];
	if (notKnown) return Response.json(notKnown);
	try {
		const read = readCall(sent);
		if (!read) throw new Refused(422, 'not_understood');
		const call = await held(read, repository);
		if ('answer' in call) return Response.json(call.answer);
		const params = { ...sent.params, ...call.params };
		const response = await ask(JSON.stringify({ ...sent, action: call.action, params }));
		if (response.status >= 500 && CHANGES.test(call.action)) {
			await recover(repository);
			throw new Refused(409, call.action === 'publishUnpublishedEntry' ? 'conflict' : 'changed');
		}
		if (call.action !== 'persistEntry' || !response.ok) return await copyOf(response);
		await dropUnchanged(repository, call.params);
		return Response.json({ ...((await response.json()) as object), ids: idsOf(call.params) });
	} catch (error) {
		if (!(error instanceof Refused)) throw error;
		return Response.json(toldOf(error, 'en'), { status: error.status });
	}
}

/** Deletes a draft that equals the published content: decap-server fails on such a draft. */
async function dropUnchanged(repository: string, save: Save) {
	const draft = draftOf(save);
	if (!(await hasBranch(repository, draft))) return;
	const isSame = await git(repository, 'diff', '--quiet', 'main', draft).then(
		() => true,
		() => false,
	);
	if (isSame) await git(repository, 'branch', '--quiet', '-D', draft);
}

/** decap-server's ids of the texts that were saved: the bases of the next save. */
function idsOf({ dataFiles }: Save) {
	return Object.fromEntries(
		dataFiles.map(({ path, raw }) => [path, createHash('sha256').update(raw).digest('hex')]),
	);
}

async function copyOf(response: Response) {
	const headers = { 'content-type': 'application/json' };
	return new Response(await response.text(), { status: response.status, headers });
}

function parsed(body: string): { action: string; params?: object } {
	try {
		return JSON.parse(body) as { action: string };
	} catch {
		return { action: '' };
	}
}

/** The answers to actions of new Decap versions that decap-server does not know. */
const UNKNOWN: Record<string, object> = {
	getNotes: { notes: [] },
	getPRMetadata: { metadata: null },
};
const CHANGES = /^(persist|publish|update|delete)/;
