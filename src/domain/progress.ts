import { sayNumber } from './number.ts';
import type { Rules } from './spoken-rules.ts';

/**
 * How far a petition has come, in numbers and in words: for its page, and for the script that brings the page up to
 * date. One scale for all petitions: it ends at the last threshold, or at the count where that is greater.
 */
export function progressOf(count: number, { response, debate }: Thresholds, words: ProgressWords) {
	const end = Math.max(response, debate, count);
	const next = [response, debate].filter((each) => each > count).sort((a, b) => a - b)[0];
	const fill = (sentence: string, number: number) => sentence.replace('{n}', sayNumber(number));
	const more = (next ?? count) - count;
	const sentences = next === undefined ? undefined : next === response ? words.reply : words.debate;
	const reached = count >= debate ? words.bothReached : words.replyReached;
	return {
		end,
		percent: Math.round((1000 * count) / end) / 10,
		label: fill(words.label, count).replace('{of}', sayNumber(end)),
		sentence: sentences ? fill(sentences[more === 1 ? 'one' : 'many'], more) : reached,
	};
}

export function thresholdsOf(rules: Rules): Thresholds {
	return { response: rules.response_signatures, debate: rules.debate_signatures };
}

/** Counts of signatures. */
export type Thresholds = { response: number; debate: number };

/** `{n}` is where a number stands. */
export type ProgressWords = {
	/** `{n}` of `{of}` signatures. */
	label: string;
	/** What is still needed for a reply, and for a debate. */
	reply: { one: string; many: string };
	debate: { one: string; many: string };
	replyReached: string;
	bothReached: string;
};
