import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { strings } from '#strings/index.ts';
import { keptAs, plainPicture } from '../setup/uploads.ts';
import { newEditor, pressWords, until } from './cms.ts';

const { cms, saving } = strings('en');

let page: Page;
let folder: string;

beforeAll(async () => {
	({ page } = await newEditor());
	folder = await mkdtemp(join(tmpdir(), 'moothall-pictures-'));
	await pressWords(page, 'Media');
	await page.waitForSelector('input[type=file]');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('two pictures called image.jpg are both in the library, and nobody is asked anything', async () => {
	const asked: string[] = [];
	page.on('dialog', (dialog) => asked.push(dialog.message()));
	const [red, blue] = [await plainPicture('#c33'), await plainPicture('#33c')];
	for (const bytes of [red, blue]) {
		await choose('image.jpg', bytes);
		await until('it in the library', async () =>
			(await library()).includes(keptAs('image.jpg', bytes)),
		);
	}
	expect(await library()).toEqual(
		expect.arrayContaining([keptAs('image.jpg', red), keptAs('image.jpg', blue)]),
	);
	await choose('IMAGE.JPG', red);
	expect(await notice()).toContain(cms.notices.repeated(keptAs('image.jpg', red)));
	expect(asked).toEqual([]);
});

test('a picture in use is not deleted, with a link to every entry that shows it', async () => {
	await selectCard('town-clock.jpg');
	await pressWords(page, /^Delete selected$/);
	const told = saving.refusal.in_use({ what: 'town-clock.jpg' });
	await until('the sentence', async () => (await notice()).includes(told));
	expect(await linksIn('#moothall-notice')).toContainEqual([
		expect.stringMatching(/clock/i),
		'#/collections/news/entries/town-clock-stopped',
	]);
	await until('it to be there still', async () => (await library()).includes('town-clock.jpg'));
});

test('a picture with the name of one in use is added beside it or put in its place, as drafts', async () => {
	const published = async () => (await ask('getEntry', { path: ENTRY })).data as string;
	const before = await published();
	const fresh = await plainPicture('#3c3');
	await choose('town-clock.jpg', fresh);
	await page.waitForSelector('#moothall-replacement[open]');
	const links = await linksIn('#moothall-replacement');
	expect(links).toContainEqual([
		expect.stringMatching(/clock/i),
		'#/collections/news/entries/town-clock-stopped',
	]);
	await pressWords(page, cms.replacement.instead);
	await until('it to be done', async () => (await notice()).includes(cms.replacement.done));
	expect(await linksIn('#moothall-notice')).toEqual(links);
	expect(await published()).toBe(before);
	const key = { collection: 'news', slug: 'town-clock-stopped' };
	const { data } = await ask('unpublishedEntryDataFile', { ...key, path: ENTRY });
	const kept = keptAs('town-clock.jpg', fresh);
	expect(data).toContain(`../images/${kept}`);
	expect(await library()).not.toContain(kept);

	// Chosen again, as another picture.
	const other = await plainPicture('#cc3');
	await choose('town-clock.jpg', other);
	await page.waitForSelector('#moothall-replacement[open]');
	await pressWords(page, cms.replacement.asNew);
	const added = keptAs('town-clock.jpg', other);
	await until('it in the library', async () => (await library()).includes(added));
	expect(await library()).toContain('town-clock.jpg');
});

const ENTRY = 'content/news/town-clock-stopped.en.md';

async function choose(name: string, bytes: Buffer) {
	const file = join(folder, name);
	await writeFile(file, bytes);
	const chooser = await page.waitForSelector('input[type=file]');
	await chooser!.uploadFile(file);
}

/** The names of the pictures in the library. */
async function library(): Promise<string[]> {
	const list = await ask('getMedia', { mediaFolder: 'content/images' });
	return (list as { name: string }[]).map(({ name }) => name);
}

/** Asks the proxy as this editor. */
// biome-ignore lint/suspicious/noExplicitAny: the answers of a protocol, each of another shape
async function ask(action: string, params: object): Promise<any> {
	return await page.evaluate(async (body) => {
		const headers = { 'content-type': 'application/json' };
		return await (await fetch('/api/cms', { method: 'POST', headers, body })).json();
	}, JSON.stringify({ action, params }));
}

/** Decap draws only the cards that are in sight, so it is searched for. */
async function selectCard(name: string) {
	await page.type('[role=dialog] input[placeholder]', name);
	const card = await until(name, async () => {
		const handle = await page.evaluateHandle(
			(name) =>
				[...document.querySelectorAll('[role=dialog] *')].find(
					(each) => !each.children.length && each.textContent === name,
				),
			name,
		);
		return handle.asElement() as ElementHandle<Element> | null;
	});
	await card.click();
}

async function notice(): Promise<string> {
	const bar = await page.waitForSelector('#moothall-notice');
	return await bar!.evaluate((element) => (element as HTMLElement).innerText);
}

async function linksIn(selector: string) {
	return await page.$$eval(`${selector} li a`, (links) =>
		links.map((link) => [link.textContent, link.getAttribute('href')]),
	);
}
