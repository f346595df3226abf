import { dayOf } from '#domain/days.ts';
import { timeOf } from '#domain/moment.ts';

/** The moment (ISO timestamp) of a day and a time on the town's clock, in summer and in winter. */
export function momentOf(day: string, time: string): string {
	const [winter, summer] = ['Z', '+01:00'].map((zone) =>
		new Date(`${day}T${time}:00${zone}`).toISOString(),
	) as [string, string];
	return dayOf(summer) === day && timeOf(summer) === time ? summer : winter;
}
