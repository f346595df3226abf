import { type Fault, twins } from './fault.ts';
import { silence } from './silence.ts';
import { form } from './page.ts';

const switches = `input[type='checkbox'] { appearance: none; width: 3rem; background-color: #767676 }
input[type='checkbox']:checked { background-color: #0b3d66 }
.beside { display: inline }`;

/** WCAG guideline 1.4, colours and sounds: nothing told by colour alone, nothing that drowns a screen reader. */
export const colour: Fault[] = [
	{
		name: 'link-told-by-its-colour',
		criterion: '1.4.1',
		sentence: 'Links in a sentence differ from it by a shade alone.',
		...twins(
			{
				title: 'Ask for a tree',
				main: '<p class="about">The council plants forty trees a year. Read <a href="/trees/which">which trees grow here</a> before you ask for one in your street.</p>',
			},
			{ style: '.about a { color: #3a2020; text-decoration: none }' },
			{ style: '.about a { color: #3a2020; text-decoration: underline }' },
		),
	},
	{
		name: 'state-told-by-a-coloured-dot',
		criterion: '1.4.1',
		also: ['1.1.1'],
		sentence: 'Whether a bus runs is told by a green or red dot and by nothing else.',
		...twins(
			{
				title: 'Buses today',
				style: `.dot { display: inline-block; width: 1rem; height: 1rem; border-radius: 50% }
.green { background-color: #0a7a2f }
.red { background-color: #b00020 }`,
			},
			{
				main: '<ul>\n<li>Line 7 <span class="dot green"></span></li>\n<li>Line 9 <span class="dot red"></span></li>\n<li>Line 12 <span class="dot green"></span></li>\n</ul>',
			},
			{
				main: '<ul>\n<li>Line 7 <span class="dot green"></span> runs</li>\n<li>Line 9 <span class="dot red"></span> does not run</li>\n<li>Line 12 <span class="dot green"></span> runs</li>\n</ul>',
			},
		),
	},
	{
		name: 'required-told-by-red',
		criterion: '1.4.1',
		also: ['3.3.2'],
		sentence: 'Fields that must be filled in have a red label, and nothing else says so.',
		...twins(
			{ title: 'Book the tennis court', style: '.needed { color: #8a0010 }' },
			{ main: form(`<p>Fields in red must be filled in.</p>\n${court('class="needed"', '')}`) },
			{
				main: form(
					`<p>Fields marked “required” must be filled in.</p>\n${court('class="needed"', ' (required)')}`,
				),
			},
		),
	},
	{
		name: 'chosen-tab-told-by-its-background',
		criterion: '1.4.1',
		also: ['1.4.11'],
		sentence: 'Which year is chosen is told by a background alone, which forced colours take away.',
		...twins(
			{
				title: 'Budget by year',
				main: '<nav aria-label="Years">\n<ul>\n<li><a href="/budget/2024">2024</a></li>\n<li><a href="/budget/2025" aria-current="page">2025</a></li>\n<li><a href="/budget/2026">2026</a></li>\n</ul>\n</nav>',
			},
			{
				style:
					'main nav a { padding: 0.5rem 1rem; text-decoration: none }\n[aria-current] { background-color: #d8e6f2 }',
			},
			{
				style:
					'main nav a { padding: 0.5rem 1rem; text-decoration: none }\n[aria-current] { background-color: #d8e6f2; border-bottom: 4px solid #0b3d66; font-weight: bold }',
			},
		),
	},
	{
		name: 'sound-that-starts-by-itself',
		criterion: '1.4.2',
		sentence:
			'The town’s anthem plays as soon as the page is open, over and over, and cannot be stopped.',
		...twins(
			{ title: 'The brass band' },
			{
				main: `<p><audio autoplay loop src="${silence(4)}"></audio></p>\n<p><a href="/band/words">Read the words of the anthem</a></p>`,
			},
			{
				main: `<p><audio controls src="${silence(4)}"></audio></p>\n<p><a href="/band/words">Read the words of the anthem</a></p>`,
			},
		),
	},
	{
		name: 'switch-drawn-with-backgrounds',
		criterion: '1.4.11',
		also: ['1.4.1'],
		sentence: 'A tick box is drawn with backgrounds only, and vanishes in forced colours.',
		...twins(
			{
				title: 'Which news do you want?',
				main: form(
					'<p><input type="checkbox" id="roads" name="roads" checked> <label class="beside" for="roads">Roads</label></p>\n<p><input type="checkbox" id="parks" name="parks"> <label class="beside" for="parks">Parks</label></p>',
				),
			},
			{ style: `${switches}\ninput[type='checkbox'] { border: 0 }` },
			{ style: `input[type='checkbox'] { accent-color: #0b3d66 }\n.beside { display: inline }` },
		),
	},
];

function court(attributes: string, mark: string): string {
	return `<p><label ${attributes} for="day">Day and time${mark}</label> <input type="text" id="day" name="day" required></p>
<p><label for="racket">Number of rackets to borrow</label> <input type="text" id="racket" name="racket"></p>`;
}
