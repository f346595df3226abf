import { dayOf, lastDay } from './days.ts';

/** What happens to a petition, in the usual order. */
export const events = [
	'rejected',
	'opened',
	'response_threshold',
	'debate_threshold',
	'answered',
	'closed',
	'closed_early',
	'debate_planned',
	'debate_cancelled',
	'debated',
] as const;

/** What happened to a petition, the first event first, from as much as is known of it. */
export function timelineOf(parts: Parts): Event[] {
	const {
		rejection,
		opened_at,
		crossings = [],
		responses = [],
		closed_at,
		closed_early,
		debate,
	} = parts;
	const [response] = responses;
	const found: Event[] = [
		...(rejection ? [{ what: 'rejected', day: dayOf(rejection.rejected_at) } as const] : []),
		...(opened_at ? [{ what: 'opened', day: dayOf(opened_at) } as const] : []),
		...crossings.map(({ threshold, crossed_at }) => ({
			what: `${threshold}_threshold` as const,
			day: dayOf(crossed_at),
		})),
		...(response ? [{ what: 'answered', day: response.published_on } as const] : []),
		...(closed_at
			? [{ what: closed_early ? 'closed_early' : 'closed', day: lastDay(closed_at) } as const]
			: []),
		...debateIn(debate),
	];
	return found.sort(
		(a, b) => a.day.localeCompare(b.day) || events.indexOf(a.what) - events.indexOf(b.what),
	);
}

function debateIn(debate: Parts['debate']): Event[] {
	if (debate?.held_on) return [{ what: 'debated', day: debate.held_on }];
	if (debate?.cancelled_on) return [{ what: 'debate_cancelled', day: debate.cancelled_on }];
	if (!debate?.scheduled_for) return [];
	return [{ what: 'debate_planned', day: dayOf(debate.scheduled_for) }];
}

export type Event = {
	what: (typeof events)[number];
	/** `YYYY-MM-DD`. */
	day: string;
};

/** Moments are ISO timestamps, days `YYYY-MM-DD`. What is missing has not happened. */
type Parts = {
	rejection?: { rejected_at: string } | null;
	opened_at?: string | null;
	crossings?: { threshold: 'response' | 'debate'; crossed_at: string }[];
	responses?: { published_on: string }[];
	closed_at?: string | null;
	closed_early?: object[] | null;
	debate?: {
		scheduled_for?: string | null;
		held_on?: string | null;
		cancelled_on?: string | null;
	} | null;
};
