import { createServer } from 'node:net';
import { Expected } from '../tools/setup/expected.mjs';
import { listen } from './listen.ts';

/** The given port, if it is free; otherwise throws a sentence. Without a given port, the usual one or the next free one. */
export async function choosePort(given: number | undefined, usual: number): Promise<number> {
	if (given === undefined) return await nextFreePort(usual);
	if (await isFree(given)) return given;
	throw new Expected(
		`Port ${given} is taken by another program. Give another one (npm start -- --port ${await nextFreePort(given)}), or none: then a free one is found.`,
	);
}

/** The wanted port if it is free, else the next free port within a hundred. */
export async function nextFreePort(wanted: number): Promise<number> {
	for (let port = wanted; port < wanted + 100; port++) if (await isFree(port)) return port;
	throw new Expected(
		`No port between ${wanted} and ${wanted + 100} is free. Give one: npm start -- --port …`,
	);
}

async function isFree(port: number): Promise<boolean> {
	try {
		const { close } = await listen(createServer(), port);
		await close();
		return true;
	} catch {
		return false;
	}
}
