/** The road of a new petition, for its creator and its supporters. */
export const creating = {
	mails: {
		asked: 'Someone, we hope you, asked to support a new petition with your email address.',
		confirm: {
			subject: 'Please confirm your petition',
			asked: 'Someone, we hope you, wrote a petition on our site and gave us your email address.',
			follow: 'The petition cannot go on yet. Open this page and press the button:',
			code: (time: string) =>
				`Or type this code on the page where you sent it. It works for ${time}:`,
			ignore: 'If it was not you, do nothing. Without the button or the code, nothing happens.',
		},
		yours: 'Your petition:',
		own: 'On this page you can see how it goes, or withdraw the petition. Only you should have this address:',
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
			text: 'Too few people supported your petition in time, so it has ended. We will delete it.',
			again: 'You can start again at any time. This page says how:',
		},
	},
};
