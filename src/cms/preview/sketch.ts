import type { Field, Fields } from '#collections/fields.ts';
import type { Values } from '../checks/versions.ts';

/**
 * Completes an entry that may be half written, so that its page can be shown. Correct values are as in the build, texts that
 * are too long stay, and a stand-in replaces everything else that a page needs.
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

/** Keeps an item of a list of groups only if it is complete: half an opening time says nothing. */
function whole({ schema }: Field, item: unknown): unknown {
	return schema.safeParse(item).data;
}

function isValues(value: unknown): value is Values {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
