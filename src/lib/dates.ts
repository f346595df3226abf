import type { Lang } from '#domain/language.ts';
import { strings } from '#strings/index.ts';

/** A day (`2026-12-05`) as people say it: Saturday 5 December 2026. */
export function sayDay(day: string, lang: Lang): string {
	return formats[lang].long.format(noon(day)).replace(',', '');
}

/** The same without the weekday, for lists: 5 December 2026. */
export function sayDate(day: string, lang: Lang): string {
	return formats[lang].date.format(noon(day));
}

/** A time (`16:30`) as people say it: 4.30pm. */
export function sayTime(time: string, lang: Lang): string {
	const { noon: midday, midnight, am, pm } = strings(lang).common.clock;
	if (time === '12:00') return midday;
	if (time === '00:00') return midnight;
	const [hour, minute] = time.split(':').map(Number) as [number, number];
	const half = hour < 12 ? am : pm;
	return `${hour % 12 || 12}${minute ? `.${String(minute).padStart(2, '0')}` : ''}${half}`;
}

/** The town's day at a moment: an ISO timestamp, or a Date. */
export function dayOf(moment: string | Date): string {
	return isoDay.format(new Date(moment));
}

/** The weekday of a day: Tuesday, dydd Mawrth. */
export function sayWeekday(day: string, lang: Lang): string {
	return formats[lang].weekday.format(noon(day));
}

/** The town's time of day at a moment, as people say it. */
export function sayTimeOf(moment: string | Date, lang: Lang): string {
	return sayTime(clock.format(new Date(moment)), lang);
}

/** The last day on which something that ends at a moment still goes on: a petition that closes at midnight, the day before. */
export function lastDay(end: string): string {
	return dayOf(new Date(Date.parse(end) - 1));
}

/** Midday UTC is the same day in every place that could read this. */
function noon(day: string): Date {
	return new Date(`${day}T12:00:00Z`);
}

const TIME_ZONE = 'Europe/London';
const isoDay = new Intl.DateTimeFormat('en-CA', { timeZone: TIME_ZONE });
const clock = new Intl.DateTimeFormat('en-GB', {
	hour: '2-digit',
	minute: '2-digit',
	timeZone: TIME_ZONE,
});
const formats = { en: formatsFor('en-GB'), cy: formatsFor('cy-GB') };

function formatsFor(locale: string) {
	const date = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
	return {
		date: new Intl.DateTimeFormat(locale, date),
		weekday: new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }),
		long: new Intl.DateTimeFormat(locale, { ...date, weekday: 'long' }),
	};
}
