import { expect, test } from 'vitest';
import { print } from '../../src/probes/print.ts';
import { look, pageWith } from './stage.ts';

const faults: [sentence: string, rule: string, body: string, head?: string][] = [
	[
		'a page that prints empty',
		'print-empty',
		'<main><h1>Bus</h1><p>The number 7 bus stops outside the library every ten minutes, and takes people with wheelchairs too.</p></main>',
		'<style>@media print { main { display: none } }</style>',
	],
	[
		'text that is not visible on paper',
		'print-empty',
		'<main><h1>Bus</h1><p>The number 7 bus stops outside the library every ten minutes, and takes people with wheelchairs too.</p></main>',
		'<style>@media print { p { visibility: hidden } }</style>',
	],
	[
		'a heading that is not printed',
		'print-without-heading',
		'<main><h1>Bus</h1><p>The number 7 bus stops outside the library every ten minutes, and takes people with wheelchairs too.</p></main>',
		'<style>@media print { h1 { display: none } }</style>',
	],
	[
		'white text on white',
		'print-unreadable',
		'<main><h1>Bus</h1><p>The number 7 bus stops outside the library every ten minutes, and takes people with wheelchairs too.</p></main>',
		'<style>@media print { p { color: #fff; background: #fff } }</style>',
	],
	[
		'white text that needs its background',
		'print-needs-background',
		'<main><h1>Bus</h1><p>The number 7 bus stops outside the library every ten minutes, and takes people with wheelchairs too.</p></main>',
		'<style>p { color: #fff; background: #123 }</style>',
	],
];

const fine: [sentence: string, body: string, head?: string][] = [
	[
		'a page that prints as it is',
		'<main><h1>Bus</h1><p>The number 7 bus stops outside the library every ten minutes, and takes people with wheelchairs too.</p></main>',
	],
	[
		'menus and forms that are not printed',
		'<nav><a href="/">Home</a></nav><main><h1>Bus</h1><p>The number 7 bus stops outside the library every ten minutes, and takes people with wheelchairs too.</p></main><form><input></form>',
		'<style>@media print { nav, form { display: none } }</style>',
	],
	[
		'white text that is made dark for paper',
		'<main><h1>Bus</h1><p>The number 7 bus stops outside the library every ten minutes, and takes people with wheelchairs too.</p></main>',
		'<style>p { color: #fff; background: #123 } @media print { p { color: #000; background: none } }</style>',
	],
	[
		'a background that is printed',
		'<main><h1>Bus</h1><p>The number 7 bus stops outside the library every ten minutes, and takes people with wheelchairs too.</p></main>',
		'<style>p { color: #fff; background: #123; print-color-adjust: exact }</style>',
	],
];

test.for(faults)('finds %s', async ([, rule, body, head]) => {
	const sights = await look(print, pageWith(body, head));
	expect(sights.map((sight) => sight.rule)).toContain(rule);
});

test.for(fine)('has nothing to say of %s', async ([, body, head]) => {
	expect(await look(print, pageWith(body, head))).toEqual([]);
});
