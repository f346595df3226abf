import type { z } from 'zod';
import type { Finding } from '#domain/writing.ts';
import type { Fields } from './fields.ts';
import { countedFromOne } from './pieces.ts';

/** Reads values with the schema of their kind. `data` has the values unchanged where the schema refuses them. */
export function readWith(
	{ schema }: Kind,
	values: Values,
): { data: Values; faults: SchemaFault[] } {
	const { success, data, error } = schema.safeParse(values);
	if (success) return { data: data as Values, faults: [] };
	return { data: values, faults: error.issues.map((issue) => faultOf(issue, values)) };
}

function faultOf(issue: z.core.$ZodIssue, values: Values): SchemaFault {
	if (issue.code === 'unrecognized_keys') {
		const path = countedFromOne([...issue.path, issue.keys[0]!]);
		return { path, reason: 'unknown', names: issue.keys };
	}
	const path = countedFromOne(issue.path);
	const value = valueAt(values, issue.path);
	if (value === undefined) return { path, reason: 'missing' };
	if (issue.code === 'too_big' && typeof value === 'string')
		return { path, reason: 'tooLong', count: countCharacters(value), max: Number(issue.maximum) };
	return { path, reason: 'invalid', remedy: issue.message };
}

/** The characters of a text as its limit counts them: an emoji is one or more code points, and spaces around do not count. */
export function countCharacters(text: string): number {
	return [...text.trim()].length;
}

function valueAt(value: unknown, path: PropertyKey[]): unknown {
	return path.reduce((parent, key) => (parent as Record<PropertyKey, unknown>)?.[key], value);
}

type Values = Record<string, unknown>;

export type Kind = {
	fields: Fields;
	schema: z.ZodType;
	/** What could be better in an entry as a whole. */
	advise?: (data: Values) => Finding[];
};
export type SchemaFault =
	| { path: string; reason: 'missing' }
	| { path: string; reason: 'unknown'; names: string[] }
	/** A text that its page has no room for. A draft may be longer. */
	| { path: string; reason: 'tooLong'; count: number; max: number }
	/** `remedy` continues a sentence that begins with the name of the field. */
	| { path: string; reason: 'invalid'; remedy: string };
