/** Regular expressions for days from `today` on and before it, for lists that can be filtered by nothing else. */
export function dayPatterns(today: string): { fromToday: string; beforeToday: string } {
	const digits = [...today];
	const later = digits
		.map((digit, at) =>
			/[0-8]/.test(digit) ? `${digits.slice(0, at).join('')}[${Number(digit) + 1}-9]` : '',
		)
		.filter(Boolean);
	return {
		fromToday: `^(?:${[...later, today].join('|')})`,
		beforeToday: `^(?!${[...later, today].join('|')})\\d`,
	};
}
