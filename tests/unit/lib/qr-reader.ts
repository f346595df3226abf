/**
 * Reads a QR code of version 1 to 5 at level L, which has one block, by ISO/IEC 18004. It corrects no errors: ours
 * are drawn, not photographed. `dark` tells a module by row and column.
 */
export function readQr(side: number, dark: (row: number, column: number) => boolean): string {
	const mask = maskOf(dark);
	const bits: number[] = [];
	for (const [row, column] of dataModules(side))
		bits.push(Number(dark(row, column) !== masks[mask]!(row, column)));
	return readSegments(bits);
}

/** The mask is in bits 10 to 12 of the format information, beside the upper left finder. */
function maskOf(dark: Dark): number {
	const format = [2, 3, 4].map((column) => Number(dark(8, column)));
	return Number.parseInt(format.join(''), 2) ^ 0b101;
}

/** Two columns at a time from the right, up and down in turn, around what is not data. */
function* dataModules(side: number): Generator<[number, number]> {
	let up = true;
	for (let right = side - 1; right > 0; right -= right === 8 ? 3 : 2) {
		if (right === 6) right = 5;
		for (let step = 0; step < side; step++) {
			const row = up ? side - 1 - step : step;
			for (const column of [right, right - 1]) if (!isFixed(row, column, side)) yield [row, column];
		}
		up = !up;
	}
}

function isFixed(row: number, column: number, side: number): boolean {
	const finder = (row < 9 && (column < 9 || column > side - 9)) || (row > side - 9 && column < 9);
	const alignment =
		side > 21 && Math.abs(row - (side - 7)) < 3 && Math.abs(column - (side - 7)) < 3;
	return finder || alignment || row === 6 || column === 6;
}

function readSegments(bits: number[]): string {
	let place = 0;
	const take = (count: number) => {
		place += count;
		return Number.parseInt(bits.slice(place - count, place).join('') || '0', 2);
	};
	const bytes: number[] = [];
	for (let mode = take(4); mode !== 0; mode = take(4)) {
		const length = take({ 1: 10, 2: 9, 4: 8 }[mode]!);
		if (mode === 4) for (let each = 0; each < length; each++) bytes.push(take(8));
		if (mode === 2)
			for (let left = length; left > 0; left -= 2) {
				const pair = take(left > 1 ? 11 : 6);
				const signs = left > 1 ? [Math.floor(pair / 45), pair % 45] : [pair];
				bytes.push(...signs.map((sign) => ALPHANUMERIC.charCodeAt(sign)));
			}
		if (mode === 1)
			for (let left = length; left > 0; left -= 3) {
				const size = Math.min(left, 3);
				const digits = String(take([4, 7, 10][size - 1]!)).padStart(size, '0');
				bytes.push(...Buffer.from(digits));
			}
	}
	return Buffer.from(bytes).toString();
}

const ALPHANUMERIC = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';
const masks: Dark[] = [
	(row, column) => (row + column) % 2 === 0,
	(row) => row % 2 === 0,
	(_, column) => column % 3 === 0,
	(row, column) => (row + column) % 3 === 0,
	(row, column) => (Math.floor(row / 2) + Math.floor(column / 3)) % 2 === 0,
	(row, column) => ((row * column) % 2) + ((row * column) % 3) === 0,
	(row, column) => (((row * column) % 2) + ((row * column) % 3)) % 2 === 0,
	(row, column) => (((row + column) % 2) + ((row * column) % 3)) % 2 === 0,
];

type Dark = (row: number, column: number) => boolean;
