import { keyWords } from './key-words.ts';
import { caseTokenFor, hashToken, keyed } from '../tokens.ts';

/**
 * The four words with which a person without an address follows their feedback: some 43 bits that follow from the reference
 * and TOKEN_SECRET, so they are stored nowhere.
 */
export function keyWordsFor(reference: string): string[] {
	const drawn = keyed(`words:${reference}`);
	return [0, 4, 8, 12].map((at) => keyWords[drawn.readUInt32BE(at) % keyWords.length]!);
}

/** What the database gets with new feedback: hashes of its key and of the secret in its private link. */
export function hashesFor(reference: string) {
	return {
		key_hash: hashKey(reference, keyWordsFor(reference)),
		link_hash: hashToken(caseTokenFor(reference)),
	};
}

/** A key as a person typed it. The first four letters of a word are enough, in any case, with anything between the words. */
export function readKey(typed: string): string[] | undefined {
	const parts =
		typed
			.normalize('NFKC')
			.toLowerCase()
			.match(/[a-z]+/g) ?? [];
	const words = parts.map((part) => byBeginning.get(part.slice(0, 4)));
	return words.length === 4 && !words.includes(undefined) ? (words as string[]) : undefined;
}

export function hashKey(reference: string, words: string[]): string {
	return keyed(`key:${reference}:${words.join(' ')}`).toString('hex');
}

const byBeginning = new Map(keyWords.map((word) => [word.slice(0, 4), word]));
