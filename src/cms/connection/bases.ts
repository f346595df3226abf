/** The id that each file had when the person opened it; null for a file that did not exist. */
export class Bases {
	readonly #ids = new Map<string, string | null>();

	/** Learns ids from an answer of the proxy. Lists are passed over: Decap reads them again while an entry is open. */
	async learn(action: string, params: Params, answer: Answer) {
		if (action === 'getEntry') this.#ids.set(params.path!, answer.file?.id ?? null);
		if (action === 'unpublishedEntryDataFile')
			this.#ids.set(params.path!, answer.id ?? (await digest(answer.data ?? null)));
		if (action === 'persistEntry')
			for (const { path, raw } of params.dataFiles!)
				this.#ids.set(path, answer.ids?.[path] ?? (await digest(raw)));
		if (action === 'deleteFiles') for (const path of params.paths!) this.#ids.delete(path);
	}

	/** Learns that a file does not exist. */
	learnMissing(params: Params) {
		if (params.path) this.#ids.set(params.path, null);
	}

	isNew(path: string): boolean {
		return (this.#ids.get(path) ?? null) === null;
	}

	of(paths: string[]): Record<string, string | null> {
		return Object.fromEntries(paths.map((path) => [path, this.#ids.get(path) ?? null]));
	}

	/** The ids of all files of an entry; `path` is one of them. */
	ofEntry(path: string): [path: string, id: string | null][] {
		return [...this.#ids].filter(([each]) => stem(each) === stem(path));
	}

	/** Puts back ids that were kept. */
	restore(ids: [path: string, id: string | null][]) {
		for (const [path, id] of ids) this.#ids.set(path, id);
	}
}

function stem(path: string) {
	return path.replace(/(\.(en|cy))?\.md$/, '');
}

/** The id that decap-server gives a file, for its answers that leave it out. */
async function digest(text: string | null): Promise<string | null> {
	if (text === null) return null;
	const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
	return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The parts of a request and its answer that are about files. */
export type Params = {
	path?: string;
	paths?: string[];
	id?: string;
	slug?: string;
	dataFiles?: { path: string; raw: string; slug: string }[];
	assets?: Asset[];
	options?: { useWorkflow?: boolean; collectionName?: string };
} & Record<string, unknown>;
export type Asset = { path: string };
export type Answer = {
	file?: { id: string | null };
	data?: string | null;
	id?: string;
	ids?: Record<string, string>;
};
