import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import { type FrontDoor, startFrontDoor } from '#local/front-door.ts';
import { decapFolder } from '../../tools/build/decap.ts';
import { newVisitor } from '../setup/browser.ts';
import { type Machine, openCms, startMachine } from '../setup/decap.ts';
import { pages } from './built.ts';

const { site } = inject('hub');
let machine: Machine;
let door: FrontDoor;
/** What the proxy answers instead of its own answer, while it is set. */
let instead: (() => Response) | undefined;

/** In milliseconds: how far away the proxy is. */
let delay = 0;

/** The built CMS on a machine of its own, as `npm start` has it. */
beforeAll(async () => {
	process.env.PAGES_FOLDER = site;
	machine = await startMachine();
	const facts = JSON.parse(await readFile(join(site, 'admin/facts.json'), 'utf8')) as object;
	const backend = { name: 'proxy', proxy_url: '/api/decap', branch: 'main' };
	door = await startFrontDoor({
		site,
		functions: ['functions'],
		config: 'netlify.toml',
		proxies: {
			'/admin/facts.json': async () => Response.json({ ...facts, backend }),
			'/api/decap': async (request) => {
				await pause(delay);
				return instead?.() ?? (await machine.cms.answer(request));
			},
		},
	});
});
afterAll(async () => {
	await door.stop();
	await machine.remove();
});

test('no page of the site loads anything of the CMS', () => {
	const loading = pages.filter(({ html }) => /(src|href)="\/admin\/[^"]/.test(html));
	expect(loading.map(({ path }) => path)).toEqual([]);
});

describe('/admin/', () => {
	test('has a policy of its own, which no file shares', async () => {
		const policy = async (path: string) =>
			(await fetch(door.url + path)).headers.get('content-security-policy')!;
		expect(await policy('/admin/')).toContain("script-src 'self' 'unsafe-eval'");
		expect(await policy('/admin/')).toContain("connect-src 'self' blob:;");
		for (const path of ['/', `/admin/${decapFolder}/decap-cms.js`])
			expect(await policy(path)).not.toContain('unsafe');
	});

	test('keeps for a year what changes its address when it changes', async () => {
		const html = await (await fetch(`${door.url}/admin/`)).text();
		const files = [...html.matchAll(/src="(\/admin\/(?:decap|cms)-[^"]+)"/g)].map(
			([, path]) => path!,
		);
		expect(files).toHaveLength(2);
		for (const path of files)
			expect((await fetch(door.url + path)).headers.get('cache-control'), path).toContain(
				'immutable',
			);
	});

	test('sends nobody to another host and does nothing that its policy forbids', async () => {
		const { page, elsewhere, complaints, missing } = await visit();
		await go(page, '/collections/guides/entries/stay-safe');
		await page.waitForFunction(() =>
			document.querySelector('input[type=text]')?.getAttribute('value'),
		);
		await go(page, '/workflow');
		await page.waitForFunction(() => document.querySelector('h1'));
		expect(elsewhere).toEqual([]);
		expect(complaints).toEqual([]);
		expect(missing).toEqual([]);
	});

	test('needs no sideways scrolling at 320 pixels', async () => {
		const { page } = await visit();
		await page.setViewport({ width: 320, height: 800 });
		await go(page, '/collections/guides/entries/stay-safe');
		await labelled(page, 'Title');
		const width = await page.evaluate(() => document.documentElement.scrollWidth);
		expect(width).toBe(320);
	});
});

describe('somebody who writes a guide', () => {
	test('is told what is missing, and nothing is saved', async () => {
		const { page } = await visit();
		await go(page, '/collections/guides/new');
		await type(page, 'Title', 'Knit a scarf');
		await press(page, 'Save');
		await shows(page, 'Summary is missing: fill it in.');
		expect(await drafts()).toEqual([]);
	});

	test('cannot give it a title that makes no address, and keeps the text', async () => {
		const { page } = await visit();
		await writeGuide(page, '🎉🎉');
		await press(page, 'Save');
		await shows(page, 'The address of a page comes from the letters a to z');
		expect(await valueIn(page, 'Summary')).toBe('For the winter.');
	});

	test('who was signed out or lost the line is told, keeps the text and can save it then', async () => {
		const { page } = await visit();
		await writeGuide(page, 'Mend a bicycle: “Caffi’r Bont”');
		instead = () => Response.json({ error: 'x' }, { status: 401 });
		await press(page, 'Save');
		await shows(page, 'You have been signed out. Your text is still here');
		expect(await page.$eval('#moothall-notice a', (link) => link.target)).toBe('_blank');
		instead = undefined;
		await page.setOfflineMode(true);
		await press(page, 'Save');
		await shows(page, 'The hub could not be reached. Your text is still here');
		await page.setOfflineMode(false);
		expect(await valueIn(page, 'Summary')).toBe('For the winter.');
		await press(page, 'Save');
		await expect.poll(drafts, { timeout: 10_000 }).toEqual(['guides/mend-a-bicycle-caffi-r-bont']);
		await expect.poll(() => page.$('#moothall-notice')).toBeNull();
	});

	test('loses no letter that the form took in while it was saved for the first time', async () => {
		const { page } = await visit();
		await writeGuide(page, 'Darn a sock');
		delay = 300;
		onTestFinished(() => {
			delay = 0;
		});
		await press(page, 'Save');
		await page.waitForSelector('#moothall-saving[role=status]:not(:empty)');
		let taken = 0;
		let since = 0;
		while (since < 5) {
			taken += (await takes(page, 'Summary', 'x')) ? 1 : 0;
			since += (await page.$('#moothall-saving:not(:empty)')) ? 0 : 1;
			await pause(100);
		}
		await page.waitForNetworkIdle({ idleTime: 2_000 });
		expect(await valueIn(page, 'Summary')).toBe(`For the winter.${'x'.repeat(taken)}`);
		expect(taken).toBeGreaterThan(0);
		expect(await page.$('[inert]')).toBeNull();
	}, 60_000);
});

/** Whether a key that is pressed in a field adds to it. The field may be taken away meanwhile. */
async function takes(page: Page, label: string, key: string): Promise<boolean> {
	const field = await page.$(await labelled(page, label));
	const value = async () => await field?.evaluate((each) => (each as HTMLInputElement).value);
	try {
		const before = await value();
		await field?.focus();
		await page.keyboard.press('End');
		await page.keyboard.press(key as 'x');
		return (await value()) === before + key;
	} catch {
		return false;
	}
}

/** A browser that was never here, and what it heard. 404 is how the proxy says that there is no draft. */
async function visit() {
	const page = await newVisitor();
	const [elsewhere, complaints, missing]: string[][] = [[], [], []];
	page.on('request', (request) => {
		if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(door.url))
			elsewhere!.push(request.url());
	});
	page.on('response', (response) => {
		if (response.status() >= 400 && !response.url().endsWith('/api/decap'))
			missing!.push(response.url());
	});
	page.on('pageerror', (error) => complaints!.push(String(error)));
	page.on('console', (message) => {
		if (message.type() === 'error' && !message.text().includes('404'))
			complaints!.push(message.text());
	});
	await page.setViewport({ width: 1280, height: 1000 });
	return { page, elsewhere: elsewhere!, complaints: complaints!, missing: missing! };
}

/** Each time with a load of its own: Decap keeps the form when only the address changes. */
async function go(page: Page, path: string) {
	await page.goto('about:blank');
	await page.goto(`${door.url}/admin/#${path}`, { waitUntil: 'networkidle0' });
}

async function writeGuide(page: Page, title: string) {
	await go(page, '/collections/guides/new');
	await type(page, 'Title', title);
	await type(page, 'Summary', 'For the winter.');
	await type(page, 'Place in the list', '3');
	await page.click('[contenteditable=true]');
	await page.keyboard.type('Cast on twenty stitches.');
}

/** The field that an editor knows by this label. */
async function labelled(page: Page, label: string) {
	const find = (wanted: string) =>
		[...document.querySelectorAll('label')].find(({ textContent }) =>
			textContent?.trim().toLowerCase().startsWith(wanted.toLowerCase()),
		)?.htmlFor;
	const id = await page.waitForFunction(find, {}, label);
	return `[id="${await id.jsonValue()}"]`;
}

async function type(page: Page, label: string, text: string) {
	await page.type(await labelled(page, label), text);
}

async function valueIn(page: Page, label: string) {
	return await page.$eval(
		await labelled(page, label),
		(field) => (field as HTMLInputElement).value,
	);
}

async function press(page: Page, name: string) {
	const button = await page.waitForSelector(`::-p-xpath(//button[normalize-space()="${name}"])`);
	await button!.evaluate((element) => (element as HTMLElement).click());
}

async function shows(page: Page, words: string) {
	await page.waitForFunction((text) => document.body.textContent.includes(text), {}, words);
}

async function drafts(): Promise<string[]> {
	return await openCms(machine).call('unpublishedEntries', {});
}
