import { excerptOf, lineOf } from './plain.ts';
import type { Place } from './finding.ts';
import type { Block, Node, Reading } from './reading.ts';

/** Where a node of the Markdown stands. The parser makes some links of bare addresses and forgets where they were. */
export function placeOf({ path }: Reading, { node, parents }: Node, excerpt: string): Place {
	const placed = [node, ...parents].find(({ position }) => position);
	return { path, line: placed?.position?.start.line ?? 1, excerpt: excerptOf(excerpt) };
}

/** Where some words of a block stand. */
export function placeIn({ path }: Reading, block: Block, index: number, excerpt: string): Place {
	const line = lineOf(block, index);
	return { path, ...(line !== undefined && { line }), excerpt: excerptOf(excerpt) };
}
