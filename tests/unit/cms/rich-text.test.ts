import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { toString as wordsOf } from 'mdast-util-to-string';
import { describe, expect, test } from 'vitest';
import { fromMarkdown } from '#cms/rich-text/from-markdown.ts';
import type { Block, Leaf } from '#cms/rich-text/nodes.ts';
import { OwnValues } from '#cms/rich-text/own-values.ts';
import { toMarkdown } from '#cms/rich-text/to-markdown.ts';
import { collections } from '#collections/all.ts';
import { readMatter } from '#collections/front-matter.ts';
import { parseMarkdown } from '#domain/markdown.ts';
import { renderMarkdown } from '#lib/markdown.ts';

/** Texts in which Markdown could read a mark. */
const evil = [
	...['1984. That was the year.', '1. x', '1) x', '1.', '2)', '+ x', '- x', '* x', '-', '+', '*'],
	...['#', '# x', '#x', 'x #', '> x', '>', '---', '***', '===', '--', '...', ':::', ': x'],
	...['<b>', '<b>bold</b>', '<!-- x -->', '<https://example.org>', '<', 'a < b > c', '</p>'],
	...['&amp;', '&copy;', '&#35;', '&lt;b>', 'Q&A', 'R&D; x', 'AT&T', '\\&', '\\&amp;'],
	...['a_b_c', '_a_', '__init__', 'snake_case_', '*a*', '**a**', 'ab*cd*ef', '5 * 3 = 15'],
	...['~', '~a~', '~~a~~', '~~~', '`a`', 'a`b', '``', '```', '```js', '$x$', '^2'],
	...['a | b', '| a | b |', '| - |', '|---|', '||'],
	...['[x](y)', '![x](y)', '![', '[x]', '[a]: /b', '[^1]', '[^1]: x', '[ ] x', '[x] x', ']('],
	...['\\', '\\*', 'a\\', 'a\\\\b', 'C:\\new\\_x', '{phone}', '{{x}}', '%{x}', "'90s", '"a"'],
	...['https://example.org/a_b_c', 'https://example.org/*a*', 'https://example.org/a_', 'http://x'],
	...['(https://example.org/a_b)', 'https://example.org/a).', 'https://example.org?a=1&copy=2'],
	...['www.example.org/_x_', 'www.Ŵy_b_', 'first_last@example.org', '_a@example.org', 'a@b', '@me'],
	...['Siân_Ŵyn_', '☕ _tea_', '٣. x', 'x\u00a0_y_', 'a\tb', '+44 1632 960100', 'No. 5', '#1'],
];

/** Where an editor types, as Decap has it, and how much stands before the text there. */
const places: [name: string, around: (leaf: Leaf) => Block, before: string, after?: string][] = [
	['a paragraph', (leaf) => block('paragraph', leaf), ''],
	['a heading', (leaf) => block('heading-two', leaf), ''],
	['an item of a list', (leaf) => inList('bulleted-list', leaf), ''],
	['an item of a numbered list', (leaf) => inList('numbered-list', leaf), ''],
	['a quotation', (leaf) => block('quote', block('paragraph', leaf)), ''],
	['a table', (leaf) => block('table', row({ text: 'Head' }), row(leaf)), 'Head'],
	['bold', (leaf) => block('paragraph', { ...leaf, bold: true }), ''],
	[
		'bold inside a word',
		(leaf) => block('paragraph', { text: 'x' }, { ...leaf, bold: true }, { text: 'y' }),
		'x',
		'y',
	],
	[
		'italic beside bold',
		(leaf) => block('paragraph', { text: 'x', bold: true }, { ...leaf, italic: true }),
		'x',
	],
	['the words of a link', (leaf) => block('paragraph', link(leaf), { text: '.' }), '', '.'],
	[
		'a new line of a paragraph',
		(leaf) => block('paragraph', { text: 'x' }, { type: 'break', children: [{ text: '' }] }, leaf),
		'x',
	],
];

describe.each(places)('what is typed in %s', (_, around, before, after = '') => {
	test.each(evil)('%j comes out as it was typed', (typed) => {
		const markdown = toMarkdown([around({ text: typed })]);
		expect(wordsOf(parseMarkdown(markdown))).toBe(before + typed + after);
		expect(shownWords(fromMarkdown(markdown)), 'in the box').toBe(before + typed + after);
		expect(toMarkdown(fromMarkdown(markdown)), 'saved again').toBe(markdown);
	});
});

test.each([...evil, 'a ] b', '"', 'two\nlines'])(
	'%j as the description and the caption of a picture comes out as it was typed',
	(words) => {
		const shortcodeData = { image: '../images/a b_c_(1).jpg', alt: words, title: words };
		const picture = {
			type: 'shortcode',
			data: { shortcode: 'image', shortcodeData },
			children: [],
		};
		const markdown = toMarkdown([picture]);
		expect(parseMarkdown(markdown).children).toMatchObject([
			{ type: 'paragraph', children: [{ type: 'image', alt: words, title: words }] },
		]);
		const [read] = fromMarkdown(markdown);
		expect(read!.data!.shortcodeData).toEqual(shortcodeData);
	},
);

test('any text that is typed is read as that text, with whatever marks it has', () => {
	fc.assert(
		fc.property(fc.array(leaves, { minLength: 1, maxLength: 4 }), (typed) => {
			const markdown = toMarkdown([block('paragraph', ...typed)]);
			const said = letters(typed.map(({ text }) => text).join(''));
			expect(letters(wordsOf(parseMarkdown(markdown)))).toBe(said);
			expect(letters(shownWords(fromMarkdown(markdown)))).toBe(said);
		}),
		{ seed: 16, numRuns: 2_000 },
	);
});

test('any Markdown makes the same page after it was opened as rich text, and is then left as it is', async () => {
	await fc.assert(
		fc.asyncProperty(soup, async (markdown) => {
			const saved = toMarkdown(fromMarkdown(markdown));
			expect(await pageOf(saved)).toBe(await pageOf(markdown));
			expect(toMarkdown(fromMarkdown(saved))).toBe(saved);
		}),
		{ seed: 16, numRuns: 1_000 },
	);
});

test('no text of the sample town changes when it is opened as rich text, but for the spaces of its tables', () => {
	const changed = collections.flatMap(({ name }) =>
		readdirSync(`content/${name}`).filter((file) => {
			const { body } = readMatter(readFileSync(`content/${name}/${file}`, 'utf8'))!;
			return tablesApart(toMarkdown(fromMarkdown(body))) !== tablesApart(body.trim());
		}),
	);
	expect(changed).toEqual([]);
});

test.each([
	['a footnote', 'Agreed.[^1]\n\n[^1]: In *March*.'],
	['a list of tasks', '- [x] Paint\n- [ ] Nails'],
	['a picture in a line', 'See ![the mill](../images/mill.jpg "Mill") here.'],
	['a link by its name', '[the mill][mill]\n\n[mill]: /places/mill/ "Mill"'],
	['a picture whose words have marks', '![Mill \\[1\\]](../images/mill.jpg "By \\"Ann\\"")'],
	['code with its language', '```js\na *b*\n```'],
	['the sides of a table', '| A | B | C |\n| :-- | :-: | --: |\n| 1 | 2 | 3 |'],
	['a list that begins at four', '4. d\n5. e'],
	['a list with space between its items', '- a\n\n- b'],
	['an item of two paragraphs', '- a\n\n  b\n- c'],
	['a list in a list', '- a\n  1. b\n  2. c\n- d'],
	['bold over two lines', '**a\\\nb**'],
	['a link with a title', '[a](/b/ "c \\"d\\"")'],
	['a passage in another language', '[Croeso](lang:cy)'],
	['bold in a link', '[a **b**](/c/)'],
	['a bold link', '**[a](/b/)**'],
	['an address between angle brackets', '<https://example.org/>'],
	['a rule', 'a\n\n---\n\nb'],
	['braces', 'Phone {phone}.'],
])('%s stays as it is written', (_, markdown) => {
	expect(toMarkdown(fromMarkdown(markdown))).toBe(markdown);
});

test('what is typed beside a mark that rich text does not know is text', () => {
	const [said] = fromMarkdown('Agreed.[^1]\n\n[^1]: In March.');
	const [before, note] = said!.children as Leaf[];
	const typed = block('paragraph', before!, { ...note!, text: '[^1] _x_' });
	expect(toMarkdown([typed])).toBe('Agreed.[^1] \\_x\\_');
	const changed = block('paragraph', { ...note!, text: '[^*1*]' });
	expect(toMarkdown([changed])).toBe('\\[^\\*1\\*]');
});

test('a text that is too tangled to be read stands in the box as it is', () => {
	const tangled = `${'- '.repeat(30)}x\n\n- y`;
	expect(shownWords(fromMarkdown(tangled))).toBe(tangled);
	expect(toMarkdown(fromMarkdown(tangled))).toBe(tangled);
});

test('a line break that was pasted is a line break, and spaces at the ends of a line are not saved', () => {
	expect(toMarkdown([block('paragraph', { text: '  a \r\n    b  ' })])).toBe('a\\\nb');
	expect(toMarkdown([block('paragraph', { text: '    x' })])).toBe('x');
	expect(toMarkdown([block('paragraph', { text: 'a ', bold: true }, { text: 'b' })])).toBe(
		'**a** b',
	);
});

test('lines and links without a word are not saved', () => {
	const empty = [
		block('paragraph', { text: ' ' }),
		block('heading-two', { text: '' }),
		block('quote', block('paragraph', { text: '' })),
		block(
			'paragraph',
			{ text: '' },
			{ type: 'link', data: { url: '/x/' }, children: [{ text: ' ' }] },
		),
		block('paragraph', { text: 'a' }, { type: 'break', children: [{ text: '' }] }, { text: '' }),
	];
	expect(toMarkdown(empty)).toBe('a');
});

test('an emptied box shows an empty paragraph', () => {
	expect(fromMarkdown('')).toEqual([block('paragraph', { text: '' })]);
	expect(toMarkdown(fromMarkdown(''))).toBe('');
});

describe('a box', () => {
	test('keeps what it wrote when Decap hands it back late', () => {
		const values = new OwnValues('a');
		expect(values.write('ab')).toBe(true);
		expect(values.write('abc')).toBe(true);
		expect(['a', 'ab', 'abc'].map((value) => values.has(value))).toEqual([true, true, true]);
		expect(values.write('abc')).toBe(false);
	});

	test.each(['z', 'a', ''])('that shows “abc” is drawn anew for %j from elsewhere', (value) => {
		const values = new OwnValues('a');
		values.write('abc');
		values.has('abc');
		expect(values.has(value)).toBe(false);
	});
});

function block(type: string, ...children: (Block | Leaf)[]): Block {
	return { type, children };
}

function inList(type: string, leaf: Leaf): Block {
	return block(type, block('list-item', block('paragraph', leaf)));
}

function row(leaf: Leaf): Block {
	return block('table-row', block('table-cell', leaf));
}

function link(leaf: Leaf): Block {
	return { type: 'link', data: { url: '/x/' }, children: [leaf] };
}

function shownWords(nodes: (Block | Leaf)[]): string {
	return nodes.map((node) => ('text' in node ? node.text : shownWords(node.children))).join('');
}

/** Nobody sees how many dashes and spaces a table has. */
function tablesApart(markdown: string): string {
	return markdown.replace(/^\|.*$/gm, (line) => line.replace(/-+/g, '-').replace(/ +/g, ''));
}

/** Without spaces, which a page joins, and with NUL as pages have it. */
function letters(text: string): string {
	return text.replaceAll('\0', '\uFFFD').replace(/\s+/g, '');
}

/** Without what shows nothing: empty parts, line breaks at the ends, and the names of headings, which know the old lines. */
async function pageOf(markdown: string): Promise<string> {
	let html = (await renderMarkdown(markdown, 'en')).replace(/ id="[^"]*"/g, '');
	for (let before = ''; before !== html;) {
		before = html;
		html = html
			.replace(/<(h\d|blockquote|p|li|ul|ol|em|strong|del|a)(?: [^>]*)?>\s*<\/\1>/g, '')
			.replace(/(<(?:p|li|h\d|td|th|strong|em|del)[^>]*>)\s*<br>\s*/g, '$1')
			.replace(/<br>\s*(?=<\/)/g, '');
	}
	return html
		.replace(/\s+/g, ' ')
		.replace(/> | </g, (edge) => edge.trim())
		.trim();
}

const pieces = [
	'*',
	'**',
	'_',
	'__',
	'~',
	'~~',
	'`',
	'``',
	'[',
	']',
	'(',
	')',
	'![',
	'<',
	'>',
	'&',
];
const words = [
	'&amp;',
	'#',
	'1.',
	'1)',
	'-',
	'+',
	'|',
	'\\',
	'---',
	'===',
	'http://',
	'@',
	'"',
	"'",
];
const marks = [
	'https://x.org/',
	'www.',
	'a@b.org',
	'{phone}',
	'[^1]',
	'[x](y)',
	' ',
	'\u00a0',
	'\n',
];
const characters = fc.oneof(
	fc.constantFrom(...pieces, ...words, ...marks, 'a', 'Word', 'é', '“', '1', ' ', 'x_y'),
	fc.string({ unit: 'grapheme', maxLength: 3 }),
);
const leaves = fc
	.record({
		text: fc.array(characters, { maxLength: 9 }).map((parts) => parts.join('')),
		marks: fc.subarray(['bold', 'italic', 'delete'] as const),
		code: fc.nat(6).map((n) => n === 0),
	})
	.map(({ text, marks, code }): Leaf => {
		const set = Object.fromEntries(marks.map((mark) => [mark, true]));
		return { text, ...set, ...(code && { code: true }) };
	});
const soup = fc
	.array(
		fc.constantFrom(
			...['*', '**', '_', '`', '[', '](/x/)', '\\', '---', '~~', '```', '&amp;', '{phone}', 'a'],
			...['# ', '## ', '1. ', '- ', '> ', '    ', '| a | b |\n|---|---|\n', '\n', '\n\n', '\n\n'],
			...[
				'\n\n![a](../images/town-clock.jpg)\n\n',
				'x ![a](../images/town-clock.jpg)',
				'a <b>c</b>',
			],
			...[
				'b c',
				'word ',
				'https://x.org/a_b ',
				'[^1]',
				'[^1]: note\n',
				'[x]: /y\n',
				'[x][]',
				'  \n',
			],
		),
		{ maxLength: 14 },
	)
	.map((parts) => parts.join(''));
