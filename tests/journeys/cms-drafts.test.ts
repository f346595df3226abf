import type { HTTPRequest, Page } from 'puppeteer';
import { beforeAll, expect, inject, test } from 'vitest';
import { article, save } from '../setup/editors.ts';
import { newEditor, openForm, until } from './cms.ts';

const { editorsUrl } = inject('hub');

let page: Page;
let colleague: Page;
/** What the CMS has asked for, and when it last asked or was answered. */
let asked: string[] = [];
let answered = 0;
let last = 0;

beforeAll(async () => {
	[{ page }, { page: colleague }] = await Promise.all([newEditor(), newEditor()]);
	const isCall = (request: HTTPRequest) =>
		request.url() === `${editorsUrl}/api/cms` && request.method() === 'POST';
	page.on('request', (request) => {
		if (!isCall(request)) return;
		asked.push(JSON.parse(request.postData() ?? '{}').action);
		last = Date.now();
	});
	page.on('requestfinished', (request) => {
		if (!isCall(request)) return;
		answered += 1;
		last = Date.now();
	});
});

test('opens with as many requests when eight more drafts wait', async () => {
	const list = '/collections/news';
	const entry = '/collections/news/entries/town-clock-stopped';
	const before = [await requestsAt(list), await requestsAt(entry)];
	for (let n = 1; n <= 8; n++) await saveDraft(`waiting-${n}`, `Waiting ${n}`);
	// The CMS asks again for a list that a busy machine did not answer in time.
	await until(
		'the list of drafts',
		async () => (await ask('unpublishedEntries', { whole: true })).ok,
	);
	const after = [await requestsAt(list), await requestsAt(entry)];
	expect(after).toEqual(before);
	expect(after.flat().filter((action) => action === 'unpublishedEntries')).toHaveLength(2);
});

test('shows what a colleague saved since, in the list and in the form', async () => {
	await saveDraft('waiting-1', 'Waiting no longer');
	await requestsAt('/collections/news');
	await until('the new headline', () => isShown('Waiting no longer'));
	expect(await isShown('Waiting 2')).toBe(true);
	await saveDraft('waiting-1', 'Waiting after all');
	await openForm(page, '/collections/news/entries/waiting-1');
	const title = '[id^="title-field-"]';
	expect(await page.$eval(title, (field) => (field as HTMLInputElement).value)).toBe(
		'Waiting after all',
	);
});

/** What the CMS asks for when it is opened at an address, until it has all of it. */
async function requestsAt(path: string): Promise<string[]> {
	await page.goto('about:blank');
	asked = [];
	answered = 0;
	await page.goto(`${editorsUrl}/admin/#${path}`);
	await page.waitForSelector('a[href*="collections/news/entries"], [id^="title-field-"]');
	await until('all answers', async () => asked.length === answered && Date.now() - last > 1_500);
	return asked.toSorted();
}

/** Saves an article as a form does that a colleague has open elsewhere. */
async function saveDraft(slug: string, title: string) {
	const { status } = await ask('persistEntry', save(`content/news/${slug}.en.md`, article(title)));
	expect(status).toBe(200);
}

/** Asks the hub as a colleague's CMS does. */
async function ask(action: string, params: object): Promise<Response> {
	const cookies = await colleague.browserContext().cookies();
	return await fetch(`${editorsUrl}/api/cms`, {
		method: 'POST',
		body: JSON.stringify({ action, params }),
		headers: {
			'content-type': 'application/json',
			origin: editorsUrl,
			cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
		},
	});
}

async function isShown(words: string): Promise<boolean> {
	return await page.evaluate((words) => document.body.innerText.includes(words), words);
}
