import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { zipFunctions } from '@netlify/zip-it-and-ship-it';
import { parse } from 'smol-toml';
import { z } from 'zod';
import { builtFunctions } from '../build/functions.ts';

/**
 * Packs every function as Netlify does, with the settings of netlify.toml: a folder for each in `folder`. `built` is where
 * they were bundled and `dist` is where the built site is: paths from here, under which the files travel.
 */
export async function packFunctions(
	folder: string,
	{ built = builtFunctions, dist = 'dist' } = {},
) {
	const { functions } = toml.parse(parse(await readFile('netlify.toml', 'utf8')));
	const { directory, node_bundler, included_files, external_node_modules, ...own } = functions;
	const placed = (path: string) =>
		path.replace(/^dist(?=\/)/, dist).replace(`${builtFunctions}/`, `${built}/`);
	const asNetlify = (each: z.infer<typeof settings>) => ({
		externalNodeModules: each.external_node_modules,
		includedFiles: each.included_files?.map(placed),
		includedFilesBasePath: resolve('.'),
		nodeBundler: each.node_bundler,
		nodeVersion: '24',
	});
	const config = { '*': asNetlify({ node_bundler, included_files, external_node_modules }) };
	for (const [name, each] of Object.entries(own))
		Object.assign(config, { [name]: asNetlify(settings.parse(each)) });
	return await zipFunctions(resolve(placed(directory)), folder, {
		archiveFormat: 'none',
		basePath: resolve('.'),
		repositoryRoot: resolve('.'),
		config,
	});
}

/** The file of a function in the `folder` that they were packed into. Its path begins where all that it brings has its root. */
export async function packedFile(folder: string, name: string): Promise<string> {
	const files = await readdir(join(folder, name), { recursive: true });
	const file = files.find((each) => each.endsWith(join('functions', `${name}.mjs`)));
	if (!file) throw new Error(`${name} was not packed into ${folder}.`);
	return join(folder, name, file);
}

const settings = z.strictObject({
	node_bundler: z.enum(['none', 'nft']).optional(),
	included_files: z.array(z.string()).optional(),
	external_node_modules: z.array(z.string()).optional(),
});

const toml = z.object({ functions: z.looseObject({ directory: z.string(), ...settings.shape }) });
