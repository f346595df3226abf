import type { Probe } from '../probe.ts';

/** Whether a sound begins by itself, goes on, and cannot be stopped: it drowns what a screen reader says. */
export const sound: Probe = {
	name: 'sound',
	rules: {
		'sound-by-itself': {
			kind: 'error',
			criteria: ['1.4.2'],
			message: 'This plays a sound by itself for more than three seconds, and nothing stops it.',
			mend: 'Take out autoplay, or give it the controls attribute.',
		},
		'sound-perhaps-by-itself': {
			kind: 'review',
			criteria: ['1.4.2'],
			message: 'This may play a sound by itself for more than three seconds.',
			mend: 'If it does, take out autoplay, give it the controls attribute, or mute it.',
		},
	},
	look: async ({ page }) => await page.evaluate(() => inPage.findSounds()),
};
