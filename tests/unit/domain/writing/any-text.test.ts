import { assert, constantFrom, array, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkWriting, type Piece } from '#domain/writing.ts';
import { sayFinding } from '#strings/sentences.ts';
import { findingsIn, rulesOf } from './checked.ts';

/** What Markdown and the rules take notice of. */
const bits = constantFrom(
	...[
		'#',
		'##',
		'- ',
		'> ',
		'\n',
		'\n\n',
		'|',
		'---',
		'[',
		']',
		'(',
		')',
		'![',
		'**',
		'*',
		'_',
		'`',
	],
	...[
		'<',
		'>',
		'<b>',
		'&',
		'\\',
		'•',
		'1) ',
		'lang:cy',
		'/news/',
		'https://a',
		'.pdf',
		'28/11',
		'2026',
	],
	...[
		'16:30',
		' 4pm',
		'-',
		'31 Nov',
		'Sat ',
		'mae yn y',
		'the and of',
		'utilise',
		'AAAA BBBB',
		'“',
		'"',
	],
	...[
		'🚌',
		'\u0000',
		'\u202e',
		'\ud800',
		'é',
		'\t',
		' ',
		'. ',
		'was agreed by the council',
		'[^1]',
		': ',
	],
);
const kinds: Piece['kind'][] = ['line', 'paragraph', 'markdown', 'description', 'picture'];

describe('any text is checked without a fall, and every finding has its sentence', () => {
	test.each([
		['of characters', string({ unit: 'binary', maxLength: 300 })],
		['of Markdown', array(bits, { maxLength: 80 }).map((parts) => parts.join(''))],
	])('%s', (_, texts) => {
		const isFine = property(
			texts,
			constantFrom(...kinds),
			constantFrom('en', 'cy'),
			(text, kind, lang) => {
				const known = { paths: new Set<string>(), pictures: new Map<string, number>() };
				for (const finding of checkWriting({ lang, pieces: [{ path: 'x', kind, text }] }, known))
					for (const reader of ['en', 'cy'] as const)
						expect(sayFinding(finding, reader, 'Text')).toMatch(/^Text.*\.$/s);
			},
		);
		assert(isFine, { numRuns: 400, seed: 23 });
	});
});

/** Ten times as much text may take ten times as long, and not a hundred: with room for a busy machine. */
describe('time grows with the text and no faster, for', () => {
	test.each([
		['a report', 'The bus is late on 28/11/2026, and [the news](/news/) says so at 16:30.\n\n'],
		['one paragraph', 'The bus is late, and the driver is not to blame. '],
		['one line', 'word'],
		['capitals', 'ABC '],
		['numbers', '12 4pm 28/11/2026 '],
		['speech', '"utilise '],
		['Welsh', 'mae yn y '],
		['bullets', '• a\n'],
		['bars', '| a | b |\n'],
		['lines', 'a\n'],
		['points', '. '],
		['spaces', 'A  '],
		['brackets', '['],
		['links', '[a](/b/) '],
	])('%s', (_, bit) => {
		const short = bit.repeat(Math.ceil(2_000 / bit.length));
		const long = bit.repeat(Math.ceil(20_000 / bit.length));
		expect(quickest(long)).toBeLessThan(40 * quickest(short) + 50);
	});
});

test('an address that the parser lost the place of has one', () => {
	expect(findingsIn('Text\n\n![https://a. ').map(({ line }) => line)).toContain(3);
});

test('quotations and lists that are nested beyond reason are named, not followed', () => {
	for (const text of ['> '.repeat(500), `${'- '.repeat(500)}a`])
		expect(rulesOf(findingsIn(text))).toEqual(['tangled']);
});

/** Milliseconds of this thread's own work, whatever else keeps the machine busy. */
function quickest(text: string): number {
	const times = Array.from({ length: 3 }, () => {
		const start = process.threadCpuUsage();
		findingsIn(text);
		const { user, system } = process.threadCpuUsage(start);
		return (user + system) / 1_000;
	});
	return Math.min(...times);
}
