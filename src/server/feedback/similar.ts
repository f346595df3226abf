import { setTimeout as pass } from 'node:timers/promises';
import type { Feedback } from '#domain/feedback.ts';
import type { PublishedFeedback } from '#domain/feedback-case.ts';
import type { Lang } from '#domain/language.ts';
import type { SearchEntry } from '#domain/search.ts';
import { callDatabase } from '../database/call.ts';
import { errorFacts, log } from '../log.ts';

/**
 * What may answer a message already: published answers, and services and guides other than the page that it is about.
 * Undefined when there is nothing. What cannot be found, or not soon, is left out: it holds no message back.
 */
export async function similarTo(
	{ message, topic, page }: Pick<Feedback, 'message' | 'topic' | 'page'>,
	lang: Lang,
): Promise<Similar | undefined> {
	const [answers, pages] = await Promise.all([
		orNothing(
			async () => (await callDatabase('find_similar_feedback', { message, topic, lang })).value,
		),
		orNothing(async () => {
			// Loaded here, because most other doors that bring this file never search.
			const { publishedRelated } = await import('../search/published.ts');
			return (await publishedRelated(lang))(message);
		}),
	]);
	const others = pages.filter(({ path }) => !page?.endsWith(path));
	return answers.length || others.length ? { answers, pages: others } : undefined;
}

async function orNothing<Found>(look: () => Promise<Found[] | undefined>): Promise<Found[]> {
	try {
		return (await Promise.race([look(), tooSlow()])) ?? [];
	} catch (error) {
		log('failed', { door: 'similar-feedback', ...errorFacts(error) });
		return [];
	}
}

async function tooSlow(): Promise<never> {
	await pass(MOST_WAIT, undefined, { ref: false });
	throw new TooSlow();
}

class TooSlow extends Error {}

/** Milliseconds. */
const MOST_WAIT = 4000;

export type Similar = { answers: PublishedFeedback[]; pages: SearchEntry[] };
