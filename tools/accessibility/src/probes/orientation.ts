import type { Probe } from '../probe.ts';

/** Whether the page can be read however the screen is held (WCAG 2.2, 1.3.4), by the rules of its style sheets. */
export const orientation: Probe = {
	name: 'orientation',
	rules: {
		'hidden-when-turned': {
			kind: 'error',
			criteria: ['1.3.4'],
			message: 'When the screen is held the other way, the main text is not shown.',
			mend: 'Let the page work upright and on its side, and take out what asks people to turn it.',
		},
		'turned-on-its-side': {
			kind: 'error',
			criteria: ['1.3.4'],
			message: 'When the screen is held the other way, the main text is turned on its side.',
			mend: 'Let the page work upright and on its side, and take out what turns it.',
		},
	},
	look: async ({ page }) => await page.evaluate(() => inPage.findLocked()),
};
