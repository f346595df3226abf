import { glob, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';

const css = await textOf('src/styles/*.css');
const sources = await textOf('{src,functions}/**/*.{ts,astro}');

test('every class that has a style is on some page', () => {
	const styled = new Set(css.match(/(?<=[\s,:(>]\.|^\.|[a-z\])]\.)[a-z][a-z-]+(?=[\s,:.)>[{])/gm));
	expect(styled).toContain('lead-story');
	expect([...styled].filter((name) => !onSomePage(name))).toEqual([]);
});

function onSomePage(name: string): boolean {
	return fromMarkdown.includes(name) || new RegExp(`['"\\s]${name}['"\\s]`).test(sources);
}

/** How the columns of a table in Markdown are set. */
const fromMarkdown = ['center', 'right'];

async function textOf(pattern: string): Promise<string> {
	const files = (await Array.fromAsync(glob(pattern))).sort();
	return (await Promise.all(files.map((file) => readFile(file, 'utf8')))).join('\n');
}
