import type { Probe } from '../probe.ts';

/** Links, buttons and fields that are too small to hit (WCAG 2.2, 2.5.8), with all exceptions of that criterion. */
export const targetSize: Probe = {
	name: 'target-size',
	rules: {
		'target-too-small': {
			kind: 'error',
			criteria: ['2.5.8'],
			message: 'This is smaller than 24 by 24 pixels, and too close to what else can be pressed.',
			mend: 'Give it padding until it is 24 pixels wide and high, or more room around it.',
		},
	},
	look: async ({ page }) => await page.evaluate(() => inPage.findSmallTargets()),
};
