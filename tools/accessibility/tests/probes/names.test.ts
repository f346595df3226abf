import { expect, test } from 'vitest';
import { names } from '../../src/probes/names.ts';
import { look, pageWith } from './stage.ts';

const faults: [sentence: string, rule: string, body: string, head?: string][] = [
	[
		'a name without the words on it',
		'name-without-its-words',
		'<button aria-label="Proceed">Send</button>',
	],
	[
		'a field called otherwise than its label',
		'name-without-its-words',
		'<label>Postcode <input aria-label="Address line four"></label>',
	],
	[
		'a picture called by its file',
		'alt-is-file-name',
		'<img src="/x" width="9" height="9" alt="DSC_0412.JPG">',
	],
	[
		'a picture called a picture',
		'alt-says-nothing',
		'<img src="/x" width="9" height="9" alt="Photo">',
	],
	[
		'a notice in the background',
		'picture-in-background',
		'<div style="width: 300px; height: 90px; background: url(/x) no-repeat"></div>',
	],
	['a bare canvas', 'drawing-without-words', '<canvas width="90" height="90"></canvas>'],
	['a recording without a transcript', 'sound-without-words', '<audio controls></audio>'],
	[
		'words in a picture',
		'words-in-picture',
		`<img width="90" height="90" alt="Closed" src='data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg"><text>a</text><text>b</text><text>c</text></svg>'>`,
	],
	[
		'a name whose words are hidden where it takes them from',
		'name-without-its-words',
		'<button aria-labelledby="n">Send</button><p id="n">Post it<span hidden> and send</span></p>',
	],
];

const fine: [sentence: string, body: string, head?: string][] = [
	[
		'a name that begins with the words on it',
		'<button aria-label="Send your request">Send</button>',
	],
	['a cross that is called Close', '<button aria-label="Close">×</button>'],
	[
		'pictures that say what they show',
		'<img src="/x" width="9" height="9" alt="Two stalls"><img src="/x" width="9" height="9" alt="">',
	],
	[
		'a canvas that says what it shows',
		'<canvas width="90" height="90" role="img" aria-label="Roads 90, parks 40"></canvas>',
	],
	[
		'a pattern in the background',
		'<div style="width: 300px; height: 90px; background: url(/x)"></div>',
	],
	[
		'a recording with a transcript',
		'<p><audio controls></audio></p><p><a href="/t">Transcript</a></p>',
	],
	[
		'a name from words that are hidden as a whole',
		'<button aria-labelledby="n">Send</button><p hidden id="n">Post it<span hidden> and send</span></p>',
	],
];

test.for(faults)('finds %s', async ([, rule, body, head]) => {
	const sights = await look(names, pageWith(body, head));
	expect(sights.map((sight) => sight.rule)).toContain(rule);
});

test.for(fine)('has nothing to say of %s', async ([, body, head]) => {
	expect(await look(names, pageWith(body, head))).toEqual([]);
});

test('finds a title that a program made up', async () => {
	const html = pageWith('<main></main>').replace('Bin days', 'Untitled document');
	expect(await look(names, html)).toEqual([
		{ rule: 'title-says-nothing', selector: 'title', note: 'Untitled document' },
	]);
});
