import type { Field, Fields } from '#collections/fields.ts';
import type { Values } from '../checks/versions.ts';

/**
 * An entry that may be half written, such that its page can be shown: what is well-formed as the build would have it,
 * words as they are even where they are too long, and a stand-in for anything else that a page cannot do without.
 */
export function sketch(fields: Fields, values: Values, today: string): Values {
	return Object.fromEntries(
		Object.entries(fields).map(([name, field]) => [name, draw(field, values[name], today)]),
	);
}

function draw(field: Field, value: unknown, today: string): unknown {
	const { success, data } = field.schema.safeParse(value);
	if (success) return data;
	switch (field.kind) {
		case 'list':
			return (Array.isArray(value) ? value : [])
				.map((item) => (field.of!.fields ? whole(field.of!, item) : draw(field.of!, item, today)))
				.filter((item) => item !== undefined && item !== '');
		case 'group':
			if (!isValues(value) && field.optional) return undefined;
			return sketch(field.fields!, isValues(value) ? value : {}, today);
		case 'day':
			return field.optional ? undefined : today;
		case 'number':
			return field.min ?? 0;
		case 'flag':
			return false;
		case 'time':
		case 'choice':
		case 'link':
			return undefined;
		default:
			return typeof value === 'string' ? value : '';
	}
}

/** Of a list of groups only the items that say all that they must: half an opening time says nothing. */
function whole({ schema }: Field, item: unknown): unknown {
	return schema.safeParse(item).data;
}

function isValues(value: unknown): value is Values {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
