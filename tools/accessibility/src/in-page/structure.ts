import type { Sight } from '../probe.ts';
import { isShown } from './shown.ts';
import { at } from './sight.ts';
import { isComplexWithoutScope, isOfData } from './table-scope.ts';
import { textOf } from './text.ts';

export function findLooksOnly(): Sight[] {
	const shown = (selector: string, test: (element: Element) => boolean) =>
		[...document.querySelectorAll(selector)].filter(
			(element) => test(element) && isShown(element) && !element.closest('[aria-hidden=true]'),
		);
	const things =
		'buttons?|links?|fields?|boxes|items?|entries|rows?|cells?|dates?|days?|lines?|buses|roads?|names?|words?|icons?|ones|forms?|menus?|tabs?|panels?|columns?';
	const colours = 'red|green|blue|yellow|orange|purple|pink|gr[ae]y';
	const byColour = new RegExp(
		`\\b(?:${things})\\b(?: \\p{L}+){0,2} (?:in|marked|shown|coloured|highlighted)(?: in)? (?:${colours})\\b`,
		'iu',
	);
	return [
		...shown('p, div, dd, td', isDotted).map(at('list-in-looks-only')),
		...dottedRuns().map(at('list-in-looks-only')),
		...shown('table', hasBoldHeaders).map(at('table-without-headers')),
		...shown('table[role=presentation], table[role=none]', (table) => isOfData(table)).map(
			at('table-without-structure'),
		),
		...shown('table', (table) => isComplexWithoutScope(table as HTMLTableElement)).map(
			at('table-without-scope'),
		),
		...shown('body *', isReordered).map(at('order-by-style')),
		...shown('p, li, legend, label', ({ textContent }) => byColour.test(textContent ?? '')).map(
			at('told-by-colour'),
		),
	];

	/** Three lines or more in one block, each after a dot, a dash or a number. */
	function isDotted(block: Element): boolean {
		if (!block.querySelector(':scope > br')) return false;
		const lines: string[] = [''];
		for (const node of block.childNodes)
			if (node.nodeName === 'BR') lines.push('');
			else lines.push(`${lines.pop()}${node.textContent}`);
		const written = lines.map((line) => line.trim()).filter(Boolean);
		return written.length > 2 && written.slice(1).every(isEntry);
	}

	/** Three paragraphs or more in a row. */
	function dottedRuns(): Element[] {
		return [...document.querySelectorAll('p')].filter((first) => {
			const second = first.nextElementSibling;
			const third = second?.nextElementSibling;
			if (
				first.previousElementSibling?.matches('p') &&
				isEntry(textOf(first.previousElementSibling))
			)
				return false;
			return (
				[first, second, third].every((each) => each?.localName === 'p' && isEntry(textOf(each))) &&
				isShown(first)
			);
		});
	}

	function isEntry(line: string): boolean {
		return /^(?:[•‣◦·▪●○■*–—-]\s?\p{L}|\(?(?:\d{1,2}|[a-z])[.)]\s+\p{L})/u.test(line);
	}

	/** A grid of data whose first row or first column stands out, without a single header. */
	function hasBoldHeaders(element: Element): boolean {
		const table = element as HTMLTableElement;
		if (
			table.getAttribute('role') ||
			table.querySelector('th, table, [role=rowheader], [role=columnheader], input, p, div')
		)
			return false;
		const rows = [...table.rows];
		const width = rows[0]?.cells.length ?? 0;
		if (rows.length < 2 || width < 2) return false;
		if (
			!rows.every(
				(row) => row.cells.length === width && [...row.cells].every((cell) => textOf(cell)),
			)
		)
			return false;
		const isBold = (cell: Element) => {
			let inner = cell;
			while (inner.childElementCount === 1 && textOf(inner.firstElementChild!) === textOf(inner))
				inner = inner.firstElementChild!;
			return Number(getComputedStyle(inner).fontWeight) >= 600;
		};
		const body = [...rows[1]!.cells].slice(1);
		const stands = (cells: Element[]) => cells.every(isBold) && !body.every(isBold);
		return stands([...rows[0]!.cells]) || stands(rows.slice(1).map((row) => row.cells[0]!));
	}

	/** Parts with words in them, in a row or column that is turned round or sorted by the style sheet. */
	function isReordered(box: Element): boolean {
		const parts = [...box.children];
		if (parts.length < 2 || parts.length > 50) return false;
		const { display, flexDirection } = getComputedStyle(box);
		if (!display.endsWith('flex') && !display.endsWith('grid')) return false;
		const read = parts.filter((part) => /\p{L}{2}/u.test(textOf(part)) && isShown(part));
		if (read.length < 2) return false;
		if (display.endsWith('flex') && flexDirection.endsWith('reverse')) return true;
		const orders = read.map((part) => Number(getComputedStyle(part).order));
		return orders.some((order, index) => order < (orders[index - 1] ?? order));
	}
}
