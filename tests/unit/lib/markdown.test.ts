import { describe, expect, test } from 'vitest';
import { renderMarkdown } from '#lib/markdown.ts';
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

	test.each(['javascript:alert(1)', 'http://example.org', '//evil.example'])(
		'a link that an entry must not have is plain words: %s',
		async (url) => {
			expect(await renderMarkdown(`[x](${url})`, 'en')).toBe('<p><a>x</a></p>');
		},
	);

	test.each([
		['Phone 01632 960185, where a person answers.', ['tel:01632960185']],
		['**020 7946 0018** or 07700 900123.', ['tel:02079460018', 'tel:07700900123']],
		['- 01632960100\n- 01632 960 101', ['tel:01632960100', 'tel:01632960101']],
		['[Phone 01632 960185](/contact/)', ['/contact/']],
		['`01632 960185`', []],
		['In 2026, 0.5 of 01/02/2026 for £0161234567, A01632960185 or 0123 456', []],
	])('a phone number dials: %s', async (body, expected) => {
		const html = await renderMarkdown(body.replaceAll('\\n', '\n'), 'en');
		expect(hrefs(html)).toEqual(expected);
		expect(html.replaceAll(/<[^>]+>/g, '')).toContain(
			body
				.slice(0, 4)
				.replaceAll(/[*`[-]/g, '')
				.trim(),
		);
	});

	test('each table scrolls by itself under a name that says what is in it, and says what its heads are of', async () => {
		const html = await renderMarkdown(
			'| *Stop* | Leaves |\n|---|--:|\n| 1 | 2 |\n\nText\n\n| | C & D |\n|---|---|\n| 3 | 4 |\n\n' +
				'| Stop | Leaves |\n|---|---|\n| 5 | 6 |\n\n| |\n|---|\n| 7 |',
			'cy',
		);
		const { table } = strings('cy').common;
		const names = [...html.matchAll(/aria-label="([^"]*)" tabindex="0"><table>/g)];
		expect(names.map(([, name]) => name)).toEqual([
			`${table}: Stop, Leaves`,
			`${table}: C &amp; D`,
			`${table}: Stop, Leaves (2)`,
			table,
		]);
		expect(html.match(/<th scope="col"/g)).toHaveLength(7);
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

	test('each picture stands where it was written, whatever character the text has', async () => {
		const body =
			'\0 &#0;\n\n![One](../images/town-clock.jpg)\n\n\0\n\n![Two](../images/mill-and-swans.jpg)';
		const html = await renderMarkdown(body, 'en');
		expect(html).toMatch(
			/^<p>\uFFFD \uFFFD<\/p>\n<figure>.*alt="One".*<p>\uFFFD<\/p>\n<figure>.*alt="Two"/s,
		);
		expect(html).not.toContain('\0');
	});

	test.each([
		['"It\'s late" -- said Ann...', 'en', '“It’s late” – said Ann…'],
		['"Mae\'r bws yn hwyr" --- meddai\'r wraig', 'cy', '“Mae’r bws yn hwyr” — meddai’r wraig'],
		['**"Now,"** she said', 'en', '<strong>“Now,”</strong> she said'],
		['`"as it is" --`', 'en', '<code>"as it is" --</code>'],
		["The '90s, don't they", 'en', 'The ’90s, don’t they'],
		['{phone}--now', 'en', '{phone}–now'],
	] as const)('quotation marks and dashes are a printer’s: %s', async (body, lang, html) => {
		expect(await renderMarkdown(body, lang)).toBe(`<p>${html}</p>`);
	});

	test.each([
		"https://example.org/a--b...c'd",
		'ann--brien@example.org',
		'<https://example.org/a--b>',
		'[https://example.org/a--b](https://example.org/a--b)',
	])('an address that people can copy is as it was typed: %s', async (body) => {
		const [, address] = /^[<[]?([^>\]]*)/.exec(body)!;
		const html = await renderMarkdown(`"See ${body} -- now"`, 'en');
		expect(html.replace(/<[^>]*>/g, '')).toBe(`“See ${address} – now”`);
	});

	test('each heading has an address, and none that the frame of the page has', async () => {
		const html = await renderMarkdown(
			'## Where?\n\n### Where?\n\n## Main\n\n## 🎉\n\n## Pryd',
			'en',
		);
		expect([...html.matchAll(/<h\d id="([^"]*)"/g)].map(([, id]) => id)).toEqual([
			'where',
			'where-1',
			'main-1',
			'part',
			'pryd',
		]);
	});

	test('words in another language say which, and are no link', async () => {
		expect(await renderMarkdown('At [Neuadd y *dref*](lang:cy).', 'en')).toBe(
			'<p>At <span lang="cy">Neuadd y <em>dref</em></span>.</p>',
		);
		expect(await renderMarkdown('[x](lang:)', 'en')).toBe('<p><a>x</a></p>');
	});

	test('notes stand at the end, under our own words', async () => {
		const html = await renderMarkdown('Yes[^a], yes[^a].\n\n[^a]: Because.', 'cy');
		const { footnotes, backToText } = strings('cy').common;
		expect(html).toContain(`id="footnote-label">${footnotes}</h2>`);
		expect(html).toContain(`aria-label="${backToText('1')}"`);
		expect(html).toContain(`aria-label="${backToText('1-2')}"`);
	});
});

describe('Markdown becomes no HTML of its own:', () => {
	test.each([
		['<script>alert(1)</script>', '<p>&lt;script>alert(1)&lt;/script></p>'],
		['a <b onclick="x()">b</b>', '<p>a &lt;b onclick="x()">b&lt;/b></p>'],
		['<!-- note -->', '<p>&lt;!-- note --></p>'],
		['[a](javascript:alert(1))', '<p><a>a</a></p>'],
		['[a](//evil.example/)', '<p><a>a</a></p>'],
		['[a](JAVASCRIPT:alert(1))', '<p><a>a</a></p>'],
		['[a](data:text/html,x)', '<p><a>a</a></p>'],
		['[a][b]\n\n[b]: vbscript:x', '<p><a>a</a></p>'],
		['See ![a "clock"](https://evil.example/x.png) here', '<p>See a "clock" here</p>'],
		['[![A clock](x.png)](/news/)', '<p><a href="/news/">A clock</a></p>'],
	])('%j', async (body, html) => {
		expect(await renderMarkdown(body, 'en')).toBe(html);
	});
});

function hrefs(html: string): string[] {
	return [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href!);
}
