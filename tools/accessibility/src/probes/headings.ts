import type { Probe } from '../probe.ts';

/** Whether the headings make an outline that can be jumped through, and whether all that looks like a heading is one. */
export const headings: Probe = {
	name: 'headings',
	rules: {
		'heading-skips-level': {
			kind: 'error',
			criteria: ['1.3.1'],
			message: 'This heading is more than one level below the heading before it.',
			mend: 'Use the next level down, and let the style sheet decide how large it looks.',
		},
		'heading-empty': {
			kind: 'error',
			criteria: ['1.3.1', '2.4.6'],
			message:
				'This heading has no text, so whoever jumps from heading to heading lands on nothing.',
			mend: 'Write the heading, or take the element out.',
		},
		'heading-of-page-missing': {
			kind: 'review',
			criteria: ['1.3.1', '2.4.6'],
			message: 'No heading of the first level says what this page is about.',
			mend: 'Make the name of the page an h1.',
		},
		'heading-in-looks-only': {
			kind: 'error',
			criteria: ['1.3.1'],
			message: 'This looks like a heading and is not marked as one.',
			mend: 'Use h2 to h6 here instead of bold or large text.',
		},
		'heading-perhaps': {
			kind: 'review',
			criteria: ['1.3.1'],
			message: 'This short bold line may be meant as a heading, and is not marked as one.',
			mend: 'If it names the text that follows, use h2 to h6.',
		},
	},
	look: async ({ page }) => await page.evaluate(() => inPage.findFaultyHeadings()),
};
