import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, rename, symlink } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { onPostBuild } from '../netlify/index.js';
import { folderWith } from './files.ts';
import { closedAddress } from './trouble.ts';

const PACKAGE = fileURLToPath(new URL('..', import.meta.url));
const page = (title: string, body = '') =>
	`<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head><body><main><h1>${title}</h1><p>The market is on Thursday.</p>${body}</main></body></html>`;

/** Somebody else's project, with the packed archive among its packages, and beside it only what that depends on. */
let project: string;

beforeAll(async () => {
	project = await folderWith({
		'good/index.html': page('Home'),
		'bad/index.html': page('Home', '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">'),
		'broken.txt': await closedAddress(),
	});
	const [packed] = JSON.parse(execute('npm', ['pack', PACKAGE, '--json', '--ignore-scripts']));
	execute('tar', ['-xzf', packed.filename]);
	await mkdir(join(project, 'node_modules'));
	await rename(join(project, 'package'), own());
	const { dependencies } = JSON.parse(await readFile(join(own(), 'package.json'), 'utf8'));
	for (const name of Object.keys(dependencies)) {
		await mkdir(dirname(join(project, 'node_modules', name)), { recursive: true });
		await symlink(resolve('node_modules', name), join(project, 'node_modules', name));
	}
});

describe('packed, and installed in another project', () => {
	test.each([
		[0, 'good', 'Nothing that a machine can find is wrong on 1 page.'],
		[2, 'bad', 'Images must have alternative text'],
		[1, 'broken.txt', 'Nothing answers at that address.'],
		[1, 'nowhere', 'is no folder and no file'],
		[1, '--colour', 'There is no flag --colour.'],
		[0, '--help', 'moothall-a11y dist'],
	])('it ends with %i for %s and says “%s”', async (code, target, words) => {
		const ended = await run(target);
		expect(ended.code).toBe(code);
		expect(ended.output.replace(/\s+/g, ' ')).toContain(words);
		expect(ended.output).not.toContain('    at ');
	});

	test('it excuses what is known until its day, and adds a summary to a job of GitHub', async () => {
		const excuse = ['--owner', 'Web team', '--reason', 'New logo', '--until', '2999-01-01'];
		expect((await run('bad', '--update-baseline')).output).toContain('needs --owner');
		expect((await run('bad', '--update-baseline', ...excuse)).code).toBe(0);
		const summary = join(project, 'summary.md');
		const { code } = await run('bad', '--env', summary);
		expect(code).toBe(0);
		expect(await readFile(summary, 'utf8')).toContain('Nothing new was found');
	});
});

test('a program imports every part of it', () => {
	const parts = ['', '/browser', '/corpus', '/statement'].map((part) => `moothall-a11y${part}`);
	const program = parts
		.map((part) => `Object.keys(await import('${part}')).length > 0`)
		.join(' && ');
	const flags = ['--disable-warning=ExperimentalWarning', '--input-type=module', '--eval'];
	expect(execute(process.execPath, [...flags, `console.log(${program})`])).toBe('true\n');
});

describe('the build step of Netlify', () => {
	test('lets a good site through, keeps what it found, and stops one with something new', async () => {
		const good = netlify('good');
		await onPostBuild(good.given);
		expect(good.said).toEqual(['restore', 'save', 'Nothing new was found.']);
		const bad = netlify('bad', 'none.yml');
		await onPostBuild(bad.given);
		expect(bad.said).toEqual(['restore', 'save', expect.stringContaining('found something new')]);
	});

	function netlify(site: string, baseline = 'accessibility-baseline.yml') {
		const said: string[] = [];
		const utils = {
			cache: { restore: async () => said.push('restore'), save: async () => said.push('save') },
			status: { show: ({ summary }: { summary: string }) => said.push(summary) },
			build: { failBuild: (sentence: string) => said.push(sentence) },
		};
		const constants = { PUBLISH_DIR: join(project, site) };
		return { said, given: { constants, utils, inputs: { baseline: join(project, baseline) } } };
	}
});

function own(): string {
	return join(project, 'node_modules/moothall-a11y');
}

function execute(command: string, args: string[]): string {
	const shell = process.platform === 'win32';
	return execFileSync(command, args, { cwd: project, encoding: 'utf8', shell });
}

async function run(...args: string[]): Promise<{ code: number; output: string }> {
	const at = args.indexOf('--env');
	const summary = at < 0 ? {} : { GITHUB_STEP_SUMMARY: args.splice(at, 2)[1] };
	const child = spawn(process.execPath, [join(own(), 'bin.mjs'), ...args], {
		cwd: project,
		env: { ...process.env, NO_COLOR: '1', ...summary },
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	const [output, errors, [code]] = await Promise.all([
		text(child.stdout),
		text(child.stderr),
		once(child, 'exit'),
	]);
	return { code, output: output + errors };
}
