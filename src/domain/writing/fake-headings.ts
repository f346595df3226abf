import type { Paragraph } from 'mdast';
import { finding, type Finding } from './finding.ts';
import { placeOf } from './place.ts';
import { wordsOf } from './plain.ts';
import type { Reading } from './reading.ts';

/**
 * A bold line alone looks like a heading, but a screen reader does not treat it as one (WCAG failure F2). A bold line
 * that ends as a sentence does is a warning, and is allowed.
 */
export function fakeHeadings(reading: Reading): Finding[] {
	return reading.nodes.flatMap((each) => {
		const { node, parents } = each;
		if (node.type !== 'paragraph' || parents[0]?.type !== 'root') return [];
		const text = boldLine(node)?.trim();
		if (!text || text.length > LONGEST || /[.!,;]["”’)]?$/.test(text)) return [];
		const place = placeOf(reading, each, text);
		return [finding('fakeHeading', place, { text: place.excerpt.replace(/:$/, '') })];
	});
}

function boldLine({ children }: Paragraph): string | undefined {
	const [first, next] = children;
	if (first?.type !== 'strong') return undefined;
	const endsLine =
		!next || next.type === 'break' || (next.type === 'text' && next.value[0] === '\n');
	return endsLine ? wordsOf(first) : undefined;
}

/** Characters. A longer bold line is a sentence that somebody wanted to stress. */
const LONGEST = 80;
