import { feedbackLimits } from '#domain/feedback.ts';
import { signatureLimits } from '#domain/signature.ts';

/**
 * What went wrong and what to do about it. `field` has a sentence for each message of the Zod schemas, `refusal` for
 * each reason the database gives, `page` the words of the error page by HTTP status.
 */
export const errors = {
	field: {
		name_missing: 'Write your full name.',
		name_too_long: `Write your name in ${signatureLimits.name} characters or fewer.`,
		name_hidden: 'Delete your name and type it again. It has a hidden character in it.',
		name_formula: 'Start your name with a letter, not with a sign such as = + - or @.',
		name_link: 'Take the web address out of your name.',
		email_missing: 'Write your email address. If you have none, sign by phone or on paper.',
		email_too_long: `Write an email address of ${signatureLimits.email} characters or fewer.`,
		email_wrong: 'Write your email address in full, like name@example.org.',
		postcode_missing: 'Write your postcode.',
		postcode_wrong: 'Write your full postcode, like TB1 2AB.',
		code_missing: 'Write the six-digit code from the email.',
		code_shape: 'Write all six digits of the code, and only digits.',
		topic_missing: 'Choose what your message is about.',
		message_missing: 'Write your message.',
		message_too_long: `Make your message shorter: ${feedbackLimits.message.toLocaleString('en-GB')} characters or fewer.`,
		location_too_long: `Say where it is in ${feedbackLimits.location} characters or fewer.`,
		phone_too_long: `Write your phone number in ${feedbackLimits.phone} characters or fewer.`,
		phone_wrong: 'Write your phone number in full, like 01632 960100.',
	},
	refusal: {
		petition_closed: ({ day }: Details) =>
			`${day ? `This petition closed on ${day}` : 'This petition has closed'}. Your signature was not saved.`,

		too_many_from_address: ({ wait }: Details) =>
			`This form was sent many times from your device in a short time, so it was not saved now. Wait ${wait}, then press the button again. We kept what you typed. Or use one of the other ways below.`,
		too_many_from_network: ({ wait }: Details) =>
			`Many people have used this internet connection in a short time, so this form was not saved. Wait ${wait}, then press the button again. We kept what you typed. Or use one of the other ways below.`,
		code_wrong: ({ left }: Details) =>
			`This is not the code in our newest email. You have ${left} ${left === 1 ? 'try' : 'tries'} left.`,
		code_used_up:
			'This code no longer works, because it was typed wrongly five times. Follow the link in the email, or ask us to send it again.',
		code_expired:
			'This code is more than an hour old. Follow the link in the email, or ask us to send it again.',
		code_too_late:
			'This petition closed more than 24 hours ago, so your signature can no longer be counted.',
		code_withdrawn:
			'This signature was taken off the petition, so it cannot be counted. If you think that is wrong, phone us.',
		code_full:
			'Others have already signed with this email address, so this signature cannot be counted. Two people can share an address, if they live at the same postcode. Sign with another address, by phone or on paper.',
		confirmation_unknown:
			'We cannot find what this page belongs to. Follow the link in the email, or sign again.',
		mails_used_up:
			'You have asked for five emails, and we send no more for this signature. Look in your spam folder. Or sign again in an hour, by phone or on paper.',
		not_saved:
			'Something is wrong at our end. Nothing was saved. We kept what you typed: please try again in a few minutes.',
		not_accepted: 'We could not save this. Check what you wrote and try again.',
	},
	wait: {
		minutes: (n: number) => (n === 1 ? 'one minute' : `${n} minutes`),
		hours: (n: number) => (n === 1 ? 'one hour' : `${n} hours`),
	},
	page: {
		400: {
			title: 'We could not read that',
			text: 'What your browser sent was damaged on its way. Nothing was saved. Go back and try again.',
		},
		404: {
			title: 'Page not found',
			text: 'We cannot find what you were looking for. It may have moved, or the address may be cut short.',
		},
		405: {
			title: 'That does not work here',
			text: 'This address cannot be used in that way. Nothing was saved. Go back and use the form on the page.',
		},
		409: {
			title: 'This petition has closed',
			text: 'You can no longer sign it. Nothing was saved.',
		},
		410: {
			title: 'This petition has closed',
			text: 'Your signature can no longer be counted.',
		},
		413: {
			title: 'That is too much at once',
			text: 'What you sent is too long for us to take in. Nothing was saved. Go back, make it shorter and try again.',
		},
		415: {
			title: 'We could not read that',
			text: 'This address only takes our own forms. Nothing was saved. Go back and use the form on the page.',
		},
		429: {
			title: 'Please wait a little',
			text: 'There were too many requests in a short time. Nothing was saved. Wait a few minutes and try again, or phone us.',
		},
		500: {
			title: 'Something went wrong',
			text: 'Something is wrong at our end, and it is not your fault. Please try again in a few minutes, or phone us.',
		},
		503: {
			title: 'We cannot save anything just now',
			text: 'Something is wrong at our end. Nothing was saved. Please try again in a few minutes, or phone us.',
		},
	},
};

/** What a refusal can speak of: how long to wait, tries left, the day a petition closed. */
type Details = { wait: string; left: number; day?: string };
