import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Expected } from '../expected.ts';

/**
 * The file that is used, and what is in it: the one that is named (its ending may be left out), else `.pa11yci` with or
 * without an ending. A script may export a promise or a function. Without a name, there may be none.
 */
export async function loadConfig(
	name?: string,
): Promise<{ file: string; content: unknown } | undefined> {
	const found = ENDINGS.map((ending) => `${name ?? '.pa11yci'}${ending}`).find((path) =>
		existsSync(path),
	);
	if (found) return { file: relative('', found), content: await contentOf(resolve(found)) };
	if (name === undefined) return undefined;
	throw new Expected(`There is no config file named ${name}.`);
}

async function contentOf(file: string): Promise<unknown> {
	const isScript = ['.js', '.cjs', '.mjs'].includes(extname(file));
	return isScript ? await run(file) : await parse(file);
}

async function run(file: string): Promise<unknown> {
	try {
		const { default: exported } = await import(pathToFileURL(file).href);
		return await (typeof exported === 'function' ? exported() : exported);
	} catch (cause) {
		throw new Expected(`${relative('', file)} could not be run: ${messageOf(cause)}`, { cause });
	}
}

async function parse(file: string): Promise<unknown> {
	try {
		return JSON.parse((await readFile(file, 'utf8')).replace(/^\uFEFF/, ''));
	} catch (cause) {
		throw new Expected(`${relative('', file)} could not be read as JSON: ${messageOf(cause)}`, {
			cause,
		});
	}
}

function messageOf(cause: unknown): string {
	return cause instanceof Error ? cause.message : String(cause);
}

/** In pa11y-ci's order; the module is ours. */
const ENDINGS = ['', '.cjs', '.js', '.json', '.mjs'];
