import type { Strings } from './index.ts';

/** A length of time in words, from minutes; in hours where the number of hours is whole: "one hour", "90 minutes". */
export function sayMinutes(minutes: number, { amounts }: Pick<Strings, 'amounts'>): string {
	return minutes % 60 === 0 ? amounts.hours(minutes / 60) : amounts.minutes(minutes);
}
