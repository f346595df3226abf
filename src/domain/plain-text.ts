/**
 * The paragraphs and lists of a text that a resident wrote: lines that begin with a hyphen and a space are points of a
 * list, an empty line ends a paragraph. Nothing else is read as anything.
 */
export function blocksOf(text: string): Block[] {
	const blocks: Block[] = [];
	let ended = true;
	for (const line of text.split('\n')) {
		const point = /^\s*[-–•]\s+(.*\S)\s*$/u.exec(line)?.[1];
		const last = blocks.at(-1);
		if (point) {
			if (last?.kind === 'list') last.points.push(point);
			else blocks.push({ kind: 'list', points: [point] });
		} else if (line.trim()) {
			if (last?.kind === 'paragraph' && !ended) last.text += `\n${line}`;
			else blocks.push({ kind: 'paragraph', text: line });
		}
		ended = !line.trim();
	}
	return blocks;
}

export type Block = { kind: 'paragraph'; text: string } | { kind: 'list'; points: string[] };
