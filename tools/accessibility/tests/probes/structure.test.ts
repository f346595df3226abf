import { expect, test } from 'vitest';
import { structure } from '../../src/probes/structure.ts';
import { look, pageWith } from './stage.ts';

const faults: [sentence: string, rule: string, body: string, head?: string][] = [
	[
		'a list of dots and line breaks',
		'list-in-looks-only',
		'<p>• one thing<br>• another thing<br>• a third thing</p>',
	],
	[
		'a list of paragraphs',
		'list-in-looks-only',
		'<p>1. Come in</p><p>2. Sit down</p><p>3. Speak</p>',
	],
	[
		'a table without headers',
		'table-without-headers',
		'<table><tr style="font-weight: bold"><td>Day</td><td>Opens</td></tr><tr><td>Monday</td><td>9</td></tr><tr><td>Friday</td><td>10</td></tr></table>',
	],
	[
		'a table of figures that is said to be layout',
		'table-without-structure',
		'<table role="presentation"><tr><th>Day</th></tr><tr><td>Monday</td></tr></table>',
	],
	[
		'steps in another order',
		'order-by-style',
		'<div style="display: flex; flex-direction: column-reverse"><p>Third</p><p>Second</p><p>First</p></div>',
	],
	[
		'a part that is sorted to the front',
		'order-by-style',
		'<div style="display: grid"><p>Second</p><p style="order: -1">First</p></div>',
	],
	['fields told by their colour', 'told-by-colour', '<p>Fields in red must be filled in.</p>'],
];

const fine: [sentence: string, body: string, head?: string][] = [
	['a list', '<ul><li>one thing</li><li>another</li></ul>'],
	['an address in lines', '<p>Town Hall<br>Market Square<br>Thornbeck</p>'],
	[
		'a dialogue with dashes',
		'<p>– Come in, said the clerk.</p><p>Nobody came.</p><p>– Well then.</p>',
	],
	[
		'a table with headers',
		'<table><tr style="font-weight: bold"><th>Day</th><th>Opens</th></tr><tr><td>Monday</td><td>9</td></tr><tr><td>Friday</td><td>10</td></tr></table>',
	],
	['a row in its own order', '<div style="display: flex"><p>First</p><p>Second</p></div>'],
	['a red door', '<p>Come in by the red door, and press the button.</p>'],
];

test.for(faults)('finds %s', async ([, rule, body, head]) => {
	const sights = await look(structure, pageWith(body, head));
	expect(sights.map((sight) => sight.rule)).toContain(rule);
});

test.for(fine)('has nothing to say of %s', async ([, body, head]) => {
	expect(await look(structure, pageWith(body, head))).toEqual([]);
});
