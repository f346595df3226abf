import { expect, test } from 'vitest';
import { surprises } from '../../src/probes/surprises.ts';
import { look, pageWith } from './stage.ts';
import type { Visit } from '../../src/probe.ts';

const faults: [sentence: string, rule: string, body: string, head?: string][] = [
	[
		'a choice that opens another page',
		'input-leaves-page',
		`<select onchange="location.href = '/a'"><option>A</option><option>B</option></select>`,
	],
	[
		'a box that sends the form',
		'input-leaves-page',
		'<form><input type="checkbox" onchange="this.form.submit()"></form>',
	],
	[
		'a field that moves on',
		'input-moves-focus',
		`<input id="a" maxlength="2"><input id="b"><script>document.querySelector('#a').addEventListener('input', (event) => { document.querySelector("#b").focus() })</script>`,
	],
	[
		'a letter that is a shortcut',
		'letter-as-shortcut',
		'<input><script>addEventListener("keydown", ({ key, ctrlKey }) => { if (key === "s" && !ctrlKey) document.querySelector("input").focus() })</script>',
	],
	[
		'a state that stays the same',
		'state-stays-the-same',
		`<button aria-expanded="false" aria-controls="p">More</button><p id="p" hidden>Text</p><script>document.querySelector('button').addEventListener('click', (event) => { p.hidden = !p.hidden })</script>`,
	],
];

const fine: [sentence: string, body: string, head?: string][] = [
	[
		'a choice that changes the page',
		`<select><option>A</option><option>B</option></select><p></p><script>document.querySelector('select').addEventListener('change', (event) => { document.querySelector("p").textContent = event.target.value })</script>`,
	],
	[
		'a shortcut with the Ctrl key',
		'<input><script>addEventListener("keydown", ({ key, ctrlKey }) => { if (key === "s" && ctrlKey) document.querySelector("input").focus() })</script>',
	],
	[
		'a state that changes',
		`<button aria-expanded="false" aria-controls="p">More</button><p id="p" hidden>Text</p><script>document.querySelector('button').addEventListener('click', (event) => { p.hidden = !p.hidden; event.currentTarget.ariaExpanded = String(!p.hidden) })</script>`,
	],
];

test.for(faults)('finds %s', async ([, rule, body, head]) => {
	const sights = await look(surprises, pageWith(body, head));
	expect(sights.map((sight) => sight.rule)).toContain(rule);
});

test.for(fine)('has nothing to say of %s', async ([, body, head]) => {
	expect(await look(surprises, pageWith(body, head))).toEqual([]);
});

test('puts back what it changed, and sends nothing', async () => {
	const body = `<form><select name="s" onchange="fetch('/saved').then(() => { document.title = 'sent' })">
<option>A</option><option>B</option></select><input type="radio" name="r"><input type="radio" name="r" checked></form>`;
	const reading = {
		...surprises,
		look: async (visit: Visit) => {
			await surprises.look(visit);
			const note = await visit.page.evaluate(() => {
				const { s, r } = document.forms[0]!.elements as unknown as Record<
					string,
					HTMLInputElement & RadioNodeList
				>;
				return [s!.value, (r![1] as HTMLInputElement).checked, document.title].join();
			});
			return [{ rule: '', selector: '', note }];
		},
	};
	expect((await look(reading, pageWith(body)))[0]!.note).toBe('A,true,Bin days');
});
