import { denseNameLimit } from '#domain/name.ts';
import { staffLimits } from '#domain/staff.ts';

const staffUnknown = 'This person is no longer on the staff.';

/** Errors in the forms (`problems`), from the database (`refusals`), and of a whole page (`trouble`). */
export const staffErrors = {
	problems: {
		staff_email_missing: 'Write the email address.',
		staff_unknown: staffUnknown,
		roles_missing: 'Choose at least one thing that this person may do.',
		lang_missing: 'Choose a language.',
		name_missing: 'Write the full name.',
		name_too_long: `Write the name in ${staffLimits.name} characters or fewer. In Chinese, Japanese or Korean: ${denseNameLimit} or fewer.`,
		name_formula: 'Start the name with a letter, not with a sign such as = + - or @.',
		name_link:
			'The name looks as if it has a web address in it. Take the address out, or put a space after each dot.',
		name_email: 'Write the name here, not an email address. A name has no @ in it.',
		name_phone: 'Take the number out of the name.',
		email_letter:
			'Our emails only reach addresses with the letters a to z before the @, without accents. Write another address.',
		email_wrong: 'Write the email address in full, like name@example.org.',
	},
	refusals: {
		staff_unknown: staffUnknown,
		staff_exists: 'Somebody with this address is on the staff already. Change them in the list.',
		last_administrator:
			'The hub needs an administrator, and this is the only one. Make someone else an administrator first.',
		too_many_links: ({ wait }: { wait: string }) =>
			`Too many links were asked for from your internet connection. Wait ${wait}, then press the button again.`,
	},
	trouble: {
		401: {
			title: 'You are signed out',
			text: 'That happens after a long time without a click, at the end of a long day, or when you sign out elsewhere. Nothing was saved.',
			more: 'Were you filling in a form? Sign in in another tab, then reload this page. It sends the form again.',
		},
		403: {
			title: 'You may not see this',
			text: 'This part is for others on the staff. An administrator can change what you may do.',
		},
		foreign: {
			title: 'This came from another site',
			text: 'We do not take forms from other sites. Nothing was saved. Open the page here and try again.',
		},
		404: {
			title: 'There is no such page',
			text: 'The address may have a letter wrong, or what was here is gone.',
		},
		503: {
			title: 'We cannot do that just now',
			text: 'Something is wrong at our end, and it is not your fault. Nothing was saved.',
			more: 'Wait a minute, then reload this page. If you were filling in a form, that sends it again.',
		},
	},
};
