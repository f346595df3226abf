import { expect, test } from 'vitest';
import { contrast } from '../../src/probes/contrast.ts';
import { look, pageWith } from './stage.ts';

const faults: [sentence: string, rule: string, body: string, head?: string][] = [
	[
		'a pale example',
		'placeholder-too-pale',
		'<input placeholder="Mill Lane">',
		'<style>::placeholder { color: #bbb }</style>',
	],
	[
		'a field with a pale edge',
		'edge-too-pale',
		'<input>',
		'<style>input { border: 1px solid #ddd; background: #fff }</style>',
	],
	[
		'a pale icon',
		'icon-too-pale',
		'<button aria-label="Close"><svg width="20" height="20"><path fill="#ccc" d="M0 0h20v20z"/></svg></button>',
		'<style>button { background: #fff }</style>',
	],
	[
		'a link that turns pale under the pointer',
		'pale-under-pointer',
		'<a href="/a">News</a>',
		'<style>a { color: #036 } a:hover { color: #bcd }</style>',
	],
];

const fine: [sentence: string, body: string, head?: string][] = [
	[
		'what browsers draw',
		'<input placeholder="Mill Lane"><textarea placeholder="Mill Lane"></textarea><select><option>A</option></select>',
	],
	['a field that is filled', '<input>', '<style>input { border: 0; background: #555 }</style>'],
	[
		'a field with a line under it',
		'<input>',
		'<style>input { border: 0; border-bottom: 2px solid #333; background: #fff }</style>',
	],
	[
		'a pale icon with a word',
		'<button><svg width="20" height="20"><path fill="#ccc" d="M0 0h20v20z"/></svg> Close</button>',
	],
	[
		'a button that turns round under the pointer',
		'<button>Send</button>',
		'<style>button { color: #036; background: #fff } button:hover { color: #fff; background: #036 }</style>',
	],
];

test.for(faults)('finds %s', async ([, rule, body, head]) => {
	const sights = await look(contrast, pageWith(body, head));
	expect(sights.map((sight) => sight.rule)).toContain(rule);
});

test.for(fine)('has nothing to say of %s', async ([, body, head]) => {
	expect(await look(contrast, pageWith(body, head))).toEqual([]);
});
