import { faultOf } from './faults.ts';
import type { Sighting } from './finding.ts';

/**
 * What to ask of an element before a rule is believed. HTML_CodeSniffer and html-validate read attributes one at a
 * time, and axe does not know all language tags: each is wrong on pages that are right.
 */
export function doubtOf({ rule, fault: given }: Told): Doubt | undefined {
	const [, engine = ''] = /^(\w+)\//.exec(rule) ?? [];
	const named = DOUBTS.find(([rules]) => rules.test(rule));
	if (named) return named[1];
	const fault = given ?? faultOf(rule)?.name;
	if (fault?.startsWith('language-')) return 'language';
	if (engine !== 'htmlcs' && engine !== 'html') return undefined;
	return fault === undefined ? undefined : BY_FAULT[fault];
}

/** Of HTML_CodeSniffer and html-validate only. */
const BY_FAULT: Record<string, Doubt> = {
	'no-name': 'name',
	group: 'group',
	refresh: 'refresh',
	'submit-button': 'submit-button',
};

const DOUBTS: [rules: RegExp, doubt: Doubt][] = [
	[/^htmlcs\/.*1_3_1\.(H43,H63|H43\.HeadersRequired|H63\.1)$/, 'scope'],
	[/^axe\/meta-refresh$/, 'refresh'],
	[/^htmlcs\/.*1_3_1\.F92,ARIA4$/, 'layout'],
	[/^html\/valid-autocomplete$/, 'type'],
	[/^htmlcs\/.*1_3_5\.H98/, 'purpose'],
];

export type Doubt =
	| 'name'
	| 'group'
	| 'refresh'
	| 'submit-button'
	| 'scope'
	| 'layout'
	| 'type'
	| 'purpose'
	| 'language';

type Told = Pick<Sighting, 'rule' | 'fault'>;
