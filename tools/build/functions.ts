import { readdir, rm } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { type Plugin, rolldown } from 'rolldown';
import { settings } from '#server/settings.ts';

/** Where the functions are for Netlify, as netlify.toml says it. */
export const builtFunctions = '.netlify/built';

/**
 * Bundles every function for Netlify: one file each in `<folder>/functions`, with all that its usual answer needs. What
 * functions import later, with `import()`, is a file in `<folder>/parts`, the same for all of them.
 */
export async function bundleFunctions(folder: string): Promise<void> {
	await rm(folder, { recursive: true, force: true });
	const parts = new Map<string, string>();
	for (const file of await readdir('functions'))
		await bundle(join('functions', file), join(folder, 'functions'), parts);
	for (const [name, file] of parts) await bundle(file, join(folder, 'parts'), parts, name);
}

async function bundle(
	input: string,
	dir: string,
	parts: Map<string, string>,
	name = parse(input).name,
) {
	const bundled = await rolldown({
		input: { [name]: input },
		platform: 'node',
		// It has a library for each machine, so it can't be bundled: Netlify packs it beside its function.
		external: ['sharp'],
		plugins: [settingsInside, partsApart(parts)],
	});
	// Each start reads the file, and Node reads no comment; licences stay.
	const comments = { legal: true, annotation: false, jsdoc: false };
	await bundled.write({ dir, entryFileNames: '[name].mjs', comments });
	await bundled.close();
}

/** The settings as they are at the build, in place of the module that reads their files. */
const settingsInside: Plugin = {
	name: 'moothall-settings-inside',
	load: {
		filter: { id: /[\\/]src[\\/]server[\\/]settings\.ts$/ },
		handler: () =>
			`const known = ${JSON.stringify(settings())};\nexport const settings = () => known;`,
	},
};

/** Leaves what is imported with `import()` out, and notes it in `parts` by its name. */
function partsApart(parts: Map<string, string>): Plugin {
	return {
		name: 'moothall-parts-apart',
		async resolveId(source, importer, { kind }) {
			if (kind !== 'dynamic-import') return null;
			const found = await this.resolve(source, importer, { kind, skipSelf: true });
			if (!found || found.external) return found;
			const { name } = parse(found.id);
			if ((parts.get(name) ?? found.id) !== found.id)
				throw new Error(`${found.id} and ${parts.get(name)} are parts with one name: rename one.`);
			parts.set(name, found.id);
			return { id: `../parts/${name}.mjs`, external: true };
		},
	};
}
