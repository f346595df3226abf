/** The words of the CMS at `/admin/`: the preview, reasons against a save, and the form where Decap's words do not do. */
export const cms = {
	shell: {
		title: 'Edit the hub',
		noScript:
			'This page needs JavaScript: it is the only page of the hub that does. Turn it on, or ring the council and have the change made for you.',
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
		advice: (count: number) =>
			count === 1 ? '1 thing that could be better' : `${count} things that could be better`,
		none: 'Nothing to put right.',
		elsewhere: (count: number, language: string) =>
			count === 1 ? `1 more in ${language}.` : `${count} more in ${language}.`,
		error: 'Put right',
		tip: 'Could be better',
	},
	stop: {
		title: 'Not saved yet',
		lede: 'Your text is still here. Put this right, then save again.',
		inLanguage: (language: string, sentence: string) => `In ${language}: ${sentence}`,
		close: 'Go back to the text',
		short: 'Some things must be put right first.',
	},
	limits: {
		atMost: (max: number) => `At most ${max} characters.`,
		between: (min: number, max: number) => `A whole number from ${min} to ${max}.`,
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
	/** Decap joins the name of a field and the end of a sentence. */
	phrases: {
		required: '%{fieldLabel} is missing: fill it in.',
		pattern: '%{fieldLabel} %{pattern}.',
		couldNotSave: 'Not saved. %{details}',
		couldNotLoad: 'Not loaded. %{details}',
		couldNotDelete: 'Not deleted. %{details}',
		couldNotPublish: 'Not published. %{details}',
		couldNotUnpublish: 'Not taken off the site. %{details}',
		couldNotMove: 'Not moved. %{details}',
		missing: 'Something is missing or wrong: it is marked in red. Put it right, then save.',
		copyFrom: 'Fill in from the other language',
		copyFromConfirm:
			'Fill in what is written in %{locale}?\nWhat is there now in this language is overwritten.',
		writingIn: 'Writing in %{locale}',
		backup: 'Text that was not saved was found on this computer for this entry. Use it?',
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
		untracked:
			'We made a link shorter, to the same page: it no longer tells the other site how its readers came there.',
		saving: 'Saving. You can go on writing in a moment.',
		close: 'Close this message',
		cannotStart: 'This page could not start',
		tryAgain: 'Load this page again. If that does not help, tell whoever looks after the hub.',
	},
};
