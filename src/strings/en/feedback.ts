/** The form for feedback, and its receipt. */
export const feedback = {
	title: 'Tell us what you think',
	lede: 'Tell the council what works, what is broken, or what you would change. A person reads every message.',
	promise: (days: number) =>
		`If you leave an email address or a phone number, we answer within ${days} working days.`,
	topic: 'What is it about?',
	message: 'Your message',
	messageHint: (most: string) =>
		`Up to ${most} characters. Please leave out other people’s private details.`,
	charactersLeft: (left: string) => `${left} characters left`,
	charactersOver: (over: string) => `${over} characters too many`,
	location: 'Where is it?',
	locationHint: 'For example, “Mill Lane, by the bus stop”.',
	contact: 'How can we answer you?',
	contactHint: 'We can only reply if you give an email address or phone number.',
	name: 'Your name',
	email: 'Your email address',
	phone: 'Your phone number',
	optional: 'optional',
	button: 'Send your message',
	withoutForm: 'Would you rather talk?',
	wayForward: {
		heading: 'Other ways to tell us',
		phone: (phone: string, hours: string) => `Phone us on ${phone} (${hours}).`,
		post: 'Write to us. The address is at the foot of this page.',
	},
	sent: {
		title: 'We have your message',
		heading: 'Thank you. We have your message.',
		reference: 'Your reference',
		keep: 'Keep this number. Tell us it if you phone.',
		next: 'What happens next',
		steps: [
			'We pass your message to the right team today, or on the next working day.',
			'If you left an email address, we send you your reference.',
		],
		more: 'Send another message',
	},
};
