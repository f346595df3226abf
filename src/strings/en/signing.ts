import { sayNumber } from '#domain/number.ts';

/** The pages of signing a petition: the form, the code, the link in the mail, and the outcomes. */
export const signing = {
	sign: {
		title: (action: string) => `Sign: ${action}`,
		heading: 'Sign this petition',
		lede: 'You need no account and no password. Enter your details below and we will send you an email. Open the link in the email and press the button. Then your signature counts.',
		name: 'Your full name',
		nameHint: 'For example, Anna Jones.',
		email: 'Your email address',
		emailHint: 'We send one email to check that it is you. We never publish your address.',
		postcode: 'Your postcode',
		postcodeHint: 'For example, TB1 2AB. It tells us which area you live in.',
		updates: 'Email me what happens to this petition',
		updatesHint: 'We will send only a few. You can stop them at any time.',
		button: 'Sign this petition',
		once: (number: number, people: string) =>
			number === 1
				? 'Each person can sign once, with an email address of their own.'
				: `Each person can sign once. Up to ${people} who share an email address and a home can each sign.`,
		closes: (day: string) => `You can sign until the end of ${day}.`,
		closed: 'This petition is closed. You can no longer sign it.',
	},
	emailQuestion: {
		check: 'Check your email address.',
		text: (typed: string, suggestion: string) => `You wrote ${typed}. Did you mean ${suggestion}?`,
		use: (suggestion: string) => `Yes, use ${suggestion}`,
		keep: 'If what you wrote is right, press “Sign this petition” again.',
	},
	wayForward: {
		heading: 'Other ways to sign',
		phone: (phone: string, hours: string) => `Phone us on ${phone} (${hours}) and sign by phone.`,
		paper: 'Ask for a paper form at the town hall or a library.',
		counts: 'Each way counts the same.',
	},
	withoutEmail: {
		heading: 'No email address?',
		text: 'You can sign by phone, on paper or face to face. It counts the same.',
	},
	checkEmail: {
		title: 'Check your email',
		heading: 'Now check your email',
		sent: 'Look for an email from us. Your signature counts when you use the link or the code in it.',
		steps: [
			'Open the email from us. It can take a few minutes to arrive.',
			'Follow the link in it, or type the six-digit code below.',
			'Then your signature counts.',
		],
		sentTo: 'The email goes to this address:',
		sameForAll: 'If you have already signed, the email will tell you.',
		notThere: 'Haven’t got the email?',
		notThereSteps: [
			'Look in your spam or junk folder.',
			'Wait a few minutes, then ask us to send it again.',
			'Check that you wrote your email address correctly. If not, sign again with the right one.',
			'Do you have another email from us from today? Copy the link in it and paste it in the box for the code. It works too.',
		],
		close: 'You can close this page. The link in the email works without it.',
	},
	code: {
		signAgain: 'Sign again with another address',
		heading: 'Type the code',
		label: 'Six-digit code',
		hint: (time: string) => `It is in the email. It works for ${time}.`,
		button: 'Count my signature',
	},
	again: {
		heading: 'Send the email again',
		text: (emails: string, time: string) =>
			`To one address, we send at most ${emails} about one petition in ${time}, and one more if you come back later that day. If none comes, use an old one or phone us.`,
		button: 'Send it again',
		sentTitle: 'Look at your email again',
		sent: 'Look for an email from us. If there is more than one, the link in each of them works.',
	},
	ready: {
		title: 'One more step',
		heading: 'Do you want to sign this petition?',
		text: 'Your signature does not count yet. Press the button to count it.',
		button: 'Yes, count my signature',
		notYou: 'If you did not ask to sign, close this page. Nothing will happen.',
		read: 'Read the petition',
	},
	signed: {
		title: 'Your signature counts',
		heading: 'Thank you. Your signature counts.',
		text: 'You have signed this petition. You do not need to do anything else.',
		next: 'What happens next',
		nextSteps: [
			(response: string) => `At ${response} signatures, the council must reply in writing.`,
			(debate: string) => `At ${debate} signatures, the council debates it at a meeting.`,
		],
		now: (count: number) =>
			count === 1 ? 'It has one signature now.' : `It has ${sayNumber(count)} signatures now.`,
		older: 'The number on its own page is counted again every night.',
		more: 'See other petitions',
	},
	counted: {
		title: 'Already counted',
		heading: 'Your signature is already counted',
		text: 'You have signed this petition, and it counts. You do not need to press anything.',
	},
	late: {
		title: 'Too late to sign',
		heading: 'This petition has closed',
		text: (time: string) =>
			`The petition closed more than ${time} ago, so the link no longer works. Your signature was not counted.`,
		next: 'You can still read the petition. You can also tell us what you think, or sign another one.',
	},
	withdrawn: {
		title: 'Signature removed',
		heading: 'This signature has been removed',
		text: 'This signature does not count. If you think that is wrong, phone us.',
	},
	full: {
		title: 'This signature cannot be counted',
		heading: 'This email address has already been used to sign',
		text: (people: string) =>
			`At most ${people} can sign with one email address, and only from one postcode. This signature was not counted.`,
		next: 'Sign with another email address, by phone or on paper. If you think that this is wrong, phone us.',
	},
	help: {
		title: 'This link does not work',
		heading: 'We cannot find your link',
		text: 'It may have been cut in two, it may be too old, or the petition is no longer here. We cannot tell from it if your signature counts.',
		ways: [
			'Go back to the email and press the link again. Or copy the whole link into the address bar.',
			'Type the six-digit code from the email on the page where you signed.',
			'If the petition is still open, you can sign it again.',
		],
		petitions: 'See all petitions',
		contact: 'Ask us for help',
	},
};
