import { excerptOf, lineOf } from './plain.ts';
import type { Place } from './finding.ts';
import type { Block, Node, Reading } from './reading.ts';

/** The place of a node of the Markdown. The parser gives no position for some links that it makes of bare addresses. */
export function placeOf({ path }: Reading, { node, parents }: Node, excerpt: string): Place {
	const placed = [node, ...parents].find(({ position }) => position);
	return { path, line: placed?.position?.start.line ?? 1, excerpt: excerptOf(excerpt) };
}

/** The place of some words in a block. */
export function placeIn({ path }: Reading, block: Block, index: number, excerpt: string): Place {
	const line = lineOf(block, index);
	return { path, ...(line !== undefined && { line }), excerpt: excerptOf(excerpt) };
}
