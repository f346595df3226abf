import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest';

/* `npm test` on tests of its own, which lie where the packages of this project are found. */
let root: string;

beforeEach(async () => {
	await mkdir('.local', { recursive: true });
	root = await mkdtemp('.local/test-');
	await writeFile(
		`${root}/vitest.config.ts`,
		"export default { test: { include: ['*.test.ts'] } };",
	);
});
afterEach(() => rm(root, { recursive: true }));

test('everything that failed is named and counted: tests, hooks, files, and a worker that died', async () => {
	await file('fine', "test('works', () => {}); test.skip('waits', () => {});");
	await file('test', "describe('a group', () => test('breaks', () => expect(1).toBe(2)));");
	await file(
		'hook',
		"describe('a group', () => { beforeAll(() => { throw new Error('No.'); }); test('x', () => {}); });",
	);
	await file('file', "import 'nowhere';");
	await file('death', "test('dies', () => process.kill(process.pid, 'SIGKILL'));");
	const { code, output } = await ended(start());
	const summary = output.slice(output.indexOf('\nFailed:'));
	expect(summary).toContain(`${root}/test.test.ts > a group > breaks\n   expected 1 to be 2`);
	expect(summary).toContain(`${root}/hook.test.ts > a group\n   No.`);
	expect(summary).toMatch(/file\.test\.ts\n {3}Cannot find package 'nowhere'/);
	expect(summary).toMatch(/Outside of any test\n {3}Worker exited .*death\.test\.ts/);
	expect(lastLine(output)).toBe('1 passed, 4 failed, 2 skipped');
	expect(code).toBe(1);
});

test.each([
	['is told to stop', (runner: ChildProcess) => runner.kill('SIGTERM')],
	['loses Vitest', async () => process.kill(Number(await readFile(`${root}/vitest`, 'utf8')), 9)],
])('a run that %s says what it did until then, and has failed', async (_, stop) => {
	await file(
		'stay',
		`test('works', () => {});
		test('stays', async () => {
			// Vitest gathers results for a moment before it tells them.
			await new Promise((done) => setTimeout(done, 1_000));
			writeFileSync(new URL('vitest', import.meta.url), String(process.ppid));
			await new Promise((done) => setTimeout(done, 60_000));
		}, 60_000);`,
	);
	const runner = start();
	onTestFinished(() => void runner.kill());
	const end = ended(runner);
	while (!(await readFile(`${root}/vitest`, 'utf8').catch(() => ''))) await pause(20);
	await stop(runner);
	const { code, output } = await end;
	expect(output).toContain('They were stopped. Files that did not run to their end: 1 of 1.');
	expect(lastLine(output)).toBe('1 passed, 1 failed, 0 skipped');
	expect(code).toBe(1);
});

test('a choice of files that there are none of has failed', async () => {
	const { code, output } = await ended(start('nothing'));
	expect(lastLine(output)).toBe('0 passed, 1 failed, 0 skipped');
	expect(code).toBe(1);
});

async function file(name: string, content: string) {
	const imports = `import { beforeAll, describe, expect, test } from 'vitest';
		import { writeFileSync } from 'node:fs';`;
	await writeFile(`${root}/${name}.test.ts`, `${imports}\n${content}`);
}

function start(...files: string[]) {
	return spawn(process.execPath, ['tools/setup/test.ts', '--root', root, ...files], {
		env: { PATH: process.env.PATH },
		stdio: ['ignore', 'pipe', 'ignore'],
	});
}

async function ended(runner: ReturnType<typeof start>) {
	const [output, [code]] = await Promise.all([text(runner.stdout), once(runner, 'exit')]);
	return { code, output };
}

function lastLine(output: string) {
	return output.trimEnd().split('\n').at(-1);
}
