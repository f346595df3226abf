import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadFunctions } from '#local/front-door/functions.ts';
import { type FrontDoor, startFrontDoor } from '#local/front-door.ts';

/*
 * A function as a build makes it: a folder with a file of its name that takes what it does from another file, whose
 * name is the same after each build.
 */
let folder = '';
let door: FrontDoor;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'made-function-'));
	await mkdir(join(folder, 'site/staff/plan'), { recursive: true });
	await writeFile(join(folder, 'site/staff/plan/index.html'), 'a file');
	await writeFile(join(folder, 'site/404.html'), 'not here');
	door = await startFrontDoor({
		site: join(folder, 'site'),
		functions: [await make('first')],
		config: new URL('../fixtures/netlify.toml', import.meta.url).pathname,
	});
});
afterAll(async () => {
	await door?.stop();
	await rm(folder, { recursive: true });
});

describe('a function that a build made', () => {
	test.each([
		['/staff', 200, 'first'],
		['/staff/', 200, 'first'],
		['/staff/people/1/', 200, 'first'],
		['/cy/staff/', 200, 'first'],
		['/staff/plan/', 200, 'a file'],
		['/staffing/', 404, 'not here'],
		['/x/staff/', 404, 'not here'],
	])('answers %s with %i: %s', async (path, status, text) => {
		const response = await fetch(door.url + path);
		expect(response.status).toBe(status);
		expect(await response.text()).toContain(text);
	});

	test('sets several cookies, and is told who asks', async () => {
		const response = await fetch(`${door.url}/staff/`, { method: 'POST', body: 'a=b' });
		expect(response.headers.getSetCookie()).toEqual(['a=1; HttpOnly', 'b=2; HttpOnly']);
		expect(await response.text()).toContain('POST a=b of 127.0.0.1');
	});

	test('is followed by that of the next build', async () => {
		await door.useFunctions([await make('second')]);
		expect(await (await fetch(`${door.url}/staff/`)).text()).toContain('second');
		expect((await fetch(`${door.url}/staffing/`)).status).toBe(404);
	});
});

test.each(['rateLimit: { windowSize: 60, windowLimit: 2 }', 'background: true'])(
	'a function with %s is refused, for that only works on Netlify',
	async (config) => {
		const name = config.slice(0, 4);
		await mkdir(join(folder, name));
		const code = `export default () => {}; export const config = { ${config} };`;
		await writeFile(join(folder, name, 'door.mjs'), code);
		await expect(loadFunctions([join(folder, name)])).rejects.toThrow('only works on Netlify');
	},
);

async function make(name: string): Promise<string> {
	const made = join(folder, name, 'ssr');
	await mkdir(made, { recursive: true });
	await writeFile(
		join(made, 'ssr.mjs'),
		`import { createHandler } from './entry.mjs';
		export default createHandler();
		export const config = {
			name: 'Astro SSR',
			path: ['/staff', '/staff/*', '/cy/staff', '/cy/staff/*'],
			preferStatic: true,
		};`,
	);
	await writeFile(
		join(made, 'entry.mjs'),
		`export const createHandler = () => async (request, { ip }) => {
			const headers = new Headers([['set-cookie', 'a=1; HttpOnly'], ['set-cookie', 'b=2; HttpOnly']]);
			return new Response(['${name}', request.method, await request.text(), 'of', ip].join(' '), { headers });
		};`,
	);
	return join(folder, name);
}
