import { hub } from '../settings.ts';

/** The next threshold of signatures for a petition with `count` of them; the last threshold when all are passed. */
export function nextThreshold(count: number): number {
	const { response_threshold, debate_threshold } = hub;
	return count < response_threshold ? response_threshold : debate_threshold;
}
