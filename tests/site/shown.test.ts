import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { files } from '#domain/paths.ts';

test('the built site says which version of each petition it shows', async () => {
	const text = await readFile(join(inject('hub').site, files.shownPetitions), 'utf8');
	const shown: Record<string, number> = JSON.parse(text);
	expect(shown['keep-the-14-bus']).toBeGreaterThanOrEqual(1);
	expect(Object.keys(shown)).toContain('free-parking-december');
	expect(Object.keys(shown)).not.toContain('a-bin-by-the-weir');
});
