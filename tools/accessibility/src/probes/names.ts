import type { Probe } from '../probe.ts';

/** Whether what things are called is what is written on them, and means something. */
export const names: Probe = {
	name: 'names',
	rules: {
		'name-without-its-words': {
			kind: 'error',
			criteria: ['2.5.3'],
			message: 'The words on this are not in its name, so nobody can press it by saying them.',
			mend: 'Begin its aria-label with the words that are seen, or take the aria-label out.',
		},
		'alt-is-file-name': {
			kind: 'error',
			criteria: ['1.1.1'],
			message: 'The text in place of this picture is the name of its file.',
			mend: 'Write what the picture shows, or alt="" if it only decorates.',
		},
		'alt-says-nothing': {
			kind: 'review',
			criteria: ['1.1.1'],
			message: 'The text in place of this picture says that it is a picture, and not of what.',
			mend: 'Write what the picture shows, or alt="" if it only decorates.',
		},
		'title-says-nothing': {
			kind: 'error',
			criteria: ['2.4.2'],
			message: 'The title of this page says nothing about it.',
			mend: 'Write what the page is about, then the name of the site.',
		},
		'picture-in-background': {
			kind: 'review',
			criteria: ['1.1.1'],
			message: 'This empty box shows a picture as its background, which nobody hears of.',
			mend: 'If the picture tells something, give the box role="img" and an aria-label, or use an img.',
		},
		'drawing-without-words': {
			kind: 'review',
			criteria: ['1.1.1'],
			message: 'What is painted on this canvas is told to nobody who cannot see it.',
			mend: 'Say it in words inside the canvas element or beside it; hide a mere decoration with aria-hidden.',
		},
		'words-in-picture': {
			kind: 'review',
			criteria: ['1.4.5'],
			message: 'This picture is made of words, which nobody can enlarge, recolour or space out.',
			mend: 'Write the words as text, and use the picture for the rest.',
		},
		'sound-without-words': {
			kind: 'review',
			criteria: ['1.2.1'],
			message: 'Nothing beside this recording looks like a transcript of it.',
			mend: 'Link to its words right after it.',
		},
	},
	look: async ({ page }) => await page.evaluate(() => inPage.findUntoldThings()),
};
