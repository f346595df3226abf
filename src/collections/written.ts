import type { Field, Fields } from './fields.ts';

/**
 * The fields that a person filled in. The CMS saves an emptied field as `''` or null, and saves an optional group with
 * nothing in it: both count as left out. A name that is no field stays, so that the schema refuses it.
 */
export function written(fields: Fields, saved: Values): Values {
	const entries = Object.entries(saved).map(([name, value]) => [name, clean(fields[name], value)]);
	return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

/** Whether a version has a value of its own: a text, or any other value that the languages do not share. */
export function hasOwnWords(fields: Fields, values: Values): boolean {
	return Object.entries(written(fields, values)).some(([name, value]) => {
		const field = fields[name];
		if (field?.shared) return false;
		return field?.fields && isValues(value) ? hasOwnWords(field.fields, value) : hasContent(value);
	});
}

/**
 * The path of a value in its file, `hours.3.note`, from its path among what is filled in: empty items of a list are left out
 * there, and people count them.
 */
export function pathInFile(fields: Fields, saved: Values, path: string): string {
	let field: Pick<Field, 'fields' | 'of'> | undefined = { fields };
	let value: unknown = saved;
	const steps = path.split('.').map((step) => {
		const { of } = field ?? {};
		let found = step;
		if (of && Array.isArray(value)) {
			const filled = [...value.keys()].filter((index) =>
				hasContent(clean(of, (value as unknown[])[index])),
			);
			found = String((filled[Number(step) - 1] ?? Number(step) - 1) + 1);
			value = value[Number(found) - 1];
		} else value = isValues(value) ? value[step] : undefined;
		field = of ?? field?.fields?.[step];
		return found;
	});
	return steps.join('.');
}

function clean(field: Field | undefined, value: unknown): unknown {
	if (value === null || value === undefined) return undefined;
	if (!field) return value;
	if (field.kind === 'markdown') return typeof value === 'string' ? value.trim() : value;
	if (typeof value === 'string') {
		const isEmpty = field.optional ? !value.trim() : value === '';
		return isEmpty ? undefined : value;
	}
	if (Array.isArray(value))
		return value.map((item) => clean(field.of, item)).filter((item) => hasContent(item));
	if (field.fields && isValues(value)) {
		const inside = written(field.fields, value);
		return field.optional && !hasContent(inside) ? undefined : inside;
	}
	return value;
}

function hasContent(value: unknown): boolean {
	if (typeof value === 'string') return value.trim() !== '';
	if (Array.isArray(value)) return value.some(hasContent);
	if (isValues(value)) return Object.values(value).some(hasContent);
	return value !== undefined && value !== null && value !== false;
}

function isValues(value: unknown): value is Values {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

type Values = Record<string, unknown>;
