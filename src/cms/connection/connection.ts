import type { Lang } from '#domain/language.ts';
import { strings } from '#strings/index.ts';
import { type Answer, Bases, type Params } from './bases.ts';
import type { User } from '#collections/uses.ts';
import { dismiss, notify } from '../notice.ts';
import { type DraftList, Drafts } from './drafts.ts';
import { Expected } from '../expected.ts';
import { type Call, isNameless, prepared } from './request.ts';
import { Library } from '../library/names.ts';
import { originalOf, unwritten } from './unwritten.ts';

/**
 * Stands between Decap and the proxy that saves. It sends the id that each file had when the person opened it, so that the
 * proxy does not overwrite another person's change. It turns each error into a sentence that stays on the screen; the text
 * stays in the form.
 *
 * @returns the `fetch` for Decap to use.
 */
export function connected(connection: Connection): typeof globalThis.fetch {
	const { proxyUrl, lang, fetch, tell = notify, settled = dismiss } = connection;
	const { bases = new Bases(), library = new Library() } = connection;
	const { notices } = strings(lang).cms;
	const drafts = new Drafts();

	const refuse = (
		action: string,
		sentence: string,
		{ signIn = false, always = false, uses = [] }: Refusal = {},
	): never => {
		const isTold = always || WRITES.test(action);
		if (isTold) tell(sentence, { lang, signIn, uses });
		throw new Expected(sentence, { isTold });
	};

	/** Whether a file that does not exist is the Welsh version of an English one that does. */
	const hasOriginal = async (action: string, params: Params, init: RequestInit) => {
		const path = params.path && originalOf(params.path);
		if (!path) return false;
		const body = JSON.stringify({ action, params: { ...params, path, id: path } });
		const response = await fetch(proxyUrl, { ...init, body });
		return response.ok && !isMissing(action, (await response.json()) as Answer);
	};

	return async (input, init) => {
		if (String(input) !== proxyUrl || init?.method !== 'POST') return await fetch(input, init);
		const call = JSON.parse(String(init.body)) as Call;
		if (isNameless(call)) refuse(call.action, notices.nameless, { always: true });
		const { action, params } = prepared(call, bases);
		const listed = drafts.take(action, params);
		if (listed) return Response.json(listed);
		const body = JSON.stringify({ action, params });
		const response = await fetch(input, { ...init, body }).catch((): never =>
			refuse(action, notices.offline),
		);
		const answer = (await response.json().catch(() => undefined)) as FullAnswer | null | undefined;
		if (response.ok && answer !== undefined && !isMissing(action, answer)) {
			if (action === 'unpublishedEntries')
				return Response.json(drafts.keep(answer as unknown as DraftList));
			if (answer) await bases.learn(action, params, answer);
			library.learn(action, params, answer);
			if (WRITES.test(action)) settled();
			return Response.json(answer);
		}
		if (!WRITES.test(action) && (response.ok || response.status === 404)) {
			bases.learnMissing(params);
			if (await hasOriginal(action, params, init)) return Response.json(unwritten(params.path!));
			// `address.ts` tells the person.
			if (action === 'getEntry') throw new Expected(notices.noEntry, { isTold: true });
			return Response.json({ error: answer?.error ?? 'Not found' }, { status: 404 });
		}
		switch (response.status) {
			case 401:
				return refuse(action, notices.signedOut, { signIn: true, always: true });
			case 403:
				return refuse(action, answer?.error ?? notices.noEditor, { always: true });
			case 413:
				return refuse(action, answer?.error ?? notices.tooLarge);
			default:
				return refuse(action, answer?.error ?? notices.broken(response.status), answer ?? {});
		}
	};
}

/** decap-server answers 200 without data for a file that does not exist. */
function isMissing(action: string, answer: Answer | null): boolean {
	return /^(getEntry|unpublishedEntryDataFile)$/.test(action) && (answer?.data ?? null) === null;
}

/** Actions that follow a press of a button. Of all others, Decap itself shows the errors. */
const WRITES = /^(persist|delete|update|publish)/;

type FullAnswer = Answer & { error?: string; uses?: User[] };
type Refusal = { signIn?: boolean; always?: boolean; uses?: User[] };
type Connection = {
	proxyUrl: string;
	lang: Lang;
	fetch: typeof globalThis.fetch;
	bases?: Bases;
	library?: Library;
	/** Shows a message until the person closes it, or until the action succeeds. */
	tell?: typeof notify;
	settled?: () => void;
};
