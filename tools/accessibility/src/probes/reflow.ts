import type { Probe } from '../probe.ts';
import { spacingRules } from './text-spacing.ts';
import { inWindow } from './window-size.ts';

/**
 * Looks at the page 320 by 256 pixels large, which is a small phone and also a window of 1280 by 1024 at 400 % zoom. It
 * spaces the text in there as well, since making a window narrow takes longer than all the rest.
 */
export const reflow: Probe = {
	name: 'reflow',
	rules: {
		...spacingRules,
		'wider-than-window': {
			kind: 'error',
			criteria: ['1.4.10'],
			message:
				'In a window 320 pixels wide this sticks out, and the page has to be pushed sideways.',
			mend: 'Give it max-width: 100% instead of a width, and let its content wrap.',
		},
		'wide-part': {
			kind: 'review',
			criteria: ['1.4.10'],
			message:
				'A table, picture or piece of code makes the whole page wider than a window of 320 pixels.',
			mend: 'If it needs the width, put it into a box of its own that scrolls sideways; if not, let it shrink.',
		},
		'cut-off-when-narrow': {
			kind: 'error',
			criteria: ['1.4.10', '1.4.4'],
			message: 'In a window 320 pixels wide part of this text is cut off.',
			mend: 'Let the text wrap and the box grow with it.',
		},
		'shortened-when-narrow': {
			kind: 'review',
			criteria: ['1.4.10', '1.4.4'],
			message: 'In a window 320 pixels wide this text ends in an ellipsis.',
			mend: 'Let it wrap, or see that the whole of it can be read on the same page.',
		},
		'gone-when-narrow': {
			kind: 'error',
			criteria: ['1.4.10'],
			message: 'This text is there in a wide window and nowhere in one of 320 pixels.',
			mend: 'Show it at every width, or offer a button that shows it.',
		},
		'does-not-grow': {
			kind: 'error',
			criteria: ['1.4.4'],
			message:
				'This text hardly grows when a reader zooms in, since its size depends on the width of the window.',
			mend: 'Set the size in rem, or add some rem to the part that depends on the window: calc(1rem + 0.5vw).',
		},
		'covers-small-window': {
			kind: 'error',
			criteria: ['1.4.10', '1.4.4'],
			message: 'At 400 % zoom this stays in place over more than half of the window.',
			mend: 'Let it scroll with the page when the window is low: @media (max-height: 30rem) { position: static }.',
		},
	},
	async look({ page }) {
		await page.evaluate(() => inPage.rememberWide());
		return await inWindow(page, { width: 320, height: 256 }, async () => [
			...(await page.evaluate(() => inPage.judgeNarrow())),
			...(await page.evaluate(() => inPage.spaced({ isNarrowed: true }))),
		]);
	},
};
