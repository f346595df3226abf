import { sayMinutes } from '#domain/clock.ts';
import { TIME_ZONE } from '#domain/days.ts';
import type { Lang } from '#domain/language.ts';

/** A time (`16:30`) as people say it: 4.30pm. */
export function sayTime(time: string, lang: Lang): string {
	const [hour, minute] = time.split(':').map(Number) as [number, number];
	return sayMinutes(60 * hour + minute, lang);
}

/** The town's time of day at a moment, as people say it. */
export function sayTimeOf(moment: Date, lang: Lang): string {
	return sayTime(clock.format(moment), lang);
}

const clock = new Intl.DateTimeFormat('en-GB', {
	hour: '2-digit',
	minute: '2-digit',
	timeZone: TIME_ZONE,
});
