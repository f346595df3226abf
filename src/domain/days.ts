import type { Lang } from './language.ts';

/** Where the town is, as the tz database names it. */
export const TIME_ZONE = 'Europe/London';

/** The town's day at a moment (an ISO timestamp, or a Date): `2026-12-05`. */
export function dayOf(moment: string | Date): string {
	return isoDay.format(new Date(moment));
}

/** The last day on which something that ends at a moment still goes on: a petition that closes at midnight, the day before. */
export function lastDay(end: string): string {
	return dayOf(new Date(Date.parse(end) - 1));
}

/** A day (`2026-12-05`) as people say it: Saturday 5 December 2026. */
export function sayDay(day: string, lang: Lang): string {
	return formats[lang].long.format(noon(day)).replace(',', '');
}

/** The same without the weekday: 5 December 2026. */
export function sayDate(day: string, lang: Lang): string {
	return formats[lang].date.format(noon(day));
}

/** The weekday of a day: Tuesday, Dydd Mawrth. */
export function sayWeekday(day: string, lang: Lang): string {
	return formats[lang].weekday.format(noon(day));
}

/** Midday UTC is the same day in every place that could read this. */
function noon(day: string): Date {
	return new Date(`${day}T12:00:00Z`);
}

const isoDay = new Intl.DateTimeFormat('en-CA', { timeZone: TIME_ZONE });
const formats = { en: formatsFor('en-GB'), cy: formatsFor('cy-GB') };

function formatsFor(locale: string) {
	const date = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
	return {
		date: new Intl.DateTimeFormat(locale, date),
		weekday: new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }),
		long: new Intl.DateTimeFormat(locale, { ...date, weekday: 'long' }),
	};
}
