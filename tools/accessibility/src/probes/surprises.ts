import type { Probe } from '../probe.ts';

/**
 * Changes that people did not ask for: a choice that opens another page, a field that sends the focus away, a letter
 * that does something. Tries each with all ways out of the page closed, and puts the values back.
 */
export const surprises: Probe = {
	name: 'surprises',
	rules: {
		'input-leaves-page': {
			kind: 'error',
			criteria: ['3.2.2'],
			message: 'Changing this opens another page or sends the form at once.',
			mend: 'Let people press a button when they have made their choice.',
		},
		'input-moves-focus': {
			kind: 'error',
			criteria: ['3.2.2'],
			message: 'While something is written into this field, the focus jumps to another one.',
			mend: 'Leave the focus where it is until people move it.',
		},
		'letter-as-shortcut': {
			kind: 'review',
			criteria: ['2.1.4'],
			message: 'A single letter does something here, also when it is spoken or pressed by mistake.',
			mend: 'Ask for Ctrl or Alt with it, or let people turn it off or change it.',
		},
		'state-stays-the-same': {
			kind: 'error',
			criteria: ['4.1.2'],
			message: 'What this opens is shown or hidden, and its aria-expanded stays the same.',
			mend: 'Set aria-expanded whenever the part is opened or closed.',
		},
	},
	look: async ({ page, source }) =>
		/<script|\son[a-z]+\s*=/i.test(source) ? await page.evaluate(() => inPage.tryAll()) : [],
};
