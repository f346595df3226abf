import { staffActs } from './staff/acts.ts';
import { staffErrors } from './staff/errors.ts';
import { staffFeedback } from './staff/feedback.ts';
import { staffHeld } from './staff/held.ts';
import { staffHelping } from './staff/helping.ts';
import { staffPeople } from './staff/people.ts';
import { staffPetitions } from './staff/petitions.ts';
import { staffRules } from './staff/rules.ts';
import { staffSignatures } from './staff/signatures.ts';
import { staffSheets } from './staff/sheets.ts';
import { staffMail, staffSearch, staffSettings, staffToday } from './staff/settings.ts';
import { staffSignIn } from './staff/sign-in.ts';
import { staffUpkeep } from './staff/upkeep.ts';

/** The staff door. `problems` are the messages of the forms, `refusals` the database's reasons. */
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
		administrator: { name: 'Administrator', does: 'Adds and removes staff.' },
	},
	editorsGuide: {
		ask: 'Do you write for this site?',
		link: 'Read the guide for editors.',
	},
	desk: {
		hello: (name: string) => `Hello, ${name}`,
		rolesAre: (roles: string) => `You are signed in as: ${roles}.`,
		nothing: 'There is nothing for you to do on these pages yet.',
		waits: (n: number, late: number) =>
			`${n} waiting for you${late > 0 ? `, ${late} of them late` : ''}.`,
		rooms: {
			site: {
				title: 'Change the site',
				text: 'News, events, services, guides, places, pages and settings. This needs a browser with scripts.',
			},
			petitions: {
				title: 'Petitions at the desk',
				text: 'Decide on new petitions, and publish the council’s replies.',
			},
			feedback: {
				title: 'Messages at the desk',
				text: 'Read and answer what residents tell us. What is late comes first.',
			},
			figures: {
				title: 'Figures about messages',
				text: 'How many messages came each month, and how many were answered in time.',
			},
			votes: {
				title: 'Was this page useful?',
				text: 'What people say about each page of the site.',
			},
			helping: {
				title: 'Help somebody',
				text: 'Sign a petition or send a message for a person without email or internet.',
			},
			held: {
				title: 'What do you hold about me?',
				text: 'Find what we hold about a person. Give it to them, or erase it.',
			},
			signatures: {
				title: 'Signatures',
				text: 'Find signatures, take them off, look for odd patterns, and save lists.',
			},
			sheets: {
				title: 'Paper sheets',
				text: 'Print sheets for petitions, and enter the signatures from paper.',
			},
			people: { title: 'People', text: 'Who is on the staff, and what each of them may do.' },
			rules: {
				title: 'Rules',
				text: 'How long a code works, how many people share an email address, how long we keep things.',
			},
			upkeep: {
				title: 'Over time',
				text: 'What the hub does by itself, a pause of all signing, and how long names are kept.',
			},
			settings: {
				title: 'Settings',
				text: 'Rules, networks of places, areas and postcodes, email services, bank holidays.',
			},
			acts: { title: 'Activity log', text: 'Who did what, and when.' },
			mail: {
				title: 'Email that we send',
				text: 'What waits, what failed, and why no email has come.',
			},
		},
	},
	...staffSignIn,
	...staffPeople,
	acts: staffActs,
	feedback: staffFeedback,
	held: staffHeld,
	helping: staffHelping,
	petitions: staffPetitions,
	rules: staffRules,
	upkeep: staffUpkeep,
	signatures: staffSignatures,
	sheets: staffSheets,
	settings: staffSettings,
	mail: staffMail,
	search: staffSearch,
	today: staffToday,
	...staffErrors,
	onward: { signIn: 'Sign in', desk: 'Go to the staff page' },
};
