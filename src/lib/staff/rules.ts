import type { Lang } from '#domain/language.ts';
import type { Rule } from '#domain/staff.ts';
import { staffStrings } from '#strings/staff.ts';

/** The rules in the groups of the page, each with its words. A rule without words is in no group. */
export function groupedRules(rules: Rule[], lang: Lang): Group[] {
	return Object.values<WordsOfGroup>(staffStrings(lang).rules.groups).map((group) => ({
		title: group.title,
		text: group.text,
		rules: Object.entries(group.rules).flatMap(([name, words]) =>
			rules.filter((rule) => rule.name === name).map((rule) => ({ ...rule, ...words })),
		),
	}));
}

/** One rule with its words. */
export function ruleNamed(rules: Rule[], name: string | undefined, lang: Lang) {
	return groupedRules(rules, lang)
		.flatMap((group) => group.rules)
		.find((rule) => rule.name === name);
}

/** The name of a rule for people; undefined for a rule without words. */
export function titleOfRule(name: string, lang: Lang): string | undefined {
	const groups = Object.values<WordsOfGroup>(staffStrings(lang).rules.groups);
	return groups.flatMap(({ rules }) => Object.entries(rules)).find(([each]) => each === name)?.[1]
		.title;
}

/** A number of what the rule counts, in words, the number and the next word on one line: "60 minutes". */
export function sayAmount(amount: number, { unit }: Pick<Rule, 'unit'>, lang: Lang): string {
	return staffStrings(lang).rules.units[unit](amount).replace(' ', '\u00a0');
}

type Words = { title: string; text?: string };
type WordsOfGroup = { title: string; text?: string; rules: Record<string, Words> };
type Group = { title: string; text?: string; rules: (Rule & Words)[] };
