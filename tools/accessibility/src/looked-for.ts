import axe from 'axe-core';
import { axeCriteria, leftOut } from './engines/axe-rules.ts';
import { htmlKind } from './engines/html.ts';
import { isNamed, type Kind, tellerOf } from './finding.ts';
import type { PageOptions } from './target.ts';

/** Whether the engine of a rule runs with these options, and what it says of the rule is told. */
export function isLookedFor(rule: string, options: PageOptions): boolean {
	return isRuleTold(rule, options) && isRun(rule, options);
}

/** Whether the options let a rule into the report. */
export function isRuleTold(rule: string, { only = [], ignore }: PageOptions): boolean {
	return (only.length === 0 || isNamed(rule, only)) && !isNamed(rule, ignore);
}

/** Whether findings of this kind are told. */
export function isToldKind(kind: Kind, options: PageOptions): boolean {
	if (kind === 'warning' && !options.includeWarnings) return false;
	if (kind === 'notice' && !options.includeNotices) return false;
	return !options.ignore.includes(kind);
}

/** Whether breaking the rule is never only a warning. */
export function isSurelyError(rule: string): boolean {
	const id = rule.slice(rule.indexOf('/') + 1);
	if (tellerOf(rule) === 'axe') return axeCriteria(id).length > 0;
	return tellerOf(rule) !== 'html' || htmlKind(id) === 'error';
}

function isRun(rule: string, options: PageOptions): boolean {
	const { engines, runners, standard } = options;
	const isRunByPa11y = (runner: 'axe' | 'htmlcs') =>
		engines.includes('pa11y') && runners.includes(runner);
	switch (tellerOf(rule)) {
		case 'html':
			return engines.includes('html');
		case 'probe':
			return engines.includes('probes');
		case 'htmlcs':
			return isRunByPa11y('htmlcs') && rule.startsWith(`htmlcs/${standard}.`);
		case 'axe':
			return isRunOfAxe(rule.slice('axe/'.length), options, isRunByPa11y('axe'));
		default:
			return false;
	}
}

function isRunOfAxe(id: string, { engines, standard }: PageOptions, byPa11y: boolean): boolean {
	if (leftOut.includes(id)) return engines.includes('axe') && standard !== 'WCAG2A';
	const level = tagsOf.get(id)?.find((tag) => /^wcag2\d?a+$/.test(tag)) ?? '';
	return byPa11y && (standard !== 'WCAG2A' || !level.endsWith('aa'));
}

const tagsOf = new Map(axe.getRules().map(({ ruleId, tags }) => [ruleId, tags]));
