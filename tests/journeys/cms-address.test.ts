import type { Dialog, Page } from 'puppeteer';
import { beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { strings } from '#strings/index.ts';
import { newEditor, noticeOn, openForm, save, until, write } from './cms.ts';

const { editorsUrl } = inject('hub');
const { notices, phrases } = strings('en').cms;

let page: Page;
let asked: string[] = [];
let answer: boolean;

const clock = ['/collections/news/entries/town-clock-stopped', 'title', /^The town clock/] as const;
const thanks = ['/collections/news/entries/river-day-thanks', 'title', /^River Day/] as const;
const blank = ['/collections/news/new', 'title', /^$/] as const;
const blankEvent = ['/collections/events/new', 'title', /^$/] as const;
const library = ['/collections/places/entries/library', 'address', /Market/] as const;
const hub = ['/collections/settings/entries/hub', 'phone', /^01632/] as const;
const feedback = ['/collections/settings/entries/feedback', 'answer_within_days', /^\d+$/] as const;

beforeAll(async () => {
	({ page } = await newEditor());
	page.removeAllListeners('dialog');
	page.on('dialog', (dialog: Dialog) => {
		asked.push(dialog.message());
		void (answer ? dialog.accept() : dialog.dismiss());
	});
});

/** Each test begins without what the one before left unsaved. Signing in and fetching Decap's program are needed once. */
beforeEach(async () => {
	answer = true;
	await page.goto('about:blank');
	const browser = await page.createCDPSession();
	const storageTypes = 'indexeddb,local_storage';
	await browser.send('Storage.clearDataForOrigin', { origin: editorsUrl, storageTypes });
	await browser.detach();
	asked = [];
});

describe('an address that is put into a tab with another form', () => {
	test('shows its own entry each time, and so do Back and Forward', async () => {
		await openList();
		const way = [clock, thanks, blank, clock, blankEvent, library, hub, feedback, thanks];
		for (const stop of way) await arrive(stop);
		await page.goBack();
		await shows(feedback);
		await page.goBack();
		await shows(hub);
		await page.goForward();
		await shows(feedback);
		expect(asked).toEqual([]);
	});

	test('says neither "Published" nor that anything was saved of a new form', async () => {
		await comeTo(clock);
		await arrive(blank);
		const bar = await page.$eval('[class*="-ToolbarContainer"]', (bar) => bar.textContent);
		expect(bar).not.toMatch(/published|delete|saved/i);
		await arrive(feedback);
		expect(await page.$eval('body', (body) => body.innerText)).not.toContain('0 feedback topics');
	});

	test('asks first when something is not saved, and then keeps it, or goes', async () => {
		await comeTo(clock);
		await write(page, 'summary', ' Not yet.');
		answer = false;
		await goTo(thanks[0]);
		await until('a question', async () => asked.length > 0);
		expect(page.url()).toContain(clock[0]);
		expect(await typedIn('summary')).toMatch(/ Not yet\.$/);
		await write(page, 'summary', ' Nor now.');
		expect(await typedIn('summary')).toMatch(/ Not yet\. Nor now\.$/);
		answer = true;
		await goTo(thanks[0]);
		await shows(thanks);
		expect(asked).toEqual([phrases.leave, phrases.leave]);
	});

	test('of the same entry changes nothing', async () => {
		await comeTo(clock);
		await write(page, 'summary', ' Kept.');
		await goTo(`${clock[0]}?ref=workflow`);
		await new Promise((resolve) => setTimeout(resolve, 500));
		expect(await typedIn('summary')).toMatch(/ Kept\.$/);
		expect(asked).toEqual([]);
	});

	test.each([
		'/collections/news/entries/no-such-thing',
		'/collections/news/entries/',
		'/collections/news/entries/Not%20A%20Name',
		'/collections/places/entries/a/b',
		'/collections/settings/entries/no-such-file',
		'/collections/settings/entries/toString',
		'/collections/settings/new',
	])('has no entry: %s leads to the list, and says so once', async (path) => {
		const list = `#${path.split('/').slice(0, 3).join('/')}`;
		await comeTo(clock);
		for (const from of ['another form', 'elsewhere']) {
			if (from === 'elsewhere') await page.goto('about:blank');
			if (from === 'elsewhere') await page.goto(`${editorsUrl}/admin/#${path}`);
			else await goTo(path);
			await until('the message', async () => {
				const said = await noticeOn(page).catch(() => '');
				return said === notices.noEntry;
			});
			expect(new URL(page.url()).hash).toBe(list);
			expect(await page.$$eval('.Toastify__toast', (all) => all.length)).toBe(0);
		}
	});
});

test('the first save of a new article keeps its form', async () => {
	await openList();
	await openForm(page, '/collections/areas/new');
	const names = { title: 'New ward', summary: 'A ward.', figures_from: 'The census.' };
	for (const [name, words] of Object.entries(names)) await write(page, name, words);
	for (const name of ['population', 'households', 'offline_households'])
		await write(page, name, '12');
	await page.evaluate(() => Object.assign(window, { isSamePage: true }));
	await save(page);
	expect(page.url()).toContain('/collections/areas/entries/new-ward');
	expect(await page.evaluate(() => 'isSamePage' in window)).toBe(true);
	expect(await typedIn('title')).toBe('New ward');
});

async function openList() {
	await page.goto(`${editorsUrl}/admin/`);
	await page.waitForSelector('a[href*="collections/news/entries"]');
}

/** As by a link from elsewhere. */
async function comeTo(stop: Stop) {
	await page.goto(`${editorsUrl}/admin/#${stop[0]}`);
	await shows(stop);
}

async function arrive(stop: Stop) {
	await goTo(stop[0]);
	await shows(stop);
}

/** As when an address is put into the bar of the browser. */
async function goTo(path: string) {
	await page.evaluate((to) => location.assign(to), `#${path}`);
}

/** Waits until the form is that of the entry, and sees that it stays so. */
async function shows([path, name, value]: Stop) {
	const arrived = async () => {
		const shown = await typedIn(name).catch(() => undefined);
		return shown !== undefined && value.test(shown) && page.url().includes(path);
	};
	await until(`${path} soon`, arrived);
	await new Promise((resolve) => setTimeout(resolve, 300));
	await until(`${path} still`, arrived);
}

async function typedIn(name: string): Promise<string> {
	return await page.$eval(`[id^="${name}-field-"]`, (field) => (field as HTMLInputElement).value);
}

type Stop = readonly [path: string, field: string, value: RegExp];
