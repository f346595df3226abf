import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startChild } from '#local/child.ts';

let folder: string;

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'child-'));
	vi.stubEnv('STOPPED', join(folder, 'stopped'));
});
afterEach(async () => {
	vi.unstubAllEnvs();
	await rm(folder, { recursive: true });
});

test('tells its facts once it has started, and tidies up when it is stopped', async () => {
	const child = start('ready');
	expect(await child.facts).toEqual({ port: 1234 });
	await child.stop();
	expect(await stopped()).toBe('tidied up');
});

test.each([0, 50, 100, 500])(
	'stopped %i ms after its start, gives up what it is starting',
	async (wait) => {
		const child = start('slow');
		child.facts.catch(() => {});
		await pause(wait);
		await child.stop();
		expect(await stopped()).toBe('gave up');
	},
);

test('that can not start is an error, and is gone', async () => {
	const child = start('broken');
	await expect(child.facts).rejects.toThrow('broken.ts ended with 1');
	await child.stop();
});

function start(name: string) {
	return startChild(new URL(`fixtures/children/${name}.ts`, import.meta.url));
}

function stopped() {
	return readFile(join(folder, 'stopped'), 'utf8');
}
