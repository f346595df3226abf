import { expect, test } from 'vitest';
import { forcedColours } from '../../src/probes/forced-colours.ts';
import { look, pageWith } from './stage.ts';

const bars = '<button aria-label="Menu" class="x"><span></span></button>';
const years =
	'<ul><li><a href="/1">2024</a></li><li><a href="/2" aria-current="page">2025</a></li></ul>';
const dots = (good: string, bad: string) =>
	`<ul><li>7 <i class="x g"></i>${good}</li><li>8 <i class="x r"></i>${bad}</li><li>9 <i class="x g"></i>${good}</li></ul>`;
const dotStyle =
	'<style>.x { display: inline-block; width: 1rem; height: 1rem } .g { background: #0a0 } .r { background: #a00 }</style>';
const tennis = (mark: string) =>
	`<form><label style="color: #800">Day${mark} <input required></label><label>Rackets <input></label></form>`;

const faults: [sentence: string, rule: string, body: string, head?: string][] = [
	[
		'a button of bars that are backgrounds',
		'control-vanishes',
		bars,
		'<style>.x { border: 0 } span { display: block; width: 20px; height: 3px; background: #000 }</style>',
	],
	[
		'an icon that is a mask',
		'control-vanishes',
		'<a href="/1" aria-label="Feed" class="x"></a>',
		'<style>.x { display: block; width: 20px; height: 20px; background: #000; mask-image: linear-gradient(#000, #0000) }</style>',
	],
	[
		'a tick box that is a background',
		'control-vanishes',
		'<input type="checkbox" aria-label="x">',
		'<style>input { appearance: none; width: 20px; height: 20px; background: #ccc }</style>',
	],
	[
		'a field that is a background',
		'field-without-edge',
		'<input aria-label="x">',
		'<style>input { border: 0; background: #eee }</style>',
	],
	[
		'a focus that is a shadow',
		'focus-lost',
		'<button>Send</button>',
		'<style>:focus { outline: none; box-shadow: 0 0 0 3px #036 }</style>',
	],
	[
		'a focus that is a background',
		'focus-lost',
		'<button>Send</button>',
		'<style>:focus { outline: none; background: #036; color: #fff }</style>',
	],
	[
		'a field whose focus is a shadow, for a person to judge',
		'field-focus-lost',
		'<span style="display: inline-block; border: 1px solid"><input aria-label="x"></span>',
		'<style>input { border: 0 } :focus { outline: none; box-shadow: 0 0 0 3px #036 }</style>',
	],
	[
		'a chosen year in a slightly other colour',
		'state-by-colour',
		years,
		'<style>[aria-current] { background: #d8e6f2 }</style>',
	],
	[
		'a chosen year in another background, for a person to judge',
		'state-by-background',
		years,
		'<style>[aria-current] { background: #036 }</style>',
	],
	['a red label that means required', 'required-by-colour', tennis('')],
	[
		'dots whose colours nobody explains, for a person to judge',
		'told-by-colour',
		dots('', ''),
		dotStyle,
	],
];

test.for(faults)('finds %s', async ([, rule, body, head]) => {
	const sights = await look(forcedColours, pageWith(body, head));
	expect([...new Set(sights.map((sight) => sight.rule))]).toEqual([rule]);
});

const fine: [sentence: string, body: string, head?: string][] = [
	[
		'plain controls',
		'<a href="/1">One</a><button>Send</button><input aria-label="x"><input type="checkbox" aria-label="y"><select aria-label="z"></select>',
	],
	[
		'an icon that is a drawing',
		'<button aria-label="x"><svg width="9" height="9"><circle r="4"/></svg></button>',
	],
	[
		'an icon that is a picture in the background',
		'<a href="/1" aria-label="x" style="display: block; width: 20px; height: 20px; background: url(x.gif)"></a>',
	],
	[
		'an arrow made of borders',
		'<button aria-label="x" style="border: 0"><span style="display: block; width: 9px; height: 9px; border-top: 2px solid"></span></button>',
	],
	[
		'a link that is off the screen until it has the focus',
		'<a href="#x" style="position: absolute; top: -99px">Skip</a>',
	],
	['a field with a line under it', '<input aria-label="x" style="border-width: 0 0 2px">'],
	[
		'a field in a box with a border',
		'<span style="display: inline-block; border: 1px solid"><input aria-label="x" style="border: 0"></span>',
	],
	[
		'a shadow with an outline nobody sees',
		'<button>Send</button>',
		'<style>:focus { outline: 2px solid transparent; box-shadow: 0 0 0 3px #036 }</style>',
	],
	[
		'a chosen year in bold',
		years,
		'<style>[aria-current] { background: #d8e6f2; font-weight: bold }</style>',
	],
	['a red label that says so', tennis(' (required)')],
	['dots with words beside them', dots('runs', 'does not run'), dotStyle],
];

test.for(fine)('finds nothing wrong with %s', async ([, body, head]) => {
	expect(await look(forcedColours, pageWith(body, head))).toEqual([]);
});
