/** How many months before the last known bank holiday the next ones are asked for, as `app.holidays_run_out` does. */
const MONTHS = 6;

/**
 * Whether promised days may soon be wrong, because bank holidays are missing. The government announces them more than a
 * year ahead, so there is time to add them. Days are `YYYY-MM-DD`.
 */
export function holidaysRunOut(known: string[], today: string): boolean {
	const last = known.toSorted().at(-1);
	return last === undefined || last < monthsAfter(today, MONTHS);
}

/** The same day of a later month, or its last day. */
function monthsAfter(day: string, months: number): string {
	const [year, month, date] = day.split('-').map(Number) as [number, number, number];
	const end = new Date(Date.UTC(year, month + months, 0));
	end.setUTCDate(Math.min(date, end.getUTCDate()));
	return end.toISOString().slice(0, 10);
}
