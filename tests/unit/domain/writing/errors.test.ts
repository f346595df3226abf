import { describe, expect, test } from 'vitest';
import { checkWriting, type Rule } from '#domain/writing.ts';
import { sayFinding } from '#strings/sentences.ts';
import { findingsAt, findingsIn, rulesOf } from './checked.ts';

const clock = '![A tower with a clock](../images/clock.jpg)';

/** A fault that stops an entry, its clean twin, and the sentence that an editor reads. */
const faults: [Rule, string, string, RegExp][] = [
	[
		'html',
		'A <b>bold</b> word.',
		'A **bold** word, `<b>` and 3 < 4.',
		/^Text, line 1, has HTML in it \(<b>\): write it in Markdown or as plain text\.$/,
	],
	[
		'html',
		'Text\n\n<script>alert(1)</script>',
		'Text\n\n```\n<script>\n```',
		/^Text, line 3, has HTML in it \(<script>/,
	],
	['html', '<!-- note -->', 'A note', /has HTML in it/],
	['html', '> - <i>deep</i>', '> - *deep*', /has HTML in it/],
	[
		'topHeading',
		'# Market',
		'## Market',
		/^Text, line 1, has a heading of the first level, which is the title’s: begin headings with ##\.$/,
	],
	[
		'tangled',
		`Text\n\n${'- '.repeat(20)}x`,
		`${'- '.repeat(5)}x`,
		/^Text, line 3, has lists in lists/,
	],
	['tangled', '*a '.repeat(501), '*a* '.repeat(200), /^Text, line 1,/],
	['tangled', '] '.repeat(501), '] '.repeat(400), /brackets that nobody can follow/],
	['tangled', '> '.repeat(9000), '> > He said.', /^Text, line 1,/],
	['topHeading', 'Market\n=====', 'Market\n-----', /heading of the first level/],
	[
		'skippedHeading',
		'### Stalls',
		'## Stalls',
		/level 3 where one of level 2 is next: begin it with ##, or/,
	],
	[
		'skippedHeading',
		'## A\n\nText.\n\n#### B',
		'## A\n\nText.\n\n### B\n\n## C',
		/^Text, line 5, /,
	],
	['emptyHeading', '## \n\nText.', '## A\n\nText.', /a heading without words/],
	[
		'unsafeLink',
		'[a](javascript:alert(1))',
		'[a](https://example.org/a)',
		/links to javascript:alert\(1\): use an address that begins with https: or \//,
	],
	[
		'unsafeLink',
		'[a](http://example.org)',
		'[a](mailto:a@example.org) [b](tel:01632960100) [c](#top)',
		/links to http:\/\/example\.org/,
	],
	['unsafeLink', '[a](news/)', '[a](/news/)', /links to news\//],
	[
		'unsafeLink',
		'[a][b]\n\n[b]: javascript:alert(1)',
		'[a][b]\n\n[b]: /news/',
		/links to javascript:/,
	],
	['unsafeLink', '[a](//evil.example/)', '[a](/news/)', /links to \/\/evil\.example/],
	['unsafeLink', '[a](/\\\\evil.example/)', '[a](HTTPS://example.org)', /links to \/\\evil/],
	['unsafeLink', '[a](lang:)', '[a](lang:cy)', /links to lang:/],
	[
		'emptyLink',
		'See [](/news/).',
		'See [the news](/news/).',
		/a link without words \(\/news\/\): write where it leads/,
	],
	['emptyLink', 'See [&nbsp;](/news/).', 'See [`news`](/news/).', /a link without words/],
	[
		'brokenLink',
		'[A page](/news/market-dya/)',
		'[A page](/news/market-day/#stalls)',
		/links to \/news\/market-dya\/, which is no page of this site: correct the address/,
	],
	[
		'brokenLink',
		'[A page](/news/library/)',
		'[A page](/places/library/?a=b)',
		/perhaps \/places\/library\/ was meant/,
	],
	['brokenLink', '[A page](/news)', '[A page](/news/)', /perhaps \/news\/ was meant/],
	['brokenLink', '[A page](/cy/about/)', '[A page](/about/)', /perhaps \/about\/ was meant/],
	[
		'brokenLink',
		'[Sign](/petitions/Bench!/)',
		'[Sign](/petitions/bench/sign/)',
		/no page of this site/,
	],
	['brokenLink', '[Feed](/market/feed.atom)', '[Feed](/news/feed.atom)', /no page of this site/],
	[
		'pictureInLine',
		`See ${clock} here`,
		clock,
		/a picture inside a line of text: give it a line of its own/,
	],
	['pictureInLine', `## ${clock} Clock`, `- ${clock}`, /a picture inside a line of text/],
	[
		'pictureUndescribed',
		'![](../images/clock.jpg)',
		clock,
		/a picture without a description \(\.\.\/images\/clock\.jpg\): describe it between the square brackets/,
	],
	[
		'fileNameDescription',
		'![IMG_2034.JPG](../images/clock.jpg)',
		clock,
		/the name of a file as the description of a picture \(“IMG_2034\.JPG”\)/,
	],
	[
		'fileNameDescription',
		'![town-clock_2](../images/clock.jpg)',
		'![Covid-19 test](../images/clock.jpg)',
		/the name of a file/,
	],
	[
		'fileNameDescription',
		'![Screenshot 2026-11-02 at 10.15](../images/clock.jpg)',
		'![The 14 bus](../images/clock.jpg)',
		/the name of a file/,
	],
	[
		'emptyDescription',
		'![photo](../images/clock.jpg)',
		'![Photographers](../images/clock.jpg)',
		/only as “photo”: say what it shows/,
	],
	[
		'missingPicture',
		'![A clock](../images/no-such.jpg)',
		clock,
		/shows \.\.\/images\/no-such\.jpg, which does not exist: choose another picture/,
	],
	[
		'missingPicture',
		'![A clock](https://example.org/clock.jpg)',
		clock,
		/shows https:\/\/example\.org/,
	],
	[
		'headlessTable',
		'| | |\n|---|---|\n| Monday | 9am |',
		'| Day | Opens |\n|---|---|\n| Monday | 9am |',
		/^Text, line 1, has a table whose column 1 has no heading/,
	],
	[
		'headlessTable',
		'| Day | |\n|---|---|\n| Monday | 9am |',
		'| | Opens |\n|---|---|\n| Monday | 9am |',
		/column 2 has no heading/,
	],
	[
		'fakeTable',
		'| Day | Opens |\n| Monday | 9am |',
		'| Day | Opens |\n|---|---|\n| Monday | 9am |',
		/lines with bars that are no table yet/,
	],
	[
		'onlyFile',
		'See [the minutes](https://example.org/minutes.pdf).',
		`${'The council met and said what it will do next year. '.repeat(3)}See [the minutes](https://example.org/minutes.pdf).`,
		/hardly anything but a link to a document/,
	],
	[
		'wrongDay',
		'Come on Saturday 29 November 2026.',
		'Come on Sunday 29 November 2026.',
		/names Saturday 29 November 2026, which is a Sunday: correct the day or the date/,
	],
	['wrongDay', 'Until 31 November 2026.', 'Until 30 November 2026.', /there is no such day/],
];

describe('an error is', () => {
	test.each(faults)('%s: %j, and not %j', (rule, fault, clean, sentence) => {
		const [finding] = findingsIn(fault);
		expect(finding).toMatchObject({ rule, severity: 'error', path: 'body' });
		expect(sayFinding(finding!, 'en', 'Text')).toMatch(sentence);
		expect(sayFinding(finding!, 'cy', 'Testun')).toMatch(/^Testun, llinell \d: .+\. \p{Lu}.+\.$/u);
		expect(findingsIn(clean).filter(({ severity }) => severity === 'error')).toEqual([]);
	});

	test.each([
		['', 'pictureUndescribed'],
		['clock.jpg', 'fileNameDescription'],
		['Llun', 'emptyDescription'],
	])('a picture described as %j', (description, rule) => {
		expect(rulesOf(findingsAt('description', description))).toEqual([rule]);
	});

	test('Welsh: a weekday that is another, however it is softened', () => {
		expect(rulesOf(findingsIn('Dewch nos Fawrth 18 Tachwedd 2026.', 'cy'))).toEqual(['wrongDay']);
		expect(findingsIn('Dewch nos Fercher 18 Tachwedd 2026, o Dachwedd ymlaen.', 'cy')).toEqual([]);
	});
});

test('errors come before advice, each in reading order', () => {
	const text = 'Ring at 16:30.\n\n# B\n\n[here](/news/)\n\n[c](news/)';
	expect(findingsIn(text).map(({ rule, line }) => [rule, line])).toEqual([
		['topHeading', 3],
		['unsafeLink', 7],
		['timeStyle', 1],
		['vagueLink', 5],
	]);
});

test('what is not known is not held against an entry', () => {
	const text = `[A page](/nowhere/)\n\n![A clock](../images/none.jpg)`;
	expect(checkWriting({ lang: 'en', pieces: [{ path: 'body', kind: 'markdown', text }] })).toEqual(
		[],
	);
});
