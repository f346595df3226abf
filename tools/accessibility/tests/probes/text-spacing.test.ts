import { expect, test } from 'vitest';
import { textSpacing } from '../../src/probes/text-spacing.ts';
import { look, pageWith } from './stage.ts';

const words = 'Put my name on the list';
/** Three lines in any font, and as high as they are. */
const lines = 'Put my<br>name on<br>the list';
const three = 'line-height: 1.2; height: 3.6em';

const line = 'width: 9rem; height: 1.5em; line-height: 1.5; overflow: hidden';

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
	[
		'a text of which only the first line is seen',
		'text-cut-off',
		`<p style="${line}">${words} ${words}</p>`,
	],
	[
		'lines of their own of which only the first is seen',
		'text-cut-off',
		`<p style="${line}">${lines}</p>`,
	],
	[
		'a paragraph in a box that is too low for it',
		'text-cut-off',
		`<div style="${line}"><p style="margin: 0">${words} ${words}</p></div>`,
	],
	[
		'a second line of which half is seen',
		'text-cut-off',
		`<p style="${line}; height: 2.25em">${words} ${words}</p>`,
	],
	[
		'a text that may be no higher',
		'text-cut-off',
		`<p style="width: 9rem; max-height: 3em; line-height: 1.5; overflow: clip">${words} ${words} ${words}</p>`,
	],
	[
		'a line that runs out of its box',
		'text-cut-off',
		`<p style="width: 9rem; overflow: hidden; white-space: nowrap">${words} ${words}</p>`,
	],
	[
		'a text in a component',
		'text-cut-off',
		`<x-part></x-part><script>document.querySelector('x-part').attachShadow({ mode: 'open' }).innerHTML = '<p style="${line}">${words} ${words}</p>'</script>`,
	],
	[
		'an ellipsis with nothing that leads to the rest',
		'text-shortened',
		`<p style="${line}; white-space: nowrap; text-overflow: ellipsis">${words} ${words}</p>`,
	],
	[
		'two lines and an ellipsis with nothing that leads to the rest',
		'text-shortened',
		`<p style="width: 9rem; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden">${words} ${words} ${words}</p>`,
	],
	[
		'a text that is cut off hard in an entry that links to the whole',
		'text-shortened',
		`<article><h2><a href="/list">The list</a></h2><p style="${line}">${words} ${words}</p></article>`,
	],
	[
		'a text that is cut off above a button for something else',
		'text-shortened',
		`<p style="${line}">${words} ${words}</p><button>Send</button>`,
	],
	[
		'a text that is cut off above a form, whose button is for something else',
		'text-cut-off',
		`<p style="${line}">${words} ${words}</p><form><button>Send</button></form>`,
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
		'an ellipsis in a link, which leads to the whole',
		`<a href="/list" style="display: block; ${line}; white-space: nowrap; text-overflow: ellipsis">${words} ${words}</a>`,
	],
	[
		'three lines of an entry that links to the whole',
		`<article><h2><a href="/list">The list</a></h2><p style="width: 9rem; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden">${words} ${words} ${words}</p></article>`,
	],
	[
		'an ellipsis whose whole text is in its title',
		`<p title="${words} ${words}" style="${line}; white-space: nowrap; text-overflow: ellipsis">${words} ${words}</p>`,
	],
	[
		'a text that a button opens',
		`<p style="${line}">${words} ${words}</p><button>Show all of it</button>`,
	],
	[
		'a text that a button elsewhere opens',
		`<p id="t" style="${line}">${words} ${words}</p><p>${words} ${words} ${words} ${words}</p><button aria-controls="t">All</button>`,
	],
	[
		'a part that is folded away as a whole',
		`<div style="height: 0; overflow: hidden"><p>${words}</p></div>`,
	],
	[
		'the next of a row that moves',
		`<div style="width: 20rem; overflow: hidden"><div style="display: flex; width: 40rem"><p style="width: 15rem">${words}</p><p style="width: 15rem">${words}</p></div></div>`,
	],
	[
		'words that stand for a picture',
		`<p style="${line}; text-indent: 200%; white-space: nowrap">${words}</p>`,
	],
	[
		'tight lines that are whole',
		`<p style="line-height: 1; overflow: hidden; margin: 0; width: 30rem">Bins</p>`,
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
