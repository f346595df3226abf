import { MIDNIGHT, NOON, sayMinutes } from '../clock.ts';
import type { Lang } from '../language.ts';
import { finding, type Finding } from './finding.ts';
import { placeIn } from './place.ts';
import type { Reading } from './reading.ts';

/** Times that are not written as the house writes them: 9.30am, 4pm to 7pm, noon. */
export function times(reading: Reading): Finding[] {
	const { lang, blocks } = reading;
	if (reading.kind === 'picture') return [];
	return blocks.flatMap((block) =>
		[...block.text.matchAll(WRITTEN)].flatMap(({ 0: found, index, groups }) => {
			const better = say(groups!, lang);
			const written = found.replace(/\s+/g, ' ');
			if (!better || written === better) return [];
			return [finding('timeStyle', placeIn(reading, block, index, written), { written, better })];
		}),
	);
}

function say(groups: Groups, lang: Lang): string | undefined {
	const { noon, from, until, opens, clock } = groups;
	if (noon) return sayMinutes(/noon|dydd/i.test(noon) ? NOON : MIDNIGHT, lang);
	const first = from ?? opens;
	const end = minutesOf((until ?? clock)!);
	if (end === undefined) return undefined;
	if (!first) return sayMinutes(end, lang);
	const start = isWhole(first) ? minutesOf(first) : before(first, end);
	if (start === undefined) return undefined;
	return `${sayMinutes(start, lang)} ${to[lang]} ${sayMinutes(end, lang)}`;
}

/** The first of two times takes its half of the day from the second: 4-7pm, but 11-1pm begins in the morning. */
function before(time: string, end: number): number | undefined {
	const start = minutesOf(`${time}${end >= NOON ? 'pm' : 'am'}`);
	return start !== undefined && start > end ? start - NOON : start;
}

function isWhole(time: string): boolean {
	return /m\.?$|:/i.test(time);
}

/** Minutes from midnight. */
function minutesOf(time: string): number | undefined {
	const [, hour, minute, half] = /^(\d{1,2})(?:[:.](\d\d))?\s*([ap]?)/i.exec(time)!;
	const hours = Number(hour);
	if (hours > (half ? 12 : 23) || Number(minute ?? 0) > 59) return undefined;
	const base = half ? (hours % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : hours;
	return base * 60 + Number(minute ?? 0);
}

const to: Record<Lang, string> = { en: 'to', cy: 'i' };

const HALF = '(?:\\s?[ap]m|\\s?[ap]\\.m\\.?)(?!\\p{L})';
const CLOCK = '(?:[01]?\\d|2[0-3]):[0-5]\\d(?![:\\d]|,\\d|\\s?[ap]\\.?m)';
const TIME = '\\d{1,2}(?:[:.]\\d\\d)?';
/** 16:30, 4:30 pm, 4 p.m., 4-7pm, 10:00–16:00, 12 noon. */
const WRITTEN = new RegExp(
	`(?<![\\p{L}\\d£€$:.,/-])(?:12\\s?(?<noon>noon|midnight|hanner dydd|hanner nos)(?!\\p{L})|(?:(?<from>${TIME}(?:${HALF})?)\\s?[-–—]\\s?)?(?<until>${TIME}${HALF})|(?:(?<opens>${CLOCK})\\s?[-–—]\\s?)?(?<clock>${CLOCK}))`,
	'giu',
);

type Groups = Record<string, string | undefined>;
