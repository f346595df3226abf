import { sayNumber } from '#domain/number.ts';
/** What the hub does over time, and what administrators decide about it. */
export const staffUpkeep = {
	lede: 'What the hub does by itself, and what only an administrator can decide.',
	done: {
		read_drifts: 'Noted. The list below is gone until the check finds something again.',
		pause: 'Signing is paused. Pages say so in a few minutes, when the site is built again.',
		resume: 'People can sign again. Pages say so in a few minutes, when the site is built again.',
		keep: 'Saved.',
		keep_no_longer:
			'Saved. We will delete the names when the rule says so, or within a few nights.',
	},
	drifts: {
		heading: 'Counts that were wrong',
		text: 'The check of the night found these and put them right. It happens only when someone changes a table by hand. Ask the people who look after the site.',
		wrong: (tallied: number, signatures: number) =>
			`the count was ${sayNumber(tallied)}, and there were ${sayNumber(signatures)} signatures.`,
		button: 'I have read this',
	},
	pause: {
		heading: 'Pause signing',
		none: 'People can sign petitions as usual.',
		since: (day: string, time: string) =>
			`Signing has been paused since ${day}, ${time}. Every open petition stays open longer, by the days of the pause.`,
		notice: 'Pages show this notice:',
		title: 'Pause signing on all petitions',
		text: 'Nobody can sign until you end the pause. People who signed before can still confirm. Every open petition stays open longer, by the days of the pause. What nobody has confirmed yet is kept longer too.',
		notice_en: 'Notice in English',
		notice_cy: 'Notice in Welsh',
		hint: 'Say why, and if you know it, until when. It is shown on every petition.',
		button: 'Pause signing',
		end: {
			title: 'End the pause',
			text: 'People can sign all open petitions again.',
			button: 'End the pause',
		},
	},
	jobs: {
		heading: 'What runs by itself',
		job: 'What',
		ran: 'Last time',
		never: 'Not yet',
		late: 'It should have run again by now. Ask the people who look after the site.',
		failing: (since: string) => `It has failed since ${since}. The log says why.`,
		names: {
			'audit-tallies': 'Checks all counts against the signatures, and repairs them',
			'build-site': 'Builds the site again after midnight',
			'close-petitions': 'Closes petitions after their last day',
			'count-days': 'Notes the count of each petition at the end of the day',
			'follow-up-feedback': 'Asks people whether it is better now, and closes old messages',
			'lapse-petitions': 'Ends petitions with too few supporters',
			'note-crossings':
				'Sees which petitions have enough signatures, and asks for a build of the site again',
			'run-invalidations': 'Invalidates large numbers of signatures, or brings them back',
			'send-mail': 'Sends the emails that wait',
			'sweep-data': 'Deletes personal data that is no longer needed',
			'tell-teams': 'Tells each team in the morning what waits for it',
		},
	},
	kept: {
		heading: 'How long names are kept',
		text: 'Some time after a petition is over, the names of the people who signed it are removed. The counts stay. How long that is, is a rule. If you need the names of one petition longer, for example for a court, say so here.',
		longer: 'Kept longer',
		until: (day: string) => `until ${day}`,
		over: 'Petitions that are over',
		from: (day: string) => `The names go after ${day}.`,
		none: 'There are none.',
		keep: 'Keep longer',
		end: {
			link: 'Keep no longer',
			title: 'Keep the names no longer',
			text: 'We will delete the names on the day that the rule gives. If that day is past, we will delete them within a few nights.',
			button: 'Keep no longer',
		},
		title: 'Keep the names of a petition longer',
		last: 'Last day',
		lastHint: 'Such as 2027-03-31.',
		reason: 'Why do you need them?',
		reasonHint: 'Administrators see this.',
		button: 'Keep longer',
		back: 'Back to “Over time”',
	},
};
