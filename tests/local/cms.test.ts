import { readdirSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { startCms } from '#local/cms.ts';
import { startDecapServer } from '#local/cms/decap-server.ts';
import { strings } from '#strings/index.ts';
import { git } from '#local/cms/git.ts';
import { startFrontDoor } from '#local/front-door.ts';
import { type Machine, openCms, startMachine } from '../setup/decap.ts';

const MILL = 'content/areas/mill.en.md';
let machine: Machine;

beforeEach(async () => {
	machine = await startMachine();
});
afterEach(() => machine.remove());

describe('what is published', () => {
	test('is in the content folder within seconds, and nothing else is touched', async () => {
		const editor = openCms(machine);
		const before = await everything();
		await editor.save(MILL, (await editor.open(MILL)).replace('5280', '5281'));
		await publications(1);
		const after = await everything();
		expect(after['areas/mill.en.md']).toContain('population: 5281');
		expect({ ...after, 'areas/mill.en.md': '' }).toEqual({ ...before, 'areas/mill.en.md': '' });
	});

	test('was a draft before, which is on no page', async () => {
		const editor = openCms(machine);
		const path = 'content/guides/knit-a-scarf.en.md';
		await editor.save(path, '---\ntitle: Knit a scarf\n---\n', { draft: true });
		expect(await editor.call('unpublishedEntries', {})).toEqual(['guides/knit-a-scarf']);
		expect(await everything()).not.toHaveProperty(['guides/knit-a-scarf.en.md']);
		const entry = { collection: 'guides', slug: 'knit-a-scarf' };
		await editor.call('updateUnpublishedEntryStatus', { ...entry, newStatus: 'pending_publish' });
		await editor.call('publishUnpublishedEntry', entry);
		await publications(1);
		expect((await everything())['guides/knit-a-scarf.en.md']).toContain('Knit a scarf');
	});

	test('may be a deletion, in both languages', async () => {
		const paths = [MILL, 'content/areas/mill.cy.md'];
		await openCms(machine).call('deleteFiles', { paths, options: { commitMessage: 'x' } });
		await publications(1);
		expect(Object.keys(await everything()).filter((file) => file.includes('mill'))).toEqual([]);
	});
});

describe('a file that was changed by hand', () => {
	test('stays as it is when the same was published meanwhile, and the hub says so', async () => {
		const editor = openCms(machine);
		const raw = await editor.open(MILL);
		await writeFile(join(machine.content, 'areas/mill.en.md'), `${raw}By hand.\n`);
		await editor.save(MILL, `${raw}In the editor.\n`);
		await publications(1);
		expect((await everything())['areas/mill.en.md']).toMatch(/By hand\.\n$/);
		expect(machine.said.join()).toContain('areas/mill.en.md was changed by hand as well');
	});

	test('is what the CMS shows after the next start', async () => {
		await machine.cms.stop();
		await writeFile(join(machine.content, 'areas/mill.en.md'), '---\ntitle: By hand\n---\n');
		await rm(join(machine.content, 'guides/stay-safe.en.md'));
		await machine.start();
		const editor = openCms(machine);
		expect(await editor.open(MILL)).toContain('By hand');
		await expect(editor.open('content/guides/stay-safe.en.md')).rejects.toThrow(
			strings('en').cms.notices.noEntry,
		);
	});
});

test('what was published just before a crash is in the folder after the next start', async () => {
	await machine.cms.stop();
	const { repository } = machine.cms;
	await writeFile(join(repository, MILL), '---\ntitle: Saved in time\n---\n');
	await git(repository, 'commit', '--quiet', '--all', '--message=x');
	await git(repository, 'checkout', '--quiet', '-b', 'cms/areas/mill');
	await machine.start();
	expect((await everything())['areas/mill.en.md']).toContain('Saved in time');
	expect(await git(repository, 'branch', '--show-current')).toBe('main\n');
});

describe('of two editors of one entry', () => {
	test('the second is told, and neither loses a word', async () => {
		const [first, second] = [openCms(machine), openCms(machine)];
		const [one, two] = [await first.open(MILL), await second.open(MILL)];
		await first.save(MILL, `${one}First.\n`);
		await expect(second.save(MILL, `${two}Second.\n`)).rejects.toThrow('Somebody else saved this');
		expect(second.notices).toEqual([expect.stringContaining('Your text is still here')]);
		expect(await second.open(MILL)).toMatch(/First\.\n$/);
		await second.save(MILL, `${one}First.\nSecond.\n`);
	});

	test('the second is told if the first deleted it', async () => {
		const [first, second] = [openCms(machine), openCms(machine)];
		const raw = await second.open(MILL);
		await first.call('deleteFiles', { paths: [MILL], options: { commitMessage: 'x' } });
		await expect(second.save(MILL, `${raw}More.\n`)).rejects.toThrow('Somebody else deleted this');
	});

	test('the second is told if both made one with the same title', async () => {
		const path = 'content/guides/knit.en.md';
		const [first, second] = [openCms(machine), openCms(machine)];
		await first.save(path, '---\ntitle: Knit\n---\n', { draft: true });
		const late = second.save(path, '---\ntitle: Knit!\n---\n', { draft: true });
		await expect(late).rejects.toThrow('There is already one with this title');
	});

	test('a draft that no longer fits what is published is not published over it', async () => {
		const editor = openCms(machine);
		const raw = await editor.open(MILL);
		await editor.save(MILL, raw.replace('5280', '1'), { draft: true });
		const other = openCms(machine);
		await other.open(MILL);
		const { repository } = machine.cms;
		await writeFile(join(repository, MILL), raw.replace('5280', '2'));
		await git(repository, 'commit', '--quiet', '--all', '--message=x');
		const entry = { collection: 'areas', slug: 'mill' };
		await expect(editor.call('publishUnpublishedEntry', entry)).rejects.toThrow('not published');
		expect(await other.open(MILL)).toContain('population: 2');
	});
});

describe('Decap is spared its own mistakes', () => {
	test('a save may follow a save', async () => {
		const editor = openCms(machine);
		const raw = await editor.open(MILL);
		for (const word of ['One', 'Two', 'Three'])
			await editor.save(MILL, `${raw}${word}.\n`, { draft: true });
		const entry = { collection: 'areas', slug: 'mill', id: 'areas/mill', path: MILL };
		const { data } = await editor.call<{ data: string }>('unpublishedEntryDataFile', entry);
		expect(data).toMatch(/Three\.\n$/);
	});

	test('a draft without a change is none', async () => {
		const editor = openCms(machine);
		await editor.save(MILL, await editor.open(MILL), { draft: true });
		expect(await editor.call('unpublishedEntries', {})).toEqual([]);
	});

	test('the name of a new entry is looked for in a language', async () => {
		expect(await openCms(machine).open('content/areas/mill.md')).toContain('title: Mill');
	});

	test('a Welsh version without a word is not saved, unless there was one', async () => {
		const editor = openCms(machine);
		const stub = '---\norder: 3\nreviewed_on: 2026-11-01\nsummary: ""\n---\n';
		await editor.save('content/guides/knit.cy.md', stub).catch(() => {});
		await editor.open('content/guides/stay-safe.cy.md');
		await editor.save('content/guides/stay-safe.cy.md', stub);
		await publications(1);
		const files = await everything();
		expect(files).not.toHaveProperty(['guides/knit.cy.md']);
		expect(files['guides/stay-safe.cy.md']).toBe(stub);
	});

	test('a title that makes no name is refused with a sentence', async () => {
		const editor = openCms(machine);
		await expect(editor.save('content/guides/.en.md', '---\ntitle: 🎉\n---\n')).rejects.toThrow(
			'The address of a page comes from the letters',
		);
		expect(editor.notices).toHaveLength(1);
	});

	test('what others refer to is not deleted', async () => {
		const editor = openCms(machine);
		const raw =
			'---\ntitle: Swans at the mill\ntopic: health\nareas: [mill]\n---\nThey are back.\n';
		await editor.save('content/news/swans.en.md', raw);
		const deletion = editor.call('deleteFiles', { paths: [MILL], options: { commitMessage: 'x' } });
		await expect(deletion).rejects.toThrow('“mill” is still used');
		await editor.open('content/settings/topics.yml');
		const topics = 'topics:\n  - id: council\n    name: { en: Council, cy: Cyngor }\n';
		await expect(editor.save('content/settings/topics.yml', topics)).rejects.toThrow(
			'“health” is still used',
		);
		const swans = { name: 'news/swans', title: 'Swans at the mill' };
		expect(editor.links).toEqual([swans, swans]);
		expect(await editor.call('unpublishedEntries', {})).toEqual([]);
	});
});

test('a machine without git has a hub without the CMS, and is told', async () => {
	vi.stubEnv('PATH', '');
	const [folder, content, said] = [machine.content, machine.content, [] as string[]];
	const say = (line: string) => said.push(line);
	expect(await startCms({ folder, content, say, published: () => {} })).toBeUndefined();
	expect(said).toEqual([expect.stringContaining('needs git')]);
	vi.unstubAllEnvs();
});

test('only pages of this site reach it, through the front door', async () => {
	const door = await startFrontDoor({
		site: machine.content,
		functions: [],
		config: 'netlify.toml',
		proxies: { '/api/decap': machine.cms.answer },
	});
	const ask = async (headers: Record<string, string>) => {
		const body = JSON.stringify({ action: 'info', params: {} });
		return (await fetch(`${door.url}/api/decap`, { method: 'POST', headers, body })).status;
	};
	const json = { 'content-type': 'application/json' };
	expect(await ask({ ...json, origin: door.url })).toBe(200);
	expect(await ask({ ...json, origin: 'https://elsewhere.example.org' })).toBe(403);
	expect(await ask({ ...json, 'sec-fetch-site': 'cross-site' })).toBe(403);
	await door.stop();
});

test('no page of any site reaches decap-server itself, however it calls itself', async () => {
	const { url, stop } = await startDecapServer(machine.cms.repository);
	const ask = async (method: string, headers: Record<string, string>) => {
		const body = method === 'POST' ? JSON.stringify({ action: 'info', params: {} }) : undefined;
		const asked = { method, headers: { 'content-type': 'application/json', ...headers }, body };
		const response = await fetch(url, asked);
		return [response.status, response.headers.get('access-control-allow-origin')];
	};
	// A frame in a sandbox has this origin; a name of somebody else's may lead to this machine, and sends none.
	const sandboxed = { origin: 'null', 'access-control-request-method': 'POST' };
	expect(await ask('OPTIONS', sandboxed)).toEqual([403, null]);
	expect(await ask('POST', { origin: 'null' })).toEqual([403, null]);
	expect(await ask('POST', {})).toEqual([403, null]);
	await stop();
});

/** Waits until so many changes of main have come into the folder. */
async function publications(count: number) {
	while (machine.published < count) await pause(20);
}

async function everything(): Promise<Record<string, string>> {
	const files = readdirSync(machine.content, { recursive: true, encoding: 'utf8' });
	const texts = files
		.filter((file) => /\.\w+$/.test(file))
		.map(async (file) => [file, await readFile(join(machine.content, file), 'utf8')]);
	return Object.fromEntries(await Promise.all(texts));
}
