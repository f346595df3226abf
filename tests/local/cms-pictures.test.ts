import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { replacePicture } from '#cms/library/replace.ts';
import { git } from '#local/cms/git.ts';
import { strings } from '#strings/index.ts';
import { type Machine, openCms, startMachine } from '../setup/decap.ts';
import { assetOf, keptAs, plainPicture } from '../setup/uploads.ts';

const { refusal } = strings('en').saving;
const options = { commitMessage: 'Upload' };
let machine: Machine;
let editor: ReturnType<typeof openCms>;

beforeEach(async () => {
	machine = await startMachine(['areas', 'settings']);
	editor = openCms(machine);
});
afterEach(() => machine.remove());

const upload = (name: string, bytes: Buffer | string) =>
	editor.call<{ name: string; content: string }>('persistMedia', {
		asset: assetOf(name, bytes),
		options,
	});
const onMain = async () =>
	await git(machine.cms.repository, 'ls-tree', '-r', '--name-only', 'main');
const shows = (title: string, name = 'image.jpg') =>
	`---\ntitle: ${title}\n---\n![What it shows](../images/${name})\n`;
const at = (slug: string) => `content/news/${slug}.en.md`;
const draftText = async (slug: string) =>
	await git(machine.cms.repository, 'show', `cms/news/${slug}:${at(slug)}`);

describe('what is no picture is refused by the local door too, and nothing is saved', () => {
	const drawing = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
	const png = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

	test.each([
		['a drawing', 'x.svg', drawing, refusal.picture_svg({ name: 'x.svg' })],
		['a drawing called a PNG', 'x.png', drawing, refusal.picture_svg({ name: 'x.png' })],
		[
			'a drawing behind the head of a PNG',
			'x.png',
			Buffer.concat([png, Buffer.from(drawing)]),
			refusal.picture_broken({ name: 'x.png' }),
		],
		[
			'a drawing in UTF-16',
			'x.png',
			Buffer.from(`\ufeff${drawing}`, 'utf16le'),
			refusal.picture_kind({ name: 'x.png' }),
		],
		[
			'a drawing behind much that is empty',
			'x.png',
			`${' '.repeat(2_000)}${drawing}`,
			refusal.picture_kind({ name: 'x.png' }),
		],
		['a page', 'x.jpg', '<!doctype html>', refusal.picture_kind({ name: 'x.jpg' })],
		['a PDF', 'x.jpg', '%PDF-1.7', refusal.picture_kind({ name: 'x.jpg' })],
		['a program', 'x.exe', 'MZ', refusal.picture_kind({ name: 'x.exe' })],
		[
			'a name with capitals',
			'Image.JPG',
			png,
			refusal.picture_name({ name: 'Image.JPG', better: 'image.jpg' }),
		],
	])('%s', async (_, name, bytes, sentence) => {
		await expect(upload(name, bytes)).rejects.toThrow(sentence);
		const assets = [assetOf(name, bytes)];
		await expect(editor.save(at('a'), shows('A', name), { assets })).rejects.toThrow(sentence);
		expect(await onMain()).not.toContain('content/images/');
		expect(await editor.call('unpublishedEntries', {})).toEqual([]);
	});

	test('a drawing that comes as the text of an entry', async () => {
		const dataFiles = [{ path: 'content/images/x.svg', slug: 'x', raw: drawing }];
		const options = { collectionName: 'images', useWorkflow: true, commitMessage: 'x' };
		const params = { branch: 'main', dataFiles, assets: [], options };
		const body = JSON.stringify({ action: 'persistEntry', params });
		const answer = await machine.cms.answer(new Request('http://x/', { method: 'POST', body }));
		expect([answer.status, await answer.json()]).toEqual([
			422,
			{ error: refusal.place({ path: 'content/images/x.svg' }) },
		]);
	});

	test('and what hides behind a picture is not kept', async () => {
		const bytes = Buffer.concat([await plainPicture('#c33'), Buffer.from(drawing)]);
		const { content } = await upload('both.jpg', bytes);
		expect(Buffer.from(content, 'base64').toString('latin1')).not.toContain('<svg');
	});
});

describe('a picture never comes over another one', () => {
	test('in the library', async () => {
		const [red, blue] = [await plainPicture('#c33'), await plainPicture('#33c')];
		const names = [(await upload('image.jpg', red)).name, (await upload('image.jpg', blue)).name];
		expect(names).toEqual([keptAs('image.jpg', red), keptAs('image.jpg', blue)]);
		expect(await onMain()).toMatch(new RegExp(`${names[0]}|${names[1]}`));
	});

	test('the same one again is the same, even when its name is sent', async () => {
		const red = await plainPicture('#c33');
		const first = await upload('image.jpg', red);
		const before = await git(machine.cms.repository, 'rev-parse', 'main');
		expect(await upload('image.jpg', red)).toEqual(first);
		expect(await upload(first.name, red)).toEqual(first);
		expect(await git(machine.cms.repository, 'rev-parse', 'main')).toBe(before);
	});

	test('in two drafts and the library: each text shows its own, and all can be published', async () => {
		const [red, blue, green] = await Promise.all(['#c33', '#33c', '#3c3'].map(plainPicture));
		await editor.save(at('a'), shows('A'), { draft: true, assets: [assetOf('image.jpg', red!)] });
		await editor.save(at('b'), shows('B'), { draft: true, assets: [assetOf('image.jpg', blue!)] });
		await upload('image.jpg', green!);
		expect(await draftText('a')).toContain(`../images/${keptAs('image.jpg', red!)})`);
		expect(await draftText('b')).toContain(`../images/${keptAs('image.jpg', blue!)})`);
		for (const slug of ['a', 'b'])
			await editor.call('publishUnpublishedEntry', { collection: 'news', slug });
		const there = await onMain();
		for (const bytes of [red, blue, green]) expect(there).toContain(keptAs('image.jpg', bytes!));
	});

	test('a draft can be saved again as the form has it, any number of times', async () => {
		const red = await plainPicture('#c33');
		const assets = [assetOf('image.jpg', red)];
		for (const more of ['', 'One.\n', 'Two.\n'])
			await editor.save(at('a'), `${shows('A')}${more}`, { draft: true, assets });
		expect(await draftText('a')).toMatch(/Two\.\n$/);
		const { diffs } = await editor.call<{ diffs: { path: string }[] }>('unpublishedEntry', {
			id: 'news/a',
		});
		expect(diffs.map(({ path }) => path).sort()).toEqual([
			`content/images/${keptAs('image.jpg', red)}`,
			at('a'),
		]);
	});
});

describe('a picture is replaced', () => {
	test('as drafts of the entries that show it, and the site stays as it is', async () => {
		const [old, fresh, other] = await Promise.all(['#c33', '#33c', '#3c3'].map(plainPicture));
		const { name: was } = await upload('square.jpg', old!);
		await editor.save(at('a'), shows('A', was));
		const welsh = shows('B yn Gymraeg', was);
		await editor.save(at('b'), shows('B', was), { welsh });
		// A draft of B waits, with a picture of its own.
		const extra = keptAs('extra.jpg', other!);
		await editor.open(at('b'));
		await editor.open(at('b').replace('.en.', '.cy.'));
		await editor.save(at('b'), `${shows('B', was)}![More](../images/${extra})\n`, {
			draft: true,
			welsh,
			assets: [assetOf(extra, other!)],
		});
		const before = await git(machine.cms.repository, 'rev-parse', 'main');
		const { uses } = await editor.call<{ uses: { name: string; title: string }[] }>('usedIn', {
			thing: `images/${was}`,
		});
		expect(uses).toEqual([
			{ name: 'news/a', title: 'A' },
			{ name: 'news/b', title: 'B' },
		]);
		const now = keptAs('square.jpg', fresh!);
		const outcome = await replacePicture({
			old: was,
			picture: { name: now, content: fresh!.toString('base64') },
			users: uses,
			message: 'New picture',
			call: editor.call,
		});
		expect(outcome).toEqual({ done: uses, failed: [] });
		expect(await git(machine.cms.repository, 'rev-parse', 'main')).toBe(before);
		expect(await draftText('a')).toContain(now);
		expect(await draftText('b')).toContain(now);
		expect(await draftText('b')).toContain(extra);
		for (const slug of ['a', 'b'])
			await editor.call('publishUnpublishedEntry', { collection: 'news', slug });
		const { repository } = machine.cms;
		for (const file of [at('a'), at('b'), at('b').replace('.en.', '.cy.')]) {
			const text = await git(repository, 'show', `main:${file}`);
			expect(text).toContain(now);
			expect(text).not.toContain(was);
		}
		for (const name of [was, now, extra]) expect(await onMain()).toContain(name);
	});

	test('where that fails, it is said of which entry, and the others have it', async () => {
		const [old, fresh] = await Promise.all(['#c33', '#33c'].map(plainPicture));
		const { name: was } = await upload('square.jpg', old!);
		for (const slug of ['a', 'b']) await editor.save(at(slug), shows(slug, was));
		const users = ['a', 'b'].map((slug) => ({ name: `news/${slug}`, title: slug }));
		const outcome = await replacePicture({
			old: was,
			picture: { name: keptAs('square.jpg', fresh!), content: fresh!.toString('base64') },
			users,
			message: 'New picture',
			async call(action, params) {
				if (action === 'persistEntry' && JSON.stringify(params).includes('news/b'))
					throw new Error('The line is cut.');
				return await editor.call(action, params);
			},
		});
		expect(outcome).toEqual({
			done: [users[0]],
			failed: [{ ...users[1], sentence: 'The line is cut.' }],
		});
		expect(await editor.call('unpublishedEntries', {})).toEqual(['news/a']);
	});
});
