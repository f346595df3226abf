import type { Rules } from '#domain/spoken-rules.ts';

/** The next threshold of signatures for a petition with `count` of them; the last threshold when all are passed. */
export function nextThreshold(count: number, rules: Thresholds): number {
	const { response_signatures, debate_signatures } = rules;
	return count < response_signatures ? response_signatures : debate_signatures;
}

type Thresholds = Pick<Rules, 'response_signatures' | 'debate_signatures'>;
