import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getViteConfig } from 'astro/config';
import { build, type InlineConfig, type Plugin, type Rolldown } from 'vite';
import { kept } from '../../src/lib/kept.ts';

/**
 * Bundles our part of the CMS, `src/cms/main.ts`, for the browser: into `outDir`, with a hash of the content in each
 * file's name. It includes Astro's components, compiled as for a server, so that the preview renders what the pages
 * render.
 *
 * @returns the name of the file to load.
 */
export async function bundleCms({
	root,
	outDir,
	entry = 'src/cms/main.ts',
}: Bundle): Promise<string> {
	const bundle = await kept('cms', entry, () => make(root, entry));
	await mkdir(outDir, { recursive: true });
	for (const [name, code] of bundle.files) await writeFile(join(outDir, name), code);
	return bundle.first;
}

async function make(root: string, entry: string) {
	const astro = await getViteConfig(
		{},
		{ root, configFile: false, logLevel: 'error' },
	)({
		command: 'build',
		mode: 'production',
	});
	const { output } = (await build({
		...(astro as InlineConfig),
		root,
		configFile: false,
		publicDir: false,
		logLevel: 'error',
		plugins: [inTheBrowser(root), astro.plugins as Plugin[]],
		ssr: { noExternal: true, target: 'webworker' },
		build: {
			ssr: join(root, entry),
			write: false,
			minify: true,
			target: 'es2022',
			rolldownOptions: { output: { format: 'es', entryFileNames: FILE, chunkFileNames: FILE } },
		},
	})) as Rolldown.RolldownOutput;
	const chunks = output.filter((file) => file.type === 'chunk');
	const [missing] = chunks.flatMap(({ imports }) => imports).filter((name) => /^node:/.test(name));
	if (missing)
		throw new Error(`${entry} reaches ${missing}, which no browser has: see src/cms/shims.`);
	return {
		first: chunks.find(({ isEntry }) => isEntry)!.fileName,
		files: chunks.map(({ fileName, code }) => [fileName, code] as const),
	};
}

/** Replaces a file of `src/lib` that reads files with the file at the same path below `src/cms/shims`. */
function inTheBrowser(root: string): Plugin {
	const lib = join(root, 'src/lib/');
	return {
		name: 'moothall-in-the-browser',
		enforce: 'pre',
		async resolveId(source, importer, options) {
			if (!/^(?:#lib\/|\.)/.test(source)) return null;
			const found = await this.resolve(source, importer, { ...options, skipSelf: true });
			if (!found?.id.startsWith(lib)) return found;
			const shim = join(root, 'src/cms/shims', found.id.slice(lib.length));
			return existsSync(shim) && importer !== shim ? shim : found;
		},
	};
}

const FILE = 'cms-[hash].js';

type Bundle = {
	/** The project's root folder. */
	root: string;
	outDir: string;
	/** Relative to `root`. */
	entry?: string;
};
