import { z } from 'zod';
import type { Lang } from './language.ts';
import { nameField } from './name.ts';
import { postcodeField } from './postcode.ts';
import { readReference } from './reference.ts';
import { staffText } from './staff-text.ts';
import { lengthFound } from './length.ts';
import { isBlank, lengthOf, tidyLine, tidyLines } from './text.ts';

/** Lines of a sheet: on paper, on paper in large print, and the most that one sheet can have. */
export const sheetLines = { usual: 12, large: 6, most: 50 } as const;

export const sheetLimits = { phone: 60, reason: 500 } as const;

/** A row of the form: the fields `name_3`, `postcode_3`, `phone_3` and the box `unreadable_3`. */
const rowFields = ['name', 'postcode', 'phone', 'unreadable'] as const;

/**
 * A sheet as an officer types it: its number and its rows. Rows with nothing in them are left out. The messages are keys
 * of `staffStrings(lang).sheets.problems`, each with the path of its field.
 */
export const sheetForm = z.record(z.string(), z.string()).transform((values, context) => {
	const fail = (field: string, message: string, text = '') =>
		void context.issues.push({
			...{ code: 'custom', message, path: [field], input: values },
			...lengthFound(text),
		});
	const sheet = readReference(values.sheet ?? '');
	if (!sheet) fail('sheet', 'sheet_wrong');
	const lines = rowsFor(values).flatMap((line) => readLine(line, values, fail) ?? []);
	if (!isBlank(values.paste ?? '')) fail('paste', 'too_many_lines');
	if (lastFilled(values) === 0) fail('name_1', 'lines_missing');
	if (context.issues.length > 0) return z.NEVER;
	return { sheet: sheet!, lines };
});

export const withdrawSheetForm = z.object({
	reason: staffText('reason', sheetLimits.reason),
});

/**
 * The form with what was pasted from a spreadsheet in its rows, below those that are filled and below the line `after`.
 * Rows that find no place stay in the box.
 */
export function spreadPasted(values: Values, after = 0): Values {
	const pasted = tidyLines(values.paste ?? '')
		.split('\n')
		.filter((text) => !isBlank(text));
	const first = Math.max(lastFilled(values), after) + 1;
	const room = Math.max(0, sheetLines.most - first + 1);
	const spread = pasted.slice(0, room).flatMap((text, place) => {
		const { name, postcode, phone } = cellsOf(text);
		const line = first + place;
		return [
			[`name_${line}`, name],
			[`postcode_${line}`, postcode],
			[`phone_${line}`, phone],
		] as const;
	});
	return { ...values, ...Object.fromEntries(spread), paste: pasted.slice(room).join('\n') };
}

/** The rows that the form shows: as many as a printed sheet has, all that are filled, and six below the line `after`. */
export function rowsFor(values: Values = {}, after = 0): number[] {
	const last = Math.max(lastFilled(values), sheetLines.usual, after && after + sheetLines.large);
	return Array.from({ length: Math.min(last, sheetLines.most) }, (_, place) => place + 1);
}

function readLine(line: number, values: Values, fail: Fail): Line | undefined {
	const [name = '', postcode = '', phone = '', unreadable] = rowFields.map(
		(field) => values[`${field}_${line}`],
	);
	if (unreadable) return { line };
	if ([name, postcode, phone].every(isBlank)) return undefined;
	const read = { name: nameField.safeParse(name), postcode: postcodeField.safeParse(postcode) };
	for (const field of ['name', 'postcode'] as const) {
		const fault = read[field].error?.issues[0];
		if (fault) fail(`${field}_${line}`, fault.message, values[`${field}_${line}`]);
	}
	const number = tidyLine(phone);
	if (lengthOf(number) > sheetLimits.phone) fail(`phone_${line}`, 'phone_too_long', number);
	if (!read.name.success || !read.postcode.success) return undefined;
	const signer = { line, name: read.name.data, postcode: read.postcode.data };
	return number ? { ...signer, phone: number } : signer;
}

/**
 * The cells of a pasted line: name, perhaps an address, postcode, perhaps a phone number. The postcode is the first cell
 * after the name that reads as one; without one, the second cell is taken for it, so that the person sees it and can put
 * it right.
 */
function cellsOf(text: string) {
	const [name = '', ...others] = text.split('\t').map((cell) => cell.trim());
	const found = others.findIndex((cell) => postcodeField.safeParse(cell).success);
	const place = Math.max(found, 0);
	return { name, postcode: others[place] ?? '', phone: others[place + 1] ?? '' };
}

function lastFilled(values: Values): number {
	const lines = Object.entries(values).flatMap(([key, value]) => {
		const [, line] = /^(?:name|postcode|phone|unreadable)_(\d{1,2})$/.exec(key) ?? [];
		return line && !isBlank(value) ? [Number(line)] : [];
	});
	return Math.max(0, ...lines);
}

type Values = Record<string, string>;
/** `text` is what was typed there. */
type Fail = (field: string, message: string, text?: string) => void;
/** A line of a sheet that counts or is a duplicate, or, with nothing but its number, one that nobody can read. */
type Line = { line: number; name?: string; postcode?: string; phone?: string };

/** What became of a line. `taken_off`: somebody withdrew it, or an officer did. */
export const outcomes = ['counted', 'duplicate', 'repeated', 'unreadable', 'taken_off'] as const;
export type Outcome = (typeof outcomes)[number];

/** A sheet in the list of the desk. Moments are ISO timestamps. */
export type Sheet = {
	/** The number on the paper: a reference. */
	sheet: string;
	petition: string;
	action: string;
	lang: Lang;
	entered_at: string;
	entered_by: string | null;
	withdrawn_at: string | null;
	withdrawn_by: string | null;
	withdrawn_reason: string | null;
	takes_lines: boolean;
	lines: number;
	counted: number;
};

/** A sheet with its lines, and the count of its petition. */
export type SheetCase = Sheet & {
	count: number;
	each: { line: number; outcome: Outcome; is_outside: boolean }[];
};

/** A petition that takes paper. `closes_on` is a day. */
export type PaperPetition = {
	slug: string;
	lang: Lang;
	action: string;
	count: number;
	closes_on: string;
	paper_until: string;
};
