import type {
	PetitionHistory,
	PetitionItem,
	PetitionRecord,
	PetitionSummary,
} from '#domain/open-data.ts';
import { inLang, paths } from '#domain/paths.ts';
import { timelineOf } from '#domain/timeline.ts';
import type { Visit } from '../http/request.ts';

/** A petition for the list, without its longer texts. */
export function summaryOf(record: PetitionRecord, visit: Visit): PetitionSummary {
	return {
		slug: record.slug,
		url: urlOf(record.slug, visit),
		lang: record.lang,
		action: record.action,
		background: record.background,
		state: record.state,
		opened_at: record.opened_at,
		closes_at: record.closes_at,
		closed_at: record.closed_at,
		count: record.count,
		awaits_response: record.awaits_response,
		answered_on: record.responses[0]?.published_on ?? null,
		rejection_code: record.rejection?.code ?? null,
		verdict: record.verdict,
	};
}

export function itemOf(record: PetitionRecord, visit: Visit): PetitionItem {
	const { details, creator_name, areas, channels, closed_early, responses, debate, rejection } =
		record;
	return {
		...summaryOf(record, visit),
		details,
		creator_name,
		areas,
		channels,
		timeline: timelineOf(record),
		closed_early,
		responses: responses.map(({ lang, body }) => ({ lang, body })),
		debate,
		rejection: rejection && { code: rejection.code, details: rejection.details },
	};
}

export function historyOf(found: Omit<PetitionHistory, 'url'>, visit: Visit): PetitionHistory {
	return { slug: found.slug, url: urlOf(found.slug, visit), count: found.count, days: found.days };
}

/** The page of a petition, in the language of the address that was asked for. */
function urlOf(slug: string, { lang, url }: Visit): string {
	return new URL(inLang(lang, paths.petition(slug)), url).href;
}
