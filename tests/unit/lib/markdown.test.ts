import { describe, expect, test } from 'vitest';
import { faultIn, renderMarkdown } from '#lib/markdown.ts';
import { strings } from '#strings/index.ts';

describe('Markdown becomes HTML in which', () => {
	test('links within the hub stay in the reader’s language, and others as they are', async () => {
		const body =
			'[a](/news/) [b](https://example.org/x) [c](mailto:a@example.org) [d](tel:01632960100) [e](#top)';
		expect(hrefs(await renderMarkdown(body, 'cy'))).toEqual([
			'/cy/news/',
			'https://example.org/x',
			'mailto:a@example.org',
			'tel:01632960100',
			'#top',
		]);
		expect(hrefs(await renderMarkdown(body, 'en'))[0]).toBe('/news/');
	});

	test('each table scrolls by itself under a name of its own, and says what its heads are of', async () => {
		const html = await renderMarkdown(
			'| A | B |\n|---|--:|\n| 1 | 2 |\n\nText\n\n| C |\n|---|\n| 3 |',
			'cy',
		);
		const { table } = strings('cy').common;
		for (const name of [`${table} 1`, `${table} 2`])
			expect(html).toContain(`aria-label="${name}" tabindex="0"><table>`);
		expect(html.match(/<th scope="col"/g)).toHaveLength(3);
		expect(html).toContain('class="right"');
		expect(html).not.toContain('style=');
	});

	test('a picture is a figure with its description, its caption and its weight', async () => {
		const body = '![Swans on the “mill” pond](../images/mill-and-swans.jpg "Photo: A & B")';
		const html = await renderMarkdown(body, 'en');
		expect(html).toMatch(/^<figure>/);
		expect(html).toMatch(
			/<img src="\/pictures\/mill-and-swans-\w+\.jpg" alt="Swans on the .mill. pond"/,
		);
		expect(html).toMatch(/<figcaption>Photo: A &(?:amp|#38);? ?B|<figcaption>Photo: A &#38; B/);
		expect(html).toMatch(/Larger picture \(\d+ KB\)/);
	});

	test('quotation marks and dashes are a printer’s', async () => {
		expect(await renderMarkdown('"It\'s late" -- said Ann...', 'en')).toContain(
			'“It’s late” – said Ann…',
		);
	});
});

describe('Markdown is refused', () => {
	test.each([
		['<b>bold</b>', /^has HTML in it \(<b>\)/],
		['Text\n\n<script>alert(1)</script>', /^has HTML in it \(<script>/],
		['<!-- note -->', /^has HTML in it/],
		['# Title', /^has a heading of the first level/],
		['Title\n=====', /^has a heading of the first level/],
		['[a](javascript:alert(1))', /^links to javascript:/],
		['[a](http://example.org)', /^links to http:\/\/example\.org/],
		['[a](news/)', /^links to news\//],
		['[a][b]\n\n[b]: javascript:alert(1)', /^links to javascript:/],
		['[a](//evil.example/)', /^links to \/\/evil\.example/],
		['![](../images/town-clock.jpg)', /^has a picture without a description/],
		[
			'![A clock](../images/no-such.jpg)',
			/^shows \.\.\/images\/no-such\.jpg, which does not exist/,
		],
		['![A clock](https://example.org/x.jpg)', /^shows https:\/\/example\.org/],
		['See ![A clock](../images/town-clock.jpg) here', /^has a picture inside a line of text/],
		['> - <i>deep</i>', /^has HTML in it/],
	])('%j', (body, fault) => {
		expect(faultIn(body)).toMatch(fault);
	});

	test('never when it is plain', () => {
		expect(
			faultIn('## A\n\nText, `<b>` and 3 < 4.\n\n- [x](/news/)\n\n```\n<b>\n```'),
		).toBeUndefined();
	});
});

function hrefs(html: string): string[] {
	return [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href!);
}
