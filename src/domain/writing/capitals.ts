import { finding, type Finding } from './finding.ts';
import { placeIn } from './place.ts';
import type { Reading } from './reading.ts';

/** Words in capitals are slower to read, and some screen readers spell them out. Short forms such as NHS may stay. */
export function capitals(reading: Reading): Finding[] {
	return reading.blocks.flatMap((block) =>
		[...block.text.matchAll(RUN)].flatMap(({ 0: text, index }) => {
			const letters = text.match(/\p{Lu}/gu)!.length;
			if (letters < FEWEST || !/\p{Lu}{3}/u.test(text)) return [];
			const place = placeIn(reading, block, index, text);
			return [finding('capitals', place, { text: place.excerpt })];
		}),
	);
}

const RUN = /(?<![\p{L}\p{N}])\p{Lu}[\p{Lu}'’&-]*(?:[\s,:]+\p{Lu}[\p{Lu}'’&-]*)*(?![\p{L}\p{N}])/gu;
/** Letters: IMPORTANT has nine; two short forms side by side have fewer. */
const FEWEST = 9;
