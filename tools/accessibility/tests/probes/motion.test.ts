import { expect, test } from 'vitest';
import { motion } from '../../src/probes/motion.ts';
import { look, pageWith } from './stage.ts';

const run = '@keyframes run { from { transform: translateX(9rem) } }';
const flash = '@keyframes flash { 50% { background-color: #000 } }';
const turn =
	'let n = 0; setInterval(() => { document.querySelector(".x").textContent = ++n }, 2000)';
const gif = (times: number) => ({ 'x.gif': movingPicture(times) });
const picture = '<img src="x.gif" alt="Rain" width="40" height="40">';

const faults: [
	sentence: string,
	rule: string,
	body: string,
	head?: string,
	files?: Record<string, Uint8Array>,
][] = [
	[
		'a ticker that never stops',
		'moves-for-ever',
		'<p class="x">News</p>',
		`<style>${run} .x { animation: run 4s infinite }</style>`,
	],
	[
		'a ticker beside a button that only says in hidden words that it stops',
		'moves-for-ever',
		'<button><b hidden>Pause</b>News</button><p class="x">News</p>',
		`<style>${run} .x { animation: run 4s infinite }</style>`,
	],
	[
		'an animation of seven seconds',
		'moves-for-ever',
		'<p class="x">News</p>',
		`<style>${run} .x { animation: run 7s }</style>`,
	],
	['a marquee', 'moves-for-ever', '<marquee>News</marquee>'],
	[
		'a drawing that turns',
		'moves-for-ever',
		'<svg width="40" height="40"><circle r="9"><animate attributeName="r" to="3" dur="2s" repeatCount="indefinite"/></circle></svg>',
	],
	['news that take turns', 'changes-by-itself', `<p class="x">News</p><script>${turn}</script>`],
	['a picture that plays for ever', 'moving-picture', picture, '', gif(0)],
	[
		'a large banner that flashes',
		'flashes',
		'<p class="x" style="height: 9rem">News</p>',
		`<style>${flash} .x { animation: flash 0.2s steps(1) infinite }</style>`,
	],
	[
		'motion that a button stops, and readers who want none get',
		'ignores-reduced-motion',
		'<button>Pause</button><p class="x">News</p>',
		`<style>${run} .x { animation: run 4s infinite }</style>`,
	],
];

test.for(faults)('finds %s', async ([, rule, body, head, files]) => {
	const sights = await look(motion, pageWith(body, head), { files });
	expect([...new Set(sights.map((sight) => sight.rule))]).toEqual([rule]);
});

const fine: [sentence: string, body: string, head?: string, files?: Record<string, Uint8Array>][] =
	[
		[
			'an animation that comes to rest',
			'<p class="x">News</p>',
			`<style>${run} .x { animation: run 0.9s }</style>`,
		],
		[
			'a sign that something is going on',
			'<p role="progressbar" aria-label="x" class="x">Wait</p>',
			`<style>${run} .x { animation: run 4s infinite }</style>`,
		],
		[
			'what is hidden while it moves',
			'<p class="x" hidden>News</p>',
			`<style>${run} .x { animation: run 4s infinite }</style>`,
		],
		['a picture that plays once', picture, '', gif(1)],
		[
			'news that can be stopped',
			`<button>Stop</button><p class="x">News</p><script>${turn}</script>`,
		],
		[
			'a script that asks for news and shows none',
			'<p>News</p><script>setInterval(() => {}, 2000)</script>',
		],
		[
			'a small light that blinks with a pause button',
			'<button aria-label="Pause">II</button><p class="x" style="width: 9px; height: 9px"></p>',
			`<style>${flash} .x { animation: flash 0.2s infinite }</style>`,
		],
	];

test.for(fine)('finds nothing wrong with %s', async ([, body, head, files]) => {
	expect(await look(motion, pageWith(body, head), { files })).toEqual([]);
});

/** Two frames of one pixel, a second each; 0 times is for ever. */
function movingPicture(times: number): Uint8Array {
	const frame = '21f9040064000000' + '2c000000000100010000' + '02024401' + '00';
	const loop = times === 1 ? '' : '21ff0b4e45545343415045322e300301000000';
	return Buffer.from(
		`474946383961010001008000000000 00ffffff${loop}${frame}${frame}3b`.replaceAll(' ', ''),
		'hex',
	);
}
