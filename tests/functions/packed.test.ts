import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { packFunctions } from '#tools/pack/functions.ts';
import { writePages } from '../setup/doors-pages.ts';

const names = (await readdir('functions')).map((file) => file.replace('.ts', '')).sort();

let folder: string;
/** A built site inside the project, as Netlify has it. */
let dist: string;
let packed: Awaited<ReturnType<typeof packFunctions>>;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'packed-'));
	await mkdir('.local', { recursive: true });
	dist = await mkdtemp(join('.local', 'packed-pages-'));
	await writePages(dist);
	packed = await packFunctions(folder, dist);
});
afterAll(async () => {
	for (const each of [folder, dist]) await rm(each, { recursive: true, force: true });
});

test('Netlify packs every function, and can read from its text when it is called', () => {
	expect(packed.map(({ name }) => name).sort()).toEqual(names);
	for (const { name, schedule, routes = [], bundlerErrors } of packed)
		expect({ name, called: Boolean(schedule) !== routes.length > 0, bundlerErrors }).toEqual({
			name,
			called: true,
			bundlerErrors: undefined,
		});
});

test('each packed function starts away from the project, with the packages that it brings', async () => {
	const script = `
		for (const name of ${JSON.stringify(names)}) {
			const { default: handler } = await import('./' + name + '/functions/' + name + '.mjs');
			console.log(name, typeof handler);
		}`;
	expect(await run(folder, script)).toBe(names.map((name) => `${name} function\n`).join(''));
});

test('a packed form door answers a form that is not right with the page and what was typed', async () => {
	const script = `
		const { default: sign } = await import('./functions/sign-petition.mjs');
		const body = new URLSearchParams({ name: 'Siân', email: '', postcode: 'TB4 6GH' });
		const url = 'https://hub.example.org/cy/petitions/keep-the-bus/sign/';
		const context = { ip: '192.0.2.1', params: { petition: 'keep-the-bus' }, waitUntil() {} };
		const response = await sign(new Request(url, { method: 'POST', body }), context);
		console.log(response.status, await response.text());`;
	const answer = await run(join(folder, 'sign-petition'), script, { PAGES_FOLDER: dist });
	expect(answer).toMatch(/^422 <!DOCTYPE html><html lang="cy">/i);
	expect(answer).toContain('value="Siân"');
	expect(answer).toContain('href="#email"');
});

test('what saves for editors brings the texts and sharp, and not the Node that builds the site', async () => {
	const files = await readdir(join(folder, 'cms'), { recursive: true });
	expect(files).toContain('content/areas/market.en.md');
	expect(files).toContain('node_modules/sharp/package.json');
	expect(files.filter((file) => /^node_modules\/node-/.test(file))).toEqual([]);
});

async function run(cwd: string, script: string, env: Record<string, string> = {}) {
	const args = ['--input-type=module', '--eval', script];
	const { stdout } = await promisify(execFile)(process.execPath, args, { cwd, env });
	return stdout;
}
