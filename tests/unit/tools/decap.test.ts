import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { decapFolder } from '../../../tools/build/decap.ts';

const manifest = await json('package.json');

test('the folder of Decap’s files has the version of package.json, and netlify.toml names that folder', async () => {
	expect(decapFolder).toBe(`decap-${manifest.dependencies['decap-cms']}`);
	const netlify = await readFile('netlify.toml', 'utf8');
	expect(netlify.match(/\/admin\/decap-[^/]+/g)).toEqual([`/admin/${decapFolder}`]);
});

test('none of Decap’s 630 packages is installed: its files are complete in themselves', async () => {
	const { dependencies } = await json('node_modules/decap-cms/package.json');
	const overrides = manifest.overrides['decap-cms'];
	expect(Object.keys(overrides).sort()).toEqual(Object.keys(dependencies).sort());
	for (const instead of Object.values(overrides))
		expect(instead).toMatch(/^npm:@favware\/skip-dependency@/);
});

async function json(file: string) {
	return JSON.parse(await readFile(file, 'utf8'));
}
