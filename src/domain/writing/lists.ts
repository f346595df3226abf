import { finding, type Finding } from './finding.ts';
import { placeIn } from './place.ts';
import type { Block, Reading } from './reading.ts';

/**
 * Lines that begin with a mark typed by hand, or several bullets in one line: the page joins them into one paragraph,
 * and a screen reader does not say how many items there are (WCAG 1.3.1). One finding for each list.
 */
export function fakeLists(reading: Reading): Finding[] {
	let before: Line | undefined;
	let told = false;
	return linesOf(reading).flatMap((line) => {
		const goesOn = before !== undefined && line.mark === before.mark && line.mark !== undefined;
		const isList = goesOn || bulletsIn(line.text) > 1;
		const first = goesOn ? before! : line;
		const isNew = isList && !(goesOn && told);
		told = isList;
		before = line;
		if (!isNew) return [];
		const mark = first.text.trim().split(/\s/)[0]!.slice(0, 3);
		return [finding('fakeList', placeIn(reading, first.block, first.index, first.text), { mark })];
	});
}

function linesOf({ kind, blocks }: Reading): Line[] {
	if (kind !== 'markdown') return [];
	return blocks.flatMap((block) => {
		if (block.kind !== 'paragraph') return [{ block, index: 0, text: '', mark: undefined }];
		let index = 0;
		return block.text.split('\n').map((text) => {
			const line = { block, index, text, mark: markOf(text) };
			index += text.length + 1;
			return line;
		});
	});
}

function markOf(line: string): string | undefined {
	return Object.entries(MARKS).find(([, begins]) => begins.test(line))?.[0];
}

function bulletsIn(line: string): number {
	return line.match(/[•●▪■◦‣➢➤►]\s*\p{L}/gu)?.length ?? 0;
}

const MARKS = {
	bullet: /^\s*[•·●○▪■◦‣⁃►▶➤➢✓✔✅]\s*\S/u,
	dash: /^\s*[-–—*+]\s+\S/,
	number: /^\s*\(?\d{1,2}[.)]\s+\S/,
	letter: /^\s*\(?(?:[a-z]|[ivx]{2,4})\)\s+\S/i,
};

type Line = { block: Block; index: number; text: string; mark: string | undefined };
