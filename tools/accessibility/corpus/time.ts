import { type Fault, twins } from './fault.ts';

const banner = '.banner { padding: 4rem 1rem; font-size: 1.5rem; background-color: #fff4c2 }';

/** WCAG guidelines 2.2 and 2.3: in one’s own time, and without flashes. */
export const time: Fault[] = [
	{
		name: 'page-that-moves-on-by-itself',
		criterion: '2.2.1',
		also: ['2.2.4', '3.2.5'],
		sentence: 'After half a minute the page is replaced by another, read or not.',
		...twins(
			{ title: 'This page has moved' },
			{
				head: '<meta http-equiv="refresh" content="30; url=/news">',
				main: '<p>You will be taken to the news.</p>',
			},
			{ main: '<p>Go on to <a href="/news">the news</a>.</p>' },
		),
	},
	{
		name: 'words-in-a-marquee',
		criterion: '2.2.2',
		sentence: 'A warning runs across the page in a marquee.',
		...twins(
			{ title: 'Flood warning' },
			{ main: '<marquee>The river is high. Move your car from the quay.</marquee>' },
			{ main: '<p>The river is high. Move your car from the quay.</p>' },
		),
	},
	{
		name: 'ticker-that-never-stops',
		criterion: '2.2.2',
		also: ['2.3.3'],
		sentence: 'A line of news moves for ever, also for readers who asked for less motion.',
		...twins(
			{
				title: 'Latest news',
				main: '<div class="ticker">\n<p>Library closed on Monday. Market moves to Chapel Street.</p>\n</div>',
			},
			{ style: ticker('infinite') },
			{
				style: `${ticker('1')}\n@media (prefers-reduced-motion: reduce) { .ticker p { animation: none } }`,
			},
		),
	},
	{
		name: 'announcements-that-take-turns',
		criterion: '2.2.2',
		sentence: 'Three announcements take turns every two seconds, and cannot be paused.',
		...twins(
			{
				title: 'What is on',
				main: '<ul class="turns">\n<li>Seed swap on Saturday in the library</li>\n<li>Boat race on Sunday under the bridge</li>\n<li>Quiz on Monday in the Three Tuns</li>\n</ul>',
			},
			{
				script: `const entries = [...document.querySelectorAll('.turns li')];
let shown = 0;
const turn = () => {
	entries.forEach((entry, index) => { entry.hidden = index !== shown; });
	shown = (shown + 1) % entries.length;
};
turn();
setInterval(turn, 2000);`,
			},
			{},
		),
	},
	{
		name: 'banner-that-flashes',
		criterion: '2.3.1',
		also: ['2.2.2'],
		sentence: 'A large banner flashes five times a second.',
		...twins(
			{ title: 'Fireworks', main: '<p class="banner">Fireworks on 5 November, by the weir</p>' },
			{
				style: `${banner}
@keyframes flash { 50% { color: #fff; background-color: #1b1b1b } }
.banner { animation: flash 0.2s steps(1) infinite }`,
			},
			{ style: banner },
		),
	},
];

function ticker(times: string): string {
	return `.ticker { overflow: hidden }
.ticker p { animation: run 4s linear ${times} }
@keyframes run { from { transform: translateX(100%) } }`;
}
