import type { Answer } from './bases.ts';
import { originalOf, unwritten } from './unwritten.ts';

/**
 * All drafts, as the proxy answers them at once. Decap asks for their names, then for each draft, then for each of its texts,
 * and gives back the id that the draft gave the text. So each text of such a list gets an id of its own here, and is given to
 * the list only: who opens the form of a draft is answered by the proxy, and `bases.ts` learns from that answer alone.
 */
export class Drafts {
	readonly #looks = new Map<string, Look>();
	readonly #texts = new Map<string, Answer>();
	#made = 0;

	/** Keeps a list of whole drafts. @returns the names that Decap asked for. decap-server answers with these. */
	keep(list: DraftList): string[] {
		this.#looks.clear();
		this.#texts.clear();
		return list.map((draft) => {
			if (typeof draft === 'string') return draft;
			const { id, look, texts } = draft;
			if (look) this.#looks.set(id, texts ? this.#withTexts(look, texts) : look);
			return id;
		});
	}

	/** The answer to one of the questions about the list. Each is given once. */
	take(action: string, { id = '' }: { id?: string }): object | undefined {
		const kept = { unpublishedEntry: this.#looks, unpublishedEntryDataFile: this.#texts }[action];
		const answer = kept?.get(id);
		kept?.delete(id);
		return answer;
	}

	/** Decap asks for a text that was not changed without an id, so the look names it too. */
	#withTexts(look: Look, texts: Text[]): Look {
		if (!look.diffs.some(({ path }) => texts.some((text) => text.path === path))) return look;
		const diffs = new Map(look.diffs.map((diff) => [diff.path, diff]));
		for (const { path, data } of texts) {
			const original = originalOf(path);
			const isUnwritten = texts.some((text) => text.path === original && text.data !== null);
			const answer = data === null && isUnwritten ? unwritten(path) : { data };
			if (answer.data === null) continue;
			const id = `listed ${this.#made++}`;
			this.#texts.set(id, answer);
			diffs.set(path, { newFile: false, ...diffs.get(path), path, id });
		}
		return { ...look, diffs: [...diffs.values()] };
	}
}

type Look = { diffs: Diff[] } & Record<string, unknown>;
type Diff = { path: string; id: string; newFile: boolean };
type Text = { path: string; data: string | null };
/** `id` is `news/market-day`. */
export type DraftList = (string | { id: string; look?: Look; texts?: Text[] })[];
