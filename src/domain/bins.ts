import { addDays, nearestDays, nextOccurrence, type Recurring } from './recurrence.ts';

/** The next days from `from` on, as many as `count`, each with all that is emptied on it. Days are `YYYY-MM-DD`. */
export function nextBins(rounds: Round[], from: string, count: number): BinDay[] {
	const days = rounds.flatMap((round) => daysOf(round, from, count));
	const byDay = Map.groupBy(
		days.toSorted((a, b) => a.day.localeCompare(b.day)),
		({ day }) => day,
	);
	return [...byDay].slice(0, count).map(([day, of]) => ({
		day,
		kinds: [...new Set(of.map(({ kind }) => kind))],
		insteadOf: of.find(({ insteadOf }) => insteadOf)?.insteadOf,
	}));
}

/** A round as a rule that leaves out the days that are moved. */
export function ruleOf({ starts_on, repeats, moved }: Round): Recurring {
	return { starts_on, repeats, not_on: moved.map(({ from }) => from) };
}

/** Whether a bin would be emptied on a day if nothing were moved. */
export function isOnRound(round: Omit<Round, 'moved'>, day: string): boolean {
	return nearestDays(round, day).includes(day);
}

function daysOf(round: Round, from: string, count: number) {
	const { kind, moved } = round;
	const found = moved
		.filter(({ to }) => to >= from)
		.map(({ from: insteadOf, to }) => ({ kind, day: to, insteadOf }) as Day);
	let next = nextOccurrence(ruleOf(round), from);
	for (let left = count; left > 0 && next; left -= 1) {
		found.push({ kind, day: next });
		next = nextOccurrence(ruleOf(round), addDays(next, 1));
	}
	return found;
}

export const binKinds = ['rubbish', 'recycling', 'garden'] as const;

type BinKind = (typeof binKinds)[number];
type Day = { kind: BinKind; day: string; insteadOf?: string };
export type BinDay = { day: string; kinds: BinKind[]; insteadOf: string | undefined };
/** When one kind of bin is emptied, and the days on which that is moved. */
export type Round = {
	kind: BinKind;
	starts_on: string;
	repeats: 'weekly' | 'fortnightly';
	moved: { from: string; to: string }[];
};
