import { expect, test } from 'vitest';
import { headings } from '../../src/probes/headings.ts';
import { look, pageWith } from './stage.ts';

const faults: [sentence: string, rule: string, body: string, head?: string][] = [
	[
		'a heading that skips a level',
		'heading-skips-level',
		'<h1>Bins</h1><h2>Prices</h2><h4>Weekends</h4>',
	],
	['a heading without text', 'heading-empty', '<h1>Bins</h1><h2> </h2>'],
	['a page without a first heading', 'heading-of-page-missing', '<h2>Bins</h2><p>On Tuesdays.</p>'],
	[
		'a large bold line above a text',
		'heading-in-looks-only',
		'<h1>Bins</h1><p style="font: bold 24px serif">Black bins</p><p>The number 7 bus stops outside the library every ten minutes, and takes people with wheelchairs too.</p>',
	],
	[
		'a bold line above a text',
		'heading-perhaps',
		'<h1>Bins</h1><p><strong>Black bins</strong></p><p>The number 7 bus stops outside the library every ten minutes, and takes people with wheelchairs too.</p>',
	],
];

const fine: [sentence: string, body: string, head?: string][] = [
	['headings in order', '<h1>Bins</h1><h2>Black</h2><h3>When</h3><h2>Brown</h2>'],
	[
		'levels that come back up',
		'<h1>Bins</h1><h2>Black</h2><h3>When</h3><h4>Where</h4><h2>Brown</h2>',
	],
	['a heading that is a picture', '<h1><img src="/x" alt="Bins"></h1>'],
	[
		'bold words in a sentence',
		'<h1>Bins</h1><p><strong>Note</strong> this well</p><p>The number 7 bus stops outside the library every ten minutes, and takes people with wheelchairs too.</p>',
	],
	[
		'a large first paragraph',
		'<h1>Bins</h1><p style="font-size: 24px">All bins are emptied on Tuesdays.</p><p>The number 7 bus stops outside the library every ten minutes, and takes people with wheelchairs too.</p>',
	],
	['a hidden heading', '<h1>Bins</h1><h4 hidden>Nothing</h4>'],
];

test.for(faults)('finds %s', async ([, rule, body, head]) => {
	const sights = await look(headings, pageWith(body, head));
	expect(sights.map((sight) => sight.rule)).toContain(rule);
});

test.for(fine)('has nothing to say of %s', async ([, body, head]) => {
	expect(await look(headings, pageWith(body, head))).toEqual([]);
});
