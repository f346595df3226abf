import { calendars } from '../days.ts';
import { indexOfName, weekdayOf } from './calendar.ts';
import { inFiguresPattern, inWordsPattern } from './date-patterns.ts';
import { finding, type Finding } from './finding.ts';
import { placeIn } from './place.ts';
import type { Block, Reading } from './reading.ts';

/**
 * Days that are not in the house's form, "Saturday 28 November 2026", and days that do not exist: a date with the wrong
 * weekday sends people on the wrong day.
 */
export function dates(reading: Reading): Finding[] {
	const { lang } = reading;
	if (reading.kind === 'picture') return [];
	return reading.blocks.flatMap((block) => [
		...[...block.text.matchAll(inWordsPattern[lang])].flatMap((match) =>
			inWords(reading, block, match, partsOf(match.groups!)),
		),
		...[...block.text.matchAll(inFiguresPattern)].flatMap((match) =>
			inFigures(reading, block, match),
		),
	]);
}

function inWords(reading: Reading, block: Block, match: RegExpExecArray, parts: Parts): Finding[] {
	const { weekdays, months } = calendars[reading.lang];
	const weekday = parts.weekday ? indexOfName(weekdays, parts.weekday) : undefined;
	const month = indexOfName(months, parts.month);
	if (month < 0 || weekday === -1) return [];
	const written = match[0].replace(/\s+/g, ' ');
	const place = placeIn(reading, block, match.index, written);
	if (parts.year && Number(parts.year) >= GREGORIAN) {
		const right = weekdayOf(Number(parts.day), month, Number(parts.year));
		const isWrong = right === undefined || (weekday !== undefined && right !== weekday);
		if (isWrong)
			return [
				finding('wrongDay', place, { written, ...(right !== undefined && { weekday: right }) }),
			];
	}
	const keepsName = parts.weekday && weekdays[weekday!]!.length === parts.weekday.length;
	const name = keepsName || reading.lang === 'cy' ? parts.weekday : weekdays[weekday ?? -1];
	const better = [name, Number(parts.day), fullName(months[month]!, parts.month), parts.year]
		.filter(Boolean)
		.join(' ');
	return written === better ? [] : [finding('dateStyle', place, { written, better })];
}

function inFigures(reading: Reading, block: Block, match: RegExpExecArray): Finding[] {
	const { weekdays, months } = calendars[reading.lang];
	const { y1, m1, d1, d2, m2, y2 } = match.groups!;
	const year = Number(y1 ?? (y2!.length === 2 ? `20${y2}` : y2));
	const month = Number(m1 ?? m2) - 1;
	const day = Number(d1 ?? d2);
	const weekday = weekdayOf(day, month, year);
	if (weekday === undefined || !months[month]) return [];
	const name = `${reading.lang === 'cy' ? 'dydd ' : ''}${weekdays[weekday]}`;
	const place = placeIn(reading, block, match.index, match[0]);
	const better = `${name} ${day} ${months[month]} ${year}`;
	return [finding('dateStyle', place, { written: match[0], better })];
}

/** A month that has a soft mutation keeps it: `o Dachwedd`. */
function fullName(name: string, written: string): string {
	return written.replace('.', '').length < name.length - 1 ? name : written;
}

function partsOf({ weekday, day, month, day2, month2, year, year2, year3 }: Groups): Parts {
	return { weekday, day: (day ?? day2)!, month: (month ?? month2)!, year: year ?? year2 ?? year3 };
}

/** Weekdays are checked only from this year on: earlier dates may be in the old calendar. */
const GREGORIAN = 1900;

type Groups = Record<string, string | undefined>;
type Parts = { weekday: string | undefined; day: string; month: string; year: string | undefined };
