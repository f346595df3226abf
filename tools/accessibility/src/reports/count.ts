/** `1 page`, `1,200 pages`. */
export function count(amount: number, one: string, many = `${one}s`): string {
	return `${amount.toLocaleString('en-GB')} ${amount === 1 ? one : many}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(parts: string[]): string {
	return lists.format(parts);
}

const lists = new Intl.ListFormat('en-GB');
