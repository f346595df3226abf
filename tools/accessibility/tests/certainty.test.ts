import { beforeAll, expect, test } from 'vitest';
import { check } from '../src/check.ts';
import { targetOf } from '../src/config/page.ts';
import { exitCodeOf } from '../src/reports/tally.ts';
import type { Run } from '../src/run.ts';
import { pagesIn, serveFolder } from '../src/targets/folder.ts';
import { folderWith } from './files.ts';

/* What is seen in one place and left to a person in another, and what alike elements in frames are told apart by. */
const page = (title: string, head: string, body: string) =>
	`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body><main><h1>${title}</h1>${body}</main></body></html>`;
const frame = (picture: string) =>
	`<iframe title="A map" srcdoc="&lt;html lang=en&gt;&lt;title&gt;Map&lt;/title&gt;&lt;img src=/${picture}&gt;"></iframe>`;
const text = '<p><a href="/bus/">All buses</a></p>';
const picture = 'background: url(data:image/gif;base64,R0lGODlhAQABAAAAACw=) #fff';
let run: Run;

beforeAll(async () => {
	const folder = await folderWith({
		'index.html': page('By the hour', `<style>a { color: #777; ${picture} }</style>`, text),
		'late/index.html': page('Late', '<style>a { color: #999; background: #fff }</style>', text),
		'night/index.html': page(
			'At night',
			`<style>b { color: #777; ${picture} } @media (prefers-color-scheme: dark) { b { background: #fff; color: #bbb } }</style>`,
			'<p><b>No bus after ten.</b></p>',
		),
		'frames/index.html': page('Frames', '', frame('town.png')),
		'more-frames/index.html': page('More frames', '', frame('fell.png')),
	});
	const site = await serveFolder(folder);
	try {
		const settings = { engines: ['pa11y', 'axe'], variants: ['1280 light', '1280 dark'] };
		const targets = (await pagesIn(folder)).map((path) => ({
			...targetOf(site.url + path, settings as Parameters<typeof targetOf>[1]),
			name: path,
		}));
		run = await check(targets, { concurrency: 2, today: '2026-11-24' });
	} finally {
		await site.close();
	}
}, 60_000);

test('an error is none the less one when the same element is a question on another page', () => {
	const links = problemsOf('axe/color-contrast', 'All buses');
	expect(links.map(({ standing, places }) => [standing, places.map(({ url }) => url)])).toEqual(
		expect.arrayContaining([
			['new', ['/late/']],
			['review', ['/']],
		]),
	);
	expect(exitCodeOf(run)).toBe(2);
});

test('an error is none the less one when the same element is a question in other colours', () => {
	expect(problemsOf('axe/color-contrast', 'No bus').map(({ standing }) => standing)).toEqual([
		'new',
	]);
});

test('pictures in frames are as many problems as there are pictures', () => {
	const pictures = run.problems.filter(({ rule }) => rule === 'axe/image-alt');
	expect(pictures.map(({ html }) => html).toSorted()).toEqual([
		expect.stringContaining('/fell.png'),
		expect.stringContaining('/town.png'),
	]);
});

function problemsOf(rule: string, words: string) {
	return run.problems.filter((problem) => problem.rule === rule && problem.html.includes(words));
}
