import { type Fault, twins } from './fault.ts';

const tiles =
	'.tiles { padding: 0; list-style: none }\n.tiles a { display: block; padding: 0.5rem }';
const banner =
	'.banner { position: fixed; inset: auto 0 0; max-width: none; height: 5rem; background-color: #ffe9a8 }\nmain { padding-bottom: 6rem }';

/** WCAG guideline 2.4, the focus: in an order that makes sense, and always seen. */
export const focus: Fault[] = [
	{
		name: 'skip-link-that-is-never-seen',
		criterion: '2.4.7',
		sentence: 'The skip link stays off the screen when it has the focus.',
		...twins(
			{ title: 'Street lights' },
			{ style: '.skip a:focus { top: -6rem }' },
			{ style: '.skip a:focus { top: 1rem }' },
		),
	},
	{
		name: 'order-of-focus-by-numbers',
		criterion: '2.4.3',
		sentence: 'Positive tabindex values pull the focus to the end of the form first.',
		...twins(
			{ title: 'Report a street light' },
			{ main: lights(' tabindex="2"', ' tabindex="1"') },
			{ main: lights('', '') },
		),
	},
	{
		name: 'order-of-focus-against-the-eye',
		criterion: '2.4.3',
		also: ['1.3.2'],
		sentence:
			'A row of steps is turned round by the style sheet, so the focus runs from right to left.',
		...twins(
			{
				title: 'Apply for a stall',
				main: '<div class="steps">\n<p><a href="/stall/1">Read the rules</a></p>\n<p><a href="/stall/2">Choose a day</a></p>\n<p><a href="/stall/3">Pay the deposit</a></p>\n</div>',
			},
			{ style: '.steps { display: flex; flex-flow: row-reverse wrap; gap: 1rem }' },
			{ style: '.steps { display: flex; flex-flow: row wrap; gap: 1rem }' },
		),
	},
	{
		name: 'focus-in-a-closed-menu',
		criterion: '2.4.3',
		also: ['2.4.7'],
		sentence: 'The links of a closed side menu, outside the window, still take the focus.',
		...twins(
			{
				title: 'Harbour',
				main: '<div class="side">\n<p><a href="/harbour/tides">Tides</a></p>\n<p><a href="/harbour/moorings">Moorings</a></p>\n</div>',
			},
			{
				style:
					'.side { position: fixed; top: 0; left: 0; width: 15rem; transform: translateX(-100%) }',
			},
			{ style: '.side { width: 15rem }' },
		),
	},
	{
		name: 'focus-that-is-not-shown',
		criterion: '2.4.7',
		sentence: 'The outline of the focus is taken away, and nothing stands in for it.',
		...twins(
			{ title: 'Choir' },
			{ style: ':focus, :focus-visible { outline: none }' },
			{ style: ':focus, :focus-visible { outline: 3px dashed #0b3d66 }' },
		),
	},
	{
		name: 'focus-in-almost-the-same-shade',
		criterion: '2.4.7',
		also: ['1.4.11'],
		sentence: 'A button that has the focus is a shade darker, and that is all.',
		...twins(
			{ title: 'Knitting circle', main: '<p><button type="button">Join the circle</button></p>' },
			{ style: 'button:focus-visible { outline: none; background-color: #0c3a60 }' },
			{ style: 'button:focus-visible { outline: 3px solid #1b1b1b; background-color: #0c3a60 }' },
		),
	},
	{
		name: 'pale-outline-of-the-focus',
		criterion: '2.4.7',
		also: ['1.4.11'],
		sentence: 'The outline of the focus is a thin, pale grey line on white.',
		...twins(
			{ title: 'Bell ringers' },
			{ style: ':focus-visible { outline: 1px solid #ececec }' },
			{ style: ':focus-visible { outline: 2px solid #555 }' },
		),
	},
	{
		name: 'focus-lost-in-forced-colours',
		criterion: '2.4.7',
		sentence: 'The focus is a shadow, which forced colours take away, in place of the outline.',
		...twins(
			{ title: 'Skittles league' },
			{ style: ':focus-visible { outline: none; box-shadow: 0 0 0 4px #0b3d66 }' },
			{ style: ':focus-visible { outline: 2px solid transparent; box-shadow: 0 0 0 4px #0b3d66 }' },
		),
	},
	{
		name: 'focus-cut-off',
		criterion: '2.4.7',
		sentence: 'A box cuts off whatever sticks out of it, the outline of the focus with it.',
		...twins(
			{
				title: 'Photo of the month',
				main: '<ul class="tiles">\n<li><a href="/photos/1">Bridge in fog, by A. Doyle</a></li>\n<li><a href="/photos/2">Market at dawn, by J. Price</a></li>\n</ul>',
			},
			{ style: `${tiles}\n.tiles li { overflow: hidden }` },
			{ style: `${tiles}\n.tiles a:focus-visible { outline-offset: -3px }` },
		),
	},
	{
		name: 'focus-under-a-banner',
		criterion: '2.4.11',
		sentence: 'A banner that stays at the foot of the window covers links that have the focus.',
		...twins(
			{
				title: 'Streets from A to Z',
				main: `<ul>\n${streets().join('\n')}\n</ul>`,
				footer: '<footer class="banner">\n<p>Vote on Thursday.</p>\n</footer>',
			},
			{ style: banner },
			{ style: `html { scroll-padding-bottom: 7rem }\n${banner}` },
		),
	},
];

function lights(number: string, fault: string): string {
	return `<form action="/lights" method="post">
<p><label for="number">Number on the post</label> <input type="text" id="number" name="number"${number}></p>
<p><label for="fault">What is wrong?</label> <input type="text" id="fault" name="fault"${fault}></p>
<p><button type="submit">Report it</button></p>
</form>`;
}

function streets(): string[] {
	return [
		'Abbey',
		'Baker',
		'Chapel',
		'Dyer',
		'Elm',
		'Forge',
		'Glebe',
		'Hope',
		'Ivy',
		'Jubilee',
		'Kiln',
		'Lime',
		'Mill',
		'North',
		'Orchard',
		'Park',
		'Quay',
		'River',
		'School',
		'Tanner',
		'Union',
		'Vine',
		'Weir',
		'Yew',
	].flatMap((name) =>
		['Street', 'Lane'].map(
			(kind) => `<li><a href="/streets/${name}-${kind}">${name} ${kind}</a></li>`,
		),
	);
}
