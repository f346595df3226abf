import { glob, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';

const manifest = JSON.parse(await readFile('package.json', 'utf8')) as {
	dependencies: Record<string, string>;
};

test('what pages, doors and the build import, and nothing else, is a dependency', async () => {
	const files = glob(['{src,functions,tools/build}/**/*.{ts,astro}', 'astro.config.mjs']);
	const missing = new Set<string>();
	// The build runs Astro, and copies the files of Decap.
	const used = new Set(['astro', 'decap-cms']);
	for await (const file of files)
		for (const name of importedBy(await readFile(file, 'utf8'))) {
			used.add(name);
			if (!manifest.dependencies[name]) missing.add(`${name} in ${file}`);
		}
	expect([...missing]).toEqual([]);
	expect(Object.keys(manifest.dependencies).filter((name) => !used.has(name))).toEqual([]);
});

/** The packages whose code a module imports. Types are needed by nobody who runs it. */
function importedBy(source: string): string[] {
	return [...source.matchAll(IMPORT)]
		.filter(([statement]) => !/^import type\b/.test(statement))
		.map(([, name]) => name!)
		.filter((name) => !/^(?:node|astro):/.test(name));
}

/** A name that is not a path, with its scope and without what follows it. */
const IMPORT = /(?:^import\b[^'";(]*?|\bawait import\()'((?:@[^/']+\/)?[^#./'][^/']*)[^']*'/gm;
