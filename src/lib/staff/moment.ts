import { dayOf, sayDate } from '#domain/days.ts';
import type { Lang } from '#domain/language.ts';
import { timeOf } from '#domain/moment.ts';
import { sayTimeOf } from '#lib/events/times.ts';

/** A moment (ISO timestamp) as the desk says it: 28 November 2026, 6.30pm. */
export function sayMoment(at: string, lang: Lang): string {
	return `${sayDate(dayOf(at), lang)}, ${sayTimeOf(new Date(at), lang)}`;
}

/** The moment (ISO timestamp) of a day and a time on the town's clock, in summer and in winter. */
export function momentOf(day: string, time: string): string {
	const [winter, summer] = ['Z', '+01:00'].map((zone) =>
		new Date(`${day}T${time}:00${zone}`).toISOString(),
	) as [string, string];
	return dayOf(summer) === day && timeOf(summer) === time ? summer : winter;
}
