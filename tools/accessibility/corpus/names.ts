import { type Fault, twins } from './fault.ts';
import { form } from './page.ts';

/** WCAG guideline 4.1: everything that can be used has a name. */
export const names: Fault[] = [
	{
		name: 'button-without-name',
		criterion: '4.1.2',
		also: ['1.1.1'],
		sentence: 'A button holds a drawing and no word.',
		...twins(
			{ title: 'Close the notice' },
			{ main: cross('') },
			{ main: cross(' aria-label="Close the notice"') },
		),
	},
	{
		name: 'button-without-name-on-narrow-screens',
		variants: ['320 light'],
		criterion: '4.1.2',
		sentence: 'On narrow screens the word on a button is taken away, and its icon says nothing.',
		...twins(
			{
				title: 'Lost cats',
				main: '<p><button type="button"><svg aria-hidden="true" width="24" height="24" viewBox="0 0 24 24"><path fill="currentColor" d="M3 5h18v3H3zM3 11h18v3H3zM3 17h18v3H3z"/></svg> <span class="word">Filter the list</span></button></p>',
			},
			{ style: '@media (max-width: 40rem) { .word { display: none } }' },
			{
				style: '@media (max-width: 40rem) { .word { position: absolute; clip-path: inset(50%) } }',
			},
		),
	},
	{
		name: 'select-without-name',
		criterion: '4.1.2',
		also: ['1.3.1', '3.3.2'],
		sentence: 'A list to choose from has no label.',
		...twins(
			{ title: 'Prices by room' },
			{ main: form(`<p>${rooms('')}</p>`, 'Show') },
			{ main: form(`<p><label for="room">Room</label> ${rooms(' id="room"')}</p>`, 'Show') },
		),
	},
	{
		name: 'frame-without-title',
		criterion: '4.1.2',
		also: ['2.4.1'],
		sentence: 'A frame has no title, so nobody knows whether it is worth going in.',
		...twins(
			{ title: 'Tide table' },
			{ main: frame('') },
			{ main: frame(' title="High water this week"') },
		),
	},
	{
		name: 'same-id-twice',
		criterion: '4.1.2',
		also: ['1.3.1'],
		sentence: 'Two fields have the same id, so both labels belong to the first.',
		...twins(
			{ title: 'Borrow a board game' },
			{ main: form(game('game', 'game')) },
			{ main: form(game('game', 'until')) },
		),
	},
	{
		name: 'name-from-a-missing-element',
		criterion: '4.1.2',
		also: ['1.3.1'],
		sentence: 'A field is named by an element that the page no longer has.',
		...twins(
			{ title: 'Measure your hedge' },
			{
				main: form(
					'<p><span id="height">Height in metres</span> <input type="text" name="height" aria-labelledby="hedge-height"></p>',
				),
			},
			{
				main: form(
					'<p><span id="height">Height in metres</span> <input type="text" name="height" aria-labelledby="height"></p>',
				),
			},
		),
	},
	{
		name: 'dialog-without-name',
		criterion: '4.1.2',
		sentence: 'A dialog that is open has no name.',
		...twins(
			{ title: 'Before you book' },
			{ main: dialog('') },
			{ main: dialog(' aria-labelledby="before"') },
		),
	},
	{
		name: 'button-without-name-in-a-component',
		criterion: '4.1.2',
		sentence: 'A button in a component’s shadow has no name.',
		...twins(
			{ title: 'Share this page', main: '<share-page></share-page>' },
			{ script: component('') },
			{ script: component(' aria-label="Share this page"') },
		),
	},
];

function cross(attributes: string): string {
	return `<p><button type="button"${attributes}><svg aria-hidden="true" width="24" height="24" viewBox="0 0 24 24"><path stroke="currentColor" stroke-width="3" d="M5 5l14 14M19 5L5 19"/></svg></button></p>`;
}

function rooms(attributes: string): string {
	return `<select name="room"${attributes}><option>Large hall</option><option>Kitchen</option></select>`;
}

function frame(attributes: string): string {
	return `<iframe${attributes} width="300" height="120" srcdoc="<!DOCTYPE html><html lang=&quot;en&quot;><title>High water</title><body><main><h1>High water</h1><p>Thursday at 7.40</p></main></body></html>"></iframe>`;
}

function game(first: string, second: string): string {
	return `<p><label for="${first}">Which game?</label> <input type="text" id="${first}" name="game"></p>
<p><label for="${second}">Until when?</label> <input type="text" id="${second}" name="until"></p>`;
}

function dialog(attributes: string): string {
	return `<div role="dialog"${attributes}>
<h2 id="before">Before you book</h2>
<p>The hall has no ramp at the side door.</p>
<p><a href="/hall">Go on</a></p>
</div>`;
}

function component(attributes: string): string {
	return `customElements.define('share-page', class extends HTMLElement {
	connectedCallback() {
		this.attachShadow({ mode: 'open' }).innerHTML =
			'<button type="button"${attributes} style="width: 44px; height: 44px; border: 2px solid #1b1b1b"><svg aria-hidden="true" width="20" height="20" viewBox="0 0 20 20"><circle cx="10" cy="10" r="8"/></svg></button>';
	}
});`;
}
