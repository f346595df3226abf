import { type Fault, twins } from './fault.ts';
import { form } from './page.ts';

/** WCAG guideline 3.2: nothing happens that nobody asked for. */
export const change: Fault[] = [
	{
		name: 'field-that-leaves-when-focused',
		criterion: '3.2.1',
		sentence: 'The search field opens another page as soon as it has the focus.',
		...twins(
			{ title: 'Search the events' },
			{ main: search(' onfocus="location.href = \'/search\'"') },
			{ main: search('') },
		),
	},
	{
		name: 'select-that-leaves-when-changed',
		criterion: '3.2.2',
		sentence: 'Choosing a ward opens its page at once, so nobody gets past the first by keyboard.',
		...twins(
			{ title: 'Your ward' },
			{ main: ward(' onchange="location.href = \'/wards/\' + this.value"') },
			{ main: ward('') },
		),
	},
	{
		name: 'tick-box-that-sends-the-form',
		criterion: '3.2.2',
		sentence: 'Ticking a box sends the form.',
		...twins(
			{ title: 'Choose your alerts' },
			{ main: alerts(' onchange="this.form.submit()"') },
			{ main: alerts('') },
		),
	},
	{
		name: 'field-that-moves-on-by-itself',
		criterion: '3.2.2',
		sentence: 'After two digits the focus jumps on to the next field.',
		...twins(
			{ title: 'When did it happen?', main: accident() },
			{
				script: `document.querySelector('#day').addEventListener('input', ({ target }) => {
	if (target.value.length === 2) document.querySelector('#month').focus();
});`,
			},
			{},
		),
	},
];

function search(attributes: string): string {
	return `<form action="/search" role="search">
<p><label for="words">Search the events</label> <input type="search" id="words" name="words"${attributes}></p>
<p><button type="submit">Search</button></p>
</form>`;
}

function ward(attributes: string): string {
	return form(
		`<p><label for="ward">Ward</label> <select id="ward" name="ward"${attributes}>
<option value="north">North</option>
<option value="riverside">Riverside</option>
<option value="market">Market</option>
</select></p>`,
		'Show',
	);
}

function alerts(attributes: string): string {
	return form(
		`<p><input type="checkbox" id="floods" name="floods"${attributes}> <label for="floods">Tell me about floods</label></p>`,
		'Save',
	);
}

function accident(): string {
	return form(`<fieldset>
<legend>Date of the accident</legend>
<p><label for="day">Day</label> <input type="text" id="day" name="day" inputmode="numeric" maxlength="2"></p>
<p><label for="month">Month</label> <input type="text" id="month" name="month" inputmode="numeric" maxlength="2"></p>
</fieldset>`);
}
