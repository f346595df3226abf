import { factNames } from '#collections/facts.ts';
import type { Fault } from '#collections/fitness.ts';
import type { SchemaFault } from '#collections/read-with.ts';
import type { Lang } from '#domain/language.ts';
import type { Finding } from '#domain/writing.ts';
import { strings } from './index.ts';

/*
 * One sentence for each fault or finding of an entry, in the editor's language. It is the same in the CMS and in the
 * log of a build. `label` is the name of the field in the form.
 */

/** Why an entry cannot be published. */
export function sayFault(fault: Fault | SchemaFault, lang: Lang, label: string): string {
	const { faults, saving } = strings(lang);
	switch (fault.reason) {
		case 'missing':
			return faults.missing(label);
		case 'unknown':
			return faults.unknown(fault.names.join(', '));
		case 'tooLong':
			return faults.tooLong(label, fault);
		case 'invalid':
			return `${label} ${fault.remedy}.`;
		case 'nowhere':
			return faults.nowhere(label, fault.value);
		case 'noFact':
			return faults.noFact(label, fault.word, factNames.map((name) => `{${name}}`).join(', '));
		case 'factHere':
			return faults.factHere(label, fault.word);
		case 'differs':
			return faults.differs(label);
		case 'noEnglish':
			return faults.noEnglish;
		case 'ownAddress':
			return saving.refusal.slug_own({ path: fault.slug });
		case 'reservedAddress':
			return saving.refusal.slug_reserved({ path: fault.slug });
		case 'writing':
			return sayFinding(fault.finding, lang, label);
	}
}

export function sayFinding(finding: Finding, lang: Lang, label: string): string {
	const { writing } = strings(lang);
	const where = finding.line === undefined ? label : writing.where(label, finding.line);
	return writing.say(where, explain(finding, lang));
}

/** The problem, which continues the label of the field, and the remedy, each without a full stop. */
export function explain({ rule, facts }: Finding, lang: Lang): Told {
	// TypeScript cannot match the facts with the words of one rule here, because `rule` is any of them.
	const tell = strings(lang).writing[rule] as (facts: Finding['facts']) => Told;
	return tell(facts);
}

type Told = { problem: string; remedy: string };
