/** The words of `/admin/`, where editors change the hub: the preview, and what stops a save. */
export const editor = {
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
	faults: {
		missing: (label: string) => `${label} is missing: fill it in.`,
		unknown: (name: string) => `${name} is not a field here: take it out, or correct its name.`,
		nowhere: (label: string, value: string) =>
			`${label} names ${value}, which does not exist: choose another.`,
		differs: (label: string) => `${label} differs from the English version: make them the same.`,
		noEnglish: 'The English version is missing: write it too.',
	},
	stop: {
		title: 'Not saved yet',
		lede: 'Your text is still here. Put this right, then save again.',
		inLanguage: (language: string, sentence: string) => `In ${language}: ${sentence}`,
		close: 'Go back to the text',
		short: 'Some things must be put right first.',
	},
};
