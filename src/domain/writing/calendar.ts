/** The index of a name in the list, also if it is short or softened (`Sept`, `Fercher`). -1 if it is not in the list. */
export function indexOfName(names: string[], written: string): number {
	const name = hard(written.replace('.', '').toLowerCase());
	const exact = names.findIndex((each) => each.toLowerCase() === name);
	return exact >= 0 ? exact : names.findIndex((each) => each.toLowerCase().startsWith(name));
}

/** The day of the week, 0 for Sunday; undefined if there is no such day. */
export function weekdayOf(day: number, month: number, year: number): number | undefined {
	const date = new Date(Date.UTC(year, month, day));
	return date.getUTCMonth() === month && date.getUTCDate() === day ? date.getUTCDay() : undefined;
}

/** Welsh names have a soft mutation after some words: nos Fawrth, i Fedi, o Dachwedd. */
function hard(name: string): string {
	return softened[name] ?? name;
}

const softened: Record<string, string> = {
	lun: 'llun',
	fawrth: 'mawrth',
	fercher: 'mercher',
	wener: 'gwener',
	fai: 'mai',
	fehefin: 'mehefin',
	orffennaf: 'gorffennaf',
	fedi: 'medi',
	dachwedd: 'tachwedd',
	ragfyr: 'rhagfyr',
};
