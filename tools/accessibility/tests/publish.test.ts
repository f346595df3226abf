import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { readArguments } from '../src/arguments.ts';
import { explained } from '../src/cli.ts';
import { readConfig } from '../src/config.ts';
import { publish } from '../src/publish.ts';
import type { Served } from '../src/targets/folder.ts';
import { folderWith } from './files.ts';
import { run } from './reports/run-fixture.ts';

afterEach(() => {
	vi.unstubAllEnvs();
	vi.restoreAllMocks();
});

describe('a report that can’t be written', () => {
	test.each([
		['json', 'file.txt/a11y.json', 'its folder is a file'],
		['junit', 'file.txt/deep/a11y.xml', 'its folder is a file'],
		['html', 'folder', 'it is a folder'],
		['sarif', `${'x'.repeat(300)}.sarif`, 'the name is too long'],
	])('is told of in a sentence, and the others are written: %s', async (name, path, why) => {
		const folder = await someFolder();
		const [file, other] = [join(folder, path), join(folder, 'other.json')];
		const { code, said } = await told([`${name}=${file}`, `json=${other}`]);
		expect(said).toBe(`The report ${name} could not be written to ${file}: ${why}.`);
		expect(code).toBe(1);
		expect(JSON.parse(await readFile(other, 'utf8'))).toHaveProperty('pages');
	});

	test.runIf(process.platform === 'linux')('may be where no file can be made', async () => {
		const { code, said } = await told(['json=/proc/nope.json']);
		expect(said).toMatch(/^The report json could not be written to \/proc\/nope\.json: [^:]+\.$/);
		expect(code).toBe(1);
	});

	test('may be one of several, or the summary of a job of GitHub', async () => {
		const folder = await someFolder();
		vi.stubEnv('GITHUB_STEP_SUMMARY', folder);
		const { said } = await told([`json=${folder}`, `html=${folder}`]);
		expect(said.split('\n')).toStrictEqual(
			['json', 'html', 'summary'].map(
				(name) => `The report ${name} could not be written to ${folder}: it is a folder.`,
			),
		);
	});
});

test('a page whose path no file can have is told of all the same', async () => {
	const file = join(await someFolder(), 'a11y.sarif');
	const served = [{ url: 'http://127.0.0.1:1', folder: '/x', name: 'x', close: async () => {} }];
	const { code } = await told([`sarif=${file}`], { url: '/100%/', served });
	expect(code).toBe(0);
	expect(await readFile(file, 'utf8')).toContain('/100%/ (as is) could not be checked');
});

/** The code to end with, and what the person at the terminal reads. */
async function told(reporters: string[], { url = '/', served = [] }: Page = {}) {
	const config = await readConfig(join(await folderWith({ 'config.json': '{}' }), 'config.json'));
	const asked = readArguments(reporters.flatMap((each) => ['--reporter', each]));
	const error = vi.spyOn(console, 'error').mockReturnValue();
	const page = { ...run.pages[0]!, url, outcome: 'failed' as const, reason: 'It was not there.' };
	const code = await explained(async () => {
		await publish({ ...run, pages: [page], problems: [] }, { asked, config, served });
		return 0;
	});
	return { code, said: error.mock.calls.join('\n') };
}

async function someFolder(): Promise<string> {
	vi.stubEnv('GITHUB_STEP_SUMMARY', '');
	return await folderWith({ 'file.txt': '', 'folder/file.txt': '' });
}

type Page = { url?: string; served?: Served[] };
