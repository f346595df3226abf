import axe from 'axe-core';
import { criteriaOfTags } from './criteria-of.ts';
import type { Kind } from '../finding.ts';

/** Whatever axe calls moderate or minor: a WCAG criterion is kept or it isn't. */
export function axeKind(rule: string, impact: string | null | undefined, unsure: boolean): Kind {
	if (unsure || UNSURE.has(rule)) return 'review';
	if (axeCriteria(rule).length) return 'error';
	return impact === 'critical' || impact === 'serious'
		? 'error'
		: impact === 'minor'
			? 'notice'
			: 'warning';
}

export function axeCriteria(rule: string): string[] {
	return criteriaOfTags(tagsOf.get(rule) ?? []);
}

/**
 * Rules for WCAG 2.2 A and AA that pa11y's selection of axe rules leaves out: off by default, too new, experimental, or
 * called minor. The deprecated ones are left out here too, and css-orientation-lock, which fetches every style sheet once
 * more: the probe for orientation sees the same.
 */
export const leftOut = [
	'aria-deprecated-role',
	'label-content-name-mismatch',
	'p-as-heading',
	'server-side-image-map',
	'table-fake-caption',
	'target-size',
	'td-has-header',
];

/** They guess: axe itself calls them experimental, and they are wrong on good pages too. */
const UNSURE = new Set(['p-as-heading', 'table-fake-caption', 'label-content-name-mismatch']);

const tagsOf = new Map(axe.getRules().map(({ ruleId, tags }) => [ruleId, tags]));
