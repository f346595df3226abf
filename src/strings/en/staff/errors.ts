import { moderationLimits } from '#domain/moderation.ts';
import { denseNameLimit } from '#domain/name.ts';
import { sayNumber } from '#domain/number.ts';
import { petitionLimits } from '#domain/petition.ts';
import { staffLimits } from '#domain/staff.ts';
import { upkeepLimits } from '#domain/upkeep.ts';
import { feedbackProblems } from './feedback.ts';
import { signatureProblems, signatureRefusals } from './signatures.ts';
import { sheetProblems, sheetRefusals } from './sheets.ts';
import { fileProblems, settingsProblems, settingsRefusals } from './settings.ts';

const staffUnknown = 'This person is no longer on the staff.';

/** Errors in the forms (`problems`), from the database (`refusals`), and of a whole page (`trouble`). */
export const staffErrors = {
	problems: {
		...feedbackProblems,
		...sheetProblems,
		...settingsProblems,
		staff_email_missing: 'Write the email address.',
		staff_unknown: staffUnknown,
		roles_missing: 'Choose at least one thing that this person can do.',
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
		version_missing: 'Reload this page and try again.',
		colleague_missing: 'Choose who you want to ask.',
		question_missing: 'Write your question.',
		question_too_long: `Make the question shorter: ${sayNumber(moderationLimits.note)} characters at most.`,
		note_missing: 'Write your note.',
		note_too_long: `Make the note shorter: ${sayNumber(moderationLimits.note)} characters at most.`,
		reason_missing: 'Say why.',
		reason_too_long: `Make the reason shorter: ${sayNumber(moderationLimits.reason)} characters at most.`,
		action_missing: 'Say what the petition asks for.',
		action_too_long: `Make what the petition asks for shorter: ${sayNumber(petitionLimits.action)} characters at most.`,
		background_missing: 'Say why the petition asks for it.',
		background_too_long: `Make the “Why” part shorter: ${sayNumber(petitionLimits.background)} characters at most.`,
		details_too_long: `Make the details shorter: ${sayNumber(petitionLimits.details)} characters at most.`,
		details_en_missing: 'Say in English what the person should know.',
		details_en_too_long: `Make the English words shorter: ${sayNumber(moderationLimits.details)} characters at most.`,
		details_cy_missing: 'Say in Welsh what the person should know.',
		details_cy_too_long: `Make the Welsh words shorter: ${sayNumber(moderationLimits.details)} characters at most.`,
		response_en_missing: 'Write the reply in English.',
		response_en_too_long: `Make the reply in English shorter: ${sayNumber(moderationLimits.response)} characters at most.`,
		response_cy_missing: 'Write the reply in Welsh.',
		response_cy_too_long: `Make the reply in Welsh shorter: ${sayNumber(moderationLimits.response)} characters at most.`,
		notice_en_missing: 'Write the notice in English.',
		notice_en_too_long: `Make the English notice shorter: ${sayNumber(upkeepLimits.notice)} characters at most.`,
		notice_cy_missing: 'Write the notice in Welsh.',
		notice_cy_too_long: `Make the Welsh notice shorter: ${sayNumber(upkeepLimits.notice)} characters at most.`,
		keep_until_missing: 'Enter the last day, with day, month and year.',
		day_missing: 'Choose the day.',
		begins_missing: 'Enter the time, such as 18:30.',
		place_en_missing: 'Say in English where it is.',
		place_en_too_long: 'Make the place in English shorter: 200 characters at most.',
		place_cy_missing: 'Say in Welsh where it is.',
		place_cy_too_long: 'Make the place in Welsh shorter: 200 characters at most.',
		reason_en_missing: 'Say in English why it is cancelled.',
		reason_en_too_long: `Make the English reason shorter: ${sayNumber(moderationLimits.reason)} characters at most.`,
		reason_cy_missing: 'Say in Welsh why it is cancelled.',
		reason_cy_too_long: `Make the Welsh reason shorter: ${sayNumber(moderationLimits.reason)} characters at most.`,
		held_on_missing: 'Choose the day of the debate.',
		summary_en_missing: 'Say in English what was decided.',
		summary_en_too_long: `Make the English words shorter: ${sayNumber(moderationLimits.response)} characters at most.`,
		summary_cy_missing: 'Say in Welsh what was decided.',
		summary_cy_too_long: `Make the Welsh words shorter: ${sayNumber(moderationLimits.response)} characters at most.`,
		link_wrong: 'Enter the whole web address, beginning with https://. Or leave this empty.',
		verdict_missing: 'Choose what the council says, in a word.',
		code_missing: 'Choose a reason.',
		...signatureProblems,
		rule_not_a_number: 'Enter a whole number, such as 30.',
		email_wrong: 'Write the email address in full, like name@example.org.',
		helping_place_missing: 'Choose where you are helping.',
		help_reason_missing: 'Choose why they ask for help.',
		channel_missing: 'Choose how the message came.',
		received_on_missing: 'Enter the day on which it came, with day, month and year.',
		help_lang_missing: 'Choose the language.',
		consent_missing: 'Tick this box when the person has asked you and has heard how we use it.',
		support_address_missing: 'Write the whole address that the person was given.',
		updates_need_email: 'Enter their email address, or untick the box for news.',
		postcode_missing: 'Write their postcode.',
		topic_missing: 'Choose what the message is about.',
		message_missing: 'Write their message.',
		reference_missing: 'Write the reference on their slip.',
		reference_wrong: 'This is not the reference of this petition. Check it with the person.',
		held_missing: 'Write an email address, a phone number or a reference.',
		held_wrong:
			'This is not a whole email address, phone number or reference. Check it with the person.',
		persons_missing: 'Tick who is asking.',
	},
	files: fileProblems,
	refusals: {
		helping_ended:
			'This form was for another person, or you had stopped helping. Nothing was saved.',
		consent_missing: 'Tick this box when the person has asked you and has heard how we use it.',
		petition_closed: 'People can no longer sign this petition. Nothing was saved.',
		mails_used_up: 'Too many emails went to this address, so nothing was saved. Try again later.',
		signing_paused:
			'Signing is paused at the moment, so nothing was saved. Write down what they want, and try again later.',
		support_unknown: 'There is no petition at this address. Check it with the person.',
		support_over:
			'This petition no longer needs supporters. If it is open, sign it for the person instead.',
		support_enough:
			'No more people can support this petition before it opens. The person can sign it then.',
		already_counted:
			'This person is already counted on this petition. There is nothing more to do.',
		reason_names_person:
			'Take names, addresses and numbers out of the reason. It is kept for good.',
		received_in_future: 'This day is still to come. Enter the day on which the message came.',
		received_too_long_ago: 'This day is too long ago. Check the month and the year.',
		...sheetRefusals,
		...settingsRefusals,
		staff_unknown: staffUnknown,
		staff_exists: 'Somebody with this address is on the staff already. Change them in the list.',
		last_administrator:
			'The hub needs an administrator, and this is the only one. Make someone else an administrator first.',
		petition_unknown: 'This petition is no longer here.',
		petition_removed: 'This petition was taken off the site.',
		petition_changed_meanwhile:
			'A colleague did something with this petition while you were here. Below is what it says now. Press the button again if you are sure.',
		petition_of_nobody:
			'The person who started this petition had their details erased. It cannot open. Reject it.',
		reference_wrong: 'This is not the reference of this petition. Check it with the person.',
		amend_too_late:
			'This petition has been changed once already. The person can start another one.',
		petition_taken:
			'A colleague has taken this petition over. Go back to it, and take it over if you want to decide.',
		colleague_unknown: 'This person can no longer read petitions. Choose somebody else.',
		act_not_possible: 'This is no longer possible. Go back to see what you can do.',
		feedback_unknown: 'This message is no longer here.',
		feedback_changed_meanwhile:
			'Somebody did something with this message while you were here. Below is what it says now. Press the button again if you are sure.',
		feedback_taken:
			'A colleague has taken this message over. Go back to it, and take it over if you want to answer.',
		feedback_merged:
			'This message is answered together with another one. Go back and open that one.',
		merge_not_possible:
			'Choose another message that still waits for an answer and is not merged with another itself.',
		message_unknown: 'This text is no longer here.',
		photo_unknown: 'The photo is no longer here.',
		key_wrong:
			'No: these are not the four words of this reference. Ask the person to read them again.',
		too_many_checks: ({ wait }: { wait: string }) =>
			`You have checked words very often, so this check did not count. Wait ${wait}, then press the button again.`,
		reopen_over:
			'The time to reopen this message is over. Enter what they say as a new message instead.',
		feedback_step_over:
			'This is no longer possible with this message, so nothing was saved. Load the page again to see what is.',
		sender_unreachable: 'This person left no way to reach them.',
		publishing_not_permitted: 'This person did not allow us to publish what they wrote.',
		...signatureRefusals,
		debate_held: 'This debate has been recorded, so its day cannot change.',
		debate_not_planned: 'No debate is planned, so there is none to cancel.',
		debate_past: 'This day and time are past. Enter when the debate will be.',
		debate_future: 'This day is still to come. Enter the day on which the debate was.',
		rule_unknown: 'There is no such rule.',
		rule_changed_meanwhile:
			'Somebody else changed this rule while you were here. The sentence above the box says what it is now. To save your number anyway, press Save.',
		rule_out_of_range: 'Enter a number within the limits shown above the box.',
		keep_until_past: 'Choose a day that is not over yet.',
		link_too_soon: ({ wait }: { wait: string }) =>
			`A link for this address was asked for a short time ago. Look in your email, and in the folder for junk mail. To get another, wait ${wait}, then press the button again.`,
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
			title: 'You cannot see this',
			text: 'This part is for others on the staff. An administrator can change what you can do.',
		},
		foreign: {
			title: 'This came from another site',
			text: 'We do not take forms from other sites. Nothing was saved. Open the page here and try again.',
		},
		404: {
			title: 'There is no such page',
			text: 'Check the web address for a mistake. The page may also have been removed.',
		},
		503: {
			title: 'We cannot do that just now',
			text: 'Something is wrong at our end, and it is not your fault. Nothing was saved.',
			more: 'Wait a minute, then reload this page. If you were filling in a form, that sends it again.',
		},
	},
};
