import type { Field, Fields } from './fields.ts';

/** Adds to a translation the values that it shares with the English version, in its groups too. */
export function withShared(fields: Fields, english: Values, version: Values): Values {
	return merged(fields, english, version, (from) => from);
}

/** Adds only those shared values that the translation leaves out. A value of its own stays, even where it differs. */
export function withLeftOut(fields: Fields, english: Values, version: Values): Values {
	return merged(fields, english, version, (from, to) => to ?? from);
}

/** The names of the fields whose shared values differ from those of the English version. */
export function differing(fields: Fields, english: Values, version: Values): string[] {
	const whole = withShared(fields, english, version);
	return Object.keys(fields)
		.filter((name) => version[name] !== undefined || fields[name]!.shared)
		.filter((name) => JSON.stringify(version[name]) !== JSON.stringify(whole[name]));
}

function merged(fields: Fields, english: Values, version: Values, choose: Choose): Values {
	const all = { ...version };
	for (const [name, field] of Object.entries<Field>(fields)) {
		const from = english[name];
		const to = version[name];
		if (field.shared) {
			const value = choose(from, to);
			if (value === undefined) delete all[name];
			else all[name] = value;
		} else if (field.fields && isGroup(from) && (to === undefined || to === null || isGroup(to))) {
			const inside = merged(field.fields, from, to ?? {}, choose);
			if (Object.keys(inside).length > 0) all[name] = inside;
		}
	}
	return all;
}

function isGroup(value: unknown): value is Values {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

type Values = Record<string, unknown>;
type Choose = (english: unknown, own: unknown) => unknown;
