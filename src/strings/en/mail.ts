import { feedbackLimits } from '#domain/feedback.ts';
import { sayNumber } from '#domain/number.ts';

/** The words of every mail. A mail has a subject and paragraphs; the link and the code have lines of their own. */
export const mail = {
	greeting: 'Hello,',
	help: (phone: string, hours: string) =>
		`Need help? Phone us on ${phone} (${hours}), or find other ways here:`,
	automatic: 'Please do not reply to this email. We will not see your reply.',
	replyHere:
		'You can reply to this email. Write your words above the old text. We do not keep pictures or files.',
	asked: 'You asked to sign this petition:',
	ignoreNothingChanged: 'If it was not you, do nothing. Nothing has changed.',
	confirmSignature: {
		subject: 'Please confirm your signature',
		follow: 'Your signature does not count yet. To count it, open this page and press the button:',
		code: (time: string) => `Or type this code on the page where you signed. It works for ${time}:`,
		ignore: 'If it was not you, do nothing. Without the button or the code, nothing is counted.',
	},
	alreadySigned: {
		subject: 'You have already signed this petition',
		counted: 'Your signature is already counted. You do not need to do anything.',
	},
	signatureTakenOff: {
		subject: 'Your signature was taken off this petition',
		takenOff:
			'Your signature was taken off this petition, so it does not count. If you think that is wrong, phone us.',
	},
	mailboxFull: {
		subject: 'We could not add another signature',
		full: (people: string) =>
			`We could not add the signature. At most ${people} can sign with one email address, and only from one postcode.`,
		other:
			'Does someone else at home want to sign? They can use their own email, phone us or sign on paper:',
	},
	ownSignature: 'You can see or withdraw your signature here, now or later:',
	signReminder: {
		subject: 'Your signature does not count yet',
		once: 'If it was not you, do nothing. We will not remind you again about this petition.',
	},
	ownList: {
		subject: 'What you signed',
		asked: 'You asked us what you signed with this email address.',
		open: (time: string) =>
			`Open this page to see it, to stop emails, or to withdraw a signature. The link works for ${time}:`,
		none: 'Nobody has signed with this email address. If you used another one, ask again with that one.',
	},
	petitionUpdate: {
		signed: 'You signed this petition and asked us to tell you what happens to it:',
		about: {
			response: {
				subject: 'The council has replied to your petition',
				text: 'The council has replied.',
			},
			debate_scheduled: {
				subject: 'The council will debate your petition',
				text: 'The council will debate it at a meeting.',
			},
			debate_moved: {
				subject: 'The debate of your petition has a new time or place',
				text: 'The debate has a new time or place. These are the new details:',
			},
			debate_cancelled: {
				subject: 'The debate of your petition is cancelled',
				text: 'The council has cancelled the debate. The page of the petition says why.',
			},
			debate_recorded: {
				subject: 'The council has debated your petition',
				text: 'The council has debated it. You can read what it decided.',
			},
			closed: {
				subject: 'Your petition has closed',
				text: 'It has closed. You can read how many people signed it, and what happens next.',
			},
		},
		read: 'Read it here:',
		stop: 'To stop these emails, open this page and press the button:',
	},
	questionAsked: {
		subject: (name: string) => `${name} has asked you a question`,
		text: (name: string) => `${name} has asked you a question about a petition. Read it here:`,
		answer: 'The question stays on your list for today until you answer it.',
	},
	feedbackReceived: {
		subject: (reference: string) => `We have your message ${reference}`,
		thanks: 'Thank you. We have your message and passed it to the right team.',
		reference: 'Your reference is:',
		keep: 'Please say it when you phone or write to us about this.',
		promised: (day: string) => `We will answer by ${day}.`,
		open: 'See what happens to your message, or add to it, on your private page:',
		ignore: 'If it was not you, tell us and we will remove your email address.',
	},
	feedbackAnswered: {
		subject: (reference: string) => `We have answered your message ${reference}`,
		text: 'We have answered your message:',
		open: 'If it is not solved, tell us on your private page:',
	},
	feedbackAsked: {
		subject: (reference: string) => `We have a question about your message ${reference}`,
		text: 'We need to know more before we can answer your message:',
		open: 'Please answer on your private page, or phone us. Until then we wait:',
		goesOn: (day: string) => `If we do not hear from you, we go on without your answer on ${day}.`,
	},
	feedbackBetter: {
		subject: (reference: string) => `Is it better now? Your message ${reference}`,
		text: 'Some weeks ago we answered your message. Is it better now?',
		open: 'Tell us on your private page. We only ask once:',
	},
	feedbackReplyRefused: {
		subject: (reference: string) => `We did not add your email to your message ${reference}`,
		why: {
			other_address:
				'An email about your message came from another address. We did not add it. If it was you, please send it again from this address.',
			empty:
				'We found no words in your email, so we did not add it. We do not keep pictures or files. Please write to us again, in words.',
			over: 'We did not add your email, because it is too late to open this message again. If you still need help, please send us a new message here:',
			limited:
				'We have limited how much you can send us in a day, so we did not add your last email. Please send it again tomorrow, or phone us.',
			too_many: (wait: string) =>
				`You sent us many emails in a short time, so we did not add your last one. Please wait ${wait}, then send it again.`,
		},
		open: 'You can read your message and our answers on your private page:',
	},
	feedbackReplyCut: {
		subject: (reference: string) => `We kept only a part of your email about ${reference}`,
		added: 'Thank you for your email. We added your words to your message.',
		leftOut: {
			attachment:
				'We did not keep the pictures or files in it. If they matter, please tell us in words what they show, or phone us.',
			rest: `We can take ${sayNumber(feedbackLimits.message)} characters in one email, and yours was longer. We kept the first part. Please send the rest in another email.`,
		},
		open: 'You can see what we kept on your private page:',
	},
	feedbackReplyUrgent: {
		subject: (reference: string) => `We have your email about ${reference}`,
		added: 'Thank you for your email. We added your words to your message.',
		open: 'You can read your message and our answers on your private page:',
	},
	/** What the writer's own mail server says. Some pass on no letters but a to z. */
	refused: {
		unknown:
			'We do not know which message your email is about, so we did not keep it. Please use the link in our email, or phone us.',
		otherAddress:
			'Your email came from an address that we do not know, so we did not keep it. Please send it from the one that we wrote to, or use the link in our email.',
		tooLarge:
			'Your email is too large for us, so we did not keep it. Please send it without files.',
		notMail: 'This is not an email.',
		notSigned: 'This email was not signed with REPLY_SECRET in the last five minutes.',
	},
	feedbackDaily: {
		subject: 'Messages that wait for your team',
		text: 'These messages wait for your team today.',
		new: 'New',
		read: 'New, to read only: no reply needed',
		due: 'Answer due today',
		late: 'Late',
		open: 'Read them on the desk:',
	},
	petitionsDaily: {
		subject: 'Petitions that wait for a moderator',
		text: 'These petitions wait for a decision today.',
		new: 'Nobody has taken',
		due: 'To be decided today',
		late: 'Late',
		open: 'Read them on the desk:',
	},
	feedbackForTeam: {
		subject: (reference: string, topic: string) => `Feedback ${reference}: ${topic}`,
		arrived: 'A message has arrived for your team.',
		open: 'Read it and answer it on the desk:',
		reference: 'Reference',
		topic: 'Topic',
		location: 'Where',
		page: 'Page',
		name: 'Name',
		email: 'Email',
		phone: 'Phone',
		lang: 'Language of the person',
		langs: { en: 'English', cy: 'Welsh' },
		noContact: 'The person left no email address or phone number.',
		message: 'The message, word for word:',
	},
};
