import { expect, test } from 'vitest';
import { reflow } from '../../src/probes/reflow.ts';
import { look, pageWith } from './stage.ts';

const words = 'The market is in the square every Thursday and Saturday, from eight in the morning.';
const table = `<table><tr>${'<td>Thursday</td>'.repeat(9)}</tr></table>`;

const faults: [sentence: string, rule: string, body: string, head?: string][] = [
	[
		'a page of a fixed width',
		'wider-than-window',
		`<div style="width: 960px"><p>${words}</p></div>`,
	],
	[
		'a row of links that does not wrap',
		'wider-than-window',
		`<p style="white-space: nowrap"><a href="/1">${words}</a></p>`,
	],
	['a word that does not break', 'wider-than-window', `<p>${'wideword'.repeat(9)}</p>`],
	['a table that widens the page, for a person to judge', 'wide-part', table],
	[
		'text that a narrow box cuts off',
		'cut-off-when-narrow',
		`<p style="overflow: hidden; white-space: nowrap">${words}</p>`,
	],
	[
		'text that the page itself cuts off',
		'cut-off-when-narrow',
		`<p style="width: 600px">${words}</p>`,
		'<style>body { overflow-x: hidden }</style>',
	],
	[
		'text that ends in an ellipsis',
		'shortened-when-narrow',
		`<p style="overflow: hidden; white-space: nowrap; text-overflow: ellipsis">${words}</p>`,
	],
	[
		'text that is gone',
		'gone-when-narrow',
		`<p class="x">${words}</p>`,
		'<style>@media (max-width: 600px) { .x { display: none } }</style>',
	],
	['text that does not grow', 'does-not-grow', `<p style="font-size: 1.5vw">${words}</p>`],
	[
		'a panel that covers the window',
		'covers-small-window',
		`<p style="position: fixed; inset: auto 0 0; height: 160px; background: #ff0">${words}</p>${`<p>${words}</p>`.repeat(9)}`,
	],
	[
		'narrow text that is cut off when it is spaced',
		'spaced-text-cut-off',
		'<p style="line-height: 1.2; height: 3.6em; overflow: hidden">Put my<br>name on<br>the list</p>',
	],
];

test.for(faults)('finds %s', async ([, rule, body, head]) => {
	const sights = await look(reflow, pageWith(body, head));
	expect([...new Set(sights.map((sight) => sight.rule))]).toEqual([rule]);
});

const fine: [sentence: string, body: string, head?: string][] = [
	['text that wraps', `<h1>Market</h1><p>${words}</p>`],
	['a table in its own scroller', `<div style="overflow-x: auto">${table}</div>`],
	[
		'words for screen readers only',
		`<p style="position: absolute; width: 1px; height: 1px; overflow: hidden; white-space: nowrap">${words}</p>`,
	],
	[
		'a skip link above the page',
		`<a href="#x" style="position: absolute; top: -99px">${words}</a>`,
	],
	[
		'a menu that folds into a button',
		`<button aria-expanded="false">Menu</button><ul class="x"><li>${words}</li></ul>`,
		'<style>@media (max-width: 600px) { .x { display: none } }</style>',
	],
	[
		'a header of one line that stays',
		`<p style="position: sticky; top: 0; background: #fff">Thornbeck</p>${`<p>${words}</p>`.repeat(9)}`,
	],
	[
		'the text of a marquee, of which some is always cut off',
		`<marquee behavior="alternate" scrollamount="0">${words}</marquee>`,
	],
	[
		'an open dialog',
		`<dialog open style="position: fixed; inset: 0">${words}</dialog><p>${words}</p>`,
	],
];

test.for(fine)('finds nothing wrong with %s', async ([, body, head]) => {
	expect(await look(reflow, pageWith(body, head))).toEqual([]);
});

test('puts the window back', async () => {
	const look2: typeof reflow.look = async (visit) => {
		const sights = await reflow.look(visit);
		expect(await visit.page.evaluate(() => [innerWidth, innerHeight])).toEqual([1280, 900]);
		return sights;
	};
	expect(await look({ ...reflow, look: look2 }, pageWith(words))).toEqual([]);
});
