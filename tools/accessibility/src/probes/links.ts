import type { Probe } from '../probe.ts';

/** Whether each link says where it leads (WCAG 2.2, 2.4.4): by its text, or with the sentence or list item it is in. */
export const links: Probe = {
	name: 'links',
	rules: {
		'link-same-text': {
			kind: 'error',
			criteria: ['2.4.4'],
			message: 'Two links have the same text and lead to different places.',
			mend: 'Say in each link’s text what is special about its page.',
		},
		'link-says-nothing': {
			kind: 'error',
			criteria: ['2.4.4'],
			message: 'This link does not say where it leads, nor does the text around it.',
			mend: 'Name the page that it leads to.',
		},
		'link-needs-context': {
			kind: 'review',
			criteria: ['2.4.4'],
			message: 'This link says where it leads only together with the text around it.',
			mend: 'Name the page that it leads to, so that a list of links makes sense.',
		},
		'skip-link-to-nothing': {
			kind: 'error',
			criteria: ['2.4.1'],
			message:
				'This link is to jump over the menu, and the part that it leads to is not on the page.',
			mend: 'Give the main element the id that the link names.',
		},
	},
	look: async ({ page }) => await page.evaluate(() => inPage.findUnclearLinks()),
};
