import { type Fault, twins } from './fault.ts';
import { drawing } from './page.ts';

const panel =
	'.panel { padding: 1rem; background-color: #fff; border-top: 4px solid #0b3d66 }\n.panel';
const tip = `.tipped { position: relative }
[role='tooltip'] { display: none; position: absolute; top: 2.75rem; left: 0; width: 16rem; padding: 0.5rem; color: #fff; background-color: #1b1b1b }
.tipped:not(.closed):is(:hover, :focus-within) [role='tooltip'] { display: block }`;

/** WCAG guideline 1.4, its room: larger, narrower, wider spaced, and nothing is lost. */
export const layout: Fault[] = [
	{
		name: 'zoom-forbidden',
		criterion: '1.4.4',
		sentence: 'The page forbids readers to enlarge it.',
		...twins(
			{ title: 'Walks along the river' },
			{ viewport: 'width=device-width, initial-scale=1, maximum-scale=1, user-scalable=no' },
			{ viewport: 'width=device-width, initial-scale=1' },
		),
	},
	{
		name: 'text-as-large-as-the-window',
		criterion: '1.4.4',
		sentence:
			'The size of the text is a part of the window’s width, so zooming does not enlarge it.',
		...twins(
			{
				title: 'History of the bridge',
				main: '<p class="story">The bridge of 1794 has three arches, and was paid for by a toll of one penny.</p>',
			},
			{ style: '.story { font-size: 1.5vw }' },
			{ style: '.story { font-size: calc(1rem + 0.25vw) }' },
		),
	},
	{
		name: 'words-in-a-picture',
		criterion: '1.4.5',
		also: ['1.1.1'],
		sentence: 'A notice of three lines is a picture of its words.',
		...twins(
			{ title: 'Water will be off' },
			{
				main: `<p><img width="320" height="120" src="${drawing('<text x="10" y="35" font-size="18">Water is off on Monday</text><text x="10" y="65" font-size="18">from ten until noon</text><text x="10" y="95" font-size="18">in Mill Lane and Tanner Row</text>')}" alt="Water is off on Monday from ten until noon in Mill Lane and Tanner Row"></p>`,
			},
			{
				main: '<p>Water is off on Monday<br>\nfrom ten until noon<br>\nin Mill Lane and Tanner Row</p>',
			},
		),
	},
	{
		name: 'row-that-does-not-wrap',
		criterion: '1.4.10',
		sentence: 'A row of links does not wrap, and the page has to be pushed sideways at 320 pixels.',
		...twins(
			{
				title: 'Wards',
				main: `<ul class="row">\n${['North ward', 'Riverside ward', 'Market ward', 'Mill ward'].map((ward) => `<li><a href="/wards/${ward.split(' ')[0]?.toLowerCase()}">${ward}</a></li>`).join('\n')}\n</ul>`,
			},
			{
				style:
					'.row { display: flex; gap: 2rem; padding: 0; list-style: none; white-space: nowrap }',
			},
			{
				style:
					'.row { display: flex; flex-wrap: wrap; gap: 1rem 2rem; padding: 0; list-style: none; white-space: nowrap }',
			},
		),
	},
	{
		name: 'page-of-a-fixed-width',
		criterion: '1.4.10',
		sentence: 'The page is 960 pixels wide in every window.',
		...twins(
			{ title: 'Cemetery' },
			{ style: 'body > * { width: 960px; max-width: none }' },
			{ style: 'body > * { width: 960px; max-width: 100% }' },
		),
	},
	{
		name: 'word-that-does-not-break',
		criterion: '1.4.10',
		sentence: 'A long address does not break, and makes the page wider than a narrow screen.',
		...twins(
			{
				title: 'Write to the planning team',
				main: '<p class="address">planningapplicationsandappeals@thornbeck.example.org</p>',
			},
			{ style: '.address { overflow-wrap: normal }' },
			{ style: '.address { overflow-wrap: anywhere }' },
		),
	},
	{
		name: 'prices-gone-on-narrow-screens',
		criterion: '1.4.10',
		sentence: 'On a narrow screen the prices are taken away.',
		...twins(
			{
				title: 'Pool prices',
				main: '<p>The pool is open every day but Monday.</p>\n<p class="prices">Adults pay £4.20, children £2.10, and a family £11.</p>',
			},
			{ style: '@media (max-width: 40rem) { .prices { display: none } }' },
			{ style: '@media (max-width: 40rem) { .prices { font-size: 1rem } }' },
		),
	},
	{
		name: 'panel-that-covers-a-zoomed-page',
		criterion: '1.4.10',
		also: ['1.4.4'],
		sentence: 'A panel that stays in place leaves no room for the page at 400 % zoom.',
		...twins(
			{
				title: 'Flood warnings',
				footer:
					'<footer class="panel">\n<p>Floodline is open day and night: 01632 960 188. Sandbags can be had at the depot in Mill Lane, at the fire station and behind the town hall. Bring a trolley.</p>\n</footer>',
				main: Array.from(
					{ length: 12 },
					(_, hour) =>
						`<p>At ${hour + 7} o’clock the river stood at ${120 + hour * 3} centimetres by the bridge.</p>`,
				).join('\n'),
			},
			{ style: `${panel} { position: fixed; inset: auto 0 0 }` },
			{ style: `${panel} { position: static }` },
		),
	},
	{
		name: 'card-of-a-fixed-height',
		criterion: '1.4.12',
		also: ['1.4.4'],
		sentence: 'A card is as high as its text was, and cuts it off when a reader spaces it out.',
		...twins(
			{
				title: 'Warm rooms',
				main: '<p class="card">The library, the Methodist hall and the Three Tuns have a warm room with tea from nine in the morning until the last guest leaves.</p>',
			},
			// Every font for code is as wide: the text fits and is cut off whatever fonts a machine has.
			{ style: '.card { font: 1rem/1.2 monospace; width: 18rem; height: 8rem; overflow: hidden }' },
			{
				style:
					'.card { font: 1rem/1.2 monospace; width: 18rem; min-height: 8rem; overflow: hidden }',
			},
		),
	},
	{
		name: 'notice-cut-off-as-it-stands',
		criterion: '1.4.12',
		also: ['1.4.4'],
		sentence: 'A box is one line high, and cuts off the rest of its text for everybody.',
		...twins(
			{
				title: 'Ice on the canal path',
				main: '<p class="notice">The path from the lock to Mill Lane is closed until the ice is gone, and the way round is by Tanner Row.</p>',
			},
			{ style: '.notice { width: 18rem; height: 1.5em; overflow: hidden }' },
			{ style: '.notice { width: 18rem; min-height: 1.5em; overflow: hidden }' },
		),
	},
	{
		name: 'button-of-a-fixed-width',
		criterion: '1.4.12',
		sentence: 'The words on a button do not wrap and are cut off when they are spaced out.',
		...twins(
			{
				title: 'Sign up for the fun run',
				main: '<form action="/run" method="post">\n<p><button type="submit" class="narrow">Put my name on the list</button></p>\n</form>',
			},
			{ style: '.narrow { width: 15.5rem; overflow: hidden; white-space: nowrap }' },
			{ style: '.narrow { min-width: 15.5rem }' },
		),
	},
	{
		name: 'lines-on-top-of-each-other',
		criterion: '1.4.12',
		sentence: 'Lines that are placed by hand lie on top of each other when they are spaced out.',
		...twins(
			{
				title: 'Election results',
				main: '<div class="result">\n<p class="name">Councillor Margaret Ashworth-Pettigrew of Riverside</p>\n<p class="votes">1,284 votes, turnout 41 per cent</p>\n</div>',
			},
			{
				style:
					'.result { position: relative; width: 18rem; height: 7rem }\n.result p { position: absolute; margin: 0 }\n.votes { top: 3.6rem }',
			},
			{ style: '.result { width: 18rem; min-height: 7rem }\n.result p { margin: 0 }' },
		),
	},
	{
		name: 'spacing-that-cannot-be-changed',
		criterion: '1.4.12',
		sentence: 'The spacing of letters is fixed in the element, above anything a reader can set.',
		...twins(
			{ title: 'Byelaws' },
			{ main: '<p style="letter-spacing: 0.01em !important">No goats on the green.</p>' },
			{ main: '<p>No goats on the green.</p>' },
		),
	},
	{
		name: 'tip-that-cannot-be-closed',
		criterion: '1.4.13',
		sentence:
			'A tip covers the text below while the pointer is on its button, and Escape does not close it.',
		...twins(
			{
				title: 'Council tax bands',
				style: tip,
				main: '<p class="tipped"><button type="button" aria-describedby="tip">Band D</button> <span role="tooltip" id="tip">Homes that were worth £68,001 to £88,000 in 1991.</span></p>\n<p>Band D pays £1,986 a year.</p>',
			},
			{},
			{
				script: `addEventListener('keydown', ({ key }) => {
	if (key === 'Escape') document.querySelector('.tipped').classList.add('closed');
});
document.querySelector('.tipped').addEventListener('pointerleave', ({ target }) => target.classList.remove('closed'));
document.querySelector('.tipped').addEventListener('focusout', ({ currentTarget }) => currentTarget.classList.remove('closed'));`,
			},
		),
	},
];
