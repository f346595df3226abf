import { feedbackLimits } from '#domain/feedback.ts';
import { sayNumber } from '#domain/number.ts';
import { pageLineLimit } from '#domain/useful.ts';
import { photoHours } from '#domain/photo.ts';
import { mostPictureBytes, mostPixels, tooLongSide } from '#domain/picture-file.ts';

/** The errors of the feedback form. */
export const feedbackErrors = {
	field: {
		topic_missing: 'Choose what your message is about.',
		message_missing: 'Write your message.',
		message_too_long: `Make your message shorter: ${sayNumber(feedbackLimits.message)} characters or fewer.`,
		location_too_long: `Say where it is in ${feedbackLimits.location} characters or fewer.`,
		phone_too_long: `Enter your phone number in ${feedbackLimits.phone} characters or fewer.`,
		phone_wrong: 'Enter your whole phone number, with the 0 at the start.',
		follow_reference_wrong: 'Enter your reference in full, like K7RM-2WQ9C.',
		follow_key_missing: 'Enter your four words.',
		useful_missing: 'Choose whether the page was useful: yes or no.',
		page_line_missing: 'Write what could be better on the page.',
		page_line_too_long: `Make your answer shorter: ${pageLineLimit} characters or fewer.`,
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
		photo_missing: 'Choose a photo, then press the button.',
		photo_too_large: `Your photo is too large: we can take up to ${mostPictureBytes / 1024 / 1024} MB here. Choose a smaller copy. Your phone or computer can make one: look for “resize”. Or send us the photo in another way: phone us and we will say how.`,
		photo_kind: 'Your file is not a JPEG, PNG or WebP. Choose a photo of one of these kinds.',
		photo_heic:
			'Your photo is a HEIC, which we cannot open. Save or share it as a JPEG, then send that. Or take a screenshot of it and send the screenshot.',
		photo_too_many_pixels: `Your photo has too many pixels: ${sayNumber(mostPixels)} at most, and fewer than ${sayNumber(tooLongSide)} on a side. Choose a smaller copy.`,
		photo_broken: 'We cannot open your photo. The file may be damaged. Choose another photo.',
		too_many_photos: ({ wait }: { wait: string }) =>
			`Too many photos came for this message, so this one was not saved. Wait ${wait}, then send it again. We still have your message.`,
		photo_page_over: {
			title: 'This page is too old',
			text: `It was open for more than ${photoHours} hours, so the photo was not saved. We still have your message. Follow it with your reference and four words, or your private link, and send the photo there.`,
		},
		feedback_step_over: {
			title: 'That is no longer possible',
			text: 'What you sent was not saved, because something has changed or the time for it is over. Open your private page again to see what you can do now.',
		},
	},
};
