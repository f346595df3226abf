import { type Teller, tellerOf } from '../finding.ts';
import type { Problem } from '../run.ts';
import { listed } from './count.ts';

/** The engines that agree on a problem, as a sentence: `Found by axe and html-validate.` Empty when it is one alone. */
export function enginesOf({ seen_by }: Pick<Problem, 'seen_by'>): string {
	const tellers = new Set(seen_by.map(({ rule }) => tellerOf(rule)));
	const names = [...tellers].map((teller) => NAMES[teller] ?? teller);
	return names.length > 1 ? `Found by ${listed(names)}.` : '';
}

const NAMES: Record<Teller, string> = {
	axe: 'axe',
	htmlcs: 'HTML_CodeSniffer',
	html: 'html-validate',
	probe: 'a probe',
};
