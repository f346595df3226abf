import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

let root: string;

/** A project of its own, with a stand-in for npm that notes each install in `installs`. */
beforeEach(async () => {
	root = await mkdtemp(join(tmpdir(), 'run-'));
	await cp('tools/setup', join(root, 'tools/setup'), { recursive: true });
	await writeFile(join(root, 'package-lock.json'), '{}');
	await script('npm.js', `require('fs').mkdirSync('node_modules', { recursive: true }); note();`);
});
afterEach(() => rm(root, { recursive: true }));

describe('installs', () => {
	test('at the first start only, and passes arguments and the exit code on', async () => {
		await script('hello.ts', 'console.log(process.argv.slice(2).join()); process.exitCode = 7;');
		const first = await run('hello.ts', 'a', '--b');
		expect(first).toMatchObject({ code: 7, output: expect.stringContaining('a,--b') });
		expect((await run('hello.ts')).output).not.toContain('Installing');
		expect(await installs()).toBe(1);
	});

	test('again when the lock file changed', async () => {
		await script('hello.ts', '');
		await run('hello.ts');
		await writeFile(join(root, 'package-lock.json'), '{ "changed": true }');
		await run('hello.ts');
		expect(await installs()).toBe(2);
	});

	test('again after one that failed, with a sentence', async () => {
		await script('hello.ts', '');
		await script('npm.js', 'process.exitCode = 1;');
		const failed = await run('hello.ts');
		expect(failed).toMatchObject({
			code: 1,
			output: expect.stringContaining('could not be installed'),
		});
		expect(failed.output).not.toContain('    at ');
		await script('npm.js', `require('fs').mkdirSync('node_modules', { recursive: true }); note();`);
		expect((await run('hello.ts')).code).toBe(0);
	});

	test('once when two start together', async () => {
		await script('hello.ts', '');
		await script(
			'npm.js',
			`setTimeout(() => { require('fs').mkdirSync('node_modules', { recursive: true }); note(); }, 300);`,
		);
		const both = await Promise.all([run('hello.ts'), run('hello.ts')]);
		expect(both.map(({ code }) => code)).toStrictEqual([0, 0]);
		expect(await installs()).toBe(1);
	});

	test('though a killed install left its lock behind', async () => {
		await script('hello.ts', '');
		await mkdir(join(root, '.local'));
		await writeFile(join(root, '.local/install.lock'), '999999999');
		expect((await run('hello.ts')).code).toBe(0);
	});
});

describe('a running script', () => {
	beforeEach(() =>
		script(
			'stay.ts',
			`const stay = setInterval(() => {}, 1000);
			const stop = (why: string) => { console.log('stopped by ' + why); clearInterval(stay); if (process.connected) process.disconnect(); };
			process.on('SIGINT', () => stop('SIGINT'));
			process.on('SIGTERM', () => stop('SIGTERM'));
			process.on('disconnect', () => stop('disconnect'));
			console.log('here');`,
		),
	);

	test.each(['SIGINT', 'SIGTERM'] as const)(
		'gets %s and may end in its own time',
		async (signal) => {
			const { child, said } = start('stay.ts');
			await said('here');
			child.kill(signal);
			expect(await once(child, 'exit')).toStrictEqual([0, null]);
			await said(`stopped by ${signal}`);
		},
	);

	test('does not outlive a runner that is killed', async () => {
		const { child, said } = start('stay.ts');
		await said('here');
		child.kill('SIGKILL');
		await said('stopped by disconnect');
	});
});

test('an older Node is told what to do', async () => {
	const source = await readFile('tools/setup/run.mjs', 'utf8');
	await writeFile(
		join(root, 'tools/setup/run.mjs'),
		source.replaceAll('process.versions.node', '"18.20.1"'),
	);
	expect(await run('hello.ts')).toMatchObject({
		code: 1,
		output: expect.stringContaining('Moothall needs Node 20 or newer and this is 18.20.1.'),
	});
});

async function script(name: string, content: string) {
	const note = `const note = () => require('fs').appendFileSync('installs', 'x');`;
	await writeFile(join(root, name), name.endsWith('.js') ? `${note}\n${content}` : content);
}

async function installs() {
	return (await readFile(join(root, 'installs'), 'utf8')).length;
}

function start(...args: string[]) {
	const child = spawn(process.execPath, [join(root, 'tools/setup/run.mjs'), ...args], {
		env: { PATH: process.env.PATH, npm_execpath: join(root, 'npm.js') },
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	let output = '';
	child.stdout.on('data', (chunk) => {
		output += chunk;
	});
	const said = async (words: string) => {
		while (!output.includes(words)) await pause(10);
		return output;
	};
	return { child, said };
}

async function run(...args: string[]) {
	const { child } = start(...args);
	const [output, errors, [code]] = await Promise.all([
		text(child.stdout),
		text(child.stderr),
		once(child, 'exit'),
	]);
	return { code, output: output + errors };
}
