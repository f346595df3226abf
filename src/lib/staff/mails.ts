import type { Lang } from '#domain/language.ts';
import type { MailFacts } from '#domain/mail-room.ts';
import { sayShortMoment } from '#domain/moment.ts';
import { staffStrings } from '#strings/staff.ts';

/** What a mail is about. A template that this version of the hub does not know is shown by its name. */
export function sayTemplate(template: string, lang: Lang): string {
	const words: Record<string, string> = staffStrings(lang).mail.templates;
	return Object.hasOwn(words, template) ? words[template]! : template.replaceAll('_', ' ');
}

/** What became of a mail, in sentences. */
export function sayFate(mail: MailFacts, lang: Lang): string {
	const { mail: words } = staffStrings(lang);
	if (mail.sent_at) return words.sent(sayShortMoment(mail.sent_at, lang));
	return [
		mail.failed_at
			? words.failed(sayShortMoment(mail.failed_at, lang))
			: words.waiting(sayShortMoment(mail.queued_at, lang)),
		mail.attempts > 0 && words.tried(mail.attempts),
		mail.error && `${words.whys[whyOf(mail.error)]} ${words.error(mail.error)}`,
		mail.due_at && mail.attempts > 0 && words.next(sayShortMoment(mail.due_at, lang)),
	]
		.filter(Boolean)
		.join(' ');
}

/**
 * Why a mail was not sent, from the class or code of the error: a code of nodemailer, and the reply of the mail server by
 * RFC 5321 (4.2.3).
 */
export function whyOf(error: string): Why {
	const reply = Number(/\b[45]\d\d\b/.exec(error)?.[0]);
	if (error.startsWith('EAUTH') || [530, 534, 535].includes(reply)) return 'password';
	if ([550, 551, 553].includes(reply)) return 'unknown';
	if ([452, 552].includes(reply)) return 'full';
	if (reply >= 400 && reply < 500) return 'busy';
	if (reply >= 500) return 'refused';
	if (/^(?:EDNS|ECONN|ETIMEDOUT|ESOCKET|ETLS|EHOST|ENET|ENOTFOUND|EAI)/.test(error)) return 'away';
	return 'fault';
}

type Why = 'unknown' | 'full' | 'busy' | 'refused' | 'password' | 'away' | 'fault';
