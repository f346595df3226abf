import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, readdir, readFile, symlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { beforeAll, describe, expect, test } from 'vitest';
import { onPostBuild } from '#tools/accessibility/netlify/index.js';
import { folderWith } from './files.ts';
import { closedAddress } from './trouble.ts';

const page = (title: string, body = '') =>
	`<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head><body><main><h1>${title}</h1><p>The market is on Thursday.</p>${body}</main></body></html>`;

/** Somebody else's project, with this package among its packages. */
let project: string;

beforeAll(async () => {
	project = await folderWith({
		'good/index.html': page('Home'),
		'bad/index.html': page('Home', '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">'),
		'broken.txt': await closedAddress(),
	});
	const own = join(project, 'node_modules/moothall');
	await mkdir(join(own, 'tools'), { recursive: true });
	for (const part of ['package.json', 'tools/accessibility', 'tools/setup'])
		await cp(part, join(own, part), { recursive: true });
	for (const name of await readdir('node_modules'))
		await symlink(resolve('node_modules', name), join(project, 'node_modules', name));
});

describe('installed among the packages of another project', () => {
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

async function run(...args: string[]): Promise<{ code: number; output: string }> {
	const at = args.indexOf('--env');
	const summary = at < 0 ? {} : { GITHUB_STEP_SUMMARY: args.splice(at, 2)[1] };
	const bin = join(project, 'node_modules/moothall/tools/accessibility/bin.mjs');
	const child = spawn(process.execPath, [bin, ...args], {
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
