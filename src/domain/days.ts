import type { Lang } from './language.ts';

/** The town's time zone, by its name in the tz database. */
export const TIME_ZONE = 'Europe/London';

/** The town's day at a moment (an ISO timestamp, or a Date): `2026-12-05`. */
export function dayOf(moment: string | Date): string {
	// Made when a day is first asked for: 5 ms or more, which most requests don't need.
	isoDay ??= new Intl.DateTimeFormat('en-CA', { timeZone: TIME_ZONE });
	return isoDay.format(new Date(moment));
}

/** The last full day before a moment: a petition that closes at midnight can be signed until the end of this day. */
export function lastDay(end: string): string {
	return dayOf(new Date(Date.parse(end) - 1));
}

/** Whether a text names a day that the calendar has, as browsers send it: `2026-12-05`. */
export function isDay(text: string): boolean {
	if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
	const at = new Date(`${text}T12:00:00Z`);
	return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

/** A day (`2026-12-05`) as people say it: Saturday 5 December 2026. */
export function sayDay(day: string, lang: Lang): string {
	return `${sayWeekday(day, lang)} ${sayDate(day, lang)}`;
}

/** The same without the weekday: 5 December 2026. */
export function sayDate(day: string, lang: Lang): string {
	const [year, month, date] = day.split('-').map(Number) as [number, number, number];
	return `${date} ${calendars[lang].months[month - 1]} ${year}`;
}

/** A month (`2026-12`) as people say it: December 2026. */
export function sayMonth(month: string, lang: Lang): string {
	const [year, number] = month.split('-').map(Number) as [number, number];
	return `${calendars[lang].months[number - 1]} ${year}`;
}

/** The weekday of a day: Tuesday, Dydd Mawrth. */
export function sayWeekday(day: string, lang: Lang): string {
	const name = calendars[lang].weekdays[new Date(day).getUTCDay()]!;
	return lang === 'cy' ? `Dydd ${name}` : name;
}

let isoDay: Intl.DateTimeFormat | undefined;

/**
 * The names of weekdays, from Sunday, and of months. They are listed here because not every browser knows Welsh dates,
 * and the preview of the CMS must write days as the pages do.
 */
export const calendars: Record<Lang, { weekdays: string[]; months: string[] }> = {
	en: {
		weekdays: words('Sunday Monday Tuesday Wednesday Thursday Friday Saturday'),
		months: words(
			'January February March April May June July August September October November December',
		),
	},
	cy: {
		weekdays: words('Sul Llun Mawrth Mercher Iau Gwener Sadwrn'),
		months: words(
			'Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr',
		),
	},
};

function words(line: string): string[] {
	return line.split(' ');
}
