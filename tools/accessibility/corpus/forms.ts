import { type Fault, twins } from './fault.ts';
import { form } from './page.ts';

/** WCAG guideline 3.3: what to write is said before, and what is wrong after. */
export const forms: Fault[] = [
	{
		name: 'error-told-by-a-red-edge',
		criterion: '3.3.1',
		also: ['1.4.1'],
		sentence: 'A field that was filled in wrongly has a red edge, and no word says what is wrong.',
		...twins(
			{ title: 'Error: ask for a refund', style: '[aria-invalid] { border: 3px solid #a30010 }' },
			{ main: form(amount(' aria-invalid="true"', '')) },
			{
				main: form(
					amount(
						' aria-invalid="true" aria-describedby="amount-error"',
						'<p id="amount-error">Error: write the amount in figures, such as 12.50.</p>\n',
					),
				),
			},
		),
	},
	{
		name: 'error-beside-its-field-only',
		criterion: '3.3.1',
		also: ['1.3.1'],
		sentence: 'An error stands beside its field and is not tied to it.',
		...twins(
			{ title: 'Error: claim a discount', style: '.error { color: #8a0010 }' },
			{
				main: form(
					amount('', '<p class="error">Error: write the amount in figures, such as 12.50.</p>\n'),
				),
			},
			{
				main: form(
					amount(
						' aria-invalid="true" aria-describedby="amount-error"',
						'<p class="error" id="amount-error">Error: write the amount in figures, such as 12.50.</p>\n',
					),
				),
			},
		),
	},
	{
		name: 'placeholder-instead-of-label',
		criterion: '3.3.2',
		also: ['1.3.1', '2.4.6', '4.1.2'],
		sentence: 'A field’s label is its placeholder, which is gone with the first letter.',
		...twins(
			{ title: 'Complain about noise' },
			{ main: form('<p><input type="text" name="street" placeholder="Street"></p>') },
			{
				main: form(
					'<p><label for="street">Street</label> <input type="text" id="street" name="street" placeholder="Mill Lane"></p>',
				),
			},
		),
	},
	{
		name: 'label-that-belongs-to-nothing',
		criterion: '1.3.1',
		also: ['3.3.2', '4.1.2'],
		sentence: 'A label stands above its field and is not tied to it.',
		...twins(
			{ title: 'Adopt a flower bed' },
			{ main: form('<p><label>Which flower bed?</label> <input type="text" name="bed"></p>') },
			{
				main: form(
					'<p><label for="bed">Which flower bed?</label> <input type="text" id="bed" name="bed"></p>',
				),
			},
		),
	},
	{
		name: 'label-that-is-not-seen',
		criterion: '3.3.2',
		sentence:
			'Two fields have names for screen readers only: who sees them does not know what to write.',
		...twins(
			{ title: 'Book a rehearsal room' },
			{
				main: form(
					'<p><input type="text" name="band" aria-label="Name of the band"> <input type="text" name="hours" aria-label="Number of hours"></p>',
				),
			},
			{
				main: form(
					'<p><label for="band">Name of the band</label> <input type="text" id="band" name="band"></p>\n<p><label for="hours">Number of hours</label> <input type="text" id="hours" name="hours"></p>',
				),
			},
		),
	},
	{
		name: 'pattern-without-a-hint',
		criterion: '3.3.2',
		sentence: 'A field takes one pattern only, and nothing says which.',
		...twins(
			{ title: 'Pay a parking ticket' },
			{ main: ticket('', '') },
			{
				main: ticket(
					' aria-describedby="hint"',
					'<p id="hint">Two letters and six digits, such as TB 120 734.</p>\n',
				),
			},
		),
	},
	{
		name: 'paste-refused',
		criterion: '3.3.8',
		sentence: 'The password cannot be pasted, so it has to be remembered and typed.',
		...twins(
			{ title: 'Sign in to book' },
			{ main: signIn(' autocomplete="current-password" onpaste="return false"') },
			{ main: signIn(' autocomplete="current-password"') },
		),
	},
	{
		name: 'password-manager-refused',
		criterion: '3.3.8',
		also: ['1.3.5'],
		sentence: 'The browser is told not to fill in the password.',
		...twins(
			{ title: 'Sign in to the allotment list' },
			{ main: signIn(' autocomplete="off"') },
			{ main: signIn(' autocomplete="current-password"') },
		),
	},
	{
		name: 'sum-before-signing-in',
		criterion: '3.3.8',
		sentence: 'Whoever signs in has to solve a sum first.',
		...twins(
			{ title: 'Sign in to the library' },
			{
				main: signIn(
					' autocomplete="current-password"',
					'<p><label for="captcha">To show that you are human: what is 7 + 14?</label> <input type="text" id="captcha" name="captcha" required></p>\n',
				),
			},
			{ main: signIn(' autocomplete="current-password"') },
		),
	},
];

function amount(attributes: string, error: string): string {
	return `<p><label for="amount">Amount in pounds</label></p>
${error}<p><input type="text" id="amount" name="amount" value="twelve"${attributes}></p>`;
}

function ticket(attributes: string, hint: string): string {
	return form(
		`<p><label for="ticket">Number of the ticket</label></p>
${hint}<p><input type="text" id="ticket" name="ticket" pattern="[A-Z]{2} ?\\d{3} ?\\d{3}"${attributes}></p>`,
		'Pay',
	);
}

function signIn(attributes: string, more = ''): string {
	return form(
		`<p><label for="email">Email address</label> <input type="email" id="email" name="email" autocomplete="email"></p>
<p><label for="password">Password</label> <input type="password" id="password" name="password"${attributes}></p>
${more}`.trim(),
		'Sign in',
	);
}
