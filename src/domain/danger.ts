/** The words of a list that stand in a text as whole words, whatever their case and accents. Settings may leave the list out. */
export function dangerIn(text: string, words: readonly string[] = []): string[] {
	const plain = ` ${plainWords(text)} `;
	return words.filter((word) => plain.includes(` ${plainWords(word)} `));
}

function plainWords(text: string) {
	return text
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}
