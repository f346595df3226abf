import { expect, test } from 'vitest';
import { pointer } from '../../src/probes/pointer.ts';
import { look, pageWith } from './stage.ts';

const faults: [sentence: string, rule: string, body: string, head?: string][] = [
	[
		'a button that acts when pressed down',
		'acts-on-press',
		`<button type="button">Leave</button><script>document.querySelector('button').addEventListener('mousedown', (event) => {  })</script>`,
	],
	[
		'a list that can only be dragged',
		'drag-only',
		'<ol><li draggable="true">Benches</li><li draggable="true">Trees</li></ol><script></script>',
	],
	[
		'a page that can be shaken',
		'motion-only',
		'<script>addEventListener("devicemotion", () => {})</script>',
	],
];

const fine: [sentence: string, body: string, head?: string][] = [
	[
		'a button that acts when let go',
		`<button type="button">Leave</button><script>document.querySelector('button').addEventListener('click', (event) => {  })</script>`,
	],
	[
		'a list that can be dragged or moved by buttons',
		'<ol><li draggable="true">Benches <button>Up</button></li></ol><script></script>',
	],
	[
		'a list that listens for its buttons',
		`<ul><li><button>Up</button></li></ul><script>document.querySelector('ul').addEventListener('mousedown', (event) => {  })</script>`,
	],
];

test.for(faults)('finds %s', async ([, rule, body, head]) => {
	const sights = await look(pointer, pageWith(body, head));
	expect(sights.map((sight) => sight.rule)).toContain(rule);
});

test.for(fine)('has nothing to say of %s', async ([, body, head]) => {
	expect(await look(pointer, pageWith(body, head))).toEqual([]);
});
