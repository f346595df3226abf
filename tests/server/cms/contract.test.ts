import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import sharp from 'sharp';
import { type DecapServer, startDecapServer } from '#local/cms/decap-server.ts';
import { createRepository } from '#local/cms/repository.ts';
import { article, save, useEditors } from '../../setup/editors.ts';
import { useHub } from '../../setup/doors.ts';
import { assetOf, keptAs } from '../../setup/uploads.ts';

/*
 * The same requests to decap-server, which Decap's proxy backend was written for, and to ours: the answers have the same
 * keys with the same kinds of values, and the same values wherever they are not ids, times, encodings or messages.
 */

const editors = useEditors(useHub());
let folder: string;
let decap: DecapServer;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'moothall-decap-'));
	await createRepository(folder, 'content');
	decap = await startDecapServer(folder);
});
afterAll(async () => {
	await decap?.stop();
	await rm(folder, { recursive: true, force: true });
});

const path = 'content/news/contract.en.md';
const welsh = 'content/news/contract.cy.md';
const published = 'content/news/warm-room-opens.en.md';
const key = { collection: 'news', slug: 'contract' };
const options = { commitMessage: 'As it is agreed' };
const jpeg = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#fff' } })
	.jpeg()
	.toBuffer();
const asset = assetOf(keptAs('contract.jpg', jpeg), jpeg);
const picture = asset.path;
const own = assetOf(keptAs('own.jpg', jpeg), jpeg);
const both = [{ path: welsh, raw: article('Cytundeb') }];

/** In this order: each is asked of what the ones before have made. */
const requests: [string, string, object][] = [
	[
		'all entries of a folder',
		'entriesByFolder',
		{ folder: 'content/places', extension: 'md', depth: 1 },
	],
	[
		'the settings',
		'entriesByFiles',
		{
			files: [
				{ path: 'content/settings/hub.yml', label: 'The hub' },
				{ path: 'content/settings/topics.yml' },
			],
		},
	],
	['one entry', 'getEntry', { path: published }],
	['one that is not there', 'getEntry', { path }],
	['no drafts', 'unpublishedEntries', {}],
	['a draft that is not there', 'unpublishedEntry', key],
	[
		'a new draft with a picture',
		'persistEntry',
		save(path, article('Contract'), { files: both, assets: [asset] }),
	],
	['the drafts', 'unpublishedEntries', {}],
	['the draft', 'unpublishedEntry', { id: 'news/contract' }],
	['the draft by name', 'unpublishedEntry', key],
	['its text', 'unpublishedEntryDataFile', { ...key, path, id: path }],
	['its picture', 'unpublishedEntryMediaFile', { ...key, path: picture, id: picture }],
	[
		'it is saved again',
		'persistEntry',
		save(path, article('Contract, again'), { files: both, assets: [asset] }),
	],
	['its new text', 'unpublishedEntryDataFile', { ...key, path, id: path }],
	['it goes on', 'updateUnpublishedEntryStatus', { ...key, newStatus: 'pending_publish' }],
	['where it is', 'unpublishedEntry', key],
	['a preview of it', 'getDeployPreview', key],
	['it is published', 'publishUnpublishedEntry', key],
	['no draft any more', 'unpublishedEntry', key],
	['it is there', 'getEntry', { path }],
	['a change to it', 'persistEntry', save(path, article('Contract, changed'))],
	['the changed draft', 'unpublishedEntry', key],
	['it is thrown away', 'deleteUnpublishedEntry', key],
	['a draft of settings', 'persistEntry', save('content/settings/feedback.yml', 'topics: []\n')],
	['that draft', 'unpublishedEntry', { collection: 'settings', slug: 'feedback' }],
	['all pictures', 'getMedia', { mediaFolder: 'content/images' }],
	['one picture', 'getMediaFile', { path: picture }],
	['a picture of its own', 'persistMedia', { asset: own, options }],
	['a picture goes', 'deleteFiles', { paths: [own.path], options }],
	['the entry goes', 'deleteFiles', { paths: [path, welsh, 'content/news/never.en.md'], options }],
	['it is gone', 'getEntry', { path }],
];

describe('as decap-server answers', () => {
	test.each(requests)('%s: %s', async (_, action, params) => {
		const theirs = await askDecap(action, params);
		const ours = await editors.efa(action, params);
		expect(ours.status).toBe(theirs.status);
		if (theirs.status === 200) expect(comparable(ours.body)).toEqual(comparable(theirs.body));
	});
});

/** By our tests alone is held what decap-server does not do: refuse what would be overwritten, and tell the new ids. */
async function askDecap(action: string, params: object) {
	const body = JSON.stringify({ action, params: { branch: 'main', ...params } });
	const response = await decap.ask(body);
	return { status: response.status, body: await response.json() };
}

/** Lists in one order, and of what must differ only the kind. */
function comparable(value: unknown, name = ''): unknown {
	if (Array.isArray(value)) {
		const items = value.map((item) => comparable(item));
		return items.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
	}
	if (VARIES.test(name)) return value === null ? null : typeof value;
	if (typeof value !== 'object' || value === null) return value;
	const entries = Object.entries(value).filter(([key]) => !isOurs(value, key));
	return Object.fromEntries(entries.map(([key, each]) => [key, comparable(each, key)]));
}

/** For connection.ts: the id beside a draft's text, and the new ids after a save. */
function isOurs(answer: object, key: string) {
	return key === 'ids' || (key === 'id' && 'data' in answer);
}

const VARIES = /^(id|updatedAt|content|message|repo|type)$/;
