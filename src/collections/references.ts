import type { Field, Fields } from './fields.ts';

/** Every reference to another entry or picture in an entry's data, with the path of field names that leads to it. */
export function references(fields: Fields, data: Record<string, unknown>): Reference[] {
	return Object.entries(fields).flatMap(([name, field]) => within(field, data[name], [name]));
}

function within(field: Field, value: unknown, path: string[]): Reference[] {
	if (value === undefined) return [];
	if (field.to) return [{ to: field.to, value: String(value), path }];
	if (field.fields) {
		return references(field.fields, value as Record<string, unknown>).map((found) => ({
			...found,
			path: [...path, ...found.path],
		}));
	}
	if (field.of) {
		const item = field.of;
		return (value as unknown[]).flatMap((each, index) =>
			within(item, each, [...path, String(index + 1)]),
		);
	}
	return [];
}

export type Reference = { to: string; value: string; path: string[] };
