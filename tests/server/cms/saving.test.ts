import { describe, expect, test } from 'vitest';
import { strings } from '#strings/index.ts';
import { article, ask, save, useEditors } from '../../setup/editors.ts';
import { useHub } from '../../setup/doors.ts';

const hub = useHub();
const editors = useEditors(hub);
const words = strings('en').saving.refusal;

const at = (slug: string, lang = 'en') => `content/news/${slug}.${lang}.md`;
const key = (slug: string) => ({ collection: 'news', slug });

describe('an entry goes its way', () => {
	test('from a draft in both languages to the site, with the person’s name on each commit', async () => {
		const before = await editors.lastAct();
		const [english, welsh] = [at('a-way'), at('a-way', 'cy')];
		const files = [{ path: welsh, raw: article('Ffordd: ŵy a thŷ') }];
		const first = save(english, article("A way's beginning"), {
			files,
			bases: { [english]: null, [welsh]: null },
		});
		const saved = await editors.efa('persistEntry', first);
		expect([saved.status, saved.body.message]).toEqual([200, 'entry persisted']);
		expect((await editors.guto('unpublishedEntries')).body).toEqual(['news/a-way']);

		const { body: draft } = await editors.guto('unpublishedEntry', { id: 'news/a-way' });
		expect(draft).toMatchObject({ ...key('a-way'), status: 'draft' });
		expect(draft.diffs.map(({ path, newFile }: Diff) => [path, newFile])).toEqual([
			[welsh, true],
			[english, true],
		]);
		const opened = await editors.guto('unpublishedEntryDataFile', {
			...key('a-way'),
			path: english,
		});
		expect(opened.body).toEqual({
			data: article("A way's beginning"),
			id: saved.body.ids[english],
		});
		expect((await editors.guto('getEntry', { path: english })).body.data).toBeNull();

		const second = save(english, article('A way goes on'), {
			bases: { [english]: opened.body.id },
		});
		expect((await editors.guto('persistEntry', second)).status).toBe(200);
		for (const newStatus of ['pending_review', 'pending_publish']) {
			await editors.efa('updateUnpublishedEntryStatus', { ...key('a-way'), newStatus });
			const { body } = await editors.efa('unpublishedEntry', key('a-way'));
			expect(body.status).toBe(newStatus);
		}

		expect((await editors.efa('publishUnpublishedEntry', key('a-way'))).status).toBe(200);
		expect((await editors.efa('unpublishedEntry', key('a-way'))).status).toBe(404);
		expect((await editors.efa('unpublishedEntries')).body).toEqual([]);
		expect(await editors.git('show', `main:${english}`)).toContain('A way goes on');
		expect(await editors.git('branch', '--list', 'cms/*')).toBe('');
		const commits = await editors.git(
			'log',
			'-3',
			'--format=%an <%ae>%n%B',
			'--topo-order',
			'main',
		);
		expect(commits).toMatch(
			/^hub-bot .*\nPublish news\/a-way\n\nPublished-by: Efa Rees <noreply\+[0-9a-f-]{36}@hub\.example\.org>\n+Guto Llwyd <.*>\nUpdate news “a-way”\n+Efa Rees <noreply\+/,
		);
		expect(await editors.actsSince(before)).toEqual([
			'save_draft news/a-way',
			'save_draft news/a-way',
			'move_draft news/a-way',
			'move_draft news/a-way',
			'publish_entry news/a-way',
		]);
	});

	test('a draft is thrown away', async () => {
		await editors.efa('persistEntry', save(at('a-whim'), article('A whim')));
		expect((await editors.guto('deleteUnpublishedEntry', key('a-whim'))).status).toBe(200);
		expect((await editors.efa('unpublishedEntries')).body).toEqual([]);
		expect(await editors.git('branch', '--list', 'cms/*')).toBe('');
		for (const action of ['publishUnpublishedEntry', 'deleteUnpublishedEntry']) {
			const again = await editors.efa(action, key('a-whim'));
			expect([again.status, again.body]).toEqual([404, { error: words.draft_gone }]);
		}
	});

	test('an event is deleted in both languages, with one commit', async () => {
		const before = await editors.git('rev-parse', 'main');
		const paths = ['en', 'cy', 'en'].map((lang) => `content/events/new-year-walk.${lang}.md`);
		const options = { commitMessage: 'Delete events “new-year-walk”' };
		expect((await editors.efa('deleteFiles', { paths, options })).status).toBe(200);
		expect(await editors.git('rev-list', '--count', `${before}..main`)).toBe('1');
		expect(await editors.git('ls-tree', '--name-only', 'main', ...paths)).toBe('');
		await editors.guto('deleteFiles', { paths, options });
		expect(await editors.git('rev-list', '--count', `${before}..main`)).toBe('1');
	});

	test('a setting goes the same way', async () => {
		const before = await editors.lastAct();
		const path = 'content/settings/hub.yml';
		const hub = { collection: 'settings', slug: 'hub' };
		const { body } = await editors.efa('getEntry', { path });
		const raw = body.data.replace(/^phone: .*$/m, 'phone: 01632 960555');
		await editors.efa('persistEntry', save(path, raw, { bases: { [path]: body.file.id } }));
		expect((await editors.efa('publishUnpublishedEntry', hub)).status).toBe(200);
		expect(await editors.git('show', `main:${path}`)).toContain('01632 960555');
		expect(await editors.actsSince(before)).toEqual([
			'save_draft settings/hub',
			'publish_setting settings/hub',
		]);
		await editors.efa('persistEntry', save(path, raw.replace('01632 960555', 'none')));
		const refused = await editors.efa('publishUnpublishedEntry', hub);
		expect(refused.body.error).toContain('Phone must be a phone number such as 01632 960123');
		await editors.efa('deleteUnpublishedEntry', hub);
	});

	test('nothing goes past the draft: 422', async () => {
		const past = save(at('past'), article('Past'));
		const options = { ...past.options, useWorkflow: false };
		expect((await editors.efa('persistEntry', { ...past, options })).status).toBe(422);
	});

	test('a name with an apostrophe, Welsh letters and the brackets of an address stays a name', async () => {
		await hub.database.query(
			`insert into app.staff (email, name, roles, lang) values ('sian@thornbeck.example.org', $1, '{editor}', 'cy')`,
			["Siân ŵŷ O’Brien-D'Arcy <Nia>"],
		);
		const cookie = await editors.cookieOf('sian');
		await ask(cookie, 'persistEntry', save(at('a-name'), article('A name')));
		const author = await editors.git('log', '-1', '--format=%an', 'cms/news/a-name');
		expect(author).toBe("Siân ŵŷ O’Brien-D'Arcy Nia");
	});

	test('a title in emoji is kept to the letter; an address in emoji is refused with the remedy', async () => {
		const raw = article('🎄🎅 Nadolig 👨‍👩‍👧');
		await editors.efa('persistEntry', save(at('nadolig'), raw));
		expect(await editors.git('show', `cms/news/nadolig:${at('nadolig')}`)).toBe(raw.trim());
		const refused = await editors.efa('persistEntry', save(at('🎄🎅'), raw));
		expect(refused.status).toBe(422);
		expect(refused.body.error).toContain('Give this a title with some letters in it.');
	});

	test.each(['con', 'aux', 'nul', 'prn', 'com1', 'lpt9'])(
		'an entry cannot be called %s, which Windows keeps for itself: 422',
		async (slug) => {
			const refused = await editors.efa('persistEntry', save(at(slug), article(slug)));
			const error = words.slug_reserved({ path: slug });
			expect([refused.status, refused.body]).toEqual([422, { error }]);
			expect((await editors.efa('unpublishedEntry', key(slug))).status).toBe(422);
		},
	);

	test('twenty thousand words are saved; half a megabyte is refused: 413', async () => {
		const words = Array.from({ length: 20_000 }, (_, index) => `word${index}`).join(' ');
		expect(
			(await editors.efa('persistEntry', save(at('long'), article('Long', words)))).status,
		).toBe(200);
		const refused = await editors.efa(
			'persistEntry',
			save(at('long'), article('Long', words.repeat(3))),
		);
		expect(refused.status).toBe(413);
	});
});

describe('what nobody could open again is not saved: 422', () => {
	test.each([
		['no front matter', '# Hello'],
		['front matter that does not end', '---\ntitle: x\n'],
		['front matter that is no YAML', '---\ntitle: "x\n---\n'],
		['a list of fields', '---\n- title\n---\n'],
		['a character that ends texts', '---\ntitle: x\n---\na\0b'],
		[
			'aliases that unfold to gigabytes',
			`---\na: &a [${'x,'.repeat(9)}]\n${'bcdefgh'
				.split('')
				.map((name, index) => `${name}: &${name} [${`*${'abcdefg'[index]},`.repeat(9)}]`)
				.join('\n')}\n---\n`,
		],
	])('%s', async (_, raw) => {
		const refused = await editors.efa('persistEntry', save(at('broken'), raw));
		expect([refused.status, refused.body]).toEqual([422, { error: words.entry_unreadable }]);
	});
});

describe('what the site could not be built from stays a draft: 422', () => {
	test.each([
		[
			'a title that is too long',
			'title: .*',
			`title: ${'x'.repeat(100)}`,
			'Headline has 100 characters; 90 fit: shorten it.',
		],
		['no summary', 'summary: .*\n', '', 'Summary is missing: fill it in.'],
		[
			'an unknown field',
			'summary:',
			'sumary: x\nsummary:',
			'sumary is not a field here: take it out, or correct its name.',
		],
		[
			'an unknown topic',
			'topic: .*',
			'topic: nonsense',
			'Topic names nonsense, which does not exist: choose another.',
		],
		[
			'HTML in the text',
			'It happened.\n$',
			'<b>It</b> happened.\n',
			'Text, line 1, has HTML in it (<b>): write it in Markdown or as plain text.',
		],
		[
			'a link that leads nowhere',
			'It happened.\n$',
			'Read [what the council said](/news/nothing-of-the-kind/).\n',
			'Text, line 1, links to /news/nothing-of-the-kind/, which is no page of this site: correct the address.',
		],
		[
			'a missing picture',
			'topic: .*',
			'topic: environment\nimage: { src: ../images/none.jpg, description: None }',
			'Picture: File names ../images/none.jpg, which does not exist: choose another.',
		],
	])('%s', async (_, from, to, problem) => {
		await editors.efa(
			'persistEntry',
			save(at('wrong'), article('Wrong').replace(new RegExp(from), to)),
		);
		const before = await editors.git('rev-parse', 'main');
		const refused = await editors.efa('publishUnpublishedEntry', key('wrong'));
		expect(refused.status).toBe(422);
		expect(refused.body.error).toBe(words.not_ready({ problem }));
		expect(await editors.git('rev-parse', 'main')).toBe(before);
		expect((await editors.efa('unpublishedEntries')).body).toContain('news/wrong');
	});

	test('a translation that says another day than its original', async () => {
		const [english, welsh] = [at('other-day'), at('other-day', 'cy')];
		const other = article('Diwrnod arall').replace('2026-11-20', '2026-11-21');
		const files = [{ path: welsh, raw: other }];
		await editors.efa('persistEntry', save(english, article('Another day'), { files }));
		const refused = await editors.efa('publishUnpublishedEntry', key('other-day'));
		const problem = 'Published on differs from the English version: make them the same.';
		expect([refused.status, refused.body]).toEqual([422, { error: words.not_ready({ problem }) }]);
	});

	test('a translation without its original', async () => {
		await editors.efa('persistEntry', save(at('only-welsh', 'cy'), article('Dim ond Cymraeg')));
		const refused = await editors.guto('publishUnpublishedEntry', key('only-welsh'));
		expect(refused.status).toBe(422);
	});
});

test('a standing page where the hub has something of its own is neither saved nor published: 422', async () => {
	const page = 'content/pages/feedback.en.md';
	const raw = article('Feedback');
	const refused = await editors.efa('persistEntry', save(page, raw));
	const error = words.slug_own({ path: 'feedback' });
	expect([refused.status, refused.body]).toEqual([422, { error }]);
	// One from before there was this rule.
	await editors.efa('persistEntry', save('content/pages/old.en.md', raw));
	await editors.git('branch', 'cms/pages/feedback', 'cms/pages/old');
	const published = await editors.efa('publishUnpublishedEntry', {
		collection: 'pages',
		slug: 'feedback',
	});
	expect([published.status, published.body]).toEqual([422, { error }]);
	const old = { collection: 'pages', slug: 'feedback' };
	expect((await editors.efa('deleteUnpublishedEntry', old)).status).toBe(200);
});

type Diff = { path: string; newFile: boolean };
