/** A day inside a sentence: "dydd Mawrth 5 Mai". */
export function dayWithin(day: string): string {
	return day[0]!.toLowerCase() + day.slice(1);
}

/** "On" a day: a weekday softens and takes no "ar": "ddydd Mawrth 5 Mai", but "ar 5 Mai". */
export function onDay(day: string): string {
	return /^dydd/i.test(day) ? softened(dayWithin(day)) : `ar ${day}`;
}

export function softened(weekday: string): string {
	return weekday.replace(/^d/, 'dd');
}
