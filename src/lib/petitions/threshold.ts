import { hub } from '../settings.ts';

/** The number of signatures that a petition with `count` of them is on its way to; the last one when it is past all. */
export function nextThreshold(count: number): number {
	const { response_threshold, debate_threshold } = hub;
	return count < response_threshold ? response_threshold : debate_threshold;
}
