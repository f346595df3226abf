import { signing } from '../signing.ts';

const full = {
	title: signing.full.title,
	text: 'Others have already signed with this email address, so this signature cannot be counted. Sign with another address, by phone or on paper.',
};

const tooLate = {
	title: signing.late.title,
	text: 'This petition closed too long ago, so your signature can no longer be counted.',
};

const withdrawn = {
	title: signing.withdrawn.title,
	text: 'This signature was taken off the petition, so it cannot be counted. If you think that is wrong, phone us.',
};

/** The errors of signing. A refusal that is final has a title, for the error page. */
export const signingErrors = {
	field: {
		email_missing: 'Write your email address. If you have none, sign by phone or on paper.',
		postcode_missing: 'Write your postcode.',
		postcode_wrong: 'Write your full postcode, like TB1 2AB.',
		code_missing: 'Write the six-digit code from the email.',
		code_shape: 'Write all six digits of the code, and only digits.',
	},
	refusal: {
		petition_closed: {
			title: 'This petition has closed',
			text: ({ day }: { day?: string }) =>
				`${day ? `This petition closed on ${day}` : 'This petition has closed'}. Your signature was not saved.`,
		},
		confirmation_unknown: {
			title: 'We cannot find your request',
			text: 'We cannot find what this page belongs to. Follow the link in the email, or sign again.',
		},
		confirmation_full: full,
		confirmation_too_late: tooLate,
		confirmation_withdrawn: withdrawn,
		code_wrong: ({ left }: { left: number }) =>
			`This is not the code in our newest email. You have ${left} ${left === 1 ? 'try' : 'tries'} left.`,
		code_used_up:
			'This code no longer works, because it was typed wrongly too often. Follow the link in the email, or ask us to send it again.',
		code_expired: 'This code is too old. Follow the link in the email, or ask us to send it again.',
		code_full: full,
		code_too_late: tooLate,
		code_withdrawn: withdrawn,
		mails_used_up: ({ wait }: { wait: string }) =>
			`We have sent you all the emails that we can for this signature. Look in your spam folder. Or wait ${wait} and sign again, or sign by phone or on paper.`,
	},
};
