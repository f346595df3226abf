import { staffErrors } from './staff/errors.ts';

/** The staff door. `problems` are the messages of the forms, `refusals` the reasons that the database gives. */
export const staff = {
	title: 'Staff',
	description: 'For the people who work on this site.',
	cookie:
		'These pages keep a cookie on your device while you are signed in. It goes when you sign out.',
	signedInAs: (name: string) => `Signed in as ${name}.`,
	roles: {
		editor: { name: 'Editor', does: 'Writes the pages, news and events.' },
		helper: { name: 'Helper', does: 'Helps residents face to face and on the phone.' },
		officer: { name: 'Officer', does: 'Answers petitions and messages for the council.' },
		moderator: { name: 'Moderator', does: 'Checks petitions before they open.' },
		administrator: { name: 'Administrator', does: 'Says who is on the staff.' },
	},
	signIn: {
		title: 'Staff sign-in',
		lede: 'This is for people who work on this site. You need no password: we email you a link.',
		onward: 'Sign in first. Then you go straight to the page you asked for.',
		already: 'Are you signed in already? Then go on to the page.',
		goOn: 'Go on',
		email: 'Your email address',
		emailHint: 'The one that your administrator knows.',
		button: 'Email me a link',
		resident: 'You need none of this to read, sign or write to us.',
		residentLink: 'Go to the home page',
	},
	checkEmail: {
		title: 'Check your email',
		lede: 'If that address is one of ours, a link to sign in is on its way.',
		steps: [
			'Open the email from us. It can take a few minutes to arrive.',
			'Follow the link in it on this device.',
			'Press the button on the page that opens.',
		],
		notThere: 'The email is not there?',
		notThereSteps: [
			'Look in your spam or junk folder.',
			'Ask your administrator which address they have for you.',
		],
		same: 'This page looks the same for everyone, so it tells nobody who works here.',
		again: 'Ask for a link again',
	},
	enter: {
		title: 'Sign in',
		heading: 'One more step',
		text: 'Press the button to sign in. The link works once.',
		button: 'Sign in',
		notYou: 'If you did not ask for a link, close this page. Nothing will happen.',
		usedTitle: 'This link does not work',
		used: 'A link works once, and not for long. This one was used, is too old, or was cut short.',
		newLink: 'Ask for a new link',
	},
	desk: {
		hello: (name: string) => `Hello, ${name}`,
		rolesAre: (roles: string) => `You are here as: ${roles}.`,
		nothing: 'There is nothing for you to do on these pages yet.',
		rooms: {
			site: {
				title: 'Change the site',
				text: 'News, events, guides, places, pages and settings. This needs a browser with scripts.',
			},
			people: { title: 'People', text: 'Who is on the staff, and what each of them may do.' },
			acts: { title: 'What was done', text: 'Who did what, and when.' },
		},
	},
	signOut: {
		link: 'Sign out',
		title: 'Sign out',
		text: 'Are you at a computer that others use? Then always sign out.',
		here: 'Sign out here',
		everywhere: 'Sign out everywhere',
		everywhereText: 'Did you lose a phone, or leave a computer open? Sign out on all of them.',
		doneTitle: 'You are signed out',
		done: 'Whoever uses this device next can see nothing of yours.',
		again: 'Sign in again',
	},
	people: {
		title: 'People',
		lede: 'Everyone who can sign in, and what they may do.',
		done: {
			added: 'Added. They can sign in now, with a link that we email them when they ask for it.',
			changed: 'Saved. What they may do is changed from now on.',
			removed: 'Removed. They are signed out everywhere and can no longer sign in.',
		},
		name: 'Name',
		roles: 'May act as',
		seen: 'Last here',
		never: 'Not lately',
		change: 'Change',
		remove: 'Remove',
		you: 'you',
	},
	person: {
		addTitle: 'Add a person',
		addText: (address: string) =>
			`They can sign in as soon as they are added, at ${address}. Tell them so.`,
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
	acts: {
		title: 'What was done',
		lede: 'Everything that people and the hub did behind the scenes, the newest first. Nobody can change it.',
		none: 'Nothing older is written down.',
		older: 'Older',
		newest: 'Back to the newest',
		hub: 'The hub',
		someone: 'Someone',
		says: {
			sign_in: ({ who }: Act) => `${who} signed in.`,
			sign_out: ({ who, everywhere }: Act) =>
				everywhere ? `${who} signed out everywhere.` : `${who} signed out.`,
			send_link: ({ what }: Act) => `A link to sign in went to ${what}.`,
			refuse_link: () => 'Someone asked for a link with an address that is not on the staff.',
			add_staff: ({ who, what, roles }: Act) => `${who} added ${what} as ${roles}.`,
			change_staff: ({ who, what, roles, before }: Act) =>
				`${who} changed ${what}. Now: ${roles}. Before: ${before}.`,
			remove_staff: ({ who, what }: Act) => `${who} removed ${what} from the staff.`,
			audit_tallies: ({ wrong }: Act) =>
				wrong
					? `The hub checked all counts. ${wrong} were wrong.`
					: 'The hub checked all counts. All were right.',
			sweep: () => 'The hub deleted what it no longer needs.',
		},
		edits: {
			save: 'saved',
			publish: 'published',
			delete: 'deleted',
			discard: 'discarded',
			move: 'moved on',
			upload: 'uploaded',
		},
		things: {
			entry: 'an entry',
			setting: 'a setting',
			picture: 'a picture',
			draft: 'a draft',
		},
		edit: (who: string, done: string, thing: string, what: string) =>
			`${who} ${done} ${thing}: ${what}.`,
		other: (who: string, act: string, what: string) => `${who}: ${act}${what && `, ${what}`}.`,
	},
	...staffErrors,
	onward: { signIn: 'Sign in', desk: 'Go to the staff page' },
};

/** What the words about an act can speak of. */
type Act = {
	who: string;
	what: string;
	roles: string;
	before: string;
	everywhere: boolean;
	wrong: number;
};
