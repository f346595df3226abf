import { sayNumber } from '#domain/number.ts';
import { denseNameLimit } from '#domain/name.ts';
import { signatureLimits } from '#domain/signature.ts';
import { SEALED_MINUTES } from '#domain/sealed.ts';
import { creatingErrors } from './creating/errors.ts';
import { feedbackErrors } from './feedback/errors.ts';
import { signingErrors } from './signing/errors.ts';
import { own } from './own.ts';
import { wrongCharacter } from './characters.ts';

const page = {
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
	413: {
		title: 'That is too much at once',
		text: 'What you sent is too long for us to take in. Nothing was saved. Go back, make it shorter and try again.',
	},
	415: {
		title: 'We could not read that',
		text: 'This address only accepts our own forms. Nothing was saved. Go back and use the form on the page.',
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
};

/**
 * Errors and their remedies. `field` has a sentence for each message of the Zod schemas, `character`
 * another that says which character is wrong, `refusal` for each reason of a
 * refusal, `page` the words of the error page by HTTP status. A refusal with 409 or 410 has its own title.
 */
export const errors = {
	field: {
		name_missing: 'Enter your full name.',
		name_too_long: `Enter your name in ${signatureLimits.name} characters or fewer. In Chinese, Japanese or Korean: ${denseNameLimit} or fewer.`,
		name_formula: 'Start your name with a letter, not with a sign such as = + - or @.',
		name_link:
			'Your name looks as if it has a web address in it. Take the address out, or put a space after each dot.',
		name_email: 'Enter your name here, not an email address. A name has no @ in it.',
		name_phone: 'Take the number out of your name.',
		email_too_long: `Enter an email address of ${signatureLimits.email} characters or fewer.`,
		email_letter:
			'Our emails only reach addresses with the letters a to z before the @, with no accents. Use another one. If you have no other, phone us.',
		email_wrong: 'Enter your email address in full, like name@example.org.',
		...signingErrors.field,
		...feedbackErrors.field,
		...creatingErrors.field,
	},
	character: wrongCharacter,
	/** After the most characters that a text can have. */
	length: (length: number) => `You wrote ${sayNumber(length)}.`,
	refusal: {
		postcode_unknown: {
			title: 'We do not know this postcode',
			text: 'We do not know this postcode. It may be outside the town, or very new. Check it, choose your area below, or phone us.',
		},
		foreign: {
			title: 'This came from another website',
			text: 'We only accept forms from our own pages. Nothing was saved. Open the page here, fill in the form and send it. If you see this again, use another browser, or phone us.',
		},
		foreign_perhaps:
			'We could not see that this form came from our own page, so nothing was saved. Check what you typed, then press the button again. If you see this again, use another browser, or phone us.',
		form_gone: `What you typed here is not shown any more, so that nobody else on this device can see it. We keep it for ${SEALED_MINUTES} minutes only. Please fill in the form again. If you have sent it, there is nothing to do.`,
		petition_unknown: page[404],
		petition_removed: {
			title: 'This petition was removed',
			text: 'We put this petition on our site and later took it off, so we do not show its text now. To ask us about it, phone us or write to us.',
		},
		page_unknown: page[404],
		too_many_from_address: ({ wait }: { wait: string }) =>
			`This form was sent many times from your internet connection in a short time, so it was not saved now. Wait ${wait}, then press the button again. We kept what you typed. Or use one of the other ways below.`,
		too_many_from_network: ({ wait }: { wait: string }) =>
			`Many people have used this internet connection in a short time, so this form was not saved. Wait ${wait}, then press the button again. We kept what you typed. Or use one of the other ways below.`,
		not_saved:
			'Something is wrong at our end. Nothing was saved. We kept what you typed: please try again in a few minutes.',
		not_accepted: {
			title: 'We could not save this',
			text: 'We could not save this. Check what you wrote and try again.',
		},
		...signingErrors.refusal,
		...feedbackErrors.refusal,
		...own.errors,
		...creatingErrors.refusal,
	},
	page,
};
