import type { Config } from '@netlify/functions';
import { adviceOn, dangerIn } from '#domain/danger.ts';
import { feedbackForm, wantsReply } from '#domain/feedback.ts';
import { makeReference } from '#domain/reference.ts';
import { topicOf } from '#domain/topics.ts';
import { hashesFor } from '#server/feedback/case-key.ts';
import { refusedAdvice } from '#server/feedback/advice.ts';
import { callDatabase } from '#server/database/call.ts';
import { formDoor } from '#server/http/door.ts';
import { offerAnswers } from '#server/feedback/offer.ts';
import { receiptAt } from '#server/feedback/receipt.ts';
import { settings } from '#server/settings.ts';

/**
 * Takes feedback and passes it to the team of its topic, after what may answer it already was shown. The page that it is
 * about may be in the address: `?page=`.
 */
export default formDoor('send-feedback', {
	form: feedbackForm.extend({ topic: feedbackForm.shape.topic.refine(known, 'topic_missing') }),
	adjust: (values, { url }) => ({ page: url.searchParams.get('page') ?? '', ...values }),
	first: offerAnswers,
	...refusedAdvice,
	async act(feedback, { lang, ip }) {
		const reference = makeReference();
		const { team, days } = topicOf(settings(), feedback.topic)!;
		const danger = dangerIn(settings(), feedback.message, feedback.location);
		const wants_reply = wantsReply(feedback);
		const { value, refusal } = await callDatabase('send_feedback', {
			...{ reference, ...feedback, lang, channel: 'web', ip, team, working_days: days },
			...{ danger, ...hashesFor(reference), wants_reply },
		});
		if (refusal) return refusal;
		const said = {
			promisedOn: value.promised_on,
			hasEmail: feedback.email !== null,
			wantsReply: wants_reply,
		};
		const advice = adviceOn(danger, settings());
		return receiptAt(value.reference, { ...said, hasPhoto: false, advice }, lang);
	},
});

function known(topic: string) {
	return topicOf(settings(), topic) !== undefined;
}

export const config: Config = {
	path: ['/feedback', '/cy/feedback'],
	method: ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
};
