import { feedbackLimits } from '#domain/feedback.ts';
import { sayNumber } from '#domain/number.ts';

/** The errors of the feedback form. */
export const feedbackErrors = {
	field: {
		topic_missing: 'Choose what your message is about.',
		message_missing: 'Write your message.',
		message_too_long: `Make your message shorter: ${sayNumber(feedbackLimits.message)} characters or fewer.`,
		location_too_long: `Say where it is in ${feedbackLimits.location} characters or fewer.`,
		phone_too_long: `Write your phone number in ${feedbackLimits.phone} characters or fewer.`,
		phone_wrong: 'Write your phone number in full, like 01632 960100.',
	},
};
