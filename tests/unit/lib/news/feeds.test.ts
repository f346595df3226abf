import { expect, test } from 'vitest';
import { feedResponse, newsFeed } from '#lib/news/feeds.ts';
import type { Article } from '#lib/news/news.ts';

const site = new URL('https://moothall.example.org');
const head = { lang: 'cy', title: 'Newyddion', path: '/news/', site } as const;

test('an article in a feed has links that lead home, and no pictures, which other sites may not show', async () => {
	const body =
		'See [the news](/news/).\n\n![A clock](../images/town-clock.jpg "Ten to two")\n\nIt stopped.';
	expect(await contentOf(body)).toBe(
		'<p>See <a href="https://moothall.example.org/cy/news/">the news</a>.</p>\n\n<p>It stopped.</p>',
	);
});

async function contentOf(body: string): Promise<string> {
	const data = { title: 'Clock', summary: 'It stopped.', published_on: '2026-11-01', body };
	const article = { slug: 'clock', lang: 'cy', data } as unknown as Article;
	const response = feedResponse(await newsFeed(head, [article], new Set()), 'json');
	return (await response.json()).items[0].content_html;
}
