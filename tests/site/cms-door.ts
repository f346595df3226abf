import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { ElementHandle, Page } from 'puppeteer';
import { inject } from 'vitest';
import { readMatter } from '#collections/front-matter.ts';
import { type FrontDoor, startFrontDoor } from '#local/front-door.ts';
import { newVisitor } from '../setup/browser.ts';
import { type Machine, openCms, startMachine } from '../setup/decap.ts';

/** The built CMS on a machine of its own, as `npm start` has it, with these parts of the content. */
export async function startCms(parts: string[]): Promise<CmsDoor> {
	const { site } = inject('hub');
	process.env.PAGES_FOLDER = site;
	const machine = await startMachine(parts);
	const facts = JSON.parse(await readFile(join(site, 'admin/facts.json'), 'utf8')) as object;
	const backend = { name: 'proxy', proxy_url: '/api/decap', branch: 'main' };
	const door = await startFrontDoor({
		site,
		functions: ['functions'],
		config: 'netlify.toml',
		proxies: {
			'/admin/facts.json': async () => Response.json({ ...facts, backend }),
			'/api/decap': async (request) => await machine.cms.answer(request),
		},
	});
	return new CmsDoor(door, machine);
}

export class CmsDoor {
	readonly #door: FrontDoor;
	readonly #machine: Machine;

	constructor(door: FrontDoor, machine: Machine) {
		this.#door = door;
		this.#machine = machine;
	}

	/** A browser that was never here, at a part of the CMS. Says yes to whatever a window asks, or gives `answer`. */
	async visit(path: string, answer?: string): Promise<Page> {
		const page = await newVisitor();
		page.on('dialog', (dialog) => void dialog.accept(answer));
		await page.setViewport({ width: 1280, height: 1000 });
		await this.go(page, path);
		return page;
	}

	/** With a load of its own: Decap keeps the form when only the address changes. */
	async go(page: Page, path: string) {
		await page.goto('about:blank');
		await page.goto(`${this.#door.url}/admin/#${path}`, { waitUntil: 'networkidle0' });
	}

	/** The fields and the text of a draft, as they were saved; undefined before. */
	async draft(entry: string, lang: 'en' | 'cy' = 'en') {
		const [collection, slug] = entry.split('/');
		const path = `content/${entry}.${lang}.md`;
		const cms = openCms(this.#machine);
		const drafts = await cms.call<string[]>('unpublishedEntries', {});
		if (!drafts.includes(entry)) return undefined;
		const params = { collection, slug, id: path, path };
		const { data } = await cms.call<{ data: string }>('unpublishedEntryDataFile', params);
		return readMatter(data);
	}

	async stop() {
		await this.#door.stop();
		await this.#machine.remove();
	}
}

/** The box for formatted text. */
export async function boxOf(page: Page): Promise<ElementHandle<HTMLElement>> {
	return (await page.waitForSelector('[contenteditable=true]')) as ElementHandle<HTMLElement>;
}

/** The lines that the box shows, without the invisible characters that hold its empty places. */
export async function linesIn(page: Page): Promise<string[]> {
	const box = await boxOf(page);
	const shown = await box.evaluate((element) => element.innerText);
	return shown
		.replaceAll('\uFEFF', '')
		.split(/\n+/)
		.map((line) => line.trim())
		.filter(Boolean);
}

/** Types at the end of the box; each line is a paragraph. */
export async function typeInBox(page: Page, ...lines: string[]) {
	const box = await boxOf(page);
	await box.click();
	await page.keyboard.press('End', { commands: ['MoveToEndOfDocument'] });
	await slateToFollow();
	for (const [index, line] of lines.entries()) {
		if (index > 0) await page.keyboard.press('Enter');
		await page.keyboard.type(line);
	}
}

/** Empties the box, as somebody does who begins again. */
export async function emptyBox(page: Page) {
	while ((await linesIn(page)).length > 0) {
		await (await boxOf(page)).click();
		await page.keyboard.down('Control');
		await page.keyboard.press('a', { commands: ['SelectAll'] });
		await page.keyboard.up('Control');
		await slateToFollow();
		await page.keyboard.press('Backspace');
	}
}

/** Slate learns a little later than the browser where the caret is. No person types as fast as a test. */
export async function slateToFollow() {
	await pause(200);
}

/** Changes between rich text and Markdown. */
export async function switchMode(page: Page) {
	// The form holds still while it is saved.
	await page.waitForFunction(() => !document.querySelector('#nc-root [inert]'));
	await page.click('[class*=ToolbarToggle] [role=switch]');
}

/** The id of the field that an editor knows by this label. */
export async function labelled(page: Page, label: string): Promise<string> {
	const find = (wanted: string) =>
		[...document.querySelectorAll('label')].find(({ textContent }) =>
			textContent?.trim().toLowerCase().startsWith(wanted.toLowerCase()),
		)?.htmlFor;
	const id = await page.waitForFunction(find, {}, label);
	return `[id="${await id.jsonValue()}"]`;
}

/** Presses the first thing that carries these words. */
export async function press(page: Page, words: string) {
	const found = await page.waitForFunction(
		(words) =>
			[...document.querySelectorAll<HTMLElement>('button, [role=button], [role=menuitem]')].find(
				(each) => each.textContent?.trim() === words && each.checkVisibility(),
			),
		{},
		words,
	);
	await (found as ElementHandle<HTMLElement>).evaluate((each) => each.click());
}

/** Writes on in the other language. */
export async function writeIn(page: Page, from: 'EN' | 'CY', to: 'en' | 'cy') {
	await press(page, `Writing in ${from}`);
	await press(page, to);
	await page.waitForFunction(
		(words) => document.body.textContent.includes(words),
		{},
		`Writing in ${to.toUpperCase()}`,
	);
}
