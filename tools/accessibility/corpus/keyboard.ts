import { type Fault, twins } from './fault.ts';
import { form } from './page.ts';

const showHours = `document.querySelector('.open').addEventListener('click', () => {
	document.querySelector('#hours').hidden = false;
});`;
const hours = '<p id="hours" hidden>Monday to Friday from nine until four.</p>';

const bars = `.open { width: 4rem; padding: 0.75rem; color: #1b1b1b; background-color: #fff; cursor: pointer }
.open span { display: block; margin: 0.4rem 0; border-top: 3px solid #1b1b1b }`;

/** WCAG guideline 2.1: everything by keyboard, and out again. */
export const keyboard: Fault[] = [
	{
		name: 'box-that-acts-as-a-button',
		criterion: '2.1.1',
		also: ['4.1.2'],
		sentence: 'A button is a plain box with a script: no key reaches it, and it has no role.',
		...twins(
			{ title: 'Front desk', style: '.open { cursor: pointer }', script: showHours },
			{ main: `<div class="open">Show the opening hours</div>\n${hours}` },
			{
				main: `<p><button type="button" class="open">Show the opening hours</button></p>\n${hours}`,
			},
		),
	},
	{
		name: 'button-that-no-key-reaches',
		criterion: '2.1.1',
		sentence: 'Something has the role of a button and is not in the order of focus.',
		...twins(
			{ title: 'Registrar', script: showHours },
			{ main: `<p><span role="button" class="open">Show the opening hours</span></p>\n${hours}` },
			{
				main: `<p><button type="button" class="open">Show the opening hours</button></p>\n${hours}`,
			},
		),
	},
	{
		name: 'button-that-no-key-presses',
		criterion: '2.1.1',
		sentence: 'A made-up button takes the focus, and then neither Enter nor Space does anything.',
		...twins(
			{ title: 'Recycling centre', script: showHours },
			{
				main: `<p><span role="button" tabindex="0" class="open">Show the opening hours</span></p>\n${hours}`,
			},
			{
				main: `<p><button type="button" class="open">Show the opening hours</button></p>\n${hours}`,
			},
		),
	},
	{
		name: 'link-that-goes-nowhere',
		criterion: '2.1.1',
		also: ['4.1.2'],
		sentence: 'A link without an address works with the mouse only.',
		...twins(
			{ title: 'Museum', script: showHours },
			{ main: `<p><a class="open">Show the opening hours</a></p>\n${hours}` },
			{ main: `<p><a class="open" href="#hours">Show the opening hours</a></p>\n${hours}` },
		),
	},
	{
		name: 'menu-sign-of-three-bars',
		criterion: '2.1.1',
		also: ['4.1.2'],
		sentence:
			'Three bars in a box open the menu for the mouse only, and have neither name nor role.',
		...twins(
			{ title: 'Tourist office', style: bars, script: showHours },
			{ main: `<div class="open"><span></span><span></span><span></span></div>\n${hours}` },
			{
				main: `<p><button type="button" class="open" aria-label="Opening hours"><span></span><span></span><span></span></button></p>\n${hours}`,
			},
		),
	},
	{
		name: 'menu-sign-that-the-page-listens-for',
		criterion: '2.1.1',
		also: ['4.1.2'],
		sentence:
			'Three bars open the menu for the mouse only, by a script that listens on the whole page.',
		...twins(
			{
				title: 'Harbour office',
				style: bars,
				script: `document.addEventListener('click', ({ target }) => {
	if (target.closest('.open')) document.querySelector('#hours').hidden = false;
});`,
			},
			{ main: `<div class="open"><span></span><span></span><span></span></div>\n${hours}` },
			{
				main: `<p><button type="button" class="open" aria-label="Opening hours"><span></span><span></span><span></span></button></p>\n${hours}`,
			},
		),
	},
	{
		name: 'menu-for-the-pointer-only',
		criterion: '2.1.1',
		sentence: 'A menu’s second level opens under the pointer and never by keyboard.',
		...twins(
			{
				title: 'Sport',
				main: '<nav aria-label="Sport">\n<ul>\n<li class="more"><a href="/sport/pitches">Pitches</a>\n<ul>\n<li><a href="/sport/pitches/football">Football</a></li>\n<li><a href="/sport/pitches/bowls">Bowls</a></li>\n</ul>\n</li>\n</ul>\n</nav>',
			},
			{ style: '.more ul { display: none }\n.more:hover ul { display: block }' },
			{ style: '.more ul { display: block }' },
		),
	},
	{
		name: 'box-that-only-a-mouse-scrolls',
		criterion: '2.1.1',
		sentence: 'A box that scrolls can neither be focused nor holds anything that can.',
		...twins(
			{ title: 'Byelaws of the market', style: '.rules { height: 6rem; overflow: auto }' },
			{ main: `<div class="rules">\n${rules()}\n</div>` },
			{
				main: `<section class="rules" aria-label="Byelaws" tabindex="0">\n${rules()}\n</section>`,
			},
		),
	},
	{
		name: 'frame-that-no-key-enters',
		criterion: '2.1.1',
		sentence: 'A frame with a link in it is taken out of the order of focus.',
		...twins(
			{ title: 'Weather at the weir' },
			{ main: weather(' tabindex="-1"') },
			{ main: weather('') },
		),
	},
	{
		name: 'field-that-gives-the-focus-away',
		criterion: '2.1.1',
		also: ['2.4.7', '3.2.1'],
		sentence: 'A button loses the focus as soon as it has it.',
		...twins(
			{ title: 'Give blood' },
			{ main: '<p><button type="button" onfocus="this.blur()">Remind me</button></p>' },
			{ main: '<p><button type="button">Remind me</button></p>' },
		),
	},
	{
		name: 'same-access-key-twice',
		criterion: '2.1.1',
		sentence: 'Two buttons have the same access key, so the second cannot be reached with it.',
		...twins(
			{ title: 'Councillor’s page' },
			{
				main: '<p><a href="/councillors/write" accesskey="w">Write to her</a></p>\n<p><a href="/councillors/ward" accesskey="w">Her ward</a></p>',
			},
			{
				main: '<p><a href="/councillors/write" accesskey="w">Write to her</a></p>\n<p><a href="/councillors/ward" accesskey="h">Her ward</a></p>',
			},
		),
	},
	{
		name: 'editor-that-keeps-the-tab-key',
		criterion: '2.1.2',
		sentence:
			'A text field writes a tab for each press of Tab, and nobody gets out of it by keyboard.',
		...twins(
			{ title: 'Write an obituary', main: obituary() },
			{
				script: `document.querySelector('textarea').addEventListener('keydown', (event) => {
	if (event.key !== 'Tab') return;
	event.preventDefault();
	event.target.setRangeText('\\t', event.target.selectionStart, event.target.selectionEnd, 'end');
});`,
			},
			{},
		),
	},
	{
		name: 'panel-that-holds-the-focus',
		criterion: '2.1.2',
		sentence: 'The focus goes round and round in a panel that cannot be closed.',
		...twins(
			{ title: 'Carnival', main: newsletter() },
			{
				script: `const panel = document.querySelector('.panel');
panel.addEventListener('focusout', ({ relatedTarget }) => {
	if (!panel.contains(relatedTarget)) setTimeout(() => panel.querySelector('input').focus());
});`,
			},
			{},
		),
	},
	{
		name: 'shortcut-of-a-single-key',
		criterion: '2.1.4',
		sentence: 'The letter s alone moves the focus to the search, whoever speaks or bumps it.',
		...twins(
			{
				title: 'Archive',
				main: '<form action="/archive" role="search">\n<p><label for="words">Search the archive</label> <input type="search" id="words" name="words"></p>\n<p><button type="submit">Search</button></p>\n</form>',
			},
			{ script: shortcut(`key === 's'`) },
			{ script: shortcut(`key === 's' && altKey && ctrlKey`) },
		),
	},
];

function rules(): string {
	return [
		'No stall before seven.',
		'No fires.',
		'No dogs on the stalls.',
		'No shouting of prices.',
		'Sweep your pitch.',
		'Leave by three.',
	]
		.map((rule) => `<p>${rule}</p>`)
		.join('\n');
}

function weather(attributes: string): string {
	const inside =
		'<!DOCTYPE html><html lang=&quot;en&quot;><title>Weather</title><body><main><h1>Weather</h1><p>Rain. <a href=&quot;/weather&quot;>The week’s weather</a></p></main></body></html>';
	return `<iframe title="Weather at the weir today" width="300" height="150"${attributes} srcdoc="${inside}"></iframe>`;
}

function obituary(): string {
	return form(
		'<p><label for="text">What should people remember?</label> <textarea id="text" name="text" rows="5"></textarea></p>',
	);
}

function newsletter(): string {
	return `<div class="panel" role="group" aria-label="Carnival letter">
${form('<p><label for="email">Your email address</label> <input type="email" id="email" name="email" autocomplete="email"></p>')}
</div>
<p>See <a href="/carnival/route">the route of the carnival</a>.</p>`;
}

function shortcut(condition: string): string {
	return `addEventListener('keydown', (event) => {
	const { key, altKey, ctrlKey, target } = event;
	if (target.matches('input') || !(${condition})) return;
	event.preventDefault();
	document.querySelector('#words').focus();
});`;
}
