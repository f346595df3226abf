import type { Probe } from '../probe.ts';

/**
 * Whether people who hear a field learn the same as people who see it: its label, its group, its rules and its errors.
 */
export const fields: Probe = {
	name: 'fields',
	rules: {
		'label-not-seen': {
			kind: 'error',
			criteria: ['3.3.2'],
			message: 'Nothing that stays on the screen says what to write into this field.',
			mend: 'Put a label element above it. A placeholder is gone with the first letter.',
		},
		'label-twice': {
			kind: 'error',
			criteria: ['2.4.6'],
			message: 'Two fields of this form have the same label.',
			mend: 'Say on each label what is special about its field.',
		},
		'choices-without-question': {
			kind: 'error',
			criteria: ['1.3.1'],
			message: 'The question that these choices answer is not tied to them.',
			mend: 'Put them into a fieldset, with the question as its legend.',
		},
		'error-without-words': {
			kind: 'error',
			criteria: ['3.3.1'],
			message: 'This field is marked as wrong, and no words that belong to it say why.',
			mend: 'Write what is wrong beside it, and give the field an aria-describedby with the id of that text.',
		},
		'error-not-tied': {
			kind: 'error',
			criteria: ['3.3.1', '1.3.1'],
			message: 'This error stands beside a field and is not tied to it.',
			mend: 'Give the field aria-invalid, and an aria-describedby with the id of this text.',
		},
		'pattern-without-hint': {
			kind: 'review',
			criteria: ['3.3.2'],
			message: 'This field takes one pattern only, and nothing beside it says which.',
			mend: 'Describe the pattern in a hint above the field, with an example.',
		},
		'puzzle-to-sign-in': {
			kind: 'review',
			criteria: ['3.3.8'],
			message: 'This seems to be a puzzle that has to be solved before the form can be sent.',
			mend: 'Tell people from machines in a way that asks nothing of people.',
		},
	},
	look: async ({ page }) => await page.evaluate(() => inPage.findUnclearFields()),
};
