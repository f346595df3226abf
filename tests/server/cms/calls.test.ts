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
		await makeDrafts(slugs.map((slug) => [[at(slug), article(slug)]]));
		const found = (await wholeList()).filter(({ id }) => id.includes('waits-'));
		expect(found.map(titleOf)).toEqual(slugs);
		expect(editors.host.calls.length).toBeLessThanOrEqual(3 + 2 * slugs.length);
		expect((await wholeList()).length).toBeGreaterThanOrEqual(slugs.length);
		expect(editors.host.calls).toHaveLength(2);
	});

	test('are as a look at each of them and at its texts', async () => {
		const published = 'content/news/warm-room-opens.en.md';
		const topics = 'content/settings/topics.yml';
		await makeDrafts([
			[
				[at('both'), article('Both')],
				[inWelsh(at('both')), article('Y ddau')],
			],
			[[published, article('Warm')]],
			[[topics, 'topics: []\n']],
		]);
		const all = await wholeList();
		expect(all.map(({ id }) => id)).toEqual((await editors.efa('unpublishedEntries')).body);
		const made = ['news/both', 'news/warm-room-opens', 'settings/topics'];
		const drafts = made.map((id) => all.find((each) => each.id === id)!);
		for (const { id, look, texts } of drafts) {
			expect(look).toEqual((await editors.efa('unpublishedEntry', { id })).body);
			for (const { path, data } of texts) {
				const { body } = await editors.efa('unpublishedEntryDataFile', { ...look, path });
				expect(data).toBe(body.data);
			}
		}
		expect(drafts.map(({ texts }) => texts.map(({ path }) => path))).toEqual([
			[at('both'), inWelsh(at('both'))],
			[published, inWelsh(published)],
			[topics],
		]);
		expect(drafts[1]!.texts[1]!.data).toContain('title:');
	});

	test('are as they are now, after a colleague has saved one and moved it on', async () => {
		await editors.efa('persistEntry', save(at('now'), article('Before')));
		expect(titleOf(await one('now'))).toBe('Before');
		await editors.guto('persistEntry', save(at('now'), article('After')));
		expect(titleOf(await one('now'))).toBe('After');
		await editors.guto('updateUnpublishedEntryStatus', {
			...key('now'),
			newStatus: 'pending_publish',
		});
		expect((await one('now'))!.look.status).toBe('pending_publish');
	});

	test('are without one that was published or discarded, and have it again once it is begun again', async () => {
		await makeDrafts([[[at('goes'), article('Before')]]]);
		expect(titleOf(await one('goes'))).toBe('Before');
		await editors.guto('publishUnpublishedEntry', key('goes'));
		expect(await one('goes')).toBeUndefined();
		await editors.guto('persistEntry', save(at('goes'), article('Again')));
		const again = await one('goes');
		expect(titleOf(again)).toBe('Again');
		expect(again!.look.diffs).toMatchObject([{ path: at('goes'), newFile: false }]);
		await editors.guto('deleteUnpublishedEntry', key('goes'));
		expect(await one('goes')).toBeUndefined();
	});

	test('leave out texts that are too long together, which the CMS then asks for', async () => {
		const long = 'Word after word. '.repeat(29_000);
		const slugs = Array.from({ length: 9 }, (_, n) => `long-${n}`);
		await makeDrafts(slugs.map((slug) => [[at(slug), article(slug, long)]]));
		const found = (await wholeList()).filter(({ id }) => id.includes('long-'));
		expect(found.map(({ look }) => look.diffs.length)).toEqual(slugs.map(() => 1));
		const whole = found.filter(({ texts }) => texts);
		expect(whole.length).toBeGreaterThan(0);
		expect(whole.length).toBeLessThan(found.length);
		expect(Buffer.byteLength(JSON.stringify(found))).toBeLessThan(6_000_000);
	});
});

/** Makes drafts of these texts, by their paths, as saves do, in a moment. */
async function makeDrafts(drafts: [path: string, raw: string][][]) {
	const branches = drafts.map(([text]) => `cms/${text![0].replace(/^content\/|\..*/g, '')}`);
	const commits = drafts.map((texts, place) => {
		const head = `commit refs/heads/${branches[place]}\ncommitter x <x@example.org> 1795000000 +0000\n`;
		const files = texts.map(
			([path, raw]) => `M 100644 inline ${path}\ndata ${Buffer.byteLength(raw)}\n${raw}\n`,
		);
		return `${head}data 5\nDraft\nfrom refs/heads/main^0\n${files.join('')}\n`;
	});
	const git = new Git(editors.repository);
	await git.run(['fast-import', '--quiet'], { input: commits.join('') });
	const { url, name, token } = editors.host;
	for (const head of branches) {
		const response = await fetch(`${url}/repos/${name}/pulls`, {
			method: 'POST',
			headers: { authorization: `Bearer ${token}` },
			body: JSON.stringify({ title: head, head, base: 'main' }),
		});
		expect(response.status).toBe(201);
	}
}

function inWelsh(path: string) {
	return path.replace('.en.', '.cy.');
}

type Whole = {
	id: string;
	look: { status: string; diffs: { path: string; newFile: boolean }[] };
	texts: { path: string; data: string | null }[];
};
type Listed = { data: string; file: { path: string } };
