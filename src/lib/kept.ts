/**
 * What `make` makes `from` something, or what it made of the same before, in this build or an earlier one, if that is
 * `still` right. `from` must be all that `make` looks at besides the files of this project; `kind` tells makers apart.
 * Outside a build nothing is kept. Also runs in the CMS.
 */
export async function kept<Made>(
	kind: string,
	from: unknown,
	make: () => Made | Promise<Made>,
	still: (made: Made) => boolean = () => true,
): Promise<Made> {
	const store = shared.moothallKept;
	const known = store?.get(kind, from) as Made | undefined;
	if (known !== undefined && still(known)) return known;
	const made = await make();
	store?.set(kind, from, made);
	return made;
}

/** The build loads this file more than once, so what is kept lies outside it. `tools/build/keep.ts` puts it there. */
export const shared = globalThis as { moothallKept?: Store };

/** What is kept is what JSON can hold. */
export type Store = {
	get(kind: string, from: unknown): unknown;
	set(kind: string, from: unknown, made: unknown): void;
};
