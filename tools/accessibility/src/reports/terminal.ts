import { styleText } from 'node:util';
import wrapAnsi from 'wrap-ansi';
import { criterion } from '../criteria.ts';
import { sentence } from '../finding.ts';
import type { BaselineEntry, PageResult, Place, Problem, Run } from '../run.ts';
import { count } from './count.ts';
import { enginesOf } from './engines.ts';
import { keyOf, originOf, pageName, pagesOf, placeName } from './places.ts';
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
		...byRule([...told.failing, ...told.tolerated]).map((group) => rule(group, run, columns)),
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

function rule(group: RuleGroup, run: Run, columns: number): Line[] {
	const { problems, message, mend, criteria, help, engines } = group;
	const named = criteria.flatMap((number) => criterion(number) ?? []);
	const levels = named.map(({ number, level }) => `${number} ${level}`);
	const heading = [
		`${group.rule}: ${extentOf(group)}`,
		levels.length && `WCAG ${levels.join(', ')}`,
	];
	const about = [
		message && sentence(message),
		mend && `To mend it: ${sentence(mend)}`,
		engines,
		levels.length ? '' : `See ${help}`,
	];
	return [
		{ text: heading.filter(Boolean).join(', '), style: 'bold' },
		...told(about.filter(Boolean).join(' '), 2),
		...problems.slice(0, PROBLEMS).flatMap((problem) => thing(problem, group, run, columns)),
		...more(problems.length - PROBLEMS, 'element like these', 'elements like these', 4),
	];
}

/** Where it is and what it is: in one line if there is room, and what differs from the others of its rule. */
function thing(problem: Problem, group: RuleGroup, run: Run, columns: number): Line[] {
	const { standing, excuse } = problem;
	const html = shorten(plain(problem.html), columns - 8);
	const where = whereOf(problem, run);
	const fits = !wrapAnsi(`${where} ${html}`, columns - 4, { hard: true }).includes('\n');
	const about = [
		group.message === undefined && sentence(problem.message),
		group.mend === undefined && `To mend it: ${sentence(problem.mend)}`,
		group.engines === undefined && enginesOf(problem),
		standing === 'expired' &&
			excuse &&
			`It was excused until ${excuse.expires_on}. ${excuse.owner} answers for it.`,
	];
	return [
		{ text: fits ? `${where} ${html}` : where, indent: 4, style: 'cyan' },
		...told(fits ? '' : html, 6),
		...told(about.filter(Boolean).join(' '), 6),
	];
}

function whereOf({ places }: Problem, run: Run): string {
	const [first] = places;
	if (!first) return '';
	const rest = pagesOf(places) - 1;
	const page = placeName({ ...first, variants: particularOf(first, run) }, originOf(run.pages));
	const pages = rest > 0 ? `${page} and ${count(rest, 'more page')}` : page;
	const about = [first.selector.replace(/^html > body > /, ''), first.note && `(${first.note})`];
	const element = about.filter(Boolean).join(' ');
	return element ? `${pages}: ${element}` : pages;
}

/** The variants in which it was seen, unless it was in all. */
function particularOf({ variants, ...place }: Place, { pages }: Run): string[] {
	const page = pages.find((each) => keyOf(each) === keyOf(place));
	return page && variants.length < page.variants.length ? variants : [];
}

function failed(pages: PageResult[], origin: string): Line[] {
	if (!pages.length) return [];
	return [
		{ text: `${count(pagesOf(pages), 'page')} could not be checked`, style: 'bold' },
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
	const room = Math.max(columns - indent - (harmless.includes('::') ? 1 : 0), 20);
	const lines = wrapAnsi(harmless, room, { hard: true }).split('\n');
	return lines.map((line) => {
		const written = line.replace(/^::/, ': :');
		const styled =
			colours && style ? styleText(style, written, { validateStream: false }) : written;
		return written ? `${margin}${styled}` : '';
	});
}

/** As many elements of a rule as are shown. */
const PROBLEMS = 3;

type Line = { text: string; indent?: number; style?: 'bold' | 'cyan' | 'green' | 'red' };
