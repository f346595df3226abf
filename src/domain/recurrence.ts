/**
 * The next day of an event, from `from` on; undefined when the event is over. Days are `YYYY-MM-DD`, so clock changes
 * cannot move them. "Monthly" is the same weekday of the month (the third Tuesday). As in calendar programs, an event
 * on a fifth weekday repeats on the last one, and an event on 29 February repeats only in leap years.
 */
export function nextOccurrence(event: Recurring, from: string): string | undefined {
	const length = daysBetween(event.starts_on, event.ends_on ?? event.starts_on);
	const until = event.repeats ? (event.repeats_until ?? addDays(from, FAR)) : event.starts_on;
	for (let index = 0, day = event.starts_on; day <= until; day = occurrence(event, ++index)) {
		const counts = exists(day) && !event.not_on?.includes(day);
		if (counts && addDays(day, length) >= from) return day;
		if (!event.repeats) break;
	}
	return undefined;
}

/**
 * Days on which an event begins, whatever it is left out on: the day itself if it is one, else the last before it and the first
 * after it, as far as there are such.
 */
export function nearestDays(event: Recurring, day: string): string[] {
	const { starts_on, repeats, repeats_until = LAST } = event;
	if (!repeats) return [starts_on];
	const near = day < repeats_until ? day : repeats_until;
	const about = Math.floor(daysBetween(starts_on, near) / AVERAGE[repeats]);
	let before: string | undefined;
	for (let index = Math.max(0, about - MARGIN); ; index++) {
		const next = occurrence(event, index);
		if (next > repeats_until || isAfterAllDays(next)) return before ? [before] : [];
		if (!exists(next)) continue;
		if (next === day) return [day];
		if (next > day) return before ? [before, next] : [next];
		before = next;
	}
}

/** The position of a day's weekday in its month: 1 to 4, or -1 for a fifth, which is always the last. */
export function weekOfMonth(day: string): number {
	const week = Math.ceil(Number(day.slice(8)) / 7);
	return week === 5 ? -1 : week;
}

/** A day `count` days after another. */
export function addDays(day: string, count: number): string {
	return new Date(Date.parse(day) + count * DAY).toISOString().slice(0, 10);
}

function occurrence({ starts_on, repeats }: Recurring, index: number): string {
	if (repeats === 'weekly') return addDays(starts_on, 7 * index);
	if (repeats === 'fortnightly') return addDays(starts_on, 14 * index);
	if (repeats === 'yearly') return `${Number(starts_on.slice(0, 4)) + index}${starts_on.slice(4)}`;
	return sameWeekday(starts_on, index);
}

function sameWeekday(day: string, months: number): string {
	const [year, month] = day.split('-').map(Number) as [number, number];
	const weekday = new Date(day).getUTCDay();
	const week = weekOfMonth(day);
	if (week > 0) {
		const first = new Date(Date.UTC(year, month - 1 + months, 1));
		const offset = ((weekday - first.getUTCDay() + 7) % 7) + 7 * (week - 1);
		return addDays(first.toISOString().slice(0, 10), offset);
	}
	const last = new Date(Date.UTC(year, month + months, 0));
	return addDays(last.toISOString().slice(0, 10), -((last.getUTCDay() - weekday + 7) % 7));
}

/** A year of five digits would be sorted before one of four. */
function isAfterAllDays(day: string): boolean {
	return day.startsWith('+') || day.length > LAST.length;
}

/** Most years have no 29 February. */
function exists(day: string): boolean {
	return addDays(`${day.slice(0, 7)}-01`, Number(day.slice(8)) - 1) === day;
}

function daysBetween(first: string, last: string): number {
	return (Date.parse(last) - Date.parse(first)) / DAY;
}

const DAY = 86_400_000;
/** Days between two occurrences. */
const AVERAGE = { weekly: 7, fortnightly: 14, monthly: 30.4369, yearly: 365.2425 };
/** Occurrences: eight years lie between two leap days at the most. */
const MARGIN = 9;
const LAST = '9999-12-31';
/** The longest wait between two leap days: from 29 February 1896 to 1904. */
const FAR = 8 * 366;

export type Recurring = {
	starts_on: string;
	ends_on?: string | undefined;
	repeats?: 'weekly' | 'fortnightly' | 'monthly' | 'yearly' | undefined;
	repeats_until?: string | undefined;
	not_on?: string[] | undefined;
};
