import { sayNumber } from '#domain/number.ts';

/** The pages to start a petition. */
export const starting = {
	title: 'Start a petition',
	step: (step: number, of: number) => `Step ${step} of ${of}`,
	next: 'Continue',
	begin: 'To start a petition, begin on the first page.',
	beginLink: 'Go to the first page',
	what: {
		title: 'Start a petition: what do you want?',
		heading: 'Start a petition',
		lede: 'Ask the council to do one thing. You don’t need an account. There are five short pages, and you can go back at any time.',
		action: 'What do you want the council to do?',
		actionHint: (most: number) =>
			`Write one sentence of up to ${most} characters. For example: “Put two benches on the river path”.`,
	},
	how: {
		heading: 'How petitions work',
		can: 'The council can only do what it is responsible for. If you are not sure, phone us first.',
		steps: {
			confirm: 'You write the petition and confirm your email address.',
			sponsors: (people: string, months: number) =>
				`You ask ${people} you know to support it. You have ${months === 1 ? 'one month' : `${months} months`} for that.`,
			moderation: (days: number) =>
				`We read it within ${days === 1 ? 'one working day' : `${days} working days`}. If we can’t publish it, we tell you why.`,
			open: (months: number) =>
				`Everyone can sign it for ${months === 1 ? 'one month' : `${months} months`}.`,
			response: (count: string) => `With ${count} signatures, the council has to reply in writing.`,
			debate: (count: string) => `With ${count} signatures, councillors debate it at a meeting.`,
		},
		guide: 'Read more about starting a petition',
	},
	without: {
		heading: 'No email address? Would you rather talk?',
		phone: (phone: string, hours: string) =>
			`Phone us on ${phone} (${hours}). We write the petition down with you and read it back.`,
		counter:
			'Or come to the Town Hall, or to a place where people help. You don’t need an email address there.',
		places: 'Find a place near you with people who help',
	},
	/** On the form to fill in with a pen. */
	paper: {
		address: 'Your address and postcode',
		reach: 'Your phone number or email address',
	},
	similar: {
		heading: 'Is there a petition like yours?',
		yours: 'You want to ask for this:',
		found: (count: number) =>
			count === 1
				? 'We found one petition with similar words. If it asks for the same, you can sign it. One petition with many names is stronger than two with few.'
				: `We found ${count} petitions with similar words. If one asks for the same, you can sign it. One petition with many names is stronger than two with few.`,
		none: 'We found no petition with similar words. You can go on.',
		away: 'We cannot look for similar petitions just now. You can go on.',
		signInstead: 'Sign this one instead',
		readResponse: 'Read the council’s reply',
		readWhy: 'Why it was not accepted',
		read: 'Read this petition',
		states: { open: 'Open', closed: 'Closed', rejected: 'Not accepted' },
		next: 'Mine is different: continue',
		change: 'Change what you want to ask for',
	},
	why: {
		heading: 'Why do you want this?',
		background: 'Why should the council do it?',
		backgroundHint: (most: number) =>
			`Say what is wrong now, and for whom. Three or four sentences are enough. Up to ${most} characters.`,
	},
	more: {
		heading: 'Do you want to say more?',
		details: 'More details',
		detailsHint: (most: string) =>
			`For example a place, a number, or what other towns do. Up to ${most} characters.`,
		optional: 'optional',
	},
	left: (count: number) =>
		count === 0
			? 'You have used all the characters.'
			: `You have ${sayNumber(count)} ${count === 1 ? 'character' : 'characters'} left.`,
	charactersLeft: (left: string) => `${left} characters left`,
	charactersOver: (over: string) => `${over} characters too many`,
	you: {
		heading: 'Who are you?',
		lede: 'The petition shows your name as its organiser. It does not show your email or your postcode.',
		emailHint:
			'We send an email to check that it is you. We also tell you what happens to your petition.',
		updates: 'Email me what happens after the petition opens',
		updatesHint: 'When the council replies, for example. You can stop these emails at any time.',
		forgotten: (minutes: string) =>
			`We keep your name, email and postcode for ${minutes} only, so that the next person here cannot see them. Please write them again. If you have sent your petition, there is nothing to do.`,
		keep: 'If what you wrote is right, press “Continue” again.',
	},
	check: {
		title: 'Check your petition',
		heading: 'Check your petition',
		lede: 'This is how people will see it. Nothing is sent until you press the button at the end of this page.',
		preview: 'Your petition',
		texts: 'Your text',
		thisPart: 'This part',
		otherLanguage:
			'This looks like Welsh. To send it in Welsh, press “Cymraeg” at the top of the page.',
		adviceNote: 'These are only hints. You don’t have to change anything.',
		answers: 'About you',
		parts: {
			action: 'What you want',
			background: 'Why',
			details: 'More details',
			name: 'Your name',
			email: 'Your email address',
			postcode: 'Your postcode',
			updates: 'Email me what happens after it opens',
		},
		change: 'Change',
		nothing: 'Nothing written',
		yes: 'Yes',
		no: 'No',
		send: 'Send your petition',
		next: 'Then we’ll send you an email. Use the link or the code in it to start your petition.',
	},
	wayForward: {
		heading: 'Other ways to start a petition',
	},
	problems: {
		action_missing: 'Write what you want the council to do.',
		action_too_long: (over: number) => `What you want is ${tooLong(over)}. Make it shorter.`,
		background_missing: 'Write why the council should do it.',
		background_too_long: (over: number) =>
			`Your reasons are ${tooLong(over)}. Make them shorter, or put some of them on the next page.`,
		details_too_long: (over: number) => `Your details are ${tooLong(over)}. Make them shorter.`,
		email_missing:
			'Enter your email address. If you have none, phone us and we will start the petition with you.',
		draft_gone: (hours: string) =>
			`What you typed here is not shown any more, so that nobody else on this device can see it. We keep it for ${hours}, and only in the same tab. Please begin again. If you have sent your petition, there is nothing to do.`,
	},
};

function tooLong(over: number) {
	return `${sayNumber(over)} ${over === 1 ? 'character' : 'characters'} too long`;
}
