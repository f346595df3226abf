import { expect, test, vi } from 'vitest';
import { warmUp } from '#cms/checks/warm-up.ts';
import * as writing from '#domain/writing.ts';
import { parseMarkdown } from '#domain/markdown.ts';

vi.mock('#domain/writing.ts', { spy: true });

test('the rules of writing are warmed with some of everything, once there is time', () => {
	const waiting: (() => void)[] = [];
	warmUp((work) => waiting.push(work));
	expect(writing.checkWriting).not.toHaveBeenCalled();
	for (const work of waiting) work();
	const [{ pieces }] = vi.mocked(writing.checkWriting).mock.lastCall!;
	const text = pieces[0]!.text;
	expect(text.split(/\s+/).length).toBeGreaterThan(500);
	const kinds = parseMarkdown(text).children.map(({ type }) => type);
	expect([...new Set(kinds)].sort()).toEqual([
		'blockquote',
		'heading',
		'list',
		'paragraph',
		'table',
	]);
});
