/**
 * A table as CSV (RFC 4180) in UTF-8. A text that a spreadsheet would run as a formula gets an apostrophe in front.
 */
export function csv(head: string[], rows: Cell[][]): string {
	return BOM + csvLines([head, ...rows]);
}

/** Rows of such a table, where it is sent in parts. It begins with `BOM`. */
export function csvLines(rows: Cell[][]): string {
	return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** The byte order mark, without which Excel breaks accents. */
export const BOM = '\ufeff';

function cell(value: Cell): string {
	if (value === null) return '';
	const text = typeof value === 'string' ? value.replace(formula, "'$&") : String(value);
	return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** What begins a formula in Excel, LibreOffice or Google Sheets, as OWASP lists it, after blanks too. */
const formula = /^\s*[=+\-@\t\r\n＝＋－＠]/u;

export type Cell = string | number | boolean | null;
