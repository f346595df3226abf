import { expect, test } from 'vitest';
import { textSpacing } from '../../src/probes/text-spacing.ts';
import { look, pageWith } from './stage.ts';

const words = 'Put my name on the list';
/** Three lines in any font, and as high as they are. */
const lines = 'Put my<br>name on<br>the list';
const three = 'line-height: 1.2; height: 3.6em';

const faults: [sentence: string, rule: string, body: string, head?: string][] = [
	[
		'a card as high as its text',
		'spaced-text-cut-off',
		`<p style="${three}; overflow: hidden">${lines}</p>`,
	],
	[
		'a button as wide as its words',
		'spaced-text-cut-off',
		`<button style="width: 11rem; overflow: hidden; white-space: nowrap">${words}</button>`,
	],
	[
		'lines that are placed by hand',
		'spaced-text-overlaps',
		`<div style="position: relative"><p class="x">${lines}</p><p class="x" style="top: 3.6rem">${words}</p></div>`,
		'<style>.x { position: absolute; margin: 0; line-height: 1.2 }</style>',
	],
	[
		'text that runs out of its box onto the next',
		'spaced-text-overlaps',
		`<div style="${three}">${lines}</div><div>${words}</div>`,
	],
	[
		'a row that fits only just',
		'spaced-text-widens-page',
		`<p class="x">${`<a href="/1">${words}</a> `.repeat(8)}</p>`,
		'<style>.x { white-space: nowrap; font-size: 13px; line-height: 1.2; width: 1264px; margin: 0 }</style>',
	],
];

test.for(faults)('finds %s', async ([, rule, body, head]) => {
	const sights = await look(textSpacing, pageWith(body, head));
	expect([...new Set(sights.map((sight) => sight.rule))]).toEqual([rule]);
});

const fine: [sentence: string, body: string, head?: string][] = [
	[
		'boxes that grow with their text',
		`<p style="width: 9rem; min-height: 3rem; overflow: hidden">${words}</p><button>${words}</button>`,
	],
	['a box that scrolls', `<p style="width: 9rem; height: 3rem; overflow: auto">${words}</p>`],
	[
		'text in a box that scrolls, above other text',
		`<div style="height: 4rem; overflow: auto">${`<p>${words}</p>`.repeat(9)}</div><p>${words}</p>`,
	],
	[
		'words for screen readers only',
		`<p style="position: absolute; width: 1px; height: 1px; overflow: hidden">${words}</p>`,
	],
	[
		'words that are cut to nothing',
		`<p style="position: absolute; clip-path: inset(50%); white-space: nowrap">${words}</p>`,
	],
	[
		'text that was cut off before',
		`<p style="width: 9rem; height: 1rem; overflow: hidden">${words} ${words} ${words}</p>`,
	],
	[
		'text that moves',
		`<div style="overflow: hidden"><p class="x">${words}</p></div>`,
		'<style>.x { animation: run 9s infinite } @keyframes run { from { transform: translateX(100%) } }</style>',
	],
	['text that changes slowly', `<p style="transition: all 5s">${words}</p>`],
];

test.for(fine)('finds nothing wrong with %s', async ([, body, head]) => {
	expect(await look(textSpacing, pageWith(body, head))).toEqual([]);
});
