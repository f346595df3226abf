import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import netlify from '@astrojs/netlify';
import type { AstroIntegration } from 'astro';
import { besideSite, functionsOf } from './beside-site.ts';

/**
 * Astro's adapter for Netlify, all its extras off, held to the staff door: its function answers there and nowhere else,
 * and brings all it needs. A build into a folder of its own keeps the function and its caches beside that folder, so
 * that builds don't disturb each other; one into `dist` leaves the function where Netlify looks for it.
 */
export function staffFunction(): AstroIntegration {
	const adapter = netlify({ imageCDN: false, devFeatures: false });
	const { 'astro:config:setup': setUp, 'astro:config:done': settle, ...hooks } = adapter.hooks;
	let root: URL;
	return {
		...adapter,
		hooks: {
			...hooks,
			'astro:config:setup': async (options) => {
				const { config, updateConfig } = options;
				root = placeOf(config.root, config.outDir);
				if (root.href !== config.root.href) {
					await lendPackages(config.root, root);
					updateConfig({
						cacheDir: new URL('astro/', root),
						// Nothing is served, and what would be is kept in one place for all.
						vite: { optimizeDeps: { noDiscovery: true } },
					});
				}
				// One bundle: to look for packages in it takes longer than to put them in.
				updateConfig({ vite: { environments: { ssr: { resolve: { noExternal: true } } } } });
				await setUp?.({ ...options, config: { ...config, root } });
			},
			'astro:config:done': (options) =>
				settle?.({ ...options, config: { ...options.config, root } }),
			'astro:build:done': async (options) => {
				await hooks['astro:build:done']?.(options);
				await narrow(join(functionsOf(fileURLToPath(root)), 'ssr/ssr.mjs'));
			},
		},
	};
}

function placeOf(root: URL, outDir: URL): URL {
	if (outDir.href === new URL('dist/', root).href) return root;
	return new URL(`${besideSite(outDir.href)}/`);
}

/** What is built there finds the packages of this checkout. */
async function lendPackages(from: URL, to: URL) {
	await mkdir(to, { recursive: true });
	const packages = fileURLToPath(new URL('node_modules', from));
	await symlink(packages, fileURLToPath(new URL('node_modules', to)), 'junction').catch(
		(error: NodeJS.ErrnoException) => {
			if (error.code !== 'EEXIST') throw error;
		},
	);
}

/**
 * The adapter claims every address that has no file, and has a 404 page of its own for what it does not know: ours are
 * said in two languages. Netlify reads the path as text, so it can't be set any other way.
 */
async function narrow(file: string) {
	const paths = ['/staff', '/cy/staff'].flatMap((path) => [path, `${path}/*`]);
	const changes: [RegExp, string][] = [
		[/(?<=\bpath: )'\/\*'/, JSON.stringify(paths)],
		[/(?<=\bcreateHandler\().*(?=\);)/, '{}'],
	];
	let code = await readFile(file, 'utf8');
	for (const [all, ours] of changes) {
		if (!all.test(code))
			throw new Error(`${file} has no ${all}: it can't be narrowed to the staff door.`);
		code = code.replace(all, () => ours);
	}
	await writeFile(file, code);
}
