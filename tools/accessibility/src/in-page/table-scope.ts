/**
 * Whether a table has a header for a group of others, or for some rows only, and does not say what it is for. In a table
 * whose first row or first column are its headers, browsers know that by themselves (WCAG technique H63).
 */
export function isComplexWithoutScope(table: HTMLTableElement): boolean {
	const role = table.getAttribute('role')?.trim().toLowerCase();
	if (role === 'none' || role === 'presentation' || tiedByIds(table)) return false;
	const grid = gridOf(table);
	const headers = [...table.querySelectorAll('th')].filter(
		(cell) => cell.closest('table') === table && cell.textContent?.trim(),
	);
	return headers.some((cell) => !saysWhatFor(cell) && (isOfGroup(cell) || isOfSomeRows(cell)));

	/** Over other headers in the rows of headers, or before some in the rows of data. */
	function isOfGroup(cell: HTMLTableCellElement): boolean {
		const { top, bottom, left, right } = placeOf(cell);
		const isInHeaders = rowsAreHeaders(top, bottom);
		const next = isInHeaders
			? (grid[bottom] ?? []).slice(left, right)
			: grid.slice(top, bottom).map((row) => row[right]);
		const isWide = isInHeaders ? right - left > 1 : bottom - top > 1;
		return isWide && next.some((other) => other?.localName === 'th');
	}

	/** A header in a row of its own, below data. */
	function isOfSomeRows(cell: HTMLTableCellElement): boolean {
		const { top, bottom } = placeOf(cell);
		return (
			rowsAreHeaders(top, bottom) &&
			grid.slice(0, top).some((row) => row.some((each) => each?.localName === 'td'))
		);
	}

	function rowsAreHeaders(top: number, bottom: number): boolean {
		const cells = grid.slice(top, bottom).flat();
		return cells.every((each) => each?.localName !== 'td' || !each.textContent?.trim());
	}

	function placeOf(cell: HTMLTableCellElement) {
		const rows = [...grid.keys()].filter((at) => grid[at]!.includes(cell));
		const row = grid[rows[0] ?? 0] ?? [];
		const left = row.indexOf(cell);
		return {
			top: rows[0] ?? 0,
			bottom: (rows.at(-1) ?? 0) + 1,
			left,
			right: row.lastIndexOf(cell) + 1,
		};
	}
}

/** Whether a table, not one within it, has what layout has no use for. */
export function isOfData(table: Element): boolean {
	const parts = [...table.querySelectorAll('th, caption, [scope], [headers]')];
	return parts.some((part) => part.closest('table') === table);
}

function saysWhatFor(cell: Element): boolean {
	const isScope = /^(col|row|colgroup|rowgroup)$/i.test(cell.getAttribute('scope') ?? '');
	return isScope || /^(column|row)header$/i.test(cell.getAttribute('role') ?? '');
}

/** Each cell of data names its headers. */
function tiedByIds(table: HTMLTableElement): boolean {
	const cells = [...table.querySelectorAll('td')].filter((cell) => cell.textContent?.trim());
	return cells.length > 0 && cells.every((cell) => cell.headers.trim());
}

/** The cell of each place, by row and column. */
function gridOf({ rows }: HTMLTableElement): Grid {
	const grid: Grid = [...rows].map(() => []);
	for (const [top, { cells }] of [...rows].entries()) {
		let left = 0;
		for (const cell of cells) {
			while (grid[top]![left]) left++;
			const bottom = cell.rowSpan === 0 ? rows.length : top + cell.rowSpan;
			for (const row of grid.slice(top, bottom))
				for (let at = left; at < left + cell.colSpan; at++) row[at] = cell;
			left += cell.colSpan;
		}
	}
	return grid;
}

type Grid = (HTMLTableCellElement | undefined)[][];
