import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { type Figure, isMet, ratioOf } from './figure.ts';
import { markdownTable } from './table.ts';

/**
 * Keeps the figures of a run in `folder`, as `<day>T<time>.json` for comparing runs and as `latest.md` for
 * docs/benchmarks.md. Says where the former is.
 */
export async function keep(figures: Figure[], folder: string): Promise<string> {
	const at = new Date().toISOString();
	const file = join(folder, `${at.slice(0, 19).replaceAll(':', '-')}.json`);
	await mkdir(folder, { recursive: true });
	await writeFile(file, `${JSON.stringify(results(figures, at), null, '\t')}\n`);
	await writeFile(join(folder, 'latest.md'), `${markdownTable(figures)}\n`);
	return file;
}

function results(figures: Figure[], at: string) {
	return {
		at,
		machine: {
			processor: cpus()[0]?.model,
			cores: availableParallelism(),
			memory: totalmem(),
			node: process.versions.node,
		},
		figures: figures.map((figure) => ({ ...figure, ratio: ratioOf(figure), met: isMet(figure) })),
	};
}
