import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toString as textOf } from 'mdast-util-to-string';
import { gfm } from 'micromark-extension-gfm';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { comment, MARKER } from '../../src/reports/comment.ts';
import { code, link, text } from '../../src/reports/markdown.ts';
import { summary } from '../../src/reports/summary.ts';
import type { Problem, Run } from '../../src/run.ts';
import { clean, nasty, nastyWords, run } from './run-fixture.ts';

describe.each(nastyWords)('what a page says stays what it says: %j', (words) => {
	test('as text', () => {
		const { types, told } = read(text(words));
		expect(types).toEqual(['paragraph', 'text']);
		expect(told).not.toMatch(/[@#]\w/);
	});

	test('as code', () => {
		const { types, told } = read(`before ${code(words)} after`);
		expect(types).toEqual(['paragraph', 'text', 'inlineCode', 'text']);
		expect(told).toContain('after');
	});

	test('as a link', () => {
		expect(link(words, 'here')).toBe('here');
		expect(read(link('https://example.org/?a=<b>)', words)).types).toEqual([
			'paragraph',
			'link',
			'text',
		]);
	});
});

describe.each(Object.entries({ summary, comment }))('the %s', (_, write) => {
	test('begins with the result, then tables, then each element', () => {
		const { told, types } = read(write(run));
		expect(told).toContain(
			'Accessibility: 4 problems have to be mended and 1 page could not be checked.',
		);
		expect(told).toContain('<p class="meta">Tuesday, 24 November</p>');
		expect(types.indexOf('table')).toBeLessThan(
			types.indexOf('inlineCode', types.indexOf('table')),
		);
		expect(told).toContain('<input name="ward">');
		expect(told).toContain('It had not loaded after 30 seconds.');
	});

	test('has no HTML, link or picture that a page brought', () => {
		const { html, links, types } = read(write(nasty));
		expect(html.filter((each) => each !== MARKER && each !== '<br>')).toEqual([]);
		expect(links.filter((url) => !url.startsWith('https://www.w3.org/WAI/'))).toEqual([]);
		expect(types).not.toContain('image');
		expect(types).not.toContain('footnoteReference');
	});

	test.each([
		[summary, 1024 * 1024],
		[comment, 65_536],
	])('is cut where it would be too long, and says so', (write, most) => {
		const told = write(endless);
		expect(Buffer.byteLength(told)).toBeLessThanOrEqual(most);
		expect(Buffer.byteLength(told)).toBeGreaterThan(most - 2000);
		expect(told.trimEnd().split('\n').at(-1)).toMatch(/^There is more than fits here/);
	});
});

test('the comment has a marker that nobody sees, so that the next run finds it', () => {
	expect(comment(run).startsWith('<!-- moothall-a11y -->\n')).toBe(true);
	expect(comment(clean)).toBe(
		'<!-- moothall-a11y -->\n## Accessibility: Nothing that a machine can find is wrong on 2 pages\\.\n',
	);
});

test('the comment tells what is new before what is no longer excused, and what was mended', () => {
	const parts = [
		'**New: 3**',
		'**Excused no longer: 1**',
		'**Mended, so take it out of the baseline:**',
	];
	const places = parts.map((part) => comment(run).indexOf(part));
	expect(places).toEqual(places.toSorted((a, b) => a - b));
	expect(places[0]).toBeGreaterThan(0);
});

/** More than fits anywhere, with letters that are more than a byte each. */
const endless: Run = {
	...run,
	problems: Array.from({ length: 4000 }, (_, index): Problem => ({
		...run.problems[0]!,
		html: `<p>${'ŵ👍'.repeat(40)}`,
		fingerprint: `f-${index}`,
	})),
};

function read(markdown: string) {
	const tree = fromMarkdown(markdown, {
		extensions: [gfm()],
		mdastExtensions: [gfmFromMarkdown()],
	});
	const types: string[] = [];
	const html: string[] = [];
	const links: string[] = [];
	visit(tree, (node) => {
		if (node.type === 'html') html.push(node.value.split('\n')[0]!);
		if (node.type === 'link' || node.type === 'definition') links.push(node.url);
		if (node.type !== 'root') types.push(node.type);
	});
	return { types, html, links, told: textOf(tree) };
}
