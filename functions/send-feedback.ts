import type { Config } from '@netlify/functions';
import { feedbackForm } from '#domain/feedback.ts';
import { inLang, paths } from '#domain/paths.ts';
import { makeReference } from '#domain/reference.ts';
import { callDatabase } from '#server/database/call.ts';
import { formDoor } from '#server/http/door.ts';
import { settings } from '#server/settings.ts';

/** Takes feedback and passes it to the team of its topic. The page that it is about may be in the address: `?page=`. */
export default formDoor('send-feedback', {
	form: feedbackForm.extend({ topic: feedbackForm.shape.topic.refine(teamOf, 'topic_missing') }),
	adjust: (values, { url }) => ({ page: url.searchParams.get('page') ?? '', ...values }),
	async act(feedback, { lang, ip }) {
		const team = teamOf(feedback.topic) ?? null;
		const entry = { reference: makeReference(), ...feedback, lang, channel: 'web', ip, team };
		const { value, refusal } = await callDatabase('send_feedback', entry);
		return refusal ?? inLang(lang, `${paths.feedbackSent}${value.reference}/`);
	},
});

function teamOf(topic: string) {
	return settings().topics.find(({ id }) => id === topic)?.team;
}

export const config: Config = {
	path: ['/feedback', '/cy/feedback'],
	method: ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
};
