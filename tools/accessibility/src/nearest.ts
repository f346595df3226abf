import leven from 'leven';

/** The known word that was probably meant, if any is near enough. */
export function nearest(word: string, known: readonly string[]): string | undefined {
	const far = (each: string) => leven(each.toLowerCase(), word.toLowerCase());
	const [best] = known.toSorted((a, b) => far(a) - far(b));
	return best && far(best) <= Math.max(2, word.length / 3) ? best : undefined;
}
