import type { Lang } from '#domain/language.ts';
import { finding, type Finding } from '#domain/writing/finding.ts';
import { type Facts, factsNamed, spelledFacts, unknownFacts, withFacts } from './facts.ts';
import type { Fields } from './fields.ts';

/**
 * The values with the facts that they name in braces, what is wrong with the names, and facts that are written out. The settings
 * hold the facts, and name none. What a translation shares with the original is told of the original alone.
 */
export function inBraces(
	{ name, fields }: Named,
	values: Values,
	{ facts, isTranslation }: Options,
): Read {
	const own = isTranslation ? ownOf(fields, values) : values;
	if (name === 'settings') {
		const named = factsNamed(fields, own);
		return { values, faults: named.map((each) => ({ ...each, reason: 'factHere' })), findings: [] };
	}
	if (!facts) return { values, faults: [], findings: [] };
	return {
		values: withFacts(fields, values, facts),
		faults: unknownFacts(fields, own).map((each) => ({ ...each, reason: 'noFact' })),
		findings: spelledFacts(fields, own, facts).map(({ written, word, ...place }) =>
			finding('spelledFact', { ...place, excerpt: written }, { written, word }),
		),
	};
}

function ownOf(fields: Fields, values: Values): Values {
	return Object.fromEntries(Object.entries(values).filter(([name]) => !fields[name]?.shared));
}

type Values = Record<string, unknown>;
type Named = { name: string; fields: Fields };
type Options = { facts: Facts[Lang] | undefined; isTranslation: boolean };
type Read = { values: Values; faults: BraceFault[]; findings: Finding[] };

/** A text that names what is no fact, and a text of the settings that names one. */
export type BraceFault = { path: string; reason: 'noFact' | 'factHere'; word: string };
