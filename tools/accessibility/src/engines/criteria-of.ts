/** `wcag143` and `wcag1410` among axe's tags as `1.4.3` and `1.4.10`. */
export function criteriaOfTags(tags: string[]): string[] {
	return tags.flatMap((tag) => {
		const [, principle, guideline, criterion] = /^wcag(\d)(\d)(\d+)$/.exec(tag) ?? [];
		return principle ? [`${principle}.${guideline}.${criterion}`] : [];
	});
}

/** `WCAG2AA.Principle1.Guideline1_4.1_4_3.G18.Fail` as `1.4.3`. */
export function criteriaOfCode(code: string): string[] {
	const [, number] = /\.(\d_\d_\d+)/.exec(code) ?? [];
	return number ? [number.replaceAll('_', '.')] : [];
}
