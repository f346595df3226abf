import type { Strings } from './index.ts';

/** A length of time in minutes, said in whole hours where it is one: "one hour", "90 minutes". */
export function sayMinutes(minutes: number, { amounts }: Pick<Strings, 'amounts'>): string {
	return minutes % 60 === 0 ? amounts.hours(minutes / 60) : amounts.minutes(minutes);
}
