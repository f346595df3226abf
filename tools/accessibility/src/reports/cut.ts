/** As many of the blocks, from the first, as fit into so many bytes; then, if some had to go, a sentence that says so. */
export function cut(blocks: string[], bytes: number, sentence: string): string {
	const size = (block: string) => Buffer.byteLength(block) + GAP.length;
	const whole = blocks.reduce((sum, block) => sum + size(block), 0);
	const kept: string[] = [];
	let room = whole <= bytes ? bytes : bytes - size(sentence);
	for (const block of blocks) {
		room -= size(block);
		if (room < 0) break;
		kept.push(block);
	}
	if (kept.length < blocks.length) kept.push(sentence);
	return kept.join(GAP);
}

const GAP = '\n\n';
