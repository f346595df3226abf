import type { Lang } from '#domain/language.ts';
import { strings } from '#strings/index.ts';
import { type Answer, Bases, type Params } from './bases.ts';
import type { CmsFacts } from './cms-facts.ts';
import { dismiss, notify } from './notice.ts';
import { Refusal } from './refusal.ts';
import { type Call, isNameless, prepared } from './request.ts';
import { originalOf, unwritten } from './unwritten.ts';
import { takenFromOthers } from './uses.ts';

/**
 * Stands between Decap and the proxy that it saves through: tells the proxy what each file was when the person opened
 * it, so that nobody's change is overwritten unseen, and turns whatever goes wrong into a sentence that stays on the
 * screen. The text stays in the form in every case.
 *
 * @returns the `fetch` for Decap to use.
 */
export function connected(connection: Connection): typeof globalThis.fetch {
	const { proxyUrl, lang, uses, fetch, tell = notify, settled = dismiss } = connection;
	const { bases = new Bases() } = connection;
	const { notices } = strings(lang).cms;

	const refuse = (
		action: string,
		sentence: string,
		{ signIn = false, always = false } = {},
	): never => {
		if (always || WRITES.test(action)) tell(sentence, { lang, signIn });
		throw new Refusal(sentence);
	};

	/** Whether it is a Welsh version that is not there, and the English one is. */
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
		const taken = takenFromOthers(action, params, uses, lang);
		if (taken) refuse(action, taken);

		const body = JSON.stringify({ action, params });
		const response = await fetch(input, { ...init, body }).catch((): never =>
			refuse(action, notices.offline),
		);
		const answer = (await response.json().catch(() => undefined)) as FullAnswer | null | undefined;
		if (response.ok && answer !== undefined && !isMissing(action, answer)) {
			if (answer) await bases.learn(action, params, answer);
			if (WRITES.test(action)) settled();
			return Response.json(answer);
		}
		if (!WRITES.test(action) && (response.ok || response.status === 404)) {
			bases.learnMissing(params);
			if (await hasOriginal(action, params, init)) return Response.json(unwritten(params.path!));
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
				return refuse(action, answer?.error ?? notices.broken(response.status));
		}
	};
}

/** decap-server answers 200 with nothing in it for a file that is not there. */
function isMissing(action: string, answer: Answer | null): boolean {
	return /^(getEntry|unpublishedEntryDataFile)$/.test(action) && (answer?.data ?? null) === null;
}

/** What a person has pressed a button for. Of the rest, Decap says itself what did not come. */
const WRITES = /^(persist|delete|update|publish)/;

type FullAnswer = Answer & { error?: string };
type Connection = {
	proxyUrl: string;
	lang: Lang;
	uses: CmsFacts['uses'];
	fetch: typeof globalThis.fetch;
	bases?: Bases;
	/** Shows a message until the person closes it, or what it is about has worked. */
	tell?: typeof notify;
	settled?: () => void;
};
