import { type Cell, csv } from '#domain/csv.ts';
import type { PetitionHistory, PetitionItem, PetitionSummary } from '#domain/open-data.ts';

/** One row a petition. */
export function listTable(petitions: PetitionSummary[]): string {
	return csv(
		[...summaryColumns],
		petitions.map((petition) => summaryColumns.map((column) => petition[column])),
	);
}

/**
 * All that is known of one petition, one fact a row. The first column says what the row is about: a field of the
 * petition, an area, a channel, a day of the timeline, why it closed early, a response, the debate, or the details of a rejection.
 */
export function itemTable(item: PetitionItem): string {
	const said = (part: string, texts: { lang: string; body: string }[]) =>
		texts.map(({ lang, body }): Cell[] => [part, lang, body]);
	return csv(
		['part', 'name', 'value'],
		[
			...itemColumns.map((column): Cell[] => ['petition', column, item[column]]),
			...(item.areas ?? []).map(({ area, count }): Cell[] => ['area', area ?? 'elsewhere', count]),
			...(item.channels ?? []).map(({ channel, count }): Cell[] => ['channel', channel, count]),
			...item.timeline.map(({ what, day }): Cell[] => ['timeline', what, day]),
			...said('closed_early', item.closed_early ?? []),
			...said('response', item.responses),
			...(item.debate ? debateRows(item.debate) : []),
			...said('rejection', item.rejection?.details ?? []),
		],
	);
}

export function historyTable({ days }: PetitionHistory): string {
	return csv(
		['day', 'count'],
		days.map(({ day, count }) => [day, count]),
	);
}

/** What is known of a debate, and its texts: `debate_place`, `debate_summary` and `debate_reason` in each language. */
function debateRows({ texts, ...facts }: NonNullable<PetitionItem['debate']>): Cell[][] {
	const rows = [
		...Object.entries(facts).map(([name, value]) => ['debate', name, value]),
		...texts.flatMap(({ lang, ...parts }) =>
			Object.entries(parts).map(([part, value]) => [`debate_${part}`, lang, value]),
		),
	];
	return rows.filter(([, , value]) => value !== null);
}

/** The columns of the list, which stay in this order. */
const summaryColumns = [
	'slug',
	'url',
	'lang',
	'action',
	'background',
	'state',
	'opened_at',
	'closes_at',
	'closed_at',
	'count',
	'awaits_response',
	'answered_on',
	'rejection_code',
	'verdict',
] as const;

const itemColumns = [...summaryColumns, 'details', 'creator_name'] as const;
