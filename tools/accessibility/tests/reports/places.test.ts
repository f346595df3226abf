import { join } from 'node:path';
import { expect, test } from 'vitest';
import { comment } from '../../src/reports/comment.ts';
import { html } from '../../src/reports/html.ts';
import { junit } from '../../src/reports/junit.ts';
import { elementsOf } from '../../src/reports/places.ts';
import { byRule, extentOf } from '../../src/reports/rules.ts';
import { terminal } from '../../src/reports/terminal.ts';
import type { Place, Problem } from '../../src/run.ts';
import { fileNamed } from '../../src/targets/page-name.ts';
import { folderWith } from '../files.ts';
import { clean, run } from './run-fixture.ts';

const [problem] = run.problems as [Problem];
const place = (selector: string, state = 'as is', url = 'https://x.example/'): Place => ({
	url,
	state,
	variants: [],
	selector,
});

test.each<[string, Place[], number, string]>([
	[
		'one that stands elsewhere in another state of its page',
		[place('main > p:nth-child(2)'), place('main > p:nth-child(3)', 'errors')],
		1,
		'1 element on 1 page',
	],
	[
		'two in one state, of which the other has one',
		[place('p:nth-child(1)'), place('p:nth-child(2)'), place('p:nth-child(3)', 'errors')],
		2,
		'2 elements on 1 page',
	],
	[
		'one on each of two pages, of which one has two states',
		[place('p'), place('div > p', 'errors'), place('p', 'as is', 'https://x.example/a/')],
		2,
		'2 elements on 2 pages',
	],
	['a page as a whole', [place(''), place('', 'errors')], 0, '1 page'],
])('counts %s', (_, places, elements, words) => {
	expect(elementsOf(places)).toBe(elements);
	const [group] = byRule([{ ...problem, places }]);
	expect(extentOf(group!)).toBe(words);
	expect(terminal({ ...clean, problems: [{ ...problem, places }] })).toContain(words);
});

test.each([
	['html', html],
	['comment', comment],
	['junit', junit],
] as const)('the report %s names the engines that agree', (_, write) => {
	const seen_by = ['axe/label', 'html/label', 'probe/label-not-seen'].map((rule) => ({
		rule,
		criteria: [],
		fingerprint: '',
	}));
	const agreed = { ...run, problems: [{ ...problem, seen_by }] };
	const words = /Found by axe\\?, html\\?-validate and a probe/;
	expect(write(agreed)).toMatch(words);
	expect(write(run)).not.toMatch(/Found by/);
});

test.each([
	['/', 'index.html'],
	['/about', 'about.html'],
	['/news', 'news/index.html'],
	['/news/', 'news/index.html'],
	['/gone/', 'gone/index.html'],
])('the file of %s is the one that is given out there: %s', async (name, file) => {
	const folder = await folderWith({ 'index.html': '', 'about.html': '', 'news/index.html': '' });
	const served = { url: 'http://127.0.0.1:1', folder, name: 'dist', close: async () => {} };
	const told = fileNamed(name, [served]);
	expect(join(process.cwd(), told!)).toBe(join(folder, file));
});
