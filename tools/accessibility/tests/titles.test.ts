import { expect, test } from 'vitest';
import { sharedTitles } from '../src/titles.ts';

test('names the pages that have the same title', () => {
	const pages = [
		{ url: 'https://example.org/b/', title: 'News' },
		{ url: 'https://example.org/a/', title: ' news ' },
		{ url: 'https://example.org/c/', title: 'Events' },
	];
	expect(sharedTitles(pages)).toEqual([
		{ title: 'News', urls: ['https://example.org/a', 'https://example.org/b'] },
	]);
});

const one: [sentence: string, pages: { url: string; title: string; lang?: string }[]][] = [
	['the states of one page', pair('https://example.org/a/', 'https://example.org/a/#open')],
	[
		'two spellings of one address',
		pair('https://example.org/a/', 'https://example.org/a/index.html'),
	],
	[
		'one page in two languages',
		[
			{ url: 'https://example.org/a/', title: 'Thornbeck', lang: 'en' },
			{ url: 'https://example.org/cy/a/', title: 'Thornbeck', lang: 'cy' },
		],
	],
	['pages without a title', pair('https://example.org/a/', 'https://example.org/b/', '')],
];

test.for(one)('lets %s be', ([, pages]) => {
	expect(sharedTitles(pages)).toEqual([]);
});

function pair(first: string, second: string, title = 'News') {
	return [first, second].map((url) => ({ url, title }));
}
