import { criterion, nameOf } from '../criteria.ts';
import type { Kind } from '../finding.ts';
import { listed } from './count.ts';
import { link, text } from './markdown.ts';
import type { RuleGroup } from './rules.ts';

/** What SARIF says of a rule (§3.49). */
export function ruleOf({ rule, kind, criteria, help, problems }: RuleGroup) {
	const { message, mend } = problems[0]!;
	const names = criteria.map(nameOf);
	const helpUri = URL.canParse(help) ? help : criterion(criteria[0] ?? '')?.link;
	return {
		id: rule,
		shortDescription: { text: message },
		fullDescription: {
			text: [message, names.length && `${listed(names)}.`].filter(Boolean).join(' '),
		},
		help: {
			text: [mend, ...names].join('\n'),
			markdown: [
				text(mend),
				...criteria.map((number) => `- ${link(criterion(number)?.link, nameOf(number))}`),
			].join('\n'),
		},
		...(helpUri ? { helpUri } : {}),
		defaultConfiguration: { level: kind === 'review' ? 'none' : levelOf(kind) },
		properties: { tags: ['accessibility', ...criteria.map((number) => `WCAG ${number}`)] },
	};
}

export function levelOf(kind: Exclude<Kind, 'review'>): 'error' | 'warning' | 'note' {
	return kind === 'notice' ? 'note' : kind;
}
