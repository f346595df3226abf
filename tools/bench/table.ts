import { type Figure, isMet, ratioOf, type Unit } from './figure.ts';

/** The figures as one table for a terminal, a line each. */
export function table(figures: Figure[]): string {
	const rows = [HEAD, ...figures.map(row)];
	const widths = HEAD.map((_, column) => Math.max(...rows.map((cells) => cells[column]!.length)));
	const lines = rows.map((cells) =>
		cells
			.map((cell, column) => pad(cell, widths[column]!, column))
			.join('  ')
			.trimEnd(),
	);
	lines.splice(1, 0, widths.map((width) => '─'.repeat(width)).join('  '));
	return lines.join('\n');
}

/** The same for Markdown. */
export function markdownTable(figures: Figure[]): string {
	const rule = HEAD.map((_, column) => (isNumber(column) ? '---:' : '---'));
	const rows = [HEAD, rule, ...figures.map(row)];
	return rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** A number as people read it in a table: three digits that mean something, thousands apart. */
export function say(value: number, unit: Unit): string {
	const digits = value < 10 && !WHOLE.includes(unit) ? 2 : value < 100 && unit === 's' ? 1 : 0;
	const number = value.toLocaleString('en-GB', { maximumFractionDigits: digits });
	return `${number} ${number === '1' && unit === 'requests' ? 'request' : unit}`;
}

function row(figure: Figure): string[] {
	const { name, ours, unit, beside, note } = figure;
	const ratio = ratioOf(figure);
	return [
		note ? `${name} (${note})` : name,
		say(ours, unit),
		beside ? say(beside.value, unit) : '',
		beside?.name ?? '',
		ratio === undefined ? '' : ratio.toFixed(2),
		sayAim(figure),
	];
}

function sayAim(figure: Figure): string {
	const { aim } = figure;
	if (!aim) return '';
	const wanted = 'atMost' in aim ? `at most ${aim.atMost}` : `at least ${aim.atLeast}`;
	return `${isMet(figure) ? 'met' : 'MISSED'}, ${wanted}`;
}

function pad(cell: string, width: number, column: number): string {
	return isNumber(column) ? cell.padStart(width) : cell.padEnd(width);
}

function isNumber(column: number): boolean {
	return [1, 2, 4].includes(column);
}

const HEAD = ['Figure', 'Ours', 'Held against', 'which is', 'Ratio', 'Aim'];
const WHOLE: Unit[] = ['bytes', 'requests', 'faults', 'runs'];
