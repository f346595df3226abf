import { type Fault, twins } from './fault.ts';
import { form } from './page.ts';

/** WCAG guideline 1.3: in an order that makes sense, either way up, and with a purpose that browsers know. */
export const adaptable: Fault[] = [
	{
		name: 'steps-in-another-order',
		criterion: '1.3.2',
		sentence: 'Steps are put in order by the style sheet, and are read out backwards.',
		...twins(
			{
				title: 'How to speak at a meeting',
				style:
					'.steps { display: flex; flex-direction: column }\n.turned { flex-direction: column-reverse }',
			},
			{
				main: '<div class="steps turned">\n<p>Third, come to the front when the mayor calls your name.</p>\n<p>Second, sit in the public gallery by seven.</p>\n<p>First, tell the clerk what you want to say.</p>\n</div>',
			},
			{
				main: '<div class="steps">\n<p>First, tell the clerk what you want to say.</p>\n<p>Second, sit in the public gallery by seven.</p>\n<p>Third, come to the front when the mayor calls your name.</p>\n</div>',
			},
		),
	},
	{
		name: 'turned-on-upright-screens',
		criterion: '1.3.4',
		sentence: 'On an upright screen the whole page is turned on its side.',
		...twins(
			{ title: 'Map of the paths' },
			{ style: '@media (orientation: portrait) { body { transform: rotate(90deg) } }' },
			{ style: '@media (orientation: portrait) { body { font-size: 1.25rem } }' },
		),
	},
	{
		name: 'asks-to-turn-the-screen',
		criterion: '1.3.4',
		sentence: 'On an upright screen there is nothing but a request to turn it.',
		...twins(
			{
				title: 'Timeline of the town',
				main: '<p class="turn">Please turn your device on its side.</p>\n<p class="years">1281: first charter. 1794: the bridge. 1921: the library.</p>',
				style: '.turn { display: none }',
			},
			{
				style: `.turn { display: none }
@media (orientation: portrait) { .turn { display: block } .years, h1, h1 + p { display: none } }`,
			},
			{},
		),
	},
	{
		name: 'personal-fields-without-autocomplete',
		criterion: '1.3.5',
		sentence:
			'Fields for name and email do not say what they are for, so no browser can fill them in.',
		...twins(
			{ title: 'Get the newsletter' },
			{ main: personal('', '') },
			{ main: personal(' autocomplete="name"', ' autocomplete="email"') },
		),
	},
	{
		name: 'autocomplete-with-an-invented-word',
		criterion: '1.3.5',
		sentence: 'The purpose of a field is given by a word that no browser knows.',
		...twins(
			{ title: 'Get news by email' },
			{ main: personal(' autocomplete="full-name"', ' autocomplete="email"') },
			{ main: personal(' autocomplete="name"', ' autocomplete="email"') },
		),
	},
	{
		name: 'personal-fields-in-a-form-without-a-method',
		criterion: '1.3.5',
		sentence:
			'A form that a script sends says nothing of its method, and its fields nothing of what they are for.',
		...twins(
			{ title: 'Join the litter pick' },
			{ main: personal('', '').replace(' action="/send" method="post"', '') },
			{
				main: personal(' autocomplete="name"', ' autocomplete="email"').replace(
					' action="/send" method="post"',
					'',
				),
			},
		),
	},
];

function personal(name: string, email: string): string {
	return form(
		`<p><label for="name">Your name</label> <input type="text" id="name" name="name"${name}></p>
<p><label for="email">Your email address</label> <input type="email" id="email" name="email"${email}></p>`,
		'Subscribe',
	);
}
