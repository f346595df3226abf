/**
 * A whole number as people here write it, in English and in Welsh: 12,345. Without `toLocaleString`, which takes some
 * milliseconds when a door starts.
 */
export function sayNumber(number: number): string {
	return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
