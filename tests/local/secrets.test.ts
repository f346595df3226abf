import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readSecrets } from '#local/secrets.ts';

let folder: string;

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'secrets-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('are made once, for their owner’s eyes only', async () => {
	const made = await readSecrets(folder);
	expect(made.signingKey).toMatchObject({ kty: 'EC', crv: 'P-256', kid: expect.any(String) });
	expect(await readSecrets(folder)).toEqual(made);
	expect((await stat(join(folder, 'secrets.json'))).mode & 0o077).toBe(0);
});

test('of an earlier version are kept, and the missing one is added', async () => {
	const earlier = { tokenSecret: 'a', jwtSecret: 'b' };
	await writeFile(join(folder, 'secrets.json'), JSON.stringify(earlier));
	const read = await readSecrets(folder);
	expect(read).toMatchObject({ ...earlier, signingKey: { kty: 'EC' } });
	expect(JSON.parse(await readFile(join(folder, 'secrets.json'), 'utf8'))).toEqual(read);
});
