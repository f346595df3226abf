import { sayTime } from './clock.ts';
import { dayOf, sayDate, sayDay, TIME_ZONE } from './days.ts';
import type { Lang } from './language.ts';

/** A moment (an ISO timestamp) as the town's clock shows it: Saturday 5 December 2026, 4.30pm. */
export function sayMoment(at: string, lang: Lang): string {
	return `${sayDay(dayOf(at), lang)}, ${sayTimeOf(at, lang)}`;
}

/** The same without the weekday: 5 December 2026, 4.30pm. */
export function sayShortMoment(at: string, lang: Lang): string {
	return `${sayDate(dayOf(at), lang)}, ${sayTimeOf(at, lang)}`;
}

/** The town's time of day at a moment, as people say it: 4.30pm. */
export function sayTimeOf(at: string, lang: Lang): string {
	return sayTime(timeOf(at), lang);
}

/** The town's time of day at a moment: `16:30`. */
export function timeOf(at: string): string {
	// Made when a time is first asked for, as in days.ts.
	clock ??= new Intl.DateTimeFormat('en-GB', {
		hour: '2-digit',
		minute: '2-digit',
		timeZone: TIME_ZONE,
	});
	return clock.format(new Date(at));
}

let clock: Intl.DateTimeFormat | undefined;
