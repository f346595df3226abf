import { finding, type Finding } from './finding.ts';
import { placeOf } from './place.ts';
import { wordsOf } from './plain.ts';
import type { Reading } from './reading.ts';

/**
 * People who cannot see the page go from heading to heading, and the levels show the structure (WCAG 1.3.1). The title
 * has the first level, so an entry begins with the second and goes down one level at a time.
 */
export function headings(reading: Reading): Finding[] {
	let above = 1;
	return reading.nodes.flatMap((each) => {
		const { node } = each;
		if (node.type !== 'heading') return [];
		const text = wordsOf(node);
		const place = placeOf(reading, each, text);
		if (text.trim() === '') return [finding('emptyHeading', place, {})];
		const wanted = above + 1;
		above = Math.max(node.depth, 2);
		if (node.depth === 1) return [finding('topHeading', place, {})];
		if (node.depth <= wanted) return [];
		return [finding('skippedHeading', place, { found: node.depth, wanted })];
	});
}
