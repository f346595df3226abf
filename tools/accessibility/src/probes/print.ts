import type { MainText } from '../in-page/print.ts';
import type { Probe, Sight } from '../probe.ts';
import { inMedia } from './media.ts';

/** Whether the page says on paper what it says on the screen. Forms and menus need not be there. */
export const print: Probe = {
	name: 'print',
	rules: {
		'print-empty': {
			kind: 'error',
			criteria: [],
			message: 'Next to nothing of the main text is left when the page is printed.',
			mend: 'Hide only menus and forms in the print style sheet, never what holds the text.',
		},
		'print-without-heading': {
			kind: 'error',
			criteria: [],
			message: 'The heading of the page is missing when it is printed.',
			mend: 'Leave the h1 in the print view.',
		},
		'print-unreadable': {
			kind: 'error',
			criteria: [],
			message: 'The main text is printed in the colour of what is behind it.',
			mend: 'Set a dark text colour and a light background in the print style sheet.',
		},
		'print-needs-background': {
			kind: 'review',
			criteria: [],
			message:
				'This pale text can be read only if the background is printed, which browsers leave out.',
			mend: 'Give it a dark colour in the print style sheet.',
		},
	},
	look: async ({ page, devtools }) => {
		const onScreen = await page.evaluate(() => inPage.readMainText());
		const read = () => page.evaluate(() => inPage.readMainText());
		return compare(onScreen, await inMedia(page, devtools, 'print', read));
	},
};

function compare(onScreen: MainText, onPaper: MainText): Sight[] {
	const { selector } = onScreen;
	if (onScreen.words >= 10 && onPaper.words * 4 < onScreen.words) {
		const note = `${onPaper.words} of ${onScreen.words} words are printed`;
		return [{ rule: 'print-empty', selector, note }];
	}
	const isBlank = onPaper.words > 0 && onPaper.unreadable * 2 > onPaper.words;
	return [
		...(onScreen.heading && !onPaper.heading
			? [{ rule: 'print-without-heading', selector: onScreen.heading }]
			: []),
		...(isBlank ? [{ rule: 'print-unreadable', selector }] : []),
		...onPaper.pale.map((selector) => ({ rule: 'print-needs-background', selector })),
	];
}
