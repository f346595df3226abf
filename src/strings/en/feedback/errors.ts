import { feedbackLimits } from '#domain/feedback.ts';
import { sayNumber } from '#domain/number.ts';
import { pageLineLimit } from '#domain/useful.ts';

/** The errors of the feedback form. */
export const feedbackErrors = {
	field: {
		topic_missing: 'Choose what your message is about.',
		message_missing: 'Write your message.',
		message_too_long: `Make your message shorter: ${sayNumber(feedbackLimits.message)} characters or fewer.`,
		location_too_long: `Say where it is in ${feedbackLimits.location} characters or fewer.`,
		phone_too_long: `Write your phone number in ${feedbackLimits.phone} characters or fewer.`,
		phone_wrong: 'Write your phone number in full, like 01632 960100.',
		follow_reference_wrong: 'Write your reference in full, like K7RM-2WQ9C.',
		follow_key_missing: 'Write your four words.',
		useful_missing: 'Choose whether the page was useful: yes or no.',
		page_line_missing: 'Write what could be better on the page.',
		page_line_too_long: `Make what could be better shorter: ${pageLineLimit} characters or fewer.`,
	},
	refusal: {
		follow_wrong:
			'This reference and these four words do not belong together. Check both. If you cannot find the words, phone us.',
		sender_limited: ({ wait }: { wait: string }) =>
			`We have limited how many messages you can send in a day, so this one was not saved. Wait ${wait}, then press the button again, or phone us. We kept what you typed.`,
		feedback_unknown: {
			title: 'This link does not work',
			text: 'Part of it may be missing. Or your message was closed long ago, and we have deleted it. Open the link in the email again, or use your reference and the four words.',
		},
		feedback_step_over: {
			title: 'That is no longer possible',
			text: 'What you sent was not saved, because something has changed or the time for it is over. Open your private page again to see what you can do now.',
		},
	},
};
