import { glob, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';

const TOKENS = 'src/styles/tokens.css';
const css = await textOf('src/styles/*.css');
const sources = await textOf('{src,functions}/**/*.{ts,astro}');

test('every class that has a style is on some page', () => {
	const styled = new Set(css.match(/(?<=[\s,:(>]\.|^\.|[a-z\])]\.)[a-z][a-z-]+(?=[\s,:.)>[{])/gm));
	expect(styled).toContain('lead-story');
	expect([...styled].filter((name) => !onSomePage(name))).toEqual([]);
});

test('no style but tokens.css spells a font size, a line height, a margin, a padding or a gap', async () => {
	const found = [];
	for (const file of await filesOf('src/**/*.{css,astro}')) {
		if (file !== TOKENS) found.push(...spelled(await readFile(file, 'utf8'), file));
	}
	expect(found).toEqual([]);
});

test.each([
	['a{padding:1rem 0}', ['padding:1rem 0']],
	['a{font:700 1.1rem/1.3 var(--sans)}', ['font:700 1.1rem/1.3 var(--sans)']],
	['@media print{p{margin-bottom:.5em;gap:4px}}', ['margin-bottom:.5em', 'gap:4px']],
	['a{--own:2rem;column-gap:var(--own)}', ['--own:2rem']],
	['<p style="line-height: 2">', ['line-height:2']],
	[
		'a{margin:0 auto;font:700 var(--text-1) / var(--line-2) var(--sans);padding:0 var(--space-2)}',
		[],
	],
	['a{border:3px solid;letter-spacing:.2em;max-width:12rem}/* gap: 1rem */', []],
])('finds the spelled sizes in %s', (style, expected) => {
	expect(spelled(style)).toEqual(expected);
});

test('running text has a line height of 1.5 or more on a screen, as WCAG 1.4.8 asks', async () => {
	const [onScreen] = (await readFile(TOKENS, 'utf8')).split('@media print');
	expect(Number(/--line-2: ([\d.]+);/.exec(onScreen!)?.[1])).toBeGreaterThanOrEqual(1.5);
	const close = [...css.matchAll(/([^{}]*)\{[^{}]*var\(--line-1\)/g)];
	expect(close.map(([, selectors]) => selectors!.trim().replaceAll(/\s+/g, ' '))).toEqual([
		'h1, h2, h3',
		'.masthead .name',
		'footer h2',
		'.count b',
	]);
});

test('a quotation is not set in italics, which are hard to read', () => {
	expect(css).toContain('blockquote {');
	expect(css.match(/blockquote[^{}]*\{[^{}]*italic/g)).toBeNull();
});

test('styles use every token, and none that is not there', async () => {
	const all = css + (await textOf('src/cms/**/*.css'));
	const made = new Set(all.match(/(?<=[\s{;])--[\w-]+(?=:)/g));
	const used = new Set(all.match(/(?<=var\()--[\w-]+/g));
	expect([...used].sort()).toEqual([...made].sort());
});

/** The declarations in `style` that spell a size in place of a step of the scales. */
function spelled(style: string, file = ''): string[] {
	const declarations = style
		.replaceAll(/\/\*.*?\*\//gs, '')
		.matchAll(
			/(?<![\w-])(--[\w-]+|font|font-size|line-height|(?:margin|padding)[a-z-]*|(?:row-|column-)?gap)\s*:\s*([^;{}"]+)/g,
		);
	return [...declarations]
		.filter(([, property, value]) => {
			const weight = property === 'font' ? /\b[1-9]00\b/ : '';
			return /[1-9]/.test(value!.replaceAll(/var\(--[\w-]+\)/g, '').replace(weight, ''));
		})
		.map(([, property, value]) => `${file && `${file} `}${property}:${value}`);
}

function onSomePage(name: string): boolean {
	return fromMarkdown.includes(name) || new RegExp(`['"\\s]${name}['"\\s]`).test(sources);
}

/** How the columns of a table in Markdown are set. */
const fromMarkdown = ['center', 'right'];

async function textOf(pattern: string): Promise<string> {
	const files = await filesOf(pattern);
	return (await Promise.all(files.map((file) => readFile(file, 'utf8')))).join('\n');
}

async function filesOf(pattern: string): Promise<string[]> {
	return (await Array.fromAsync(glob(pattern))).sort();
}
