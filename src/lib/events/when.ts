import { sayDate, sayDay, sayWeekday } from '#domain/days.ts';
import type { Lang } from '#domain/language.ts';
import { nextOccurrence, weekOfMonth } from '#domain/recurrence.ts';
import { strings } from '#strings/index.ts';
import type { Event } from './events.ts';
import { sayTime } from '#domain/clock.ts';
import { today } from '../today.ts';

/** The next day of an event; its first day when it is over. */
export function nextDay(data: Event['data']): string {
	return nextOccurrence(data, today) ?? data.starts_on;
}

/** One occurrence of an event, in words: "Saturday 28 November 2026, 4pm to 7pm". */
export function sayWhen(data: Event['data'], day: string, lang: Lang): string {
	const { allDay, days, to } = strings(lang).events;
	const first = sayDay(day, lang);
	const when = data.ends_on ? days(first, sayDay(data.ends_on, lang)) : first;
	if (!data.starts_at) return `${when}, ${allDay}`;
	const until = data.ends_at ? ` ${to} ${sayTime(data.ends_at, lang)}` : '';
	return `${when}, ${sayTime(data.starts_at, lang)}${until}`;
}

/** How an event repeats, in words: "Every third Tuesday of the month, until 1 May 2027". Undefined if it happens once. */
export function sayRepeats(data: Event['data'], lang: Lang): string | undefined {
	if (!data.repeats) return undefined;
	const words = strings(lang).events;
	const parts = [
		words.repeats[data.repeats](sayWeekday(data.starts_on, lang), weekOfMonth(data.starts_on)),
		data.repeats_until && words.until(sayDate(data.repeats_until, lang)),
	];
	return parts.filter(Boolean).join(', ');
}
