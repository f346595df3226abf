import { keyWords } from './key-words.ts';
import { caseTokenFor, hashToken, keyed } from '../tokens.ts';

/**
 * The four words with which a person without an address follows their feedback: some 43 bits that follow from the reference,
 * from how many times they were replaced, and from TOKEN_SECRET, so they are stored nowhere.
 */
export function keyWordsFor(reference: string, number = 0): string[] {
	const drawn = keyed(number === 0 ? `words:${reference}` : `words:${reference}:${number}`);
	return [0, 4, 8, 12].map((at) => keyWords[drawn.readUInt32BE(at) % keyWords.length]!);
}

/** What the database gets with new feedback: hashes of its key and of the secret in its private link. */
export function hashesFor(reference: string) {
	return {
		key_hash: hashKey(reference, keyWordsFor(reference)),
		link_hash: hashToken(caseTokenFor(reference)),
	};
}

/** What the database gets when the words are replaced for the first, second, … time. */
export function renewedKey(reference: string, number: number) {
	return { key_number: number, key_hash: hashKey(reference, keyWordsFor(reference, number)) };
}

/**
 * A key as a person typed it. The first four letters of a word are enough, in any case, with anything between the words. One
 * wrong letter is forgiven where only one word is so near: what was typed is still one key and no more.
 */
export function readKey(typed: string): string[] | undefined {
	const parts =
		typed
			.normalize('NFKC')
			.toLowerCase()
			.match(/[a-z]+/g) ?? [];
	const words = parts.map((part) => byBeginning.get(part.slice(0, 4)) ?? nearest(part));
	return words.length === 4 && !words.includes(undefined) ? (words as string[]) : undefined;
}

export function hashKey(reference: string, words: string[]): string {
	return keyed(`key:${reference}:${words.join(' ')}`).toString('hex');
}

/** The only word that is one slip away: a letter that is wrong, missing or too much, or two that changed places. */
function nearest(part: string): string | undefined {
	const near = keyWords.filter((word) => isOneSlip(part, word));
	return near.length === 1 ? near[0] : undefined;
}

function isOneSlip(typed: string, word: string) {
	let at = 0;
	while (at < word.length && typed[at] === word[at]) at += 1;
	const [left, right] = [typed.slice(at), word.slice(at)];
	return (
		left.slice(1) === right.slice(1) ||
		left.slice(1) === right ||
		left === right.slice(1) ||
		(left[0] === right[1] && left[1] === right[0] && left.slice(2) === right.slice(2))
	);
}

const byBeginning = new Map(keyWords.map((word) => [word.slice(0, 4), word]));
