import type { Config, Context } from '@netlify/functions';
import { readdir } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { matchRoute, readRoutes } from './routes.ts';

/** Imports every function of the folders, by Netlify's rules: files, and folders with an index file or a namesake. */
export async function loadFunctions(folders: string[]) {
	const files = (await Promise.all(folders.map(functionFiles))).flat();
	return await Promise.all(files.map(loadFunction));
}

/** The function that answers a request. Functions with `preferStatic` are looked up separately, after the files. */
export function pickFunction(
	doors: Door[],
	method: string,
	path: string,
	preferStatic: boolean,
): Door | undefined {
	return doors.find(
		({ config, ...door }) =>
			Boolean(config.preferStatic) === preferStatic &&
			(!config.method || [config.method].flat().includes(method as 'GET')) &&
			door.routes.some((route) => matchRoute(route, path)) &&
			!door.excluded.some((route) => matchRoute(route, path)),
	);
}

async function functionFiles(folder: string) {
	const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
	const found = await Promise.all(
		entries.map(async (entry) => {
			const path = join(folder, entry.name);
			if (entry.isFile()) return SOURCE.test(entry.name) ? path : undefined;
			const inner = await readdir(path).catch(() => []);
			const main = inner.find(
				(name) => SOURCE.test(name) && ['index', entry.name].includes(stem(name)),
			);
			return main && join(path, main);
		}),
	);
	return found.filter((path) => path !== undefined).sort();
}

const SOURCE = /(?<!\.d)\.(ts|mts|js|mjs)$/;

async function loadFunction(file: string): Promise<Door> {
	const own = stem(basename(file));
	const name = own === 'index' ? basename(join(file, '..')) : own;
	const module = (await import(pathToFileURL(file).href)) as FunctionModule;
	if (typeof module.default !== 'function')
		throw new Error(`${file} exports no default function, so Netlify could not run it.`);
	const config = module.config ?? {};
	if (config.rateLimit || config.background || name.endsWith('-background'))
		throw new Error(
			`${file} asks for a rate limit or to run in the background, which only works on Netlify.`,
		);
	const path = config.path ?? (config.schedule ? [] : `/.netlify/functions/${name}`);
	return {
		name,
		config,
		handler: module.default,
		routes: readRoutes(path, file),
		excluded: readRoutes(config.excludedPath ?? [], file),
	};
}

function stem(name: string) {
	return basename(name, extname(name));
}

type FunctionModule = {
	default?: Handler;
	config?: Config;
};

type Handler = (request: Request, context: Context) => Response | Promise<Response>;

/** A function with its addresses. */
export type Door = {
	name: string;
	config: Config;
	handler: Handler;
	routes: URLPattern[];
	excluded: URLPattern[];
};
