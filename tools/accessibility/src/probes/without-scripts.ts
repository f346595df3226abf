import type { Probe } from '../probe.ts';

/** Whether people without scripts get the page. Scripts may be switched off, blocked, or lost on the way. */
export const withoutScripts: Probe = {
	name: 'without-scripts',
	rules: {
		'without-scripts-empty': {
			kind: 'error',
			criteria: [],
			message: 'Much of the main text is missing when scripts do not run.',
			mend: 'Send the text in the HTML, and let scripts add to it.',
		},
		'without-scripts-no-form': {
			kind: 'error',
			criteria: [],
			message: 'This field or form is missing when scripts do not run.',
			mend: 'Send the form in the HTML, with an action that takes it.',
		},
		'without-scripts-not-sent': {
			kind: 'error',
			criteria: [],
			message: 'This form has no button that sends it when scripts do not run.',
			mend: 'Give it an action and a button of the type submit.',
		},
		'without-scripts-dead-link': {
			kind: 'error',
			criteria: [],
			message: 'This link leads nowhere when scripts do not run.',
			mend: 'Give it the address of a page, or make it a button that the script itself adds.',
		},
	},
	look: async ({ page, source }) =>
		scripts.test(source)
			? await page.evaluate((each) => inPage.compareWithScriptless(each), source)
			: [],
};

/** A script that runs, in an element or in an attribute. */
const scripts =
	/<script(?![^>]*type=["']?(?:application\/(?:ld\+)?json|importmap|speculationrules|text\/(?:template|plain|x-))[^>]*>)|\son[a-z]+\s*=|javascript:/i;
