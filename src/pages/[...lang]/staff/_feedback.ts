import type { APIContext } from 'astro';
import type { z } from 'zod';
import { dangerIn } from '#domain/danger.ts';
import type { FeedbackAct, FeedbackCase, FeedbackState } from '#domain/feedback-case.ts';
import { feedbackForm } from '#domain/feedback.ts';
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
	const value = await actOn(context, { ...found, here }, asked);
	if (!value || value instanceof Response) return value;
	if (isOnSite.includes(act)) locals.netlify.context.waitUntil(askForWantedBuild());
	// The sender waits for the answer.
	locals.netlify.context.waitUntil(deliverMail());
	const query = `?done=${act}`;
	// The list shows what waits next.
	const path = leaves.includes(act)
		? `${at(paths.staffFeedback)}${query}&of=${reference}`
		: here + query;
	return redirect(path, 303);
}

/** The topic of a message that staff write down. */
export const knownTopic = feedbackForm.shape.topic.refine(
	(id) => topicOf(feedback, id) !== undefined,
	'topic_missing',
);

/** What a message that staff write down brings besides its words. */
export function routed({ reference, topic, message }: Written) {
	const { team, days } = topicOf(feedback, topic)!;
	const danger = dangerIn(message, feedback.danger_words);
	return { team, working_days: days, danger, ...hashesFor(reference) };
}

/** After these, the feedback no longer waits for this person. */
const leaves: readonly FeedbackAct[] = ['answer', 'hand_over', 'merge', 'ask', 'close'];
/** These change what residents see on the site. */
const isOnSite: readonly FeedbackAct[] = ['publish', 'unpublish'];

type Context = ActContext & Pick<APIContext, 'params'>;
type Written = { reference: string; topic: string; message: string };
type Done = { state: FeedbackState };
