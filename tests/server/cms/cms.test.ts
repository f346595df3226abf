import { describe, expect, test } from 'vitest';
import { securityHeaders } from '#domain/security.ts';
import { strings } from '#strings/index.ts';
import * as cms from '#functions/cms.ts';
import { article, ask, fromOurPage, save, useEditors } from '../../setup/editors.ts';
import { useHub, visit } from '../../setup/doors.ts';

const hub = useHub();
const editors = useEditors(hub);
const words = strings('en').saving.refusal;

const info = JSON.stringify({ action: 'info' });

describe('who is let in', () => {
	test('an editor is told who they are', async () => {
		const headers = { cookie: await editors.cookieOf('golygydd'), 'sec-fetch-site': 'same-origin' };
		const { status, text } = await visit(cms, '/api/cms', { headers });
		expect(status).toBe(200);
		expect(JSON.parse(text)).toMatchObject({
			name: 'Guto Llwyd',
			lang: 'cy',
			news: expect.arrayContaining(['warm-room-opens', 'fell-road-gritting']),
		});
	});

	test('whoever is signed out is told so, in their browser’s language: 401', async () => {
		for (const [accept, lang] of [
			['cy-GB,en;q=0.5', 'cy'],
			['en-GB,cy;q=0.5', 'en'],
		] as const)
			for (const method of ['GET', 'POST']) {
				const headers = { ...fromOurPage, 'accept-language': accept };
				const body = method === 'POST' ? info : undefined;
				const { status, text } = await visit(cms, '/api/cms', { method, body, headers });
				expect(status).toBe(401);
				expect(JSON.parse(text)).toEqual({ error: strings(lang).saving.refusal.signed_out });
			}
	});

	test('staff who are no editors are refused, and nothing is asked of the git host: 403', async () => {
		const cookie = await editors.cookieOf('admin');
		const refused = await ask(cookie, 'getEntry', { path: 'content/news/warm-room-opens.en.md' });
		expect(refused.status).toBe(403);
		expect(refused.body).toEqual({ error: words.not_editor });
		expect(editors.host.calls).toEqual([]);
	});

	test('whoever stops being an editor can do nothing more from that moment', async () => {
		const take =
			"update app.staff set roles = '{helper}' where email = 'editor@thornbeck.example.org'";
		await hub.database.query(take);
		const refused = await editors.efa('unpublishedEntries');
		await hub.database.query(take.replace('helper', 'editor'));
		expect(refused.status).toBe(403);
	});
});

describe('what is asked from elsewhere is refused', () => {
	test.each([
		['another site', { origin: 'https://elsewhere.example.org', 'sec-fetch-site': 'cross-site' }],
		[
			'another part of our domain',
			{ origin: 'https://www.example.org', 'sec-fetch-site': 'same-site' },
		],
		['a page without an address', { origin: 'null' }],
		['our address without encryption', { origin: 'http://hub.example.org' }],
		['nobody knows where', {}],
	])('%s: 403', async (_, sender) => {
		const headers = {
			cookie: await editors.cookieOf('editor'),
			'content-type': 'application/json',
			...sender,
		};
		const { status, text } = await visit(cms, '/api/cms', { method: 'POST', body: info, headers });
		expect(status).toBe(403);
		expect(JSON.parse(text)).toEqual({ error: words.foreign });
	});

	test.each([
		'text/plain',
		'application/x-www-form-urlencoded',
		'',
		'application/json; charset=utf-16',
	])('a body of type %j, which a form of another site could send: 415', async (type) => {
		const headers = {
			...fromOurPage,
			cookie: await editors.cookieOf('editor'),
			'content-type': type,
		};
		const body = new Blob([info], { type });
		expect((await visit(cms, '/api/cms', { method: 'POST', body, headers })).status).toBe(415);
	});

	test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS'])('%s: 405', async (method) => {
		const { status, headers } = await visit(cms, '/api/cms', { method, headers: fromOurPage });
		expect(status).toBe(405);
		expect(headers.get('allow')).toBe('GET, HEAD, POST');
	});
});

describe('what is no request of the protocol is refused', () => {
	test.each([
		['no JSON', '{', 400],
		['nothing', '', 400],
		['bytes that are no UTF-8', Uint8Array.from([0x22, 0xff, 0x22]), 400],
		['a list', '[]', 422],
		['an unknown action', '{"action":"runCommand","params":{}}', 422],
		['an action of every object', '{"action":"constructor","params":{}}', 422],
		[
			'parameters of another action',
			'{"action":"getEntry","params":{"folder":"content/news"}}',
			422,
		],
		[
			'too many files',
			JSON.stringify({
				action: 'deleteFiles',
				params: { paths: Array(51).fill('x'), options: {} },
			}),
			422,
		],
		['more than Netlify lets through', `"${'x'.repeat(6 * 1024 * 1024)}"`, 413],
	])('%s', async (_, body, expected) => {
		const headers = { ...fromOurPage, cookie: await editors.cookieOf('editor') };
		const { status, text } = await visit(cms, '/api/cms', { method: 'POST', body, headers });
		expect(status).toBe(expected);
		expect(JSON.parse(text)).toEqual({ error: expect.stringContaining('nothing was saved') });
	});
});

const elsewhere = [
	'../../etc/passwd',
	'content/news/../../package.json',
	'content/news/../pages/about.en.md',
	'/content/news/market.en.md',
	'content\\news\\market.en.md',
	'content/news/market.en.md\0.png',
	'content/news//market.en.md',
	'content/news/./market.en.md',
	'content/news/market.en.md/',
	'content/news/market.EN.md',
	'content/news/Märkt.en.md',
	'content/news/market.fr.md',
	'content/news/market.en.mdx',
	'content/news/deeper/market.en.md',
	'content/news/%2e%2e/market.en.md',
	'content/news/market.en.md\n',
	`content/news/${'x'.repeat(300)}.en.md`,
	'content/settings/secrets.yml',
	'content/settings/hub.yaml',
	'content/pictures/x.png',
	'content/petitions/keep-the-bus.en.md',
	'netlify.toml',
	'.github/workflows/deploy.yml',
	'functions/cms.ts',
	'src/pages/evil.astro',
	'.git/config',
	'',
];

describe('nothing outside the folders of the CMS is read or written', () => {
	const raw = '---\ntitle: x\n---\n';
	const asset = { content: 'aGVsbG8=', encoding: 'base64' };
	const entry = { collection: 'news', slug: 'market' };
	const options = {
		collectionName: 'news',
		commitMessage: 'x',
		useWorkflow: true,
		status: 'draft',
	};
	const file = { path: 'content/news/market.en.md', slug: 'market', raw };

	test.each(elsewhere)('%j', async (path) => {
		const tries: [string, object][] = [
			['entriesByFolder', { folder: path, extension: 'md', depth: 1 }],
			['entriesByFiles', { files: [{ path }] }],
			['getEntry', { path }],
			['unpublishedEntry', { id: path }],
			['unpublishedEntry', { collection: 'news', slug: path }],
			['unpublishedEntry', { collection: path, slug: 'market' }],
			['unpublishedEntryDataFile', { ...entry, path, id: path }],
			['unpublishedEntryMediaFile', { ...entry, path, id: path }],
			['deleteUnpublishedEntry', { collection: 'news', slug: path }],
			['updateUnpublishedEntryStatus', { collection: 'news', slug: path, newStatus: 'draft' }],
			['publishUnpublishedEntry', { collection: path, slug: path }],
			['persistEntry', { dataFiles: [{ ...file, path }], assets: [], options }],
			['persistEntry', { dataFiles: [{ ...file, newPath: path }], assets: [], options }],
			['persistEntry', { dataFiles: [file], assets: [{ path, ...asset }], options }],
			['persistMedia', { asset: { path, ...asset }, options }],
			['getMedia', { mediaFolder: path }],
			['getMediaFile', { path }],
			['deleteFile', { path, options }],
			['deleteFiles', { paths: [file.path, path], options }],
		];
		for (const [action, params] of tries) {
			const refused = await editors.efa(action, params);
			expect([422, refused.body.error], action).toEqual([refused.status, expect.any(String)]);
		}
		expect(editors.host.calls).toEqual([]);
		expect(await editors.actsSince(0)).toEqual([]);
	});

	test('settings can be changed but never deleted', async () => {
		const refused = await editors.efa('deleteFiles', {
			paths: ['content/settings/hub.yml'],
			options,
		});
		expect(refused.status).toBe(422);
	});

	test('a file is saved only as the entry that it is of', async () => {
		for (const other of [
			{ dataFiles: [file], assets: [], options: { ...options, collectionName: 'events' } },
			{ dataFiles: [{ ...file, slug: 'another' }], assets: [], options },
		])
			expect((await editors.efa('persistEntry', other)).status).toBe(422);
		expect(editors.host.calls).toEqual([]);
	});
});

describe('the git host in trouble', () => {
	const path = 'content/news/warm-room-opens.en.md';

	test('it is away: 502', async () => {
		editors.host.have('outage');
		const refused = await editors.efa('getEntry', { path });
		expect([refused.status, refused.body]).toEqual([502, { error: words.host_away }]);
		expect(hub.lines.at(-1)).toContain('"code":"git_host_502"');
	});

	test('it cannot be reached: 502', async () => {
		process.env.GITHUB_API_URL = 'http://127.0.0.1:9';
		expect((await editors.guto('getEntry', { path })).body).toEqual({
			error: strings('cy').saving.refusal.host_away,
		});
		expect(hub.lines.at(-1)).toContain('"code":"git_host_unreachable"');
	});

	test('it does not know our token: 502, and neither answer nor log tells it', async () => {
		process.env.GITHUB_TOKEN = 'ghp_secret';
		const { status, body } = await editors.efa('unpublishedEntries');
		expect(status).toBe(502);
		expect(hub.lines.at(-1)).toContain('"code":"git_host_401"');
		expect(JSON.stringify(body) + hub.lines.join()).not.toMatch(/ghp_secret|Bad credentials/);
	});

	test('it was asked too often: 503, with how long to wait', async () => {
		editors.host.have('rate limit');
		const { status, body, headers } = await editors.efa('getEntry', { path });
		expect(status).toBe(503);
		expect(body.error).toContain('try again in 2 minutes.');
		expect(Number(headers.get('retry-after'))).toBeGreaterThan(80);
	});

	test('the hub was not told where it is: 503, and the log says what to set', async () => {
		delete process.env.CMS_REPO;
		delete process.env.GITHUB_TOKEN;
		const { status, body } = await editors.efa('info');
		expect([status, body]).toEqual([503, { error: words.not_set_up }]);
		expect(hub.lines.at(-1)).toMatch(/CMS_REPO is missing: .*GITHUB_TOKEN is missing: /);
	});
});

test('the database is away: 503, in a sentence', async () => {
	await editors.cookieOf('editor');
	await hub.closeDatabase();
	const refused = await editors.efa('unpublishedEntries');
	await hub.openDatabase();
	expect([refused.status, refused.body]).toEqual([503, { error: words.database_away }]);
});

test('the database goes away once the change is made: it is saved, and our own log names the act and the person', async () => {
	const path = 'content/news/unrecorded.en.md';
	await editors.cookieOf('editor');
	const before = await editors.lastAct();
	editors.onPush = async () => {
		editors.onPush = undefined;
		await hub.closeDatabase();
	};
	const saved = await editors.efa('persistEntry', save(path, article('Unrecorded')));
	await hub.openDatabase();
	expect(saved.status).toBe(200);
	expect(await editors.actsSince(before)).toEqual([]);
	const line = hub.lines.find((each) => each.includes('edit_not_recorded'));
	expect(JSON.parse(line!)).toMatchObject({
		act: 'save_draft',
		subject: 'news/unrecorded',
		staff: expect.stringMatching(/^[\da-f-]{36}$/),
	});
});

test('every answer carries the security headers, is nobody else’s and no other site’s', async () => {
	const answers = [
		await editors.efa('info'),
		await editors.efa('getEntry', { path: 'package.json' }),
		await ask('', 'info'),
	];
	expect(answers.map(({ status }) => status)).toEqual([200, 422, 401]);
	for (const { headers } of answers) {
		for (const [name, value] of Object.entries(securityHeaders({ secretAddress: true })))
			expect(headers.get(name)).toBe(value);
		expect(headers.get('cache-control')).toBe('no-store');
		expect(headers.get('access-control-allow-origin')).toBeNull();
		expect(headers.get('content-type')).toMatch(/^application\/json/);
	}
});

test('the log names nobody and no text', async () => {
	await editors.efa('getEntry', { path: 'content/news/the-secret-of-ann.md' });
	expect(hub.lines.join()).toContain('"action":"getEntry","status":422,"reason":"slug"');
	expect(hub.lines.join()).not.toMatch(/ann|Efa|editor@/);
});
