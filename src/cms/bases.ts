/** What each file was when the person opened it: its id, or null when it was not there. */
export class Bases {
	readonly #ids = new Map<string, string | null>();

	/** Takes in what a proxy answered. Lists don't count: they are read again while an entry is open. */
	async learn(action: string, params: Params, answer: Answer) {
		if (action === 'getEntry') this.#ids.set(params.path!, answer.file?.id ?? null);
		if (action === 'unpublishedEntryDataFile')
			this.#ids.set(params.path!, answer.id ?? (await digest(answer.data ?? null)));
		if (action === 'persistEntry')
			for (const { path, raw } of params.dataFiles!)
				this.#ids.set(path, answer.ids?.[path] ?? (await digest(raw)));
		if (action === 'deleteFiles') for (const path of params.paths!) this.#ids.delete(path);
	}

	/** Something that was asked for is not there. */
	learnMissing(params: Params) {
		if (params.path) this.#ids.set(params.path, null);
	}

	isNew(path: string): boolean {
		return (this.#ids.get(path) ?? null) === null;
	}

	of(paths: string[]): Record<string, string | null> {
		return Object.fromEntries(paths.map((path) => [path, this.#ids.get(path) ?? null]));
	}

	/** What is known of the files of an entry, of which `path` is one. */
	ofEntry(path: string): [path: string, id: string | null][] {
		return [...this.#ids].filter(([each]) => stem(each) === stem(path));
	}

	/** Takes back what the files were at another time. */
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

/** The parts of a request and its answer that tell of files. */
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
