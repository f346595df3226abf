import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { zipFunctions } from '@netlify/zip-it-and-ship-it';
import { parse } from 'smol-toml';

/**
 * Packs every function of the project as Netlify does, with the settings of netlify.toml: a folder for each in `folder`.
 * `dist` is where the built site is, from here; pages travel with the functions under that path.
 */
export async function packFunctions(folder: string, dist = 'dist') {
	const { functions } = parse(await readFile('netlify.toml', 'utf8')) as unknown as Toml;
	const { directory, node_bundler, included_files, ...own } = functions;
	const settings: Record<string, Settings> = { '*': { node_bundler, included_files }, ...own };
	const config = Object.fromEntries(
		Object.entries(settings).map(([name, each]) => [
			name,
			{
				externalNodeModules: each.external_node_modules,
				includedFiles: each.included_files?.map((path) => path.replace(/^dist\//, `${dist}/`)),
				includedFilesBasePath: resolve('.'),
				// Netlify's build calls it so.
				nodeBundler: each.node_bundler === 'esbuild' ? ('esbuild_zisi' as const) : undefined,
				nodeVersion: '24',
			},
		]),
	);
	return await zipFunctions(resolve(directory), folder, {
		archiveFormat: 'none',
		basePath: resolve('.'),
		repositoryRoot: resolve('.'),
		config,
	});
}

type Toml = { functions: { directory: string } & Settings & Record<string, Settings> };

type Settings = {
	node_bundler?: string;
	included_files?: string[];
	external_node_modules?: string[];
};
