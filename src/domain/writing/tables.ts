import { finding, type Finding } from './finding.ts';
import { placeIn, placeOf } from './place.ts';
import { wordsOf } from './plain.ts';
import type { Reading } from './reading.ts';

/**
 * A screen reader reads the column's head with each cell, if the columns have heads (WCAG 1.3.1); the corner may be
 * empty. Lines with bars that Markdown does not read as a table would be shown as they are.
 */
export function tables(reading: Reading): Finding[] {
	const { kind, nodes, blocks } = reading;
	if (kind !== 'markdown') return [];
	const headless = nodes.flatMap((each) => {
		if (each.node.type !== 'table') return [];
		const [head, ...rows] = each.node.children.map(({ children }) =>
			children.map((cell) => wordsOf(cell).trim()),
		);
		const isAll = head!.every((text) => text === '');
		const column = head!.findIndex(
			(text, index) => text === '' && (index > 0 || isAll) && rows.some((row) => row[index]),
		);
		const place = placeOf(reading, each, (rows[0] ?? []).join(' '));
		return column < 0 ? [] : [finding('headlessTable', place, { column: column + 1 })];
	});
	const fake = blocks.flatMap((block) => {
		if (block.kind !== 'paragraph' || !/\|/.test(block.text)) return [];
		const isTable = block.text.split('\n').filter(looksLikeRow).length > 1;
		return isTable ? [finding('fakeTable', placeIn(reading, block, 0, block.text), {})] : [];
	});
	return [...headless, ...fake];
}

function looksLikeRow(line: string): boolean {
	return (line.match(/\|/g)?.length ?? 0) > 1;
}
