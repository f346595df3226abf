import type { Field, Fields } from './fields.ts';

/**
 * Every reference to another entry or picture in an entry's data, with the path of field names that leads to it. What is
 * not as its field says refers to nothing.
 */
export function references(fields: Fields, data: Record<string, unknown>): Reference[] {
	return Object.entries(fields).flatMap(([name, field]) => within(field, data[name], [name]));
}

/** The file in the content folder that a reference needs; undefined for what is in the settings. */
export function fileOf({ to, value }: Reference): string | undefined {
	if (to === 'settings.topics') return undefined;
	return to === 'images' ? value.replace('../', '') : `${to}/${value}.en.md`;
}

function within(field: Field, value: unknown, path: string[]): Reference[] {
	if (value === undefined || value === null) return [];
	if (field.to) return [{ to: field.to, value: String(value), path }];
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

export type Reference = { to: string; value: string; path: string[] };
