import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { FigureRow } from '#domain/open-data.ts';
import { append } from '../http/tree.ts';

/**
 * Draws one bar a month into an SVG of 300 by 120: what came, and in it what was answered in time, as far as numbers are
 * shown. The table below it says the same. False where no number is shown: then there is nothing to draw.
 */
export function drawChart(
	svg: Tree.Element,
	months: string[],
	rows: FigureRow[],
	say: (month: string) => string,
): boolean {
	const bars = months.map((month) => {
		const those = rows.filter((row) => row.month === month);
		return { month, received: sum(those, 'received'), inTime: sum(those, 'on_time') };
	});
	const most = Math.max(...bars.map(({ received }) => received));
	if (most === 0) return false;
	const width = WIDTH / bars.length;
	for (const [index, { month, received, inTime }] of bars.entries()) {
		const bar = append(svg, 'g', {});
		append(bar, 'title', {}, `${say(month)}: ${inTime} / ${received}`);
		for (const [count, paint] of [
			[received, { fill: 'none', stroke: 'currentColor' }],
			[inTime, { fill: 'currentColor' }],
		] as const) {
			const height = Math.round((count / most) * HEIGHT);
			const place = { x: Math.round(index * width + width / 6), y: HEIGHT - height };
			append(bar, 'rect', { ...paint, ...place, width: Math.round((width * 2) / 3), height });
		}
	}
	return true;
}

function sum(rows: FigureRow[], of: 'received' | 'on_time') {
	return rows.reduce((total, row) => total + (row[of] ?? 0), 0);
}

const WIDTH = 300;
const HEIGHT = 120;
