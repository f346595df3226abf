import { sayNumber } from '#domain/number.ts';

/**
 * The numbers that a council may change, by group. Each rule has a short name and, where the name does not say it all, a
 * sentence. A rule counts in the unit that the database gives it.
 */
export const staffRules = {
	title: 'Rules',
	lede: 'Numbers that your council can choose. Choose a rule to change it. A change applies to everybody at once, unless the rule says something else.',
	done: (title: string, now: string) => `Saved. ${title}: ${now}.`,
	building:
		'Pages for residents show the new number in a few minutes, when the site is built again.',
	rule: 'Rule',
	now: 'Now',
	value: 'How many?',
	limits: (least: string, most: string, now: string) =>
		`A whole number from ${least} to ${most}. It is ${now} now.`,
	save: 'Save',
	all: 'All rules',
	units: {
		seconds: (n: number) => plural(n, 'second'),
		minutes: (n: number) => plural(n, 'minute'),
		hours: (n: number) => plural(n, 'hour'),
		days: (n: number) => plural(n, 'day'),
		months: (n: number) => plural(n, 'month'),
		working_days: (n: number) => plural(n, 'working day'),
		people: (n: number) => (n === 1 ? '1 person' : `${sayNumber(n)} people`),
		tries: (n: number) => (n === 1 ? '1 try' : `${sayNumber(n)} tries`),
		mails: (n: number) => plural(n, 'email'),
		requests: (n: number) => plural(n, 'time'),
		signatures: (n: number) => plural(n, 'signature'),
	},
	groups: {
		petitions: {
			title: 'Petitions',
			rules: {
				moderation_working_days: {
					title: 'How long a moderator has for a new petition',
					text: 'The desk shows this day beside each petition. Bank holidays and weekends do not count.',
				},
				sponsors_needed: {
					title: 'How many people must support a new petition',
					text: 'With that many supporters, a petition comes to the moderators.',
				},
				sponsors_most: {
					title: 'How many people can support a petition before it opens',
					text: 'After that, people can sign when it is open.',
				},
				sponsor_months: {
					title: 'How long a new petition can wait for supporters',
					text: 'A change only affects petitions that start after it.',
				},
				lapse_warning_days: {
					title: 'How long before the end we warn a petition organiser',
					text: 'No petition ends without this warning.',
				},
				petition_months: { title: 'How long people can sign a petition' },
				response_signatures: {
					title: 'How many signatures get a written reply from the council',
				},
				response_working_days: {
					title: 'How long the council has to reply to a petition with enough signatures',
				},
				debate_working_days: {
					title: 'How long the council has to set the day of a debate',
				},
				debate_signatures: { title: 'How many signatures get a debate in the council' },
				reminder_days: {
					title: 'How long after signing we remind people who have not confirmed',
					text: 'We remind them once, while the petition is open.',
				},
				updates_per_minute: {
					title: 'How many emails with news of petitions we send in a minute',
					text: 'Your mail service may allow only so many. Emails that people wait for go first in any case.',
				},
				site_wait_minutes: {
					title: 'How long news waits until the site shows it',
					text: 'We send news of a petition when its page shows it. After this time we send it anyway.',
				},
				build_again_minutes: {
					title: 'How long we wait before we ask for a new build of the site again',
					text: 'When the site does not show what you published, we ask again after this time.',
				},
				build_tries: { title: 'How often we ask for a build of the site for one change' },
				smallest_cell: {
					title: 'Smallest number of signatures that tables show',
					text: 'Smaller numbers are not shown by area or way of signing, so that nobody can be recognised.',
				},
				paper_days: {
					title: 'How long officers can enter paper sheets after a petition closes',
					text: 'The paper must reach you by the last day to sign. This is your time to type it in.',
				},
			},
		},
		feedback: {
			title: 'Feedback',
			rules: {
				reopen_days: {
					title: 'How long after an answer people can say that it is not solved',
					text: 'After that, the message is closed.',
				},
				question_days: {
					title: 'How long a promised day waits for an answer to our question',
					text: 'After that, we go on without the answer.',
				},
				better_days: {
					title: 'How long after an answer we ask whether it is better now',
					text: 'We ask once, and only about problems.',
				},
				better_answer_days: {
					title: 'How long people can answer whether it is better now',
					text: 'When they say no, their message is open again.',
				},
				better_topic_people: {
					title:
						'How many people say that it is not better before the desk lists the topic or the place',
				},
				entered_back_days: {
					title: 'How long ago a message can have come that officers enter',
					text: 'Letters and calls that officers type in. A day before that is refused as a slip.',
				},
				limited_sender_days: { title: 'How long a sender is limited who was rude to staff' },
				limited_sender_requests: {
					title: 'How many messages, replies and photos a limited sender can send in a day',
				},
			},
		},
		signing: {
			title: 'Signing a petition',
			rules: {
				code_minutes: { title: 'How long the code in an email works' },
				code_tries: {
					title: 'How many wrong codes people can type',
					text: 'After that many wrong codes, none of the codes that we sent works. The links still work, and people can ask for another email.',
				},
				one_request_seconds: {
					title: 'How long a second press on a button counts as the first',
					text: 'When somebody presses the button twice, we send one email.',
				},
				mailbox_people: { title: 'How many people can sign a petition with one email address' },
				confirming_hours: {
					title: 'How long people can still confirm after a petition closes',
					text: 'This is for people who signed in time and read their email late.',
				},
			},
		},
		mailLimits: {
			title: 'How much email we send to one address',
			rules: {
				mails_per_request: {
					title: 'Emails that one person can ask for about one petition',
					text: 'People ask for another with “Send it again”.',
				},
				mails_per_petition: { title: 'Emails about one petition' },
				mails_per_mailbox: { title: 'Emails in all, about petitions and feedback' },
				mail_window_minutes: { title: 'How long the three limits above count' },
				mail_return_minutes: {
					title: 'How soon a person can come back for one more email',
					text: 'Somebody else may have used up the emails to an address. The person who asks again later on the same day gets one more.',
				},
				mails_on_return: { title: 'How many such emails one address gets in a day' },
				proof_hours: {
					title: 'How long the link in any email proves that the address is theirs',
					text: 'A person who gets no more email can use the link of an earlier one.',
				},
			},
		},
		oddSignatures: {
			title: 'Signatures that look odd',
			rules: {
				pattern_signatures: {
					title: 'How many signatures with something in common the desk lists',
					text: 'Fewer than that are no pattern.',
				},
				pattern_days: {
					title: 'How far back the desk looks for patterns over all petitions',
					text: 'For one petition, it looks at all its signatures.',
				},
				pattern_names: {
					title:
						'How many of the newest signatures the desk compares for names that are nearly alike',
					text: 'More take longer.',
				},
				network_hours: {
					title: 'How long we know which signatures came from one network',
					text: 'We keep no internet address. Registered places, such as a library, are never noted.',
				},
				invalidation_batch: {
					title: 'How many signatures are invalidated in one go',
					text: 'Confirming waits for a moment while they are counted.',
				},
				invalidation_criteria_days: {
					title: 'How long we keep what an invalidation looked for',
					text: 'It may name a person.',
				},
			},
		},
		jobs: {
			title: 'What runs by itself',
			rules: {
				late_job_minutes: {
					title: 'How late a job can be before the desk says so',
					text: 'A job that runs every hour or every night is late when it has not run for twice its usual time.',
				},
			},
		},
		sending: {
			title: 'When an email cannot be sent',
			rules: {
				mail_tries: { title: 'How often we try' },
				mail_pause_1_minutes: { title: 'Pause after the first try' },
				mail_pause_2_minutes: { title: 'Pause after the second try' },
				mail_pause_3_minutes: { title: 'Pause after the third try' },
				mail_pause_4_minutes: { title: 'Pause after the fourth try' },
				mail_pause_5_minutes: { title: 'Pause after the fifth try' },
				mail_pause_6_minutes: { title: 'Pause after the sixth try' },
				mail_pause_7_minutes: { title: 'Pause after the seventh try, and after each later one' },
				mail_lease_seconds: {
					title: 'How long one try can take',
					text: 'After that, another try may start.',
				},
			},
		},
		limits: {
			title: 'How often people can ask',
			text: 'Networks of registered places, such as a library, have no limit.',
			rules: {
				start_per_address: { title: 'Starting a petition, from one internet address' },
				start_per_network: { title: 'Starting a petition, from one network' },
				start_window_minutes: { title: 'How long the limits for starting a petition count' },
				sign_per_address: { title: 'Signing, from one internet address' },
				sign_per_network: { title: 'Signing, from one network' },
				sign_window_minutes: { title: 'How long the limits for signing count' },
				feedback_per_address: { title: 'Feedback, from one internet address' },
				feedback_per_network: { title: 'Feedback, from one network' },
				feedback_window_minutes: { title: 'How long the limits for feedback count' },
				follow_per_address: {
					title: 'Following a message with the four words, from one internet address',
				},
				follow_per_network: { title: 'Following a message with the four words, from one network' },
				follow_window_minutes: { title: 'How long the limits for following a message count' },
				reply_per_address: { title: 'Adding to a message, from one internet address' },
				reply_per_network: { title: 'Adding to a message, from one network' },
				reply_window_minutes: { title: 'How long the limits for adding to a message count' },
				vote_per_address: { title: 'Saying whether a page was useful, from one internet address' },
				vote_per_network: { title: 'Saying whether a page was useful, from one network' },
				vote_window_minutes: { title: 'How long the limits for useful pages count' },
				page_line_per_address: {
					title: 'Saying what could be better on a page, from one internet address',
				},
				page_line_per_network: { title: 'Saying what could be better on a page, from one network' },
				page_line_window_minutes: { title: 'How long the limits for what could be better count' },
				own_list_per_address: { title: '“What did I sign?”, from one internet address' },
				own_list_per_network: { title: '“What did I sign?”, from one network' },
				own_list_window_minutes: { title: 'How long the limits for “What did I sign?” count' },
				sheets_per_person: { title: 'Entering paper sheets, by one member of staff' },
				sheet_window_minutes: { title: 'How long the limit for paper sheets counts' },
				staff_link_per_address: { title: 'Links to sign in as staff, from one internet address' },
				staff_link_per_network: { title: 'Links to sign in as staff, from one network' },
				staff_link_pause_seconds: {
					title: 'How long after one link staff can ask for the next',
					text: 'Supabase sends nobody two links within a minute: keep this above 60 seconds.',
				},
				staff_link_window_minutes: { title: 'How long the limits for these links count' },
			},
		},
		sessions: {
			title: 'Staff who are signed in',
			rules: {
				session_idle_minutes: { title: 'We sign them out after this time without a click' },
				session_hours: { title: 'We sign them out after this time in any case' },
				helping_idle_minutes: { title: 'Helping a person ends after this time without a click' },
				session_begin_minutes: {
					title: 'How long after opening the link they can press the button',
				},
			},
		},
		keeping: {
			title: 'How long we keep things',
			text: 'The privacy notice says these times in words. When you change one, change the notice too.',
			rules: {
				unconfirmed_signature_days: {
					title: 'Signatures that nobody confirmed',
					text: 'Days on which signing is paused do not count.',
				},
				signer_months: {
					title: 'Names, email addresses and postcodes of people who signed',
					text: 'Counted from the day on which the petition closes. The number of signatures stays.',
				},
				feedback_months: {
					title: 'Messages sent as feedback',
					text: 'Counted from the day on which a message is closed. The figures stay.',
				},
				page_line_months: { title: 'What people write about a page' },
				own_list_hours: { title: 'The link with which people see what they signed' },
				sent_mail_days: { title: 'The record that an email was sent' },
				received_mail_days: {
					title: 'The mark by which we know an email that comes twice',
					text: 'Nobody can read the email in it.',
				},
				failed_mail_days: { title: 'Emails that could not be sent' },
				staff_session_days: { title: 'The record of when staff signed in' },
			},
		},
	},
};

function plural(n: number, one: string) {
	return `${sayNumber(n)} ${n === 1 ? one : `${one}s`}`;
}
