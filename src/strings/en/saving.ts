/** The reasons for which the hub refuses a request of the CMS, for editors. */
export const saving = {
	refusal: {
		signed_out:
			'You are no longer signed in, so nothing was saved. Your text is still here: copy it, sign in again, then save.',
		not_editor:
			'You are signed in, but not as an editor. Nothing was saved. Ask an administrator of the hub to make you one.',
		foreign:
			'This did not come from this hub’s own page for editing, so nothing was done. Open that page again and try once more.',
		not_understood:
			'The hub could not read what was sent, so nothing was saved. Copy what you wrote, load this page again and try once more.',
		too_much:
			'That is too much to send at once, so nothing was saved. Use fewer pictures, or smaller ones, and save again.',
		too_many_pictures:
			'An entry can bring at most 10 new pictures at once, so nothing was saved. Your text is still here: take some pictures out and save again. Others can be added in the library of pictures first.',
		place: ({ path }: Facts) =>
			`“${path}” is not a place where texts can be saved. Nothing was saved.`,
		slug: ({ path }: Facts) =>
			`“${path}” cannot be the address of a page: it needs small letters a to z or numbers, with hyphens between words. Nothing was saved. Give this a title with some letters in it.`,
		slug_reserved: ({ path }: Facts) =>
			`“${path}” cannot be the address of a page: Windows keeps that name for itself. Give this a longer title.`,
		slug_own: ({ path }: Facts) =>
			`“${path}” cannot be the address of a page, because the hub uses it itself: give the page another title.`,
		in_use: ({ what }: Facts) =>
			`“${what}” is still used, so it stays. First take it out of everything that uses it.`,
		lasting: ({ what }: Facts) =>
			`${what} is a page that the hub itself leads people to, so it cannot be deleted. Change its text instead.`,
		entry_too_long:
			'This text is far too long for one page (500 KB at most), so it was not saved. Your text is still here: split it into two.',
		entry_unreadable:
			'The hub could not read what was sent as an entry, so nothing was saved. Your text is still here: copy it, load this page again and put it back.',
		changed: ({ who = 'Somebody else' }: Facts) =>
			`${who} saved this while you had it open, so your version was not saved over theirs. Your text is still here: copy it, load this page again, and put in what is yours.`,
		deleted:
			'Somebody else deleted this while you had it open, so it was not saved. Your text is still here: copy it, and make a new one if it should come back.',
		exists:
			'There is already one with this title, so nothing was saved over it. Your text is still here: change the title a little and save again.',
		draft_gone:
			'This draft is no longer there: somebody published it or threw it away. Load this page again to see how things stand.',
		conflict:
			'What is published was changed or deleted after this draft was begun, so the draft was not published over it. Copy your text, delete the draft, and put your changes in again.',
		not_ready: ({ problem }: Facts) =>
			`It was not published, because the site could not show it. ${problem}`,
		no_such_file: ({ path }: Facts) => `There is no file ${path}. Load this page again.`,
		picture_name: ({ name, better }: Facts) =>
			`A picture cannot be called “${name}”, so nothing was saved. Rename the file to “${better}” and add it again.`,
		picture_svg: ({ name }: Facts) =>
			`“${name}” is a drawing (SVG). Such files can hold programs, so nothing was saved. Save the drawing as PNG and add that.`,
		picture_kind: ({ name }: Facts) =>
			`“${name}” is not a picture the hub can use, so nothing was saved. Use a JPEG, PNG, WebP or AVIF file.`,
		picture_broken: ({ name }: Facts) =>
			`“${name}” could not be opened as a picture, so nothing was saved. It may be damaged: save it again in a picture program and add that.`,
		picture_too_large: ({ name }: Facts) =>
			`“${name}” is larger than 4 MB, so nothing was saved. Make it smaller and add it again: 2,400 pixels across is plenty.`,
		picture_too_many_pixels: ({ name }: Facts) =>
			`“${name}” has more than 50 million pixels, or 20,000 or more on one side, so nothing was saved. Make it smaller and add it again: 2,400 pixels across is plenty.`,
		busy: 'Several people saved at the same moment, and yours was not saved. Your text is still here: save again.',
		host_away:
			'The hub could not reach the place where texts are kept, so nothing was saved. Your text is still here: try again in a few minutes.',
		host_busy: ({ wait }: Facts) =>
			`The place where texts are kept has been asked too often, so nothing was saved. Your text is still here: try again in ${wait}.`,
		not_set_up:
			'Editing is not set up yet: the hub does not know where texts are kept. Nothing was saved. Tell the people who run the hub that its log says what is missing.',
		database_away:
			'Something is wrong at our end, so nothing was saved. Your text is still here: try again in a few minutes.',
		failed:
			'Something went wrong at our end. Your text is still here: copy it to be safe, then try again.',
	},
	wait: (minutes: number) => (minutes === 1 ? 'a minute' : `${minutes} minutes`),
};

type Facts = Record<string, string>;
