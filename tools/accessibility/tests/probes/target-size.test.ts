import { expect, test } from 'vitest';
import { targetSize } from '../../src/probes/target-size.ts';
import { look, pageWith } from './stage.ts';

const faults: [sentence: string, rule: string, body: string, head?: string][] = [
	[
		'two small buttons that touch',
		'target-too-small',
		'<button aria-label="Fewer">-</button><button aria-label="More">+</button>',
		'<style>button { width: 16px; height: 16px; padding: 0; border: 0; display: block }</style>',
	],
	[
		'a small button beside a large one',
		'target-too-small',
		'<div style="display: flex"><button aria-label="Fewer">-</button><a href="/a" style="display: block; padding: 30px">All</a></div>',
		'<style>button { width: 16px; height: 16px; padding: 0; border: 0; display: block }</style>',
	],
	[
		'small links in a list',
		'target-too-small',
		'<ul style="line-height: 1"><li><a href="/1">1</a><li><a href="/2">2</a><li><a href="/3">3</a></ul>',
	],
	[
		'tick boxes that were made small',
		'target-too-small',
		'<div><input type="checkbox" aria-label="a"></div><div><input type="checkbox" aria-label="b"></div>',
		'<style>input { width: 12px; height: 12px; margin: 0 } div { height: 15px }</style>',
	],
];

const fine: [sentence: string, body: string, head?: string][] = [
	[
		'small buttons with room around them',
		'<button>-</button><button>+</button>',
		'<style>button { width: 16px; height: 16px; padding: 0; border: 0; margin: 12px }</style>',
	],
	['a link in a sentence', '<p>Read <a href="/a">a</a> or <a href="/b">b</a> first.</p>'],
	[
		'a small link whose page has a large one',
		'<p style="line-height: 1"><a href="/a">a</a></p><p style="line-height: 1"><a href="/b">b</a></p><p><a href="/a" style="display: block; padding: 20px">All of a</a> <a href="/b" style="display: block; padding: 20px">All of b</a></p>',
	],
	['buttons as browsers draw them', '<button>1</button><button>2</button>'],
	[
		'tick boxes with large labels',
		'<label style="display: block; padding: 10px"><input type="checkbox"> Friday</label><label style="display: block; padding: 10px"><input type="checkbox"> Saturday</label>',
	],
	[
		'a link that holds a large picture',
		'<div style="line-height: 1"><a href="/a"><img src="/x" width="40" height="40" alt="A"></a><a href="/b"><img src="/x" width="40" height="40" alt="B"></a></div>',
	],
	[
		'a skip link that waits off the page',
		'<a href="#m" style="position: absolute; top: -99px">Skip</a><main id="m"></main>',
	],
];

test.for(faults)('finds %s', async ([, rule, body, head]) => {
	const sights = await look(targetSize, pageWith(body, head));
	expect(sights.map((sight) => sight.rule)).toContain(rule);
});

test.for(fine)('has nothing to say of %s', async ([, body, head]) => {
	expect(await look(targetSize, pageWith(body, head))).toEqual([]);
});

test('tells how large a target is', async () => {
	const body = '<button aria-label="Fewer">-</button><button aria-label="More">+</button>';
	const style =
		'<style>button { width: 16px; height: 18px; padding: 0; border: 0; display: block }</style>';
	const [first] = await look(targetSize, pageWith(body, style));
	expect(first).toMatchObject({
		selector: expect.stringContaining('button'),
		note: '16 × 18 pixels',
	});
});

test('leaves the page as it was', async () => {
	const body = '<button style="width: 12px">1</button><button style="width: 12px">2</button>';
	const after = await look(
		{
			...targetSize,
			look: async (visit) => {
				await targetSize.look(visit);
				const note = await visit.page.$$eval('button', ([first]) => first!.outerHTML);
				return [{ rule: '', selector: '', note }];
			},
		},
		pageWith(body),
	);
	expect(after[0]!.note).toBe('<button style="width: 12px">1</button>');
});
