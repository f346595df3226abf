/** Rows as lines of a CSV file (RFC 4180) that spreadsheets open as it is: no cell is taken for a formula. */
export function csvLines(rows: (string | number | null)[][]): string {
	return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(value: string | number | null) {
	const text = String(value ?? '');
	const safe = typeof value === 'string' && FORMULA.test(text) ? `'${text}` : text;
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A UTF-8 mark, without which Excel reads accents wrongly. */
export const BOM = '\ufeff';

/** How a cell begins that a spreadsheet would calculate (OWASP, CSV injection), in usual and in full width. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
