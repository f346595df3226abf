import { criterion, nameOf } from '../criteria.ts';
import type { BaselineEntry, PageResult, Place, Problem } from '../run.ts';
import { count } from './count.ts';
import { enginesOf } from './engines.ts';
import { code, link, table, text } from './markdown.ts';
import { pageName, onEachPage, placeName } from './places.ts';
import { shorten } from './plain.ts';
import { ALSO, NOT_WHOLLY, remarks } from './remarks.ts';
import { byRule, extentOf, type RuleGroup } from './rules.ts';
import type { Tally } from './tally.ts';

/** A table of the rules that are broken. */
export function ruleTable(problems: Problem[]): string {
	const rows = byRule(problems).map(({ rule, message, criteria, elements, pages }) => [
		text(message ?? rule),
		criteria.map((number) => link(criterion(number)?.link, nameOf(number))).join('<br>'),
		elements ? String(elements) : '–',
		String(pages),
	]);
	return table(['What is wrong', 'Criterion', 'Elements', 'Pages'], rows);
}

/** Each rule with its elements, where they are and how to mend them: a block for each. */
export function ruleBlocks(problems: Problem[], origin: string): string[] {
	return byRule(problems).flatMap((group) => [
		heading(group),
		...group.problems.map((problem) => thing(problem, group, origin)),
	]);
}

export function failedList(pages: PageResult[], origin: string): string {
	const lines = pages.map(
		(page) => `- ${code(pageName(page, origin))}: ${text(page.reason ?? '')}`,
	);
	return ['**Could not be checked:**', ...lines].join('\n');
}

/** Nothing when there is nothing to be known. */
export function remarkLists(tally: Tally, origin: string): string[] {
	const all = Map.groupBy(remarks(tally, origin), ({ isLoss }) => isLoss);
	return [...all].map(([isLoss, each]) =>
		[
			`**${isLoss ? NOT_WHOLLY : ALSO}:**`,
			...each.map((remark) => `- ${code(remark.name)}: ${text(remark.text)}`),
		].join('\n'),
	);
}

export function goneList(entries: BaselineEntry[]): string {
	const lines = entries.map(
		({ element, rule, fingerprint }) =>
			`- ${code(shorten(element, MOST))} ${text(rule)}, ${code(fingerprint)}`,
	);
	return ['**Mended, so take it out of the baseline:**', ...lines].join('\n');
}

function heading(group: RuleGroup): string {
	const { rule, message, mend, help, engines } = group;
	return [
		`### ${text(message ?? rule)}`,
		`${text(extentOf(group))}. Rule ${link(help, rule)}.${engines ? ` ${text(engines)}` : ''}${mend ? `\n\n**To mend it:** ${text(mend)}` : ''}`,
	].join('\n\n');
}

function thing(problem: Problem, group: RuleGroup, origin: string): string {
	const { html, message, mend, places, excuse } = problem;
	const pages = onEachPage(places);
	const rest = pages.length - PLACES;
	return [
		`- ${html ? code(shorten(html, MOST)) : 'The page as a whole'}`,
		...(group.message === undefined ? [`  - ${text(message)}`] : []),
		...(group.mend === undefined ? [`  - **To mend it:** ${text(mend)}`] : []),
		...(group.engines === undefined && enginesOf(problem)
			? [`  - ${text(enginesOf(problem))}`]
			: []),
		...(excuse
			? [`  - Excused until ${text(`${excuse.expires_on}: ${excuse.reason} (${excuse.owner})`)}`]
			: []),
		...pages.slice(0, PLACES).map((place) => `  - ${where(place, origin)}`),
		...(rest > 0 ? [`  - and ${count(rest, 'more page')}`] : []),
	].join('\n');
}

function where(place: Place, origin: string): string {
	const { selector, note = '' } = place;
	const parts = [code(placeName(place, origin)), code(shorten(selector, MOST)), text(note)];
	return parts.filter(Boolean).join(' ');
}

/** As many pages of an element, and as many letters of it, as are shown. */
const PLACES = 3;
const MOST = 300;
