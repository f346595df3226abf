import { describe, expect, test } from 'vitest';
import { github } from '../src/reports/github.ts';
import { readSource } from '../src/source.ts';
import { checked, checkedPage, pageWith } from './checked.ts';

/* Which line of the source an element is on. The main element of these pages is on line 3. */
const line = async (body: string, files: Record<string, string> = {}) => {
	const page = pageWith(`<main><h1>Bins</h1>\n${body}\n</main>`);
	const { findings } = await checkedPage(page, { engines: ['pa11y', 'axe', 'html'] }, files);
	return findings.filter(({ kind }) => kind === 'error').map((finding) => finding.line);
};

describe('the line of an element is', () => {
	test.each<[string, string, number[]]>([
		['its own', '<p>One</p>\n<p>\n<img src="/a.png"></p>', [6]],
		['that of each of some that are the same', '<img src="/a.png">\n<img src="/a.png">', [4, 5]],
		[
			'its own when a script put others before it, which have that of what they are in',
			'<p>One</p>\n<img src="/a.png"><script>document.querySelector("p").before(document.createElement("p"), document.createElement("img"))</script>',
			[3, 5],
		],
		[
			'its own when a script changed its class and style',
			'<p>One</p>\n<img src="/a.png"><script>Object.assign(document.querySelector("img"), { className: "x", style: "width: 1em" })</script>',
			[5],
		],
		[
			'its own in a table whose body the browser adds',
			'<table>\n<tr><th>A</th></tr>\n<tr><td>\n<img src="/a.png"></td></tr></table>',
			[7],
		],
		[
			'that of what a script made it in',
			'<p>One</p>\n<div id="x"></div><script>document.querySelector("#x").innerHTML = "<button></button>"</script>',
			[5],
		],
		[
			'that of the element whose shadow root it is in',
			'<p>One</p>\n<div id="x"></div><script>document.querySelector("#x").attachShadow({ mode: "open" }).innerHTML = "<button></button>"</script>',
			[5],
		],
	])('%s', async (_, body, lines) => {
		expect(await line(body)).toEqual(lines);
	});

	test('that of the frame that it is in', async () => {
		const files = { 'inner.html': pageWith('<main><h1>Map</h1><button></button></main>') };
		expect(
			await line('<p>One</p>\n<iframe title="Map" src="/inner.html"></iframe>', files),
		).toEqual([5]);
	});
});

test('an annotation names the file and the line', async () => {
	const run = await checked({
		'news/index.html': pageWith('<main><h1>News</h1>\n<img src="/a.png"></main>'),
	});
	const told = github(run, { fileOf: (name) => `dist${name}index.html` });
	expect(told).toContain('::error file=dist/news/index.html,line=4,title=axe/image-alt::');
});

test('a state on another page than the one that was asked for has no line', async () => {
	const run = await checked(
		{
			'index.html': pageWith('<main><h1>Bins</h1>\n<a href="/b/">Go on to the bins</a></main>'),
			'b/index.html': pageWith('<main><h1>Bins</h1>\n\n\n<img src="/a.png"></main>').replace(
				'Bin',
				'All bin',
			),
		},
		{
			settings: { engines: ['html'], states: { after: [{ press: 'Go on to the bins' }] } },
			pages: (path) => path === '/',
		},
	);
	const { findings } = run.pages.find(({ state }) => state === 'after')!;
	expect(findings.map((each) => each.line)).toEqual([undefined]);
});

describe('the source', () => {
	const html =
		'<!doctype html>\n<html><body>\n<p id=a>One<template><img></template>\n<table><tr><td>Two';
	const source = readSource(html);
	const at = (text: string) => source.at(html.indexOf(text));

	test('knows the element in whose opening tag a place is', () => {
		expect(at('id=a')).toMatchObject({ path: [1, 0], isExact: true, nth: 0, of: 1 });
		expect(at('<td>')).toMatchObject({ path: [1, 1, 0, 0, 0], isExact: true });
	});

	test('knows the nearest around what is no element of the page', () => {
		expect(at('One')).toMatchObject({ path: [1, 0], isExact: false });
		expect(at('<img>')).toMatchObject({ path: [1, 0, 0], isExact: false });
		expect(source.at(0)).toBeUndefined();
	});
});
