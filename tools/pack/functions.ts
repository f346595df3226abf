import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { zipFunctions } from '@netlify/zip-it-and-ship-it';
import { parse } from 'smol-toml';
import { z } from 'zod';

/**
 * Packs every function of the project as Netlify does, with the settings of netlify.toml: a folder for each in `folder`.
 * `dist` is where the built site is, from here; pages travel with the functions under that path.
 */
export async function packFunctions(folder: string, dist = 'dist') {
	const { functions } = toml.parse(parse(await readFile('netlify.toml', 'utf8')));
	const { directory, node_bundler, included_files, external_node_modules, ...own } = functions;
	const asNetlify = (each: z.infer<typeof settings>) => ({
		externalNodeModules: each.external_node_modules,
		includedFiles: each.included_files?.map((path) => path.replace(/^dist\//, `${dist}/`)),
		includedFilesBasePath: resolve('.'),
		// Netlify's build calls it so.
		nodeBundler: each.node_bundler && ('esbuild_zisi' as const),
		nodeVersion: '24',
	});
	const config = { '*': asNetlify({ node_bundler, included_files, external_node_modules }) };
	for (const [name, each] of Object.entries(own))
		Object.assign(config, { [name]: asNetlify(settings.parse(each)) });
	return await zipFunctions(resolve(directory), folder, {
		archiveFormat: 'none',
		basePath: resolve('.'),
		repositoryRoot: resolve('.'),
		config,
	});
}

const settings = z.strictObject({
	node_bundler: z.literal('esbuild').optional(),
	included_files: z.array(z.string()).optional(),
	external_node_modules: z.array(z.string()).optional(),
});

const toml = z.object({ functions: z.looseObject({ directory: z.string(), ...settings.shape }) });
