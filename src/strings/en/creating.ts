const enough = {
	title: 'This petition has enough supporters',
	text: 'No more people can support it before it opens. So we did not count your signature. When it opens, use the link in your email or sign on our site.',
};

/** The road of a new petition, for its creator and its supporters. */
export const creating = {
	mails: {
		asked: 'You asked to support a new petition.',
		confirm: {
			subject: 'Please confirm your petition',
			asked: 'You wrote a petition on our site and gave us this email address.',
			follow:
				'Your petition has not started yet. To start it, open this page and press the button:',
			code: (time: string) =>
				`Or type this code on the page where you sent it. It works for ${time}:`,
			ignore: 'If it was not you, do nothing. Without the button or the code, nothing happens.',
		},
		address: {
			subject: 'Is this your email address?',
			given:
				'Somebody asked us to help them start a petition. They gave us this email address for news of it.',
			moved: 'Somebody started a petition. They want us to send news of it here now.',
			follow: 'If it was you, open this page and press the button. Then we email you about it:',
			ignore: 'If it was not you, do nothing. We will send nothing more about it to this address.',
		},
		reminder: {
			subject: 'Your petition has not started yet',
			ends: 'If you do nothing, it never starts, and we delete it.',
		},
		moved: {
			subject: 'Your petition has another email address',
			text: 'You want us to send news of it to a new address now.',
			links: 'The links in our earlier emails to this address no longer work.',
			notYou: 'If you did not ask for this, phone us now.',
		},
		yours: 'Your petition:',
		own: 'This page shows what happens to your petition. You can also withdraw it here. Keep this address to yourself:',
		started: {
			subject: 'Your petition needs supporters',
			thanks: 'Thank you for starting a petition. Your own signature is on it.',
			ask: (people: string) =>
				`Before we check it, it needs the support of ${people}. Send this private address to people you know:`,
			until: (day: string) => `They can support it until the end of ${day}.`,
		},
		supported: {
			subject: 'Your petition has enough supporters',
			checking:
				'Your petition has enough supporters. Now we check that it follows our rules. We will email you when we have decided.',
		},
		published: {
			subject: 'Your petition is open',
			open: 'Everyone can sign your petition now. This is its page. Share it with everyone you can:',
		},
		rejected: {
			subject: 'We could not accept your petition',
			why: 'We could not accept your petition. This is the reason:',
			details: 'We wrote to you about it:',
			amend: 'You can change your petition and send it to us again, once. Open this page:',
			final: 'You can start another petition at any time:',
		},
		hidden: {
			subject: 'Your petition is no longer on our site',
			text: 'We have taken your petition off our site. If you want to know why, phone us or write to us.',
		},
		lapsing: {
			subject: 'Your petition still needs supporters',
			text: (people: string, day: string) =>
				`Your petition still needs the support of ${people}. If it does not get it by the end of ${day}, the petition ends. Send this private address to people you know:`,
		},
		lapsed: {
			subject: 'Your petition has ended',
			text: 'Too few people supported your petition in time. It has ended. We will delete it.',
			again: 'You can start again at any time. This page says how:',
		},
	},
	enough: { ...enough, heading: enough.title },
	checkEmail: {
		start: {
			about: 'your new petition',
			sent: 'Look for an email from us. Use the link or the code in it to start your petition.',
			last: 'Then you get a private address. Send it to people who want to support your petition.',
			button: 'Go on with my petition',
		},
		support: {
			about: 'support for a petition',
			sent: 'Look for an email from us. Your support counts when you use the link or the code in it.',
			last: 'Then you support the petition.',
			button: 'Support the petition',
		},
		wrongAddress:
			'Check that you wrote your email address correctly. If not, go back and send the form again with the right one.',
	},
	confirmAddress: {
		title: 'Is this your email address?',
		heading: 'Did you start a petition?',
		text: 'Press the button, and we will email you about your petition. You then see its page, where you can follow it or withdraw it.',
		button: 'Yes, email me about my petition',
		notYou: 'If it was not you, close this page. Nothing will happen.',
	},
	confirm: {
		title: 'One more step to start your petition',
		heading: 'Do you want to start this petition?',
		text: 'It has not started yet. Press the button. Then we’ll give you a private address to send to people who want to support it.',
		button: 'Yes, start my petition',
		notYou: 'If you did not write a petition, close this page. Nothing will happen.',
	},
	phone: (phone: string, hours: string) => `Phone us on ${phone} (${hours}).`,
	support: {
		title: 'Support a new petition',
		kicker: 'A new petition',
		by: (name: string) => `Started by ${name}.`,
		private:
			'Only people with this address can see the petition. It needs supporters before we check it. After that, all can sign it.',
		checking:
			'It has enough supporters, and we are checking it now. You can still support it. Your signature counts when it opens.',
		enough:
			'No more people can support it before it opens. When it opens, you can sign it on our site.',
		heading: 'Support this petition',
		lede: 'You don’t need an account. We’ll email you a link. Open it and press the button. Then your support counts, and your signature will be on the petition when it opens.',
		button: 'Support this petition',
	},
	supported: {
		counted: {
			title: 'You support this petition',
			heading: 'Thank you for your support',
			text: 'When enough people support the petition, we check that it follows our rules. Your name is on it when it opens. There is nothing more to do.',
		},
		checking: {
			title: 'You support a petition that we are checking',
			heading: 'Thank you for your support',
			text: 'The petition has enough supporters, and we are checking it now. Your name is on it when it opens. There is nothing more to do.',
		},
	},
	supportEnded: {
		title: 'This petition has ended',
		heading: 'This petition has ended',
		text: 'It was withdrawn, or too few people supported it. You can no longer support it.',
	},
	supportUnknown: {
		title: 'This address does not work',
		heading: 'We cannot find this petition',
		text: 'The address may have been cut short, or the petition is no longer here. Ask the person who sent it to you for the whole address.',
	},
	own: {
		title: 'Your petition',
		keep: 'Only you should have the address of this page. Keep the email that led you here.',
		collecting: {
			heading: 'It needs supporters',
			now: (people: string, day: string) =>
				`It needs the support of ${people} by the end of ${day}. Then we check it, and everyone can sign it.`,
			address: 'Send this private address to people you know:',
		},
		checking: {
			heading: 'We are checking it',
			text: 'It has enough supporters. We are checking that it follows our rules. We email you when we have decided.',
		},
		published: { heading: 'It is on our site', link: 'Go to the page of your petition' },
		rejected: {
			heading: 'We could not accept it',
			amend: 'Change it and send it again',
			once: 'You can do this once. Your supporters stay on the petition.',
			final: 'You have changed it once already, so this is final. You can start a new one.',
			start: 'How to start a petition',
			button: 'Send it again',
		},
		hidden: {
			heading: 'It is not on our site',
			text: 'We removed it from our site, or could not publish it. If you want to know why, phone us.',
		},
		signature: 'See or withdraw your own signature',
		ended: {
			heading: 'It has ended',
			text: 'You withdrew it, or too few people supported it in time. We delete it in the next days.',
		},
		withdraw: {
			heading: 'Withdraw your petition',
			text: 'If you withdraw it, it ends. We delete it, with the names of all who supported it. You cannot undo this.',
			paper: 'To withdraw it by post, sign here:',
			button: 'Withdraw my petition',
		},
		unknown: {
			title: 'We cannot find your petition',
			heading: 'We cannot find your petition',
			text: 'Part of the link may be missing. Or the petition has ended and we have deleted it. Copy the whole link from the email, or phone us.',
		},
	},
};
