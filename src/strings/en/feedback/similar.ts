/** What people see before their message is sent, where it may be answered already. */
export const similar = {
	title: 'Perhaps we have already answered this',
	begin: 'There is nothing to show here yet.',
	beginLink: 'Go to the form to write to us',
	unsent: 'We have not sent your message yet.',
	look: 'If something on this page answers you, you do not need to send it. If not,',
	toButton: 'go to the button to send it',
	stays: (minutes: string) =>
		`You can come back to this page for ${minutes}. After that, we do not show what you wrote here any more.`,
	away: 'We cannot show the answers just now. You can send your message.',
	others: 'What others told us, and what we did',
	pages: 'Pages that can help',
	send: 'Is your question still open?',
	button: 'Send my message',
	change: 'Change my message',
	answered: 'This answers me. I do not need to send my message.',
	helped: {
		title: 'You have your answer',
		lede: 'We are glad that you found it. We have not sent your message, and we do not keep it.',
		more: 'If you still want to tell us something, write to us.',
		form: 'Go to the form',
		answers: 'Read more answers',
		home: 'Go to the front page',
	},
};
