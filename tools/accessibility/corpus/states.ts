import { type Fault, twins } from './fault.ts';
import { form } from './page.ts';

/** WCAG guideline 4.1: what it is, in what state it is, and what has just changed. */
export const states: Fault[] = [
	{
		name: 'role-that-does-not-exist',
		criterion: '4.1.2',
		sentence: 'An element has a role that nobody has ever defined.',
		...twins(
			{ title: 'Choose a day' },
			{ main: '<div role="datepicker" tabindex="0" aria-label="Day">Thursday 8 May</div>' },
			{ main: form('<p><label for="day">Day</label> <input type="date" id="day" name="day"></p>') },
		),
	},
	{
		name: 'state-that-is-no-state',
		criterion: '4.1.2',
		sentence: 'Whether a button’s part is open is said in a word that is no value.',
		...twins(
			{ title: 'Who may vote', script: disclosure(true) },
			{ main: more('yes') },
			{ main: more('false') },
		),
	},
	{
		name: 'state-that-never-changes',
		criterion: '4.1.2',
		sentence: 'A button says that its part is closed, also when it is open.',
		...twins(
			{ title: 'Who may stand', main: more('false') },
			{ script: disclosure(false) },
			{ script: disclosure(true) },
		),
	},
	{
		name: 'tick-box-without-state',
		criterion: '4.1.2',
		sentence: 'A made-up tick box does not say whether it is ticked.',
		...twins(
			{ title: 'House rules' },
			{
				main: '<div role="checkbox" tabindex="0">I have read the house rules</div>',
				script: `document.querySelector('[role=checkbox]').addEventListener('keydown', ({ key, target }) => {
	if (key === ' ') target.classList.toggle('ticked');
});`,
			},
			{
				main: '<p><input type="checkbox" id="read"> <label for="read">I have read the house rules</label></p>',
			},
		),
	},
	{
		name: 'hidden-link-that-takes-the-focus',
		criterion: '4.1.2',
		also: ['1.3.1'],
		sentence: 'A link is hidden from screen readers and takes the focus all the same.',
		...twins(
			{ title: 'Buskers' },
			{
				main: '<p>Ask for <a href="/buskers/pitches" aria-hidden="true">a pitch</a> a week before.</p>',
			},
			{ main: '<p>Ask for <a href="/buskers/pitches">a pitch</a> a week before.</p>' },
		),
	},
	{
		name: 'tabs-without-a-list',
		criterion: '4.1.2',
		also: ['1.3.1'],
		sentence: 'Tabs are not in a list of tabs.',
		...twins(
			{ title: 'Seasons' },
			{ main: tabs('') },
			{ main: tabs(' role="tablist" aria-label="Seasons"') },
		),
	},
	{
		name: 'link-in-a-button',
		criterion: '4.1.2',
		sentence: 'A button holds a link, which screen readers do not tell and nobody can aim at.',
		...twins(
			{ title: 'Benches to adopt' },
			{
				main: '<form action="/benches" method="post">\n<p><button type="submit">Adopt <a class="in" href="/benches/weir">the bench by the weir</a></button></p>\n</form>',
				style:
					'.in { display: inline-block; padding: 0.25rem; color: inherit }\n.in:focus-visible { outline-color: #fff }',
			},
			{
				main: '<p>Look at <a href="/benches/weir">the bench by the weir</a>.</p>\n<form action="/benches" method="post">\n<p><button type="submit">Adopt the bench</button></p>\n</form>',
			},
		),
	},
	{
		name: 'box-that-acts-in-a-component',
		criterion: '2.1.1',
		also: ['4.1.2'],
		sentence: 'A plain box in a component’s shadow is pressed with the mouse only.',
		...twins(
			{ title: 'Rate this page', main: '<rate-page></rate-page>' },
			{ script: rating('<div id="yes">This page helped me</div>') },
			{ script: rating('<button type="button" id="yes">This page helped me</button>') },
		),
	},
	{
		name: 'result-that-is-not-announced',
		criterion: '4.1.3',
		sentence: 'How many were found is shown after a press and not announced.',
		...twins(
			{
				title: 'Find a plumber',
				script: `document.querySelector('#count').addEventListener('click', () => {
	document.querySelector('#found').textContent = 'Seven plumbers were found.';
});`,
			},
			{
				main: '<p><button type="button" id="count">Count plumbers</button></p>\n<p id="found"></p>',
			},
			{
				main: '<p><button type="button" id="count">Count plumbers</button></p>\n<p id="found" role="status"></p>',
			},
		),
	},
];

function more(expanded: string): string {
	return `<p><button type="button" id="more" aria-expanded="${expanded}" aria-controls="part">More about it</button></p>
<p id="part" hidden>Everyone who is 18 and lives here.</p>`;
}

function disclosure(tells: boolean): string {
	return `document.querySelector('#more').addEventListener('click', ({ target }) => {
	const part = document.querySelector('#part');
	part.hidden = !part.hidden;
${tells ? "\ttarget.setAttribute('aria-expanded', String(!part.hidden));\n" : ''}});`;
}

function tabs(attributes: string): string {
	return `<div${attributes}>
<button type="button" role="tab" aria-selected="true" aria-controls="panel">Summer</button>
</div>
<div role="tabpanel" id="panel" aria-label="Summer" tabindex="0">From April the park is open until nine in the evening.</div>`;
}

function rating(inside: string): string {
	return `customElements.define('rate-page', class extends HTMLElement {
	connectedCallback() {
		this.attachShadow({ mode: 'open' }).innerHTML = '<style>#yes { padding: 0.75rem; font: inherit; cursor: pointer }</style>${inside}<p role="status"></p>';
		this.shadowRoot.querySelector('#yes').addEventListener('click', () => {
			this.shadowRoot.querySelector('p').textContent = 'Thank you.';
		});
	}
});`;
}
