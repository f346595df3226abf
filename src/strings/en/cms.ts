import { sayNumber } from '#domain/number.ts';

/** The words of the CMS at `/admin/`: the preview, reasons against a save, and the form where Decap's words do not do. */
export const cms = {
	shell: {
		title: 'Edit the hub',
		noScript:
			'This page needs JavaScript: it is the only page of the hub that does. Turn it on, or phone the council and have the change made for you.',
	},
	languages: { en: 'English', cy: 'Welsh' },
	preview: {
		title: 'Preview',
		shape: 'Show it on',
		shapes: { phone: 'Phone', wide: 'Computer', paper: 'Paper' },
		colours: 'Colours',
		schemes: { light: 'Light', dark: 'Dark' },
		language: 'Language',
		page: 'The page as people will see it',
		failed: 'The page cannot be shown yet. Go on writing: it comes back.',
	},
	findings: {
		title: 'Your text',
		errors: (count: number) =>
			count === 1
				? '1 thing to put right before you save'
				: `${count} things to put right before you save`,
		later: (count: number) =>
			count === 1
				? '1 thing to put right before it is published'
				: `${count} things to put right before it is published`,
		advice: (count: number) =>
			count === 1 ? '1 thing that could be better' : `${count} things that could be better`,
		none: 'Nothing to put right.',
		sameTitle: (label: string) =>
			`${label} is the same as that of another entry: add what sets them apart, such as the year.`,
		elsewhere: (count: number, language: string) =>
			count === 1 ? `1 more in ${language}.` : `${count} more in ${language}.`,
		error: 'Put right',
		laterError: 'Put right before it is published',
		tip: 'Could be better',
	},
	refused: {
		save: (count: number) =>
			count === 1
				? 'Not saved: one thing must be put right.'
				: `Not saved: ${count} things must be put right.`,
		publish: (count: number) =>
			count === 1
				? 'Not published: one thing must be put right.'
				: `Not published: ${count} things must be put right.`,
		here: (count: number) =>
			`Your text is still here. The form has moved to ${count === 1 ? 'it' : 'the first of them'}.`,
		inLanguage: (language: string, sentence: string) => `In ${language}: ${sentence}`,
	},
	limits: {
		atMost: (max: number) => `At most ${sayNumber(max)} characters.`,
		between: (min: number, max: number) =>
			`A whole number from ${sayNumber(min)} to ${sayNumber(max)}.`,
		left: (count: number) =>
			count === 1 ? '1 character left' : `${sayNumber(count)} characters left`,
		over: (count: number) =>
			count === 1 ? '1 character too many' : `${sayNumber(count)} characters too many`,
	},
	lists: {
		fromToday: (label: string) => `${label}: today or later`,
		beforeToday: (label: string) => `${label}: before today`,
	},
	settings: {
		label: 'Settings',
		description: 'What every page of the hub uses. A change shows on the whole site.',
	},
	commits: {
		create: 'New {{collection}}: {{slug}}',
		update: 'Change of {{collection}}: {{slug}}',
		delete: 'Deletion of {{collection}}: {{slug}}',
		uploadMedia: 'New picture: {{path}}',
		deleteMedia: 'Deletion of the picture {{path}}',
	},
	phrases: {
		couldNotSave: 'Not saved. %{details}',
		couldNotLoad: 'Not loaded. %{details}',
		couldNotDelete: 'Not deleted. %{details}',
		couldNotPublish: 'Not published. %{details}',
		couldNotUnpublish: 'Not taken off the site. %{details}',
		couldNotMove: 'Not moved. %{details}',
		unchanged: 'Nothing left to save',
		leave: 'You have not saved what you wrote. Leave it and go to the other page?',
		newEntry: 'Write something new',
		/** Decap's own has a wide plus sign, which many fonts do not have. */
		newOfKind: 'New %{collectionLabel}',
		copyFrom: 'Fill in from the other language',
		copyFromConfirm:
			'Fill in what is written in %{locale}?\nWhat is there now in this language is overwritten.',
		writingIn: 'Writing in %{locale}',
		backup: 'Text that was not saved was found on this computer for this entry. Use it?',
	},
	/** When a picture is added whose file has the name of one that entries show. */
	replacement: {
		title: (name: string) => `There is already a picture called “${name}”`,
		shown: (count: number) =>
			count === 1
				? 'One entry shows it (it opens in a new tab):'
				: `${count} entries show it (each opens in a new tab):`,
		either:
			'Is yours another picture, or a newer one to take its place? If it takes its place, each of these entries gets a draft with the new picture. Nobody sees it until you publish that draft.',
		asNew: 'Another picture: keep both',
		instead: 'Take its place, as drafts',
		neither: 'Add nothing',
		message: 'New picture',
		done: 'The new picture is in the drafts of these entries. Look at each, then publish it.',
		failed: (title: string, sentence: string) => `“${title}” keeps the old picture. ${sentence}`,
	},
	notices: {
		signedOut:
			'You have been signed out. Your text is still here: sign in in another tab, then press Save again.',
		signIn: 'Sign in (opens in a new tab)',
		noEditor:
			'You are signed in, but not as an editor. An administrator can change that. Your text is still here.',
		offline:
			'The hub could not be reached. Your text is still here: see whether you are online, then press Save again.',
		tooLarge:
			'It is too large to be sent. Make the pictures smaller (2,000 pixels wide is plenty), then press Save again.',
		broken: (status: number) =>
			`The hub could not do that (${status}). Your text is still here: wait a minute, then press Save again.`,
		nameless:
			'The address of a page comes from the letters a to z and the numbers in its title. This title has none, or has _ or ~ in it: change it, then press Save again.',
		noEntry:
			'There is nothing to edit at this address. It may have been deleted, or the address may be wrong.',
		untracked:
			'We made a link shorter, to the same page: it no longer tells the other site how its readers came there.',
		saving: 'Saving. You can go on writing in a moment.',
		close: 'Close this message',
		usedIn: 'Each of these opens in a new tab:',
		spelled: (fact: string) =>
			`What you changed in the settings (${fact}) is still written out in some entries. Change it there too, or write its name in braces. “Words in braces” in the guide for editors says how.`,
		repeated: (name: string) =>
			`This picture is in the library already, as “${name}”. Choose it there.`,
		unread: 'This file could not be read, so nothing was added. Choose it again.',
		cannotStart: 'This page could not start',
		tryAgain:
			'Load this page again. If that does not help, tell the person who looks after the hub.',
	},
};
