/** "What did I sign?", withdrawing, and stopping emails. */
export const own = {
	ask: {
		title: 'What did I sign?',
		lede: 'Enter your email address. We will send you a link. There you can see what you signed, stop emails, or withdraw your signature.',
		email: 'Your email address',
		emailHint: 'The one that you signed with.',
		button: 'Send me the link',
		withoutEmail: 'Did you sign without email?',
		phone: (phone: string, hours: string) => `Phone us on ${phone} (${hours}). We can help.`,
	},
	sent: {
		title: 'Check your email for your link',
		heading: 'Now check your email',
		text: 'Look for an email from us. It can take a few minutes to arrive.',
		works: (time: string) => `The link in it works for ${time}.`,
		sameForAll: 'If nothing was signed with this address, the email will tell you.',
		limit:
			'We send only a few emails to one address in a short time. If none comes, phone us, or try again later.',
		again: 'Try another address',
	},
	list: {
		title: 'What you signed',
		text: 'These are the petitions that were signed with your email address.',
		none: 'There is nothing here. Some time after a petition closes, we delete the names of those who signed.',
		done: {
			withdraw: 'Done. Your signature is withdrawn and no longer counts.',
			stop: 'Done. We will send no more emails about this petition.',
			restart: 'Done. We will email you what happens to this petition.',
		},
		keep: 'This page is only for you. Do not pass on its link.',
	},
	states: {
		pending: (day: string) => `Not confirmed. You asked to sign on ${day}.`,
		confirmed: (day: string) => `Signed on ${day}.`,
		withdrawn: (day: string) => `Withdrawn. You signed on ${day}.`,
		invalidated: (day: string) => `We removed this signature. You signed on ${day}.`,
	},
	newPetition: 'A new petition',
	hiddenPetition: 'A petition that is not on our site',
	wants: 'You get emails about this petition.',
	wantsNot: 'You get no emails about this petition.',
	stop: 'Stop the emails',
	restart: 'Email me what happens',
	withdraw: 'Withdraw my signature',
	question: {
		title: 'Withdraw your signature',
		heading: 'Do you want to withdraw your signature?',
		text: 'Your name then no longer counts. While the petition is open, you can sign it again.',
		button: 'Yes, withdraw my signature',
		back: 'No, go back',
	},
	stopUpdates: {
		title: 'Stop emails about a petition',
		text: 'Press the button, and we will send you no more emails about this petition. Your signature still counts.',
		button: 'Stop the emails',
	},
	stopped: {
		title: 'No more emails about this petition',
		text: 'We have stopped them. Your signature still counts.',
	},
	errors: {
		signature_of_creator: {
			title: 'Withdraw your petition first',
			text: 'You started this petition, and it is not open yet. Open the page of your petition with the link in our emails. There you can withdraw it.',
		},
		own_list_unknown: {
			title: 'This link does not work',
			text: 'It may be too old, or part of it may be missing. Go back to the email and press the link again. Or ask for a new one on the page “What did I sign?”.',
		},
	},
};
