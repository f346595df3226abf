import { sayWeekday } from '#domain/days.ts';
import type { Lang } from '#domain/language.ts';
import { strings } from '#strings/index.ts';
import { today } from '../today.ts';

/** A day as a leaf of a calendar: the weekday, the date, and the month, with the year where it is not this year. */
export function leafOf(day: string, lang: Lang): { weekday: string; date: number; month: string } {
	const [year, month, date] = day.split('-').map(Number) as [number, number, number];
	const { leaf } = strings(lang).events;
	const name = leaf.months[month - 1]!;
	return {
		weekday: leaf.weekday(sayWeekday(day, lang)),
		date,
		month: year === Number(today.slice(0, 4)) ? name : `${name} ${year}`,
	};
}
