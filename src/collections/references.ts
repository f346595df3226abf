import type { Field, Fields } from './fields.ts';

/**
 * Every reference to another entry or picture in an entry's data, with the path of field names to it. Values of a wrong
 * kind are skipped.
 */
export function references(fields: Fields, data: Record<string, unknown>): Reference[] {
	return Object.entries(fields).flatMap(([name, field]) => within(field, data[name], [name]));
}

function within(field: Field, value: unknown, path: string[]): Reference[] {
	if (value === undefined || value === null) return [];
	if (field.to) {
		const thing = `${field.to}/${String(value).split('/').at(-1)}`;
		return [{ to: field.to, value: String(value), thing, path }];
	}
	if (field.fields && typeof value === 'object') {
		return references(field.fields, value as Record<string, unknown>).map((found) => ({
			...found,
			path: [...path, ...found.path],
		}));
	}
	if (field.of && Array.isArray(value)) {
		const item = field.of;
		return value.flatMap((each, index) => within(item, each, [...path, String(index + 1)]));
	}
	return [];
}

/** `thing` is the target, by its name in `uses.ts`. */
export type Reference = { to: string; value: string; thing: string; path: string[] };
