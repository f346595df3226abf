import type { z } from 'zod';
import type { Lang } from '#domain/language.ts';
import type { Finding } from '#domain/writing.ts';
import { strings } from './index.ts';

/*
 * What is wrong with an entry, a sentence each, in the language of the person who edits: the same before a save, before
 * a publication and in the log of a build. `label` is what the form calls the field.
 */

/** What a schema refuses in `values`. */
export function sayIssue(issue: z.core.$ZodIssue, values: object, lang: Lang, label: string) {
	const { missing, unknown } = strings(lang).editor.faults;
	if (issue.code === 'unrecognized_keys') return unknown(issue.keys.join(', '));
	const isMissing = valueAt(values, issue.path) === undefined;
	return isMissing ? missing(label) : `${label} ${issue.message}.`;
}

export function sayFinding(finding: Finding, lang: Lang, label: string): string {
	const { writing } = strings(lang);
	const where = finding.line === undefined ? label : writing.where(label, finding.line);
	return writing.say(where, explain(finding, lang));
}

/** What is wrong, going on from the label of the field, and how to mend it, each without a full stop. */
export function explain({ rule, facts }: Finding, lang: Lang): Told {
	// Which facts belong to which rule is known for each rule, not for all of them at once.
	const tell = strings(lang).writing[rule] as (facts: Finding['facts']) => Told;
	return tell(facts);
}

function valueAt(value: unknown, path: PropertyKey[]): unknown {
	return path.reduce((parent, key) => (parent as Record<PropertyKey, unknown>)?.[key], value);
}

type Told = { problem: string; remedy: string };
