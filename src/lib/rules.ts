import { getEntry } from 'astro:content';
import type { Lang } from '#domain/language.ts';
import type { Rules } from '#domain/spoken-rules.ts';
import { sayMinutes } from '#strings/duration.ts';
import { strings } from '#strings/index.ts';

/** The rules at the time of the build. After a council changes a rule, it builds the site again. */
export async function rules(): Promise<Rules> {
	return (await getEntry('rules', 'rules'))!.data;
}

/** The same rules in words, for sentences of pages. */
export async function rulesInWords(lang: Lang) {
	const now = await rules();
	const words = strings(lang);
	return {
		codeTime: sayMinutes(now.code_minutes, words),
		confirmingTime: words.amounts.hours(now.confirming_hours),
		mailWait: sayMinutes(now.mail_window_minutes, words),
		mails: words.amounts.emails(
			Math.min(now.mails_per_mailbox, now.mails_per_petition, now.mails_per_request),
		),
		people: words.amounts.people(now.mailbox_people),
		ownListTime: sayMinutes(now.own_list_hours * 60, words),
		numberOfPeople: now.mailbox_people,
	};
}
