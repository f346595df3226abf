import { execFile } from 'node:child_process';
import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { bundleFunctions } from '../build/functions.ts';
import { packedFile, packFunctions } from '../pack/functions.ts';
import type { Figure } from './figure.ts';
import { median } from './statistics.ts';

/**
 * How long the first visitor waits until the module of a packed function is there: `import()` in a fresh process. An empty
 * function beside them tells what Node itself takes.
 */
export async function doors(): Promise<Figure[]> {
	const folder = join('.local', 'bench', 'doors');
	await rm(folder, { recursive: true, force: true });
	await mkdir(folder, { recursive: true });
	const built = join(folder, 'built');
	await bundleFunctions(built);
	const packed = await packFunctions(join(folder, 'packed'), { built });
	const empty = join(folder, 'empty.mjs');
	await writeFile(empty, 'export default () => new Response();\n');
	const files = new Map([[EMPTY, empty]]);
	for (const { name } of packed) files.set(name, await packedFile(join(folder, 'packed'), name));

	const times = new Map([...files.keys()].map((name) => [name, [] as number[]]));
	for (let round = 0; round <= ROUNDS; round += 1)
		for (const [name, file] of files) {
			const time = await untilThere(file);
			// The first time fetches the files from the disk.
			if (round > 0) times.get(name)!.push(time);
		}
	const figures: Figure[] = [];
	for (const [name, file] of files) {
		const { size } = await stat(file);
		figures.push(doorFigure({ name, size, time: median(times.get(name)!) }));
	}
	await rm(folder, { recursive: true });
	return figures;
}

/** Only editors come in by `cms`, so it has no limit. */
export function doorFigure({ name, size, time }: Door): Figure {
	return {
		bench: 'doors',
		name: `Until ${name} is there`,
		unit: 'ms',
		ours: time,
		note: `${Math.ceil(size / 1000)} kB`,
		...(![EMPTY, 'cms'].includes(name) && {
			beside: { name: 'limit', value: 50 },
			aim: { atMost: 1 },
		}),
	};
}

async function untilThere(file: string): Promise<number> {
	const script = `
		const start = performance.now();
		await import(${JSON.stringify(pathToFileURL(resolve(file)).href)});
		console.log(performance.now() - start);`;
	const args = ['--input-type=module', '--eval', script];
	const { stdout } = await promisify(execFile)(process.execPath, args);
	return Number(stdout);
}

const ROUNDS = 15;
const EMPTY = 'an empty function';

type Door = {
	name: string;
	/** Bytes of its one file. */
	size: number;
	/** Milliseconds. */
	time: number;
};
