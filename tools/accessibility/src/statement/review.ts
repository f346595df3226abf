/** Whether the accessibility statement has to be gone through again, on a day (`2026-12-05`) after the last review. */
export function reviewStanding(reviewedOn: string, today: string): ReviewStanding {
	if (today >= addMonths(reviewedOn, FAILS_AFTER)) return 'overdue';
	return today >= addMonths(reviewedOn, WARNS_AFTER) ? 'due' : 'fresh';
}

/** The last day on which a review still counts: the one before twelve months are over. */
export function lastDayFor(reviewedOn: string): string {
	const end = new Date(addMonths(reviewedOn, FAILS_AFTER));
	end.setUTCDate(end.getUTCDate() - 1);
	return end.toISOString().slice(0, 10);
}

/** The first day on which people are reminded. */
export function remindedFrom(reviewedOn: string): string {
	return addMonths(reviewedOn, WARNS_AFTER);
}

/**
 * The same day of a later month, or that month's last day where it has no such day: 31 May and nine months are 28
 * February.
 */
export function addMonths(day: string, months: number): string {
	const [year, month, date] = day.split('-').map(Number) as [number, number, number];
	const lastDate = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
	return new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastDate)))
		.toISOString()
		.slice(0, 10);
}

/**
 * Months. Regularly, says regulation 8(1) of SI 2018/952; at least once a year, say the recitals of Decision (EU)
 * 2018/1523.
 */
const FAILS_AFTER = 12;
const WARNS_AFTER = 9;

export type ReviewStanding = 'fresh' | 'due' | 'overdue';
