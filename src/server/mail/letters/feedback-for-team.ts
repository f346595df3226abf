import type { Lang } from '#domain/language.ts';
import { strings } from '#strings/index.ts';
import type { MailData } from '../../database/mail.ts';
import { settings } from '../../settings.ts';

/** Feedback, word for word, to the team of its topic. An answer goes to the sender, where there is an address. */
export function feedbackForTeam(data: MailData['feedback_for_team'], lang: Lang) {
	const words = strings(lang).mail.feedbackForTeam;
	const topic = settings().topics.find(({ id }) => id === data.topic)?.name[lang] ?? data.topic;
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
		subject: words.subject(data.reference, topic),
		replyTo: data.email ?? undefined,
		blocks: [
			words.arrived,
			{ facts },
			...(data.email || data.phone ? [] : [words.noContact]),
			...[words.message, { quote: data.message }],
		],
	};
}
