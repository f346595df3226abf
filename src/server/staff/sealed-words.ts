import { seal, unseal } from '../http/seal.ts';

/** Words that somebody looks for, for an address. They may name a person, so only this member of staff can open them. */
export function sealWords(words: string, { id }: { id: string }): string | undefined {
	return words ? seal({ words }, placeFor(id)) : undefined;
}

/** The words in an address, for half a day; undefined when this person cannot open them, or can no longer. */
export function openWords(sealed: string, { id }: { id: string }): string | undefined {
	const found = unseal<{ words: string }>(sealed, placeFor(id), HALF_A_DAY);
	return found && !found.isOver ? found.value.words : undefined;
}

function placeFor(id: string) {
	return `words ${id}`;
}

const HALF_A_DAY = 12 * 60 * 60_000;
