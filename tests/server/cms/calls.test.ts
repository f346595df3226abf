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

type Listed = { data: string; file: { path: string } };
