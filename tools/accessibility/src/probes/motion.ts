import type { Probe } from '../probe.ts';
import { inMedia } from './media.ts';
import { animatedPictures } from './animated-picture.ts';

/** What moves without being asked to: for longer than five seconds, for readers who asked for less, or as a flash. */
export const motion: Probe = {
	name: 'motion',
	rules: {
		'moves-for-ever': {
			kind: 'error',
			criteria: ['2.2.2'],
			message: 'This moves by itself for more than five seconds, and nothing on the page stops it.',
			mend: 'Let it come to rest within five seconds, or put a button beside it that stops it.',
		},
		'changes-by-itself': {
			kind: 'error',
			criteria: ['2.2.2'],
			message: 'A script changes this again and again, and nothing on the page stops it.',
			mend: 'Show everything at once, or put a button beside it that stops it.',
		},
		'moving-picture': {
			kind: 'error',
			criteria: ['2.2.2'],
			message: 'This picture moves for more than five seconds, and nothing stops it.',
			mend: 'Let it play once, or show a video with controls in its place.',
		},
		'video-starts-by-itself': {
			kind: 'error',
			criteria: ['2.2.2'],
			message:
				'This video starts by itself, goes on for more than five seconds and has no controls.',
			mend: 'Give it the controls attribute, or wait until it is started.',
		},
		flashes: {
			kind: 'error',
			criteria: ['2.3.1'],
			message:
				'This large part of the page flashes more than three times a second, which can cause seizures.',
			mend: 'Take the flashing away, or make it slower than three times a second.',
		},
		'ignores-reduced-motion': {
			kind: 'warning',
			criteria: ['2.3.3'],
			message: 'This still moves for readers who have asked their device for less motion.',
			mend: 'Put the animation inside @media (prefers-reduced-motion: no-preference).',
		},
	},
	async look({ page, devtools }) {
		const sights = await page.evaluate(() => inPage.judgeMotion());
		const pictures = await animatedPictures(page, devtools);
		const isMoving = await page.evaluate(() => document.getAnimations().length > 0);
		const still = isMoving
			? await inMedia(page, devtools, '(prefers-reduced-motion: reduce)', () =>
					page.evaluate(() => inPage.movesWhenAsked()),
				)
			: [];
		const told = new Set(sights.map(({ selector }) => selector));
		return [...sights, ...pictures, ...still.filter(({ selector }) => !told.has(selector))];
	},
};
