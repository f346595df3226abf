import type { Probe } from '../probe.ts';

/** Contrast where rule engines do not look: examples in fields, edges, icons, and text under the pointer. */
export const contrast: Probe = {
	name: 'contrast',
	rules: {
		'placeholder-too-pale': {
			kind: 'error',
			criteria: ['1.4.3'],
			message: 'The example in this field has less contrast than 4.5 to 1.',
			mend: 'Give ::placeholder a darker colour, or put the example into a hint above the field.',
		},
		'edge-too-pale': {
			kind: 'error',
			criteria: ['1.4.11'],
			message:
				'Where this field begins and ends can hardly be seen: its edge has less contrast than 3 to 1.',
			mend: 'Give it a border with more contrast to what is around it.',
		},
		'icon-too-pale': {
			kind: 'error',
			criteria: ['1.4.11'],
			message: 'This can be told by its icon only, which has less contrast than 3 to 1.',
			mend: 'Give the icon a colour with more contrast to what is behind it, or add a word.',
		},
		'pale-under-pointer': {
			kind: 'error',
			criteria: ['1.4.3'],
			message: 'While the pointer is on it, this text has less contrast than 4.5 to 1.',
			mend: 'Choose a colour for :hover that has as much contrast as the text had before.',
		},
	},
	look: async ({ page }) => await page.evaluate(() => inPage.findPaleParts()),
};
