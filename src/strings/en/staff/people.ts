/** The list of staff, and changes to it. */
export const staffPeople = {
	people: {
		title: 'People',
		lede: 'Everyone who can sign in, and what they can do.',
		done: {
			added: 'Added. They can sign in now, with a link that we email them when they ask for it.',
			changed: 'Saved. What they can do is changed from now on.',
			removed: 'Removed. They are signed out everywhere and can no longer sign in.',
		},
		name: 'Name',
		roles: 'May act as',
		seen: 'Last signed in',
		never: 'Hasn’t signed in lately',
		change: 'Change',
		remove: 'Remove',
		you: 'you',
	},
	person: {
		addTitle: 'Add a person',
		addText: (address: string) =>
			`They can sign in as soon as they are added, at ${address}. Let them know.`,
		changeTitle: (name: string) => `Change ${name}`,
		name: 'Full name',
		nameHint: 'As colleagues know them. It stands beside what they do here.',
		email: 'Email address',
		emailHint:
			'The link to sign in goes there. It must be theirs alone, not one that people share.',
		emailStays: (email: string) =>
			`Signs in with ${email}. To use another address, remove this person and add them again.`,
		roles: 'What may they do?',
		rolesHint: 'Choose only what they need.',
		lang: 'In which language do they want our email?',
		langs: { en: 'English', cy: 'Welsh' },
		add: 'Add this person',
		save: 'Save',
		removeTitle: (name: string) => `Remove ${name}?`,
		removeText: (name: string) =>
			`${name} will be signed out at once and can no longer sign in. What they did stays written down.`,
		removeYou: 'This is you. You will be signed out at once.',
		remove: 'Yes, remove',
		keep: 'No, go back',
	},
};
