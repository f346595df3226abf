import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { zipFunctions } from '@netlify/zip-it-and-ship-it';
import { expect, inject, onTestFinished, test } from 'vitest';
import { staffStrings } from '#strings/staff.ts';
import { besideSite, functionsOf } from '#tools/build/beside-site.ts';

const folder = join(functionsOf(besideSite(inject('hub').site)), 'ssr');

test('the function of the staff door runs from a folder of its own, without packages or content beside it', async () => {
	const alone = await temporary();
	await cp(folder, alone, { recursive: true });
	await opensTheDoor(join(alone, 'ssr.mjs'));
});

test('Netlify packs it, and it runs from there', async () => {
	const into = await temporary();
	const built = functionsOf(besideSite(inject('hub').site));
	const [packed, ...others] = await zipFunctions(built, into, { archiveFormat: 'none' });
	expect(others).toEqual([]);
	expect(packed?.bundlerErrors).toBeUndefined();
	expect(packed?.routes?.map(({ pattern }) => pattern)).toEqual([
		'/staff',
		'/staff/*',
		'/cy/staff',
		'/cy/staff/*',
	]);
	const files = await readdir(into, { recursive: true });
	await opensTheDoor(
		join(
			into,
			files.find((file) => file.endsWith('ssr.mjs'))!,
		),
	);
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

async function temporary() {
	const made = await mkdtemp(join(tmpdir(), 'staff-door-'));
	onTestFinished(() => rm(made, { recursive: true }));
	return made;
}

/** Calls the function in this file, in a process that has nothing else, as somebody who is not signed in. */
async function opensTheDoor(file: string) {
	const script = `
		const { default: answer } = await import('${file}');
		const context = { ip: '127.0.0.1', waitUntil() {} };
		const response = await answer(new Request('https://hub.example.org/staff/'), context);
		console.log(response.status, await response.text());
	`;
	const args = ['--input-type=module', '--eval', script];
	const { stdout } = await promisify(execFile)(process.execPath, args, {
		cwd: dirname(file),
		env: {},
	});
	expect(stdout).toMatch(/^200 /);
	expect(stdout).toContain('Thornbeck Moothall');
	expect(stdout).toContain(staffStrings('en').signIn.lede);
}
