import type { APIContext } from 'astro';
import type { z } from 'zod';
import { dangerIn } from '#domain/danger.ts';
import {
	type FeedbackAct,
	type FeedbackCase,
	type FeedbackState,
	urgentActs,
} from '#domain/feedback-case.ts';
import { type Feedback, feedbackForm, wantsReply } from '#domain/feedback.ts';
import { langOfPath } from '#domain/language.ts';
import { inLang, paths } from '#domain/paths.ts';
import { readReference } from '#domain/reference.ts';
import { topicOf } from '#domain/topics.ts';
import { askForWantedBuild } from '#server/build-hook.ts';
import { hashesFor } from '#server/feedback/case-key.ts';
import { deliverMail } from '#server/mail/outbox.ts';
import { callAsStaff } from '#server/staff/call.ts';
import { possibleActs } from '#lib/staff/feedback.ts';
import { feedback } from '#lib/settings.ts';
import { type Act, type ActContext, actOn } from './_case.ts';
import { stop } from './_form.ts';

/** The feedback of this page. `acts` are those that make sense here. */
export async function caseHere(context: Context): Promise<FeedbackCase | Response> {
	const typed = context.params.reference!;
	const reference = readReference(typed) ?? typed;
	const { session } = context.locals;
	const { value, refusal } = await callAsStaff(session!, 'read_desk_feedback', { reference });
	return value ? { ...value, acts: possibleActs(value) } : stop(context, refusal.status);
}

/** Does what the form of this page says, as `actOn` does, and goes on. */
export async function carryOut<Form extends z.ZodType>(
	context: Context,
	found: FeedbackCase,
	asked: Act<FeedbackAct, Form, Done>,
): Promise<Response | undefined> {
	const { locals, url, redirect } = context;
	const { act } = asked;
	const { reference } = found;
	const at = (path: string) => inLang(langOfPath(url.pathname), path);
	const here = at(paths.staffFeedbackCase(reference));
	const is_taken_by_other = found.is_taken_by_other && !urgentActs.includes(act);
	const value = await actOn(context, { ...found, is_taken_by_other, here }, asked);
	if (!value || value instanceof Response) return value;
	if (isOnSite.includes(act)) locals.netlify.context.waitUntil(askForWantedBuild());
	// The sender waits for the answer.
	locals.netlify.context.waitUntil(deliverMail());
	const query = `?done=${act}`;
	// The list shows what waits next.
	const path =
		act === 'renew_key'
			? at(paths.staffFeedbackReceipt(reference))
			: leaves.includes(act)
				? `${at(paths.staffFeedback)}${query}&of=${reference}`
				: here + query;
	return redirect(path, 303);
}

/** The topic of a message that staff write down. */
export const knownTopic = feedbackForm.shape.topic.refine(
	(id) => topicOf(feedback, id) !== undefined,
	'topic_missing',
);

/** The words that suggest danger in what somebody said. */
export function dangerOf(...texts: (string | null)[]) {
	return dangerIn(feedback, ...texts);
}

/** What a message that staff write down brings besides its words. */
export function routed({ reference, topic, message, location, ...chosen }: Written) {
	const { team, days } = topicOf(feedback, topic)!;
	const danger = dangerOf(message, location);
	const secrets = hashesFor(reference);
	return { team, working_days: days, danger, ...secrets, wants_reply: wantsReply(chosen) };
}

/** After these, the feedback no longer waits for this person. */
const leaves: readonly FeedbackAct[] = ['answer', 'hand_over', 'merge', 'ask', 'close', 'finish'];
/** These change what residents see on the site. */
const isOnSite: readonly FeedbackAct[] = ['publish', 'unpublish'];

type Context = ActContext & Pick<APIContext, 'params'>;
type Written = { reference: string } & Pick<
	Feedback,
	'topic' | 'message' | 'location' | 'kind' | 'wants_reply'
>;
type Done = { state: FeedbackState };
