import { expect, test } from 'vitest';
import { qrLine } from '#lib/qr.ts';
import { readQr } from './qr-reader.ts';

test.each([
	'https://moothall.example.org/',
	'https://moothall.example.org/cy/petitions/keep-the-14-bus/',
	'https://moothall.example.org/news/welsh-coffee-morning-first-year-0123456789/',
	'HTTPS://EXAMPLE.ORG/2026',
])('a phone reads %s from its code', (address) => {
	const { line, side } = qrLine(address);
	const dark = drawn(line);
	expect(readQr(side, (row, column) => dark.has(`${row} ${column}`))).toBe(address);
});

/** The modules that a line of moves and lengths paints. */
function drawn(line: string): Set<string> {
	const dark = new Set<string>();
	let [x, y] = [0, 0];
	for (const [, command, first, second] of line.matchAll(/([Mmh])(\d+)(?: (\d+))?/g)) {
		if (command === 'M') [x, y] = [Number(first), Number(second)];
		if (command === 'h')
			for (let step = 0; step < Number(first); step++) dark.add(`${y} ${x + step}`);
		if (command !== 'M') x += Number(first);
	}
	return dark;
}
