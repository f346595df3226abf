import { styleText } from 'node:util';
import wrapAnsi from 'wrap-ansi';
import { criterion, nameOf } from '../criteria.ts';
import type { BaselineEntry, PageResult, Problem, Run } from '../run.ts';
import { count } from './count.ts';
import { originOf, pageName, onEachPage, placeName } from './places.ts';
import { plain, shorten } from './plain.ts';
import { ALSO, NOT_WHOLLY, remarks } from './remarks.ts';
import type { ReportOptions } from './report.ts';
import { byRule, extentOf, type RuleGroup } from './rules.ts';
import { type Tally, tally, verdict } from './tally.ts';

/** What was found, rule by rule, then what else there is to know, the result in the last line. */
export function terminal(
	run: Run,
	{ colours = false, columns = 80, threshold }: ReportOptions = {},
): string {
	const told = tally(run, threshold);
	const origin = originOf(run.pages);
	const parts: Line[][] = [
		...byRule([...told.failing, ...told.tolerated]).map((group) => rule(group, origin)),
		failed(told.failed, origin),
		remarked(told, origin, true),
		remarked(told, origin, false),
		gone(told.gone),
		asides(told),
		[
			{
				text: verdict(run, threshold),
				style: told.failing.length || told.failed.length || told.partly.length ? 'red' : 'green',
			},
		],
	];
	const lines = parts.filter((part) => part.length).flatMap((part) => [...part, { text: '' }]);
	return lines.flatMap((line) => set(line, columns, colours)).join('\n');
}

function rule(group: RuleGroup, origin: string): Line[] {
	const { problems, message, mend, criteria, help } = group;
	return [
		{ text: `${group.rule}: ${extentOf(group)}`, style: 'bold' },
		...told(message, 2),
		...problems
			.slice(0, PROBLEMS)
			.flatMap((problem) => [
				{ text: '' },
				...(message === undefined ? told(problem.message, 2) : []),
				...thing(problem, origin),
				...(mend === undefined ? told(problem.mend, 4, 'To mend it: ') : []),
			]),
		...more(problems.length - PROBLEMS, 'element like these', 'elements like these', 2),
		{ text: '' },
		...told(mend, 2, 'To mend it: '),
		...criteria.flatMap((number) => [
			{ text: nameOf(number), indent: 2 },
			...told(criterion(number)?.link, 2),
		]),
		...(criteria.some(criterion) ? [] : told(help, 2, 'See ')),
	];
}

function thing({ html, places, standing, excuse }: Problem, origin: string): Line[] {
	const pages = onEachPage(places);
	const expired = standing === 'expired' && excuse;
	return [
		...(html ? [{ text: shorten(plain(html), 300), indent: 4, style: 'cyan' as const }] : []),
		...pages
			.slice(0, PLACES)
			.flatMap((place) => [
				{ text: placeName(place, origin), indent: 4 },
				...told(place.selector, 6),
				...told(place.note, 6),
			]),
		...more(pages.length - PLACES, 'page', 'pages', 4),
		...(expired
			? told(`It was excused until ${excuse.expires_on}. ${excuse.owner} answers for it.`, 4)
			: []),
	];
}

function failed(pages: PageResult[], origin: string): Line[] {
	if (!pages.length) return [];
	return [
		{ text: `${count(pages.length, 'page')} could not be checked`, style: 'bold' },
		...pages.flatMap((page) => [
			{ text: pageName(page, origin), indent: 2 },
			...told(page.reason, 4),
		]),
	];
}

function remarked(tally: Tally, origin: string, isLoss: boolean): Line[] {
	const all = remarks(tally, origin).filter((remark) => remark.isLoss === isLoss);
	if (!all.length) return [];
	return [
		{ text: isLoss ? NOT_WHOLLY : ALSO, style: 'bold' },
		...all.flatMap(({ name, text }) => [{ text: name, indent: 2 }, ...told(text, 4)]),
	];
}

function gone(entries: BaselineEntry[]): Line[] {
	if (!entries.length) return [];
	return [
		{ text: 'In the baseline, but on no page any more: take them out', style: 'bold' },
		...entries.flatMap(({ rule, element, fingerprint }) => [
			{ text: `${rule}, ${fingerprint}`, indent: 2 },
			...told(shorten(element, 200), 4),
		]),
	];
}

function asides({ known, reviews, tolerated }: Tally): Line[] {
	const byOwner = Map.groupBy(
		known.flatMap(({ excuse }) => excuse ?? []),
		({ owner, expires_on }) => `${owner}, until ${expires_on}`,
	);
	return [
		...(known.length
			? [{ text: `${count(known.length, 'problem is', 'problems are')} excused by the baseline:` }]
			: []),
		...[...byOwner].map(([who, { length }]) => ({ text: `${length}: ${who}`, indent: 2 })),
		...(tolerated.length
			? told(
					`${count(tolerated.length, 'problem does', 'problems do')} not count: there may be that many.`,
				)
			: []),
		...(reviews.length
			? told(
					`${count(reviews.length, 'thing needs', 'things need')} the eyes of a person: ` +
						'--reporter html=report.html shows what.',
				)
			: []),
	];
}

function told(text: string | undefined, indent = 0, before = ''): Line[] {
	return text ? [{ text: `${before}${text}`, indent }] : [];
}

function more(amount: number, one: string, many: string, indent: number): Line[] {
	return amount > 0
		? [{ text: `and ${count(amount, `more ${one}`, `more ${many}`)}`, indent }]
		: [];
}

/** GitHub obeys any line that begins with `::`, and `##[` wherever it stands, so no page may say them there. */
function set({ text, indent = 0, style }: Line, columns: number, colours: boolean): string[] {
	const margin = ' '.repeat(indent);
	const harmless = plain(text).replaceAll('##[', '## [');
	const lines = wrapAnsi(harmless, Math.max(columns - indent, 20), { hard: true }).split('\n');
	return lines.map((line) => {
		const written = line.replace(/^::/, ': :');
		const styled =
			colours && style ? styleText(style, written, { validateStream: false }) : written;
		return written ? `${margin}${styled}` : '';
	});
}

/** As many elements of a rule, and as many pages of an element, as are shown. */
const PROBLEMS = 5;
const PLACES = 3;

type Line = { text: string; indent?: number; style?: 'bold' | 'cyan' | 'green' | 'red' };
