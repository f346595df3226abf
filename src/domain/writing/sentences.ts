/** The sentences of a text, each with its start. A point in a time, in an address or after a title ends no sentence. */
export function sentencesOf(text: string): Sentence[] {
	const sentences: Sentence[] = [];
	let start = 0;
	for (const { 0: end, index } of text.matchAll(END)) {
		const sentence = text.slice(start, index + 1);
		if (TITLE.test(sentence.slice(-8))) continue;
		add(sentences, text.slice(start, index + end.length), start);
		start = index + end.length;
	}
	add(sentences, text.slice(start), start);
	return sentences;
}

function add(sentences: Sentence[], text: string, start: number) {
	const trimmed = text.trimStart();
	if (trimmed)
		sentences.push({ text: trimmed.trimEnd(), index: start + text.length - trimmed.length });
}

const END = /[.!?…]["”’')\]]{0,3}\s+(?=["“‘'([]{0,3}[\p{Lu}\p{N}])/gu;
const TITLE =
	/(?:^|[\s(“"])(?:Mr|Mrs|Ms|Dr|St|Rev|Cllr|Prof|No|Nos|e\.g|i\.e|etc|approx|\p{Lu})\.$/u;

type Sentence = { text: string; index: number };
