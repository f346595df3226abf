import { expect, test } from 'vitest';
import { headingsOf } from '#lib/markdown/contents.ts';
import { renderMarkdown } from '#lib/markdown.ts';

test('the list of contents has the headings of level 2, without their links', async () => {
	const html = await renderMarkdown(
		'## What & why\n\ntext\n\n### Smaller\n\n## See [the *map*](/areas/)\n\n## What & why\n',
		'en',
	);
	expect(headingsOf(html)).toEqual([
		{ id: 'what--why', html: 'What &amp; why' },
		{ id: 'see-the-map', html: 'See the <em>map</em>' },
		{ id: 'what--why-1', html: 'What &amp; why' },
	]);
});
