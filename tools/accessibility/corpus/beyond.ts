import { type Fault, twins } from './fault.ts';
import { form } from './page.ts';

const article =
	'<p>The shelter at the top of Mill Lane has a bench, a light and a timetable that can be read from a wheelchair.</p>';
const tree = form(
	'<p><label for="where">Where is the tree?</label> <input type="text" id="where" name="where"></p>',
);

/** What no criterion asks for by itself, and what readers need: scripts off, paper. */
export const beyond: Fault[] = [
	{
		name: 'content-only-by-script',
		criterion: '',
		sentence: 'The whole article is put into the page by a script.',
		...twins(
			{ title: 'The new bus shelter' },
			{
				content: '<main id="main"></main>',
				script: `document.querySelector('main').innerHTML = '<h1>The new bus shelter</h1>${article}';`,
			},
			{ main: article },
		),
	},
	{
		name: 'form-only-by-script',
		criterion: '',
		sentence: 'A form is built by a script, so without scripts there is nothing to fill in.',
		...twins(
			{ title: 'Report a fallen tree' },
			{
				main: '<div id="form"></div>',
				script: `document.querySelector('#form').innerHTML = ${JSON.stringify(tree)};`,
			},
			{ main: `<div id="form">\n${tree}\n</div>` },
		),
	},
	{
		name: 'part-opened-by-script-only',
		criterion: '',
		sentence: 'Half of the page is hidden until a script shows it.',
		...twins(
			{
				title: 'Ferry times',
				main: '<div class="late">\n<p>The ferry crosses every twenty minutes from seven in the morning, on Sundays from nine. The last one leaves the far side at ten in the evening.</p>\n</div>',
				script: `document.querySelector('.late').classList.add('shown');`,
			},
			{ style: '.late { visibility: hidden }\n.late.shown { visibility: visible }' },
			{ style: '.late { visibility: visible }\n.late.shown { max-width: 40rem }' },
		),
	},
	{
		name: 'nothing-on-paper',
		criterion: '',
		sentence: 'The style sheet for paper hides the whole content.',
		...twins(
			{ title: 'Emergency numbers', main: '<p>Out of hours: 01632 960 122.</p>' },
			{ style: '@media print { main, .skip { display: none } }' },
			{ style: '@media print { header, .skip { display: none } }' },
		),
	},
	{
		name: 'white-on-paper',
		criterion: '',
		sentence: 'White words on a dark ground stay white on paper, where the ground is not printed.',
		...twins(
			{
				title: 'Snow clearing',
				main: '<div class="dark">\n<p>Main roads are cleared first, then the hill, then side streets.</p>\n<p>Grit bins stand at every second corner.</p>\n</div>',
				style: '.dark { padding: 1rem; color: #fff; background-color: #12324a }',
			},
			{},
			{
				style:
					'.dark { padding: 1rem; color: #fff; background-color: #12324a }\n@media print { .dark { color: #1b1b1b; background-color: #fff } }',
			},
		),
	},
];
