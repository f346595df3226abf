import type { Probe, ProbeRule } from '../probe.ts';

export const spacingRules: Record<string, ProbeRule> = {
	'spaced-text-cut-off': {
		kind: 'error',
		criteria: ['1.4.12'],
		message: 'When a reader spaces out lines, words and letters, part of this text is cut off.',
		mend: 'Let the box grow with its text: min-height and min-width instead of height and width, and no white-space: nowrap.',
	},
	'spaced-text-overlaps': {
		kind: 'error',
		criteria: ['1.4.12'],
		message:
			'When a reader spaces out lines, words and letters, this text lies on top of other text.',
		mend: 'Let the parts follow each other on the page instead of placing them by hand.',
	},
	'spaced-text-widens-page': {
		kind: 'error',
		criteria: ['1.4.12', '1.4.10'],
		message:
			'When a reader spaces out lines, words and letters, this makes the page wider than the window.',
		mend: 'Let the text wrap: flex-wrap: wrap, min-width: 0, overflow-wrap: break-word.',
	},
};

/**
 * Spaces the text as a reader may (WCAG 2.2, 1.4.12), in the window as it is. The probe for reflow does so in a narrow
 * one.
 */
export const textSpacing: Probe = {
	name: 'text-spacing',
	rules: {
		...spacingRules,
		'text-cut-off': {
			kind: 'error',
			criteria: ['1.4.12', '1.4.4'],
			message: 'Part of this text is cut off, and nothing on the page shows the rest.',
			mend: 'Let the box grow with its text: min-height and min-width instead of height and width.',
		},
		'text-shortened': {
			kind: 'review',
			criteria: ['1.4.12', '1.4.4'],
			message: 'Part of this text is not shown.',
			mend: 'Show all of it, or see that a link or a button beside it leads to the whole.',
		},
	},
	async look({ page }) {
		return await page.evaluate(() => inPage.spaced());
	},
};
