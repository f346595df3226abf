import { createHash } from 'node:crypto';
import { strings } from '#strings/index.ts';
import type { DecapServer } from './decap-server.ts';
import { git } from './git.ts';
import { recover } from './repository.ts';

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
	const { action, params } = readCall(body);
	const notKnown = UNKNOWN[action];
	if (notKnown) return Response.json(notKnown);
	const refusal = action === 'persistEntry' ? await overwrites(repository, params) : undefined;
	if (refusal) return refuse(refusal);
	const response = await ask(body);
	if (response.status >= 500 && CHANGES.test(action)) {
		await recover(repository);
		return refuse(action === 'publishUnpublishedEntry' ? 'conflict' : 'changed');
	}
	if (action === 'persistEntry') await dropUnchanged(repository, params);
	return new Response(await response.text(), {
		status: response.status,
		headers: { 'content-type': 'application/json' },
	});
}

/** The reason against saving a file that has changed since the person opened it. */
async function overwrites(repository: string, params: Params) {
	for (const [path, base] of Object.entries(params.bases ?? {})) {
		const now = await idNow(repository, path, params);
		if (now !== base) return base === null ? 'exists' : now === null ? 'deleted' : 'changed';
	}
	return undefined;
}

/** decap-server's id of a file: in the draft if there is one, else in what is published. */
async function idNow(repository: string, path: string, params: Params): Promise<string | null> {
	const text = async (ref: string) => await git(repository, 'show', `${ref}:${path}`);
	const draft = draftOf(params);
	const now = await ((await hasBranch(repository, draft)) ? text(draft) : text('main')).catch(
		() => null,
	);
	return now === null ? null : createHash('sha256').update(now).digest('hex');
}

/** Deletes a draft that equals the published content: decap-server fails on such a draft. */
async function dropUnchanged(repository: string, params: Params) {
	const draft = draftOf(params);
	if (!(await hasBranch(repository, draft))) return;
	const isSame = await git(repository, 'diff', '--quiet', 'main', draft).then(
		() => true,
		() => false,
	);
	if (isSame) await git(repository, 'branch', '--quiet', '-D', draft);
}

function draftOf({ options, dataFiles }: Params): string {
	return `cms/${options?.collectionName}/${dataFiles?.[0]?.slug}`;
}

async function hasBranch(repository: string, name: string): Promise<boolean> {
	return (await git(repository, 'branch', '--list', name)) !== '';
}

function refuse(reason: 'exists' | 'deleted' | 'changed' | 'conflict') {
	const sentence = strings('en').saving.refusal[reason];
	const error = typeof sentence === 'string' ? sentence : sentence({});
	return Response.json({ error }, { status: 409 });
}

function readCall(body: string): { action: string; params: Params } {
	try {
		const { action = '', params = {} } = JSON.parse(body) as { action?: string; params?: Params };
		return { action, params };
	} catch {
		return { action: '', params: {} };
	}
}

/** The answers to actions of new Decap versions that decap-server does not know. */
const UNKNOWN: Record<string, object> = {
	getNotes: { notes: [] },
	getPRMetadata: { metadata: null },
};
const CHANGES = /^(persist|publish|update|delete)/;

type Params = {
	bases?: Record<string, string | null>;
	options?: { collectionName?: string };
	dataFiles?: { slug: string }[];
};
