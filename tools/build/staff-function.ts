import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { besideSite, functionsOf } from './beside-site.ts';

/**
 * Astro's adapter for the staff door: one function for Netlify, `src/staff-door.ts`, at `/staff/` only, with all
 * packages inside. A build into another folder keeps the function and its caches beside that folder, so that builds do
 * not disturb each other; a build into `dist` leaves the function where Netlify looks for it.
 */
export function staffFunction(): AstroIntegration {
	let folder = '';
	return {
		name: 'moothall-staff-function',
		hooks: {
			'astro:config:setup': async ({ config, updateConfig }) => {
				const root = placeOf(config.root, config.outDir);
				folder = join(functionsOf(fileURLToPath(root)), 'ssr');
				await rm(folder, { recursive: true, force: true });
				if (root.href !== config.root.href) {
					await lendPackages(config.root, root);
					updateConfig({
						cacheDir: new URL('astro/', root),
						// Nothing is served, and the optimised packages would be in one folder for all builds.
						vite: { optimizeDeps: { noDiscovery: true } },
					});
				}
				updateConfig({
					build: { client: config.outDir, server: pathToFileURL(`${folder}/`) },
					// One bundle: looking for packages to leave out takes longer than including them.
					vite: { environments: { ssr: { resolve: { noExternal: true } } } },
				});
			},
			'astro:config:done': ({ config, setAdapter }) => {
				setAdapter({
					name: 'moothall-staff-function',
					entrypointResolution: 'auto',
					serverEntrypoint: new URL('src/staff-door.ts', config.root),
					supportedAstroFeatures: { hybridOutput: 'stable', serverOutput: 'stable' },
				});
			},
			'astro:build:done': async () => {
				await writeFile(join(folder, 'ssr.mjs'), FUNCTION);
			},
		},
	};
}

function placeOf(root: URL, outDir: URL): URL {
	if (outDir.href === new URL('dist/', root).href) return root;
	return new URL(`${besideSite(outDir.href)}/`);
}

/** The built files there find the packages of this checkout. */
async function lendPackages(from: URL, to: URL) {
	await mkdir(to, { recursive: true });
	const packages = fileURLToPath(new URL('node_modules', from));
	await symlink(packages, fileURLToPath(new URL('node_modules', to)), 'junction').catch(
		(error: NodeJS.ErrnoException) => {
			if (error.code !== 'EEXIST') throw error;
		},
	);
}

/** Netlify reads `config` as text, so it cannot be imported. */
const FUNCTION = `export { default } from './entry.mjs';

export const config = {
	name: 'Staff door',
	path: ["/staff","/staff/*","/cy/staff","/cy/staff/*"],
	preferStatic: true,
	nodeBundler: 'none',
	includedFiles: ['**/*'],
	generator: 'Moothall',
};
`;
