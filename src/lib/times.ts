import { TIME_ZONE } from '#domain/days.ts';
import type { Lang } from '#domain/language.ts';
import { strings } from '#strings/index.ts';

/** A time (`16:30`) as people say it: 4.30pm. */
export function sayTime(time: string, lang: Lang): string {
	const { noon, midnight, am, pm } = strings(lang).common.clock;
	if (time === '12:00') return noon;
	if (time === '00:00') return midnight;
	const [hour, minute] = time.split(':').map(Number) as [number, number];
	const half = hour < 12 ? am : pm;
	return `${hour % 12 || 12}${minute ? `.${String(minute).padStart(2, '0')}` : ''}${half}`;
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
