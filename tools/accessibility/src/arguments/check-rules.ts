import axe from 'axe-core';
import { ruleExists } from 'html-validate';
import { Expected } from '../expected.ts';
import { nearest } from '../nearest.ts';
import { probes } from '../probes.ts';

/** Throws an Expected for a rule that no engine has: with --only it would find nothing, which looks like a pass. */
export function checkRules(flag: 'only' | 'skip', rules: string[]): void {
	for (const rule of rules) {
		const name = rule.toLowerCase().replace(/^(?:axe|html|probe)\//, '');
		if (KNOWN.includes(name) || ruleExists(name) || SNIFFER.test(name)) continue;
		const meant = nearest(name, KNOWN);
		throw new Expected(
			`--${flag} names the rule ${rule}, which no engine has.${meant ? ` Did you mean ${meant}?` : ''}`,
		);
	}
}

/** `warning` and `notice` stand for all rules of that kind, as in pa11y's `ignore`. */
const KNOWN = [
	...axe.getRules().map(({ ruleId }) => ruleId),
	...['parser-error', 'title-shared', 'warning', 'notice'],
	...probes.flatMap(({ rules }) => Object.keys(rules)),
];

/** HTML_CodeSniffer's codes, of which there is no list. */
const SNIFFER = /^(?:htmlcs\/)?(?:wcag2a{1,3}|section508)\./;
