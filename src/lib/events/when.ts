import { sayDate, sayDay, sayWeekday } from '#domain/days.ts';
import type { Lang } from '#domain/language.ts';
import { addDays, nextOccurrence, weekOfMonth } from '#domain/recurrence.ts';
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
	const first = sayDay(day, lang);
	const last = data.ends_on && sayDay(data.ends_on, lang);
	const when = last ? strings(lang).events.days(first, last) : first;
	return `${when}, ${sayTimes(data, lang)}`;
}

/** What a list says beside the day of an event: "Today, 4pm to 7pm", "all day, until Friday 1 January 2027". */
export function sayTimesOn(day: string, data: Event['data'], lang: Lang): string {
	const { near, untilEnd } = strings(lang).events;
	const parts = [
		{ [today]: near.today, [addDays(today, 1)]: near.tomorrow }[day],
		sayTimes(data, lang),
		data.ends_on && untilEnd(sayDay(data.ends_on, lang)),
	];
	return parts.filter(Boolean).join(', ');
}

/** "4pm to 7pm", "all day". */
export function sayTimes({ starts_at, ends_at }: Event['data'], lang: Lang): string {
	const { allDay, to } = strings(lang).events;
	if (!starts_at) return allDay;
	const until = ends_at ? ` ${to} ${sayTime(ends_at, lang)}` : '';
	return `${sayTime(starts_at, lang)}${until}`;
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
