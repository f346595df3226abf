/**
 * The rows of a CSV file (RFC 4180), as spreadsheets write it: quoted fields with separators and line ends in them, a mark
 * at the beginning, any line end, and commas, semicolons or tabs, whichever the first line has most of. Empty lines are
 * left out. Each row says on which line of the file it begins.
 */
export function* readCsv(text: string): Generator<Row, undefined> {
	const separator = separatorOf(text);
	const pattern = new RegExp(
		`(?:"((?:[^"]|"")*)"|((?!")[^${separator}\r\n]*))(${separator}|\r\n|\n|\r|$)`,
		'y',
	);
	pattern.lastIndex = text.startsWith('\ufeff') ? 1 : 0;
	let line = 1;
	let cells: string[] = [];
	let begins = line;
	while (pattern.lastIndex < text.length || cells.length > 0) {
		const found = pattern.exec(text);
		// A quote that never ends, or text after a closed one: the rest cannot be read as rows.
		if (!found) {
			yield { line, cells: undefined };
			return undefined;
		}
		const [, quoted, plain = '', end] = found;
		cells.push(quoted === undefined ? plain.trim() : quoted.replaceAll('""', '"').trim());
		if (end === separator) continue;
		if (cells.some(Boolean)) yield { line: begins, cells };
		line += (quoted?.match(/\r\n|\n|\r/g)?.length ?? 0) + 1;
		begins = line;
		cells = [];
		if (end === '') return undefined;
	}
	return undefined;
}

function separatorOf(text: string) {
	const first = text.slice(0, 10_000).split(/[\r\n]/, 1)[0]!;
	const count = (separator: string) => first.split(separator).length;
	return [',', ';', '\t'].toSorted((one, other) => count(other) - count(one))[0]!;
}

export type Row = {
	line: number;
	/** Undefined where the file cannot be read from this line on. */
	cells: string[] | undefined;
};
