import type { Fields } from './fields.ts';

/** A version in another language with everything that it shares with the English one, down into its groups. */
export function withShared(fields: Fields, english: Values, version: Values): Values {
	const all = { ...version };
	for (const [name, field] of Object.entries(fields)) {
		const from = english[name];
		const to = version[name];
		if (field.shared) {
			if (from === undefined) delete all[name];
			else all[name] = from;
		} else if (field.fields && isGroup(from)) {
			const inside = withShared(field.fields, from, isGroup(to) ? to : {});
			if (Object.keys(inside).length > 0) all[name] = inside;
		}
	}
	return all;
}

/** The names of the fields in which a version differs from the English one, though the two share them. */
export function differing(fields: Fields, english: Values, version: Values): string[] {
	const whole = withShared(fields, english, version);
	return Object.keys(fields)
		.filter((name) => version[name] !== undefined || fields[name]!.shared)
		.filter((name) => JSON.stringify(version[name]) !== JSON.stringify(whole[name]));
}

/** What a version leaves to the English one, as far as whole fields go. */
export function sharedOf(fields: Fields, english: Values): Values {
	return Object.fromEntries(Object.entries(english).filter(([name]) => fields[name]?.shared));
}

function isGroup(value: unknown): value is Values {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

type Values = Record<string, unknown>;
