import { expect, test } from 'vitest';
import { orientation } from '../../src/probes/orientation.ts';
import { look, pageWith } from './stage.ts';

const faults: [sentence: string, rule: string, body: string, head?: string][] = [
	[
		'a page that asks to be turned',
		'hidden-when-turned',
		'<main><h1>Bus</h1><p>The number 7 bus stops outside the library every ten minutes, and takes people with wheelchairs too.</p></main>',
		'<style>@media (orientation: portrait) { main { display: none } }</style>',
	],
	[
		'text that is gone upright',
		'hidden-when-turned',
		'<main><h1>Bus</h1><p>The number 7 bus stops outside the library every ten minutes, and takes people with wheelchairs too.</p></main>',
		'<style>@media (orientation: portrait) { h1, p { display: none } }</style>',
	],
	[
		'a page that is turned upright',
		'turned-on-its-side',
		'<main><h1>Bus</h1><p>The number 7 bus stops outside the library.</p></main>',
		'<style>@media (orientation: portrait) { body { transform: rotate(-90deg) } }</style>',
	],
];

const fine: [sentence: string, body: string, head?: string][] = [
	[
		'a page that is laid out otherwise upright',
		'<main><h1>Bus</h1><p>The number 7 bus stops outside the library every ten minutes, and takes people with wheelchairs too.</p></main>',
		'<style>@media (orientation: portrait) { p { display: block } }</style>',
	],
	[
		'a small part that is left out upright',
		'<main><h1>Bus</h1><p>The number 7 bus stops outside the library every ten minutes, and takes people with wheelchairs too.</p></main><p class="x">Wide map</p>',
		'<style>@media (orientation: portrait) { .x { display: none } }</style>',
	],
];

test.for(faults)('finds %s', async ([, rule, body, head]) => {
	const sights = await look(orientation, pageWith(body, head));
	expect(sights.map((sight) => sight.rule)).toContain(rule);
});

test.for(fine)('has nothing to say of %s', async ([, body, head]) => {
	expect(await look(orientation, pageWith(body, head))).toEqual([]);
});
