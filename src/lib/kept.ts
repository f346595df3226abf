/**
 * Returns what `make` makes `from` something. A result for the same `from`, from this build or an earlier one, is used
 * again if it is `still` right. `from` must be all that `make` reads besides the files of this project; `kind`
 * separates makers. Nothing is kept outside a build. Also runs in the CMS.
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

/** The build loads this file more than once, so the store is on `globalThis`. `tools/build/keep.ts` puts it there. */
export const shared = globalThis as { moothallKept?: Store };

/** Values must be JSON. */
export type Store = {
	get(kind: string, from: unknown): unknown;
	set(kind: string, from: unknown, made: unknown): void;
};
