/** The middle value; of an even number of values, the mean of the two in the middle. */
export function median(values: number[]): number {
	const sorted = values.toSorted((a, b) => a - b);
	const middle = sorted.length / 2;
	if (!sorted.length) throw new Error('No value was measured.');
	return (sorted[Math.ceil(middle) - 1]! + sorted[Math.floor(middle)]!) / 2;
}

/** Half the distance from the lowest to the highest value, as a part of the median: 0.3 is ±30 %. */
export function spread(values: number[]): number {
	return (Math.max(...values) - Math.min(...values)) / 2 / median(values);
}

export function sum(values: number[]): number {
	return values.reduce((total, value) => total + value, 0);
}
