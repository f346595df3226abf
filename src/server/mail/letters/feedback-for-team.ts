import type { Lang } from '#domain/language.ts';
import { paths } from '#domain/paths.ts';
import { strings } from '#strings/index.ts';
import type { MailData } from '../../database/mail.ts';
import { settings } from '../../settings.ts';
import { address } from '../phrases.ts';

/**
 * Feedback to the team of its topic: a link to the desk or, where the settings say so, the message word for word. Then an
 * answer goes to the sender, where there is an address.
 */
export function feedbackForTeam(data: MailData['feedback_for_team'], lang: Lang) {
	const words = strings(lang).mail.feedbackForTeam;
	const { topics, team_mail_has_message: hasMessage } = settings();
	const topic = topics.find(({ id }) => id === data.topic)?.name[lang] ?? data.topic;
	const subject = words.subject(data.reference, topic);
	if (!hasMessage) {
		const link = address(lang, paths.staffFeedbackCase(data.reference));
		return { subject, blocks: [words.arrived, words.open, { link }] };
	}
	const facts = {
		[words.reference]: data.reference,
		[words.topic]: topic,
		[words.location]: data.location,
		[words.page]: data.page,
		[words.lang]: words.langs[data.lang],
		[words.name]: data.name,
		[words.email]: data.email,
		[words.phone]: data.phone,
	};
	return {
		subject,
		replyTo: data.email ?? undefined,
		blocks: [
			words.arrived,
			{ facts },
			...(data.email || data.phone ? [] : [words.noContact]),
			...[words.message, { quote: data.message }],
		],
	};
}
