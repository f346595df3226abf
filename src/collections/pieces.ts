import type { Lang } from '#domain/language.ts';
import type { Piece } from '#domain/writing.ts';
import type { Field, Fields } from './fields.ts';

/**
 * Every text of an entry or of a settings file, in the order of its form. Empty texts and values that are no text, such
 * as a phone number, are left out. In a bilingual field, each text has its language.
 */
export function piecesOf(fields: Fields, data: Record<string, unknown>): Piece[] {
	return Object.entries(fields).flatMap(([name, field]) => within(field, data[name], name));
}

/** The label of the field at a path, as in the form: `Opening hours 2: Note` for `hours.2.note`. Without a field, the path. */
export function labelAt(fields: Fields, path: string): string {
	let field: Pick<Field, 'label' | 'fields' | 'of'> | undefined = { label: '', fields };
	const labels: string[] = [];
	for (const step of path.split('.')) {
		const isNumber: boolean = field?.of !== undefined;
		field = isNumber ? field!.of : field?.fields?.[step];
		if (isNumber) labels.push(`${labels.pop()} ${step}`);
		else if (field) labels.push(field.label);
	}
	return labels.join(': ') || path;
}

/** The label of a field with its path in the file, for readers who see no form: `Picture (image.src)`. */
export function labelInFile(fields: Fields, path: string): string {
	const label = fields[path.split('.', 1)[0]!]?.label;
	return label ? `${label} (${path})` : path;
}

/** A path from Zod, which counts from 0, with counts from 1: `hours.2.note`. */
export function countedFromOne(path: readonly PropertyKey[]): string {
	return path.map((step) => (typeof step === 'number' ? step + 1 : step)).join('.');
}

function within(field: Field, value: unknown, path: string, lang?: Lang): Piece[] {
	const kind = KINDS[field.kind];
	if (kind && typeof value === 'string' && value.trim())
		return [{ path, kind, text: value, ...(lang && { lang }) }];
	if (field.of && Array.isArray(value))
		return value.flatMap((item, index) => within(field.of!, item, `${path}.${index + 1}`));
	if (field.fields && isGroup(value)) return inGroup(field.fields, value, path);
	return [];
}

function inGroup(fields: Fields, values: Record<string, unknown>, path: string): Piece[] {
	const isBilingual = fields.en !== undefined && fields.cy !== undefined;
	const shows = Object.keys(fields).some(
		(name) => fields[name]!.kind === 'picture' && typeof values[name] === 'string' && values[name],
	);
	return Object.entries(fields).flatMap(([name, field]) => {
		const at = `${path}.${name}`;
		if (shows && name === 'description')
			return [{ path: at, kind: 'description' as const, text: String(values[name] ?? '') }];
		return within(field, values[name], at, isBilingual ? (name as Lang) : undefined);
	});
}

function isGroup(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const KINDS: Record<string, Piece['kind']> = {
	text: 'line',
	paragraph: 'paragraph',
	markdown: 'markdown',
	picture: 'picture',
};
