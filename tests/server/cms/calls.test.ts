import { describe, expect, test } from 'vitest';
import { Git } from '#local/git-host/git.ts';
import { article, save, useEditors } from '../../setup/editors.ts';
import { useHub } from '../../setup/doors.ts';

const editors = useEditors(useHub());

const at = (slug: string) => `content/news/${slug}.en.md`;
const key = (slug: string) => ({ collection: 'news', slug });

describe('how often the git host is asked', () => {
	test('a list is two calls, for what the site was built from travels with the function', async () => {
		const list = { folder: 'content/places', extension: 'md', depth: 1 };
		const { body } = await editors.efa('entriesByFolder', list);
		expect(body).toHaveLength(16);
		expect(editors.host.calls.length).toBeLessThanOrEqual(2);
	});

	test('two hundred entries that came since are one archive more', async () => {
		const files = Array.from({ length: 200 }, (_, n) => {
			const raw = article(`Number ${n}`, `Since ${n}.`);
			const size = Buffer.byteLength(raw);
			return `M 100644 inline content/guides/since-${n}.en.md\ndata ${size}\n${raw}\n`;
		});
		const commit =
			'commit refs/heads/main\ncommitter x <x@example.org> 1795000000 +0000\ndata 5\nSince\nfrom refs/heads/main^0\n';
		const git = new Git(editors.repository);
		await git.run(['fast-import', '--quiet'], { input: commit + files.join('') });
		const list = { folder: 'content/guides', extension: 'md', depth: 1 };
		const { body } = await editors.efa('entriesByFolder', list);
		const since = body.filter(({ file }: Listed) => file.path.includes('since-'));
		expect(since).toHaveLength(200);
		expect(since.every(({ data }: Listed) => /Since \d+\.\n$/.test(data))).toBe(true);
		expect(editors.host.calls.length).toBeLessThanOrEqual(4);
	});

	test('a first save is nine calls or fewer, a look at a draft in two languages four', async () => {
		await editors.efa('getEntry', { path: at('calls') });
		const count = async (action: string, params: object) => {
			editors.host.calls.length = 0;
			await editors.efa(action, params);
			return editors.host.calls.length;
		};
		expect(await count('persistEntry', save(at('calls'), article('Calls')))).toBeLessThanOrEqual(9);
		expect(await count('persistEntry', save(at('calls'), article('More')))).toBeLessThanOrEqual(7);
		expect(await count('unpublishedEntry', key('calls'))).toBe(2);
		expect(await count('unpublishedEntryDataFile', { ...key('calls'), path: at('calls') })).toBe(1);
		expect(
			await count('updateUnpublishedEntryStatus', { ...key('calls'), newStatus: 'draft' }),
		).toBe(2);
		expect(await count('publishUnpublishedEntry', key('calls'))).toBeLessThanOrEqual(9);
	});
});

describe('all drafts in one answer', () => {
	const wholeList = async () => {
		editors.host.calls.length = 0;
		const { body } = await editors.efa('unpublishedEntries', { whole: true });
		return body as Whole[];
	};
	const one = async (slug: string) => (await wholeList()).find(({ id }) => id === `news/${slug}`);
	const titleOf = (draft: Whole | undefined) => /title: "(.*)"/.exec(draft!.texts[0]!.data!)?.[1];

	test('are a compare and a text for each that is new, and two calls however many are known', async () => {
		await wholeList();
		const slugs = Array.from({ length: 6 }, (_, n) => `waits-${n}`);
		for (const slug of slugs) await editors.efa('persistEntry', save(at(slug), article(slug)));
		const found = (await wholeList()).filter(({ id }) => id.includes('waits-'));
		expect(found.map(titleOf)).toEqual(slugs);
		expect(editors.host.calls.length).toBeLessThanOrEqual(2 + 2 * slugs.length);
		expect((await wholeList()).length).toBeGreaterThanOrEqual(slugs.length);
		expect(editors.host.calls).toHaveLength(2);
	});

	test('are as a look at each of them and at its texts', async () => {
		const welsh = at('both').replace('.en.', '.cy.');
		await editors.efa('persistEntry', save(at('both'), article('Both')));
		await editors.efa(
			'persistEntry',
			save(at('both'), article('Both'), { files: [{ path: welsh, raw: article('Y ddau') }] }),
		);
		const published = 'content/news/warm-room-opens.en.md';
		await editors.efa('persistEntry', save(published, article('Warm')));
		await editors.efa('persistEntry', save('content/settings/feedback.yml', 'topics: []\n'));
		const all = await wholeList();
		expect(all.map(({ id }) => id)).toEqual((await editors.efa('unpublishedEntries')).body);
		expect(all.length).toBeGreaterThanOrEqual(3);
		for (const { id, look, texts } of all) {
			expect(look).toEqual((await editors.efa('unpublishedEntry', { id })).body);
			for (const { path, data } of texts) {
				const { body } = await editors.efa('unpublishedEntryDataFile', { ...look, path });
				expect(data).toBe(body.data);
			}
		}
		const textsOf = (id: string) => all.find((each) => each.id === id)!.texts;
		expect(textsOf('news/both').map(({ path }) => path)).toEqual([at('both'), welsh]);
		expect(textsOf('news/warm-room-opens')[1]!.data).toContain('title:');
		expect(textsOf('settings/feedback')).toEqual([
			{ path: 'content/settings/feedback.yml', data: 'topics: []\n' },
		]);
	});

	test('are as they are now: after a save of a colleague, a move, a publication and a discard', async () => {
		await editors.efa('persistEntry', save(at('now'), article('Before')));
		expect(titleOf(await one('now'))).toBe('Before');
		await editors.guto('persistEntry', save(at('now'), article('After')));
		expect(titleOf(await one('now'))).toBe('After');
		await editors.guto('updateUnpublishedEntryStatus', {
			...key('now'),
			newStatus: 'pending_publish',
		});
		expect((await one('now'))!.look.status).toBe('pending_publish');
		await editors.guto('publishUnpublishedEntry', key('now'));
		expect(await one('now')).toBeUndefined();
		await editors.guto('persistEntry', save(at('now'), article('Again')));
		const again = await one('now');
		expect(titleOf(again)).toBe('Again');
		expect(again!.look.diffs).toMatchObject([{ path: at('now'), newFile: false }]);
		await editors.guto('deleteUnpublishedEntry', key('now'));
		expect(await one('now')).toBeUndefined();
	});

	test('leave out texts that are too long together, which the CMS then asks for', async () => {
		const long = 'Word after word. '.repeat(29_000);
		const slugs = Array.from({ length: 9 }, (_, n) => `long-${n}`);
		for (const slug of slugs)
			await editors.efa('persistEntry', save(at(slug), article(slug, long)));
		const found = (await wholeList()).filter(({ id }) => id.includes('long-'));
		expect(found.every(({ look }) => look.diffs.length === 1)).toBe(true);
		const whole = found.filter(({ texts }) => texts);
		expect(whole.length).toBeGreaterThan(0);
		expect(whole.length).toBeLessThan(found.length);
		expect(Buffer.byteLength(JSON.stringify(found))).toBeLessThan(6_000_000);
	});
});

type Whole = {
	id: string;
	look: { status: string; diffs: { path: string; newFile: boolean }[] };
	texts: { path: string; data: string | null }[];
};
type Listed = { data: string; file: { path: string } };
