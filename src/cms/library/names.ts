import type { Params } from '../connection/bases.ts';

/** The names of the pictures in the library of pictures. */
export class Library {
	#names = new Set<string>();

	/** Learns names from an answer of the proxy. */
	learn(action: string, params: Params, answer: unknown) {
		if (action === 'getMedia') this.#names = new Set((answer as Named[]).map(({ name }) => name));
		if (action === 'persistMedia') this.#names.add((answer as Named).name);
		for (const path of action === 'deleteFiles' ? params.paths! : [])
			this.#names.delete(path.split('/').at(-1)!);
	}

	has(name: string): boolean {
		return this.#names.has(name);
	}
}

type Named = { name: string };
