import { page } from './page.ts';
import { answering } from './restless/answering.ts';
import { chance } from './restless/chance.ts';
import { late } from './restless/late.ts';
import { moving } from './restless/moving.ts';
import { ticking } from './restless/ticking.ts';
import { trapping } from './restless/trapping.ts';

export { type RestlessSite, serveRestless } from './restless/serve.ts';

/**
 * Pages that are never the same for long, by name: what moves, counts, comes late, falls by chance, or catches the focus.
 * Each has faults that come and go with it.
 */
export function restlessPages(): Map<string, string> {
	const parts = {
		...moving(),
		...ticking(),
		...chance(),
		...late(),
		...trapping(),
		...answering(),
	};
	return new Map(
		Object.entries(parts).map(([name, { main = '', style = '', script = '', head = '' }]) => [
			name,
			page({ title: name, main, style, script, head }),
		]),
	);
}
