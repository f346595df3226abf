import { type Fault, twins } from './fault.ts';
import { drawing, form } from './page.ts';

const cloud = drawing(
	'<path fill="#f3f3f3" d="M0 0h800v200H0z"/><circle cx="90" cy="60" r="40" fill="#fff"/>',
	800,
	200,
);
const night = drawing(
	'<path fill="#102030" d="M0 0h800v200H0z"/><circle cx="90" cy="60" r="40" fill="#182838"/>',
	800,
	200,
);

/** WCAG guideline 1.4, contrast: strong enough to be seen, in every state and scheme. */
export const contrast: Fault[] = [
	{
		name: 'pale-text',
		criterion: '1.4.3',
		sentence: 'Small print is a pale grey on white.',
		...twins(
			{ title: 'Car parks', main: '<p class="small">Free after six in the evening.</p>' },
			{ style: '.small { color: #999 }' },
			{ style: '.small { color: #444 }' },
		),
	},
	{
		name: 'text-seen-through',
		criterion: '1.4.3',
		sentence: 'A past event is faded with opacity until it cannot be read.',
		...twins(
			{
				title: 'Events in spring',
				main: '<ul>\n<li class="past">4 March: seed swap in the library</li>\n<li>2 June: boat race under the bridge</li>\n</ul>',
			},
			{ style: '.past { opacity: 0.4 }' },
			{ style: '.past { opacity: 0.9 }' },
		),
	},
	{
		name: 'text-on-a-pale-picture',
		criterion: '1.4.3',
		sentence: 'White words stand on a photograph of a pale sky.',
		...twins(
			{
				title: 'Summer fair',
				main: '<p class="banner">Saturday 14 June, from noon until the band goes home</p>',
			},
			{
				style: `.banner { padding: 3rem 1rem; color: #fff; background: #333 url("${cloud}") center / cover }`,
			},
			{
				style: `.banner { padding: 3rem 1rem; color: #fff; background: #333 url("${night}") center / cover }`,
			},
		),
	},
	{
		name: 'pale-placeholder',
		criterion: '1.4.3',
		sentence: 'The example in a field is too pale to be read.',
		...twins(
			{
				title: 'Find a planning notice',
				main: form(
					'<p><label for="number">Number of the notice</label> <input type="text" id="number" name="number" placeholder="TB/2026/014"></p>',
					'Find',
				),
			},
			{ style: '::placeholder { color: #bbb; opacity: 1 }' },
			{ style: '::placeholder { color: #444; opacity: 1 }' },
		),
	},
	{
		name: 'pale-under-the-pointer',
		criterion: '1.4.3',
		sentence: 'A link turns pale when the pointer is on it.',
		...twins(
			{
				title: 'Minutes',
				main: '<p>Read <a href="/minutes/may">the minutes of May</a> or <a href="/minutes/june">the minutes of June</a>.</p>',
			},
			{ style: 'main a:hover { color: #b9cbd9 }' },
			{ style: 'main a:hover { color: #7a1020 }' },
		),
	},
	{
		name: 'pale-in-the-dark-scheme',
		variants: ['1280 dark'],
		criterion: '1.4.3',
		sentence: 'For readers who prefer dark pages, the page turns dark and its links do not change.',
		...twins(
			{
				title: 'Night bus',
				main: '<p>See <a href="/buses/night">the times of the night bus</a>.</p>',
			},
			{
				style:
					'@media (prefers-color-scheme: dark) { body, .skip a { color: #eee; background-color: #111 } }',
			},
			{
				style:
					'@media (prefers-color-scheme: dark) { body, .skip a { color: #eee; background-color: #111 } a { color: #9fd0ff } :focus-visible { outline-color: #9fd0ff } }',
			},
		),
	},
	{
		name: 'field-without-an-edge',
		criterion: '1.4.11',
		sentence: 'The border of a field is so pale that nobody sees where to write.',
		...twins(
			{
				title: 'Tell us about a pothole',
				main: form(
					'<p><label for="where">Where is it?</label> <input type="text" id="where" name="where"></p>',
				),
			},
			{ style: 'input { border: 1px solid #e4e4e4 }' },
			{ style: 'input { border: 1px solid #555 }' },
		),
	},
	{
		name: 'pale-icon',
		criterion: '1.4.11',
		sentence: 'A button is only an icon, and the icon is pale grey on white.',
		...twins(
			{
				title: 'Print the calendar',
				main: '<p><button type="button" class="icon" aria-label="Print"><svg aria-hidden="true" width="24" height="24" viewBox="0 0 24 24"><path fill="currentColor" d="M6 2h12v5H6zM3 8h18v9h-3v5H6v-5H3z"/></svg></button></p>',
			},
			{ style: '.icon { border-color: transparent; color: #ccc; background-color: transparent }' },
			{ style: '.icon { border-color: transparent; color: #333; background-color: transparent }' },
		),
	},
];
