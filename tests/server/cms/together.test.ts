import { describe, expect, test } from 'vitest';
import { strings } from '#strings/index.ts';
import { article, save, useEditors } from '../../setup/editors.ts';
import { useHub } from '../../setup/doors.ts';

const editors = useEditors(useHub());
const words = strings('en').saving.refusal;

const at = (slug: string, lang = 'en') => `content/news/${slug}.${lang}.md`;
const key = (slug: string) => ({ collection: 'news', slug });

describe('two editors at one entry', () => {
	const path = at('two');
	const opened = async () => (await editors.efa('getEntry', { path: at('warm-room-opens') })).body;

	test('whoever saves second is told, and neither text is lost', async () => {
		const { data, file } = await opened();
		const open = at('warm-room-opens');
		const bases = { [open]: file.id };
		const efas = `${data}\nBring a cup.\n`;
		expect((await editors.efa('persistEntry', save(open, efas, { bases }))).status).toBe(200);
		const refused = await editors.guto(
			'persistEntry',
			save(open, `${data}\nDewch â chwpan.\n`, { bases }),
		);
		expect([refused.status, refused.body]).toEqual([
			409,
			{ error: strings('cy').saving.refusal.changed({ who: 'Efa Rees' }) },
		]);
		expect(await editors.git('show', `cms/news/warm-room-opens:${open}`)).toBe(efas.trim());
		await editors.efa('deleteUnpublishedEntry', key('warm-room-opens'));
	});

	test('two new ones with one title are two entries or a refusal, never one over the other', async () => {
		const bases = { [path]: null };
		const efas = await editors.efa('persistEntry', save(path, article('Two'), { bases }));
		const gutos = await editors.guto('persistEntry', save(path, article('Dau'), { bases }));
		expect([efas.status, gutos.status]).toEqual([200, 409]);
		expect(gutos.body).toEqual({ error: strings('cy').saving.refusal.exists });
	});

	test('one that was deleted while it was open is not brought back unasked', async () => {
		const open = at('town-clock-stopped');
		const { body } = await editors.efa('getEntry', { path: open });
		const options = { commitMessage: 'Delete' };
		await editors.guto('deleteFiles', { paths: [open, at('town-clock-stopped', 'cy')], options });
		const bases = { [open]: body.file.id };
		const refused = await editors.efa(
			'persistEntry',
			save(open, `${body.data}\nMore.\n`, { bases }),
		);
		expect([refused.status, refused.body]).toEqual([409, { error: words.deleted }]);
	});

	test('a draft of one that was deleted meanwhile cannot be published over that', async () => {
		const open = at('play-area-vote');
		const { body } = await editors.efa('getEntry', { path: open });
		await editors.efa('persistEntry', save(open, `${body.data}\nMore.\n`));
		await editors.guto('deleteFiles', { paths: [open], options: { commitMessage: 'Delete' } });
		const before = await editors.lastAct();
		const refused = await editors.efa('publishUnpublishedEntry', key('play-area-vote'));
		expect([refused.status, refused.body]).toEqual([409, { error: words.conflict }]);
		// What did not happen is not written down.
		expect(await editors.actsSince(before)).toEqual([]);
		expect((await editors.efa('unpublishedEntries')).body).toContain('news/play-area-vote');
	});

	test('saving without a change makes no commit and no draft', async () => {
		const before = await editors.lastAct();
		const { data, file } = await opened();
		const open = at('warm-room-opens');
		const unchanged = save(open, data, { bases: { [open]: file.id } });
		const saved = await editors.efa('persistEntry', unchanged);
		expect([saved.status, saved.body.ids]).toEqual([200, { [open]: file.id }]);
		expect((await editors.efa('unpublishedEntry', key('warm-room-opens'))).status).toBe(404);
		expect(editors.host.calls.filter((call) => !call.startsWith('GET'))).toEqual([]);
		expect(await editors.actsSince(before)).toEqual([]);
	});

	test('the same save again, by somebody whose line broke off, is no conflict', async () => {
		const again = save(at('twice'), article('Twice'), { bases: { [at('twice')]: null } });
		await editors.efa('persistEntry', again);
		expect((await editors.efa('persistEntry', again)).status).toBe(200);
		expect(await editors.git('rev-list', '--count', 'main..cms/news/twice')).toBe('1');
	});

	test('a draft that says again what is published stays one that can be opened', async () => {
		const { data } = await opened();
		const open = at('warm-room-opens');
		await editors.efa('persistEntry', save(open, `${data}\nMore.\n`));
		await editors.efa('persistEntry', save(open, data));
		expect((await editors.efa('unpublishedEntries')).body).toContain('news/warm-room-opens');
		const { status, body } = await editors.efa('unpublishedEntry', key('warm-room-opens'));
		expect([status, body.diffs]).toEqual([200, []]);
		await editors.efa('deleteUnpublishedEntry', key('warm-room-opens'));
	});

	test('a branch that a publication left behind is no draft, and in nobody’s way', async () => {
		const open = at('warm-room-opens');
		await editors.git('branch', 'cms/news/warm-room-opens', 'main~1');
		expect((await editors.efa('unpublishedEntry', key('warm-room-opens'))).status).toBe(404);
		const { data, file } = await opened();
		const unchanged = save(open, data, { bases: { [open]: file.id } });
		expect((await editors.efa('persistEntry', unchanged)).status).toBe(200);
		await editors.git('branch', '--force', 'cms/news/warm-room-opens', 'main~1');
		const changed = save(open, `${data}\nMore.\n`, { bases: { [open]: file.id } });
		expect((await editors.efa('persistEntry', changed)).status).toBe(200);
		expect((await editors.efa('unpublishedEntries')).body).toContain('news/warm-room-opens');
		await editors.efa('deleteUnpublishedEntry', key('warm-room-opens'));
	});

	test('branches and pull requests of others do not confuse the list of drafts', async () => {
		await editors.efa('persistEntry', save(at('ours'), article('Ours')));
		for (const branch of ['cms/plan', 'cms/news/Strange_one', 'cms/petitions/x', 'feature']) {
			await editors.git('branch', branch, 'cms/news/ours');
			const { url, name, token } = editors.host;
			await fetch(`${url}/repos/${name}/pulls`, {
				method: 'POST',
				headers: { authorization: `Bearer ${token}` },
				body: JSON.stringify({ title: branch, head: branch, base: 'main' }),
			});
		}
		const { body } = await editors.efa('unpublishedEntries');
		expect(body).toContain('news/ours');
		expect(body.filter((name: string) => !/^news\/[a-z0-9-]+$/.test(name))).toEqual([]);
	});

	test('a draft whose pull request was never opened is mended by the next save', async () => {
		await editors.git('branch', 'cms/news/half', 'main');
		await editors.efa('persistEntry', save(at('half'), article('Half')));
		expect((await editors.efa('unpublishedEntries')).body).toContain('news/half');
	});
});

describe('at the same moment', () => {
	test('eight saves of one entry: one is saved, seven are refused', async () => {
		const path = at('race');
		const before = await editors.efa('persistEntry', save(path, article('Race')));
		const bases = { [path]: before.body.ids[path] };
		const answers = await Promise.all(
			range(8).map((n) => editors.efa('persistEntry', save(path, article(`Race ${n}`), { bases }))),
		);
		const won = answers.flatMap(({ status }, n) => (status === 200 ? [n] : []));
		expect(won).toHaveLength(1);
		expect(answers.map(({ status }) => status).toSorted()).toEqual([200, ...Array(7).fill(409)]);
		const now = await editors.git('show', `cms/news/race:${path}`);
		expect(now).toContain(`Race ${won[0]}`);
		expect(await editors.git('rev-list', '--count', 'main..cms/news/race')).toBe('2');
	});

	test('eight new drafts: all are there', async () => {
		const slugs = range(8).map((n) => `fresh-${n}`);
		const answers = await Promise.all(
			slugs.map((slug) => editors.efa('persistEntry', save(at(slug), article(slug)))),
		);
		expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200));
		const { body } = await editors.efa('unpublishedEntries');
		expect(body).toEqual(expect.arrayContaining(slugs.map((slug) => `news/${slug}`)));
	});

	test('six of them are published: each is on the site, or still a draft and refused', async () => {
		const slugs = range(6).map((n) => `fresh-${n}`);
		const answers = await Promise.all(
			slugs.map((slug) => editors.efa('publishUnpublishedEntry', key(slug))),
		);
		const { body: drafts } = await editors.efa('unpublishedEntries');
		const files = await editors.git('ls-tree', '--name-only', 'main', 'content/news/');
		answers.forEach(({ status }, n) => {
			expect([200, 409]).toContain(status);
			expect(files.includes(`fresh-${n}.en.md`)).toBe(status === 200);
			expect(drafts.includes(`news/fresh-${n}`)).toBe(status !== 200);
		});
	});

	test('what goes straight to the site, pictures and deletions: each is there', async () => {
		const options = { commitMessage: 'Straight' };
		const names = ['one', 'two', 'three'].map((name) => `content/images/${name}.png`);
		const gone = ['en', 'cy'].map((lang) => `content/events/new-year-walk.${lang}.md`);
		const answers = await Promise.all([
			...names.map((path) =>
				editors.efa('persistMedia', { asset: { path, content: DOT, encoding: 'base64' }, options }),
			),
			editors.guto('deleteFiles', { paths: gone, options }),
		]);
		expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
		const files = await editors.git('ls-tree', '-r', '--name-only', 'main', 'content');
		const kept = answers.slice(0, 3).map(({ body }) => body.path);
		expect(kept).toEqual(names.map((name) => expect.stringContaining(name.replace('.png', '-'))));
		expect(files.split('\n')).toEqual(expect.arrayContaining(kept));
		expect(files).not.toContain('new-year-walk');
	});

	test('what is done is said to be done, though the git host goes away in the moment after', async () => {
		const path = at('done');
		const awayAfter = (wanted: string) => {
			editors.onPush = async (ref) => {
				if (ref === wanted) editors.host.have('outage');
			};
		};
		await editors.cookieOf('editor');
		awayAfter('refs/heads/cms/news/done');
		const saved = await editors.efa('persistEntry', save(path, article('Done')));
		expect([saved.status, await editors.git('show', `cms/news/done:${path}`)]).toEqual([
			200,
			article('Done').trim(),
		]);
		editors.host.have(undefined);
		editors.onPush = undefined;
		const bases = saved.body.ids;
		const again = await editors.efa('persistEntry', save(path, article('Again'), { bases }));
		expect(again.status).toBe(200);
		expect((await editors.efa('unpublishedEntries')).body).toContain('news/done');
		awayAfter('refs/heads/main');
		const published = await editors.efa('publishUnpublishedEntry', key('done'));
		expect([published.status, await editors.git('show', `main:${path}`)]).toEqual([
			200,
			article('Again').trim(),
		]);
		editors.host.have(undefined);
		expect((await editors.efa('unpublishedEntry', key('done'))).status).toBe(404);
	});

	test('a save that comes in right after the merge is a draft of its own', async () => {
		const path = at('after');
		const first = await editors.efa('persistEntry', save(path, article('First')));
		const bases = { [path]: first.body.ids[path] };
		await editors.cookieOf('golygydd');
		let saved: { status: number } | undefined;
		editors.onPush = async (ref) => {
			if (ref !== 'refs/heads/main' || saved) return;
			saved = { status: 0 };
			saved = await editors.guto('persistEntry', save(path, article('Second'), { bases }));
		};
		const published = await editors.efa('publishUnpublishedEntry', key('after'));
		expect([published.status, saved?.status]).toEqual([200, 200]);
		expect(await editors.git('show', `main:${path}`)).toContain('First');
		expect(await editors.git('show', `cms/news/after:${path}`)).toContain('Second');
		expect((await editors.efa('unpublishedEntries')).body).toContain('news/after');
	});

	test('a save whose draft is cleared away in the same moment brings it back', async () => {
		const path = at('away');
		await editors.efa('persistEntry', save(path, article('First')));
		const { url, name, token } = editors.host;
		editors.onPush = async (ref) => {
			if (ref !== 'refs/heads/cms/news/away') return;
			editors.onPush = undefined;
			await fetch(`${url}/repos/${name}/git/${ref}`, {
				method: 'DELETE',
				headers: { authorization: `Bearer ${token}` },
			});
		};
		const saved = await editors.efa('persistEntry', save(path, article('Second')));
		expect(saved.status).toBe(200);
		expect(await editors.git('show', `cms/news/away:${path}`)).toContain('Second');
		expect((await editors.efa('unpublishedEntries')).body).toContain('news/away');
	});

	test.each(range(4))(
		'one publishes while another saves: the save is on the site or in a draft (%i)',
		async (n) => {
			const slug = `meanwhile-${n}`;
			const path = at(slug);
			const first = await editors.efa('persistEntry', save(path, article('First')));
			const bases = { [path]: first.body.ids[path] };
			const [published, saved] = await Promise.all([
				editors.efa('publishUnpublishedEntry', key(slug)),
				pause(n * 15).then(() =>
					editors.guto('persistEntry', save(path, article('Second'), { bases })),
				),
			]);
			expect([200, 409]).toContain(published.status);
			expect([200, 409]).toContain(saved.status);
			const site = await editors.git('show', `main:${path}`).catch(() => '');
			const { body: drafts } = await editors.efa('unpublishedEntries');
			const draft = drafts.includes(`news/${slug}`)
				? await editors.git('show', `cms/news/${slug}:${path}`)
				: '';
			if (published.status === 200) expect(site).not.toBe('');
			if (saved.status === 200) expect(site + draft).toContain('Second');
		},
	);
});

/** A PNG of one pixel. */
const DOT =
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

function range(length: number) {
	return Array.from({ length }, (_, index) => index);
}

function pause(milliseconds: number) {
	return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
