import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listen } from '#local/listen.ts';
import { choosePort } from '#local/port.ts';
import { holdHub } from '#local/running.ts';
import { readSecrets } from '#local/secrets.ts';

let folder: string;
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'running-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('a second start on the same folder', () => {
	test('is told where the first one is', async () => {
		const running = await holdHub(folder);
		await expect(holdHub(folder)).rejects.toThrow('is just being started by process');
		await running.tell('http://localhost:4321');
		await expect(holdHub(folder)).rejects.toThrow('running already: http://localhost:4321');
		await running.release();
		await expect(holdHub(folder)).resolves.toBeDefined();
	});

	test.each(['{"pid":999999999}', `{"pid":${process.pid},"started":"another moment"}`, ''])(
		'goes ahead when the first was killed (%s)',
		async (left) => {
			await writeFile(join(folder, 'running.json'), left);
			await expect(holdHub(folder)).resolves.toBeDefined();
		},
	);
});

describe('a taken port', () => {
	test('is a sentence with a way out if it was asked for', async () => {
		const { port, close } = await listen(createServer(), 0);
		await expect(choosePort(port, 0)).rejects.toThrow(`Port ${port} is taken by another program.`);
		await close();
	});

	test('is passed over if it was not', async () => {
		const { port, close } = await listen(createServer(), 0);
		expect(await choosePort(undefined, port)).toBeGreaterThan(port);
		await close();
	});
});

test('secrets are made once, and for their owner only', async () => {
	const first = await readSecrets(folder);
	expect(first.tokenSecret).toMatch(/^[0-9a-f]{64}$/);
	expect(await readSecrets(folder)).toStrictEqual(first);
	expect((await stat(join(folder, 'secrets.json'))).mode & 0o777).toBe(0o600);
});
