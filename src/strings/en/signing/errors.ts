import { signing } from '../signing.ts';

const full = {
	title: signing.full.title,
	text: 'Others have signed with this email address, so we cannot count you. Use another one, phone us or sign on paper.',
};

const tooLate = {
	title: signing.late.title,
	text: 'This petition closed too long ago. We can no longer count your name.',
};

const withdrawn = {
	title: signing.withdrawn.title,
	text: 'This signature was taken off the petition, so it cannot be counted. If you think that is wrong, phone us.',
};

/** The errors of signing. A refusal that is final has a title, for the error page. */
export const signingErrors = {
	field: {
		email_missing: 'Enter your email address. If you have none, sign by phone or on paper.',
		postcode_missing: 'Enter your postcode.',
		postcode_wrong: 'Enter your full postcode, like TB1 2AB.',
		code_missing: 'Enter the six-digit code from the email.',
		code_shape:
			'Enter the six digits of the code and nothing else. Or paste the whole link from the email.',
	},
	refusal: {
		petition_coming: {
			title: 'This petition is nearly here',
			text: 'We have just published this petition, and its page is being made. Please reload this page in a few minutes.',
		},
		petition_closed: {
			title: 'This petition has closed',
			text: ({ day }: { day?: string }) =>
				`${closed(day)}. You can no longer sign it, so nothing was saved now. A signature that you made before stays as it is.`,
		},
		signing_paused: {
			title: 'Signing is paused',
			text: 'Nobody can sign a petition at the moment, so nothing was saved. The page of our petitions says why. We add the days of the pause to the time of each one.',
		},
		confirming_over: {
			title: signing.late.heading,
			text: ({ day }: { day?: string }) =>
				`${closed(day)}. It is too late to confirm a signature, so we send no more emails about it. A signature that was confirmed in time stays as it is.`,
		},
		confirmation_unknown: {
			title: 'We cannot find your request',
			text: 'We cannot find what this page belongs to. Follow the link in the email. If the petition is still open, you can also sign it again.',
		},
		confirmation_full: full,
		confirmation_too_late: tooLate,
		confirmation_withdrawn: withdrawn,
		code_wrong: ({ left }: { left: number }) =>
			`This is not the right code. Look at the email again. You have ${left} ${left === 1 ? 'try' : 'tries'} left.`,
		code_link_unknown:
			'This link does not work here. Copy the whole link from an email that we sent you today, and paste it here.',
		code_used_up:
			'Wrong codes were typed too often, so no code works here now. Follow the link in the email, or ask us to send it again.',
		code_expired:
			'The time for typing a code is over. Follow the link in the email, or ask us to send it again.',
		code_full: full,
		code_over: {
			title: signing.late.heading,
			text: ({ day }: { day?: string }) =>
				`${closed(day)}. It is too late to confirm a signature with a code. A signature that was confirmed in time stays as it is.`,
		},
		code_too_late: tooLate,
		code_withdrawn: withdrawn,
		mails_used_up: ({ wait }: { wait: string }) =>
			`We send only a few emails for one signature, and all of them were asked for. The link in each of them works, so look in your spam folder too. Or wait ${wait} and ask again, or sign by phone or on paper.`,
	},
};

function closed(day?: string) {
	return day ? `This petition closed on ${day}` : 'This petition has closed';
}
