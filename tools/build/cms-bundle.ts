import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { getViteConfig } from 'astro/config';
import { build, type InlineConfig, type Plugin, type Rolldown } from 'vite';

/**
 * Bundles the editor's part of the hub, `src/cms/main.ts`, for the browser: into `outDir`, each file named after what
 * is in it. Astro's components are in it, compiled as for a server, so that the preview renders what the pages render.
 *
 * @returns the name of the file to load.
 */
export async function bundleCms({
	root,
	outDir,
	entry = 'src/cms/main.ts',
}: Bundle): Promise<string> {
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
			outDir,
			emptyOutDir: false,
			copyPublicDir: false,
			minify: true,
			target: 'es2022',
			rolldownOptions: { output: { format: 'es', entryFileNames: FILE, chunkFileNames: FILE } },
		},
	})) as Rolldown.RolldownOutput;
	const chunks = output.filter((file) => file.type === 'chunk');
	const [missing] = chunks.flatMap(({ imports }) => imports).filter((name) => /^node:/.test(name));
	if (missing)
		throw new Error(`${entry} reaches ${missing}, which no browser has: see src/cms/shims.`);
	return chunks.find(({ isEntry }) => isEntry)!.fileName;
}

/** What reads files in `src/lib` has a stand-in of the same name in `src/cms/shims`. */
function inTheBrowser(root: string): Plugin {
	return {
		name: 'moothall-in-the-browser',
		enforce: 'pre',
		async resolveId(source, importer, options) {
			if (!/^(?:#lib\/|\.)/.test(source)) return null;
			const found = await this.resolve(source, importer, { ...options, skipSelf: true });
			if (!found || dirname(found.id) !== join(root, 'src/lib')) return found;
			const shim = join(root, 'src/cms/shims', basename(found.id));
			return existsSync(shim) && importer !== shim ? shim : found;
		},
	};
}

const FILE = 'cms-[hash].js';

type Bundle = {
	/** The folder of the project. */
	root: string;
	outDir: string;
	/** Below `root`. */
	entry?: string;
};
