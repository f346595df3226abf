import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, inject, onTestFinished, test } from 'vitest';
import { strings } from '#strings/index.ts';
import { besideSite, functionsOf } from '#tools/build/beside-site.ts';

const folder = join(functionsOf(besideSite(inject('hub').site)), 'ssr');

test('the function of the staff door runs from a folder of its own, without packages or content beside it', async () => {
	const alone = await mkdtemp(join(tmpdir(), 'staff-door-'));
	onTestFinished(() => rm(alone, { recursive: true }));
	await cp(folder, alone, { recursive: true });
	const script = `
		const { default: answer } = await import('./ssr.mjs');
		const context = { ip: '127.0.0.1', waitUntil() {} };
		const response = await answer(new Request('https://hub.example.org/staff/'), context);
		console.log(response.status, await response.text());
	`;
	const { stdout } = await promisify(execFile)(
		process.execPath,
		['--input-type=module', '--eval', script],
		{ cwd: alone, env: {} },
	);
	expect(stdout).toMatch(/^200 /);
	expect(stdout).toContain('Thornbeck Moothall');
	expect(stdout).toContain(strings('en').staff.signIn.lede);
});

test('Netlify can read from its text that it answers at the staff door only', async () => {
	const code = await readFile(join(folder, 'ssr.mjs'), 'utf8');
	expect(code).toContain('path: ["/staff","/staff/*","/cy/staff","/cy/staff/*"],');
	expect(code).not.toContain("'/*'");
});

test('it holds no content, whose size would slow its start, and no packages', async () => {
	const files = await readdir(folder, { recursive: true });
	expect(files.filter((file) => /node_modules|content/.test(file))).toEqual([]);
});
