import type { Lang } from '#domain/language.ts';
import { strings } from '#strings/index.ts';
import { sayTime } from '#domain/clock.ts';

/** Opening hours in words, a line a day from Monday to Sunday: "9.30am to noon and 1pm to 5pm", or "Closed". */
export function sayHours(hours: Hours, lang: Lang): { id: Day; day: string; hours: string }[] {
	const { days, and, to, closed } = strings(lang).places;
	return DAYS.map((day) => {
		const times = hours
			.filter((each) => each.day === day)
			.toSorted((a, b) => a.opens.localeCompare(b.opens))
			.map(({ opens, closes }) => `${sayTime(opens, lang)} ${to} ${sayTime(closes, lang)}`);
		return { id: day, day: days[day], hours: times.join(` ${and} `) || closed };
	});
}

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

export type Day = (typeof DAYS)[number];
export type Hours = { day: Day; opens: string; closes: string }[];
