import { setTimeout as pause } from 'node:timers/promises';
import type { ElementHandle, Page } from 'puppeteer';
import { expect, inject } from 'vitest';
import type { Role } from '#domain/staff.ts';
import { newVisitor } from '../setup/browser.ts';
import { type Colleague, newStaff, signIn } from '../setup/staff.ts';

const { editorsUrl } = inject('hub');

/** Somebody who is signed in and sees the list of news in the CMS. Says yes to whatever a window asks. */
export async function newEditor(...roles: Role[]): Promise<{ page: Page; person: Colleague }> {
	const page = await newVisitor();
	await page.setViewport({ width: 1024, height: 720 });
	page.on('dialog', (dialog) => void dialog.accept());
	const person = await newStaff(...(roles.length ? roles : (['editor'] as const)));
	await signIn(page, person, { from: '/staff/?next=/admin/', hub: editorsUrl });
	await page.waitForSelector('a[href*="collections/news/entries"]');
	return { page, person };
}

/** Opens a part of the CMS, such as `/collections/news/new`, and waits until its first field is there. */
export async function openForm(page: Page, path: string) {
	const fields = '[id*="-field-"]';
	// The fields of the form that was open stay for a moment: what is typed into them is lost.
	const earlier = await page.$$eval(fields, (found) => found.map(({ id }) => id));
	await page.evaluate((to) => location.assign(to), `#${path}`);
	await page.waitForFunction(
		(selector, known) =>
			[...document.querySelectorAll(selector)].some(({ id }) => !known.includes(id)),
		{},
		fields,
		earlier,
	);
}

/** Types into a field, after what is in it; with `instead`, in its place. `name` is the field's own, as in the file. */
export async function write(page: Page, name: string, text: string, { instead = false } = {}) {
	const field = await page.waitForSelector(`[id^="${name}-field-"]`);
	await field!.click({ count: instead ? 3 : 1 });
	if (!instead) await page.keyboard.press('End', { commands: ['MoveToEndOfDocument'] });
	await field!.type(text);
}

/** Types into the body of the text. */
export async function writeText(page: Page, text: string) {
	// The form moves while pictures come and windows close.
	await until('the text to write in', async () => {
		await page.click('[contenteditable=true]');
		return page.evaluate(() => (document.activeElement as HTMLElement).isContentEditable);
	});
	await page.keyboard.type(text);
}

/** Takes the first choice of a list. */
export async function takeFirst(page: Page, name: string) {
	await page.click(`[id^="${name}-field-"]`);
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
}

/** Presses what carries these words, once it is there. */
export async function pressWords(page: Page, words: string | RegExp) {
	const handle = await until(`“${words}” to press`, () => findWords(page, words));
	await handle.click();
}

export async function save(page: Page) {
	await page.$eval('#moothall-notice button', (close) => close.click()).catch(() => {});
	const button = await until('“Save” to press', () => findWords(page, 'Save'));
	// A window that is still closing would take the click.
	await until('“Save” to be on top', () => button.evaluate(isOnTop));
	await button.click();
	await until('the text to be saved', async () => {
		const notice = (await page.$('#moothall-notice')) && (await noticeOn(page));
		if (notice?.startsWith('Not saved')) throw new Error(await stopped(page));
		return findState(page, 'Nothing left to save');
	});
	// Decap reads the entry once more, and the form holds still until then.
	await until('the form to be free', async () => !(await page.$('#nc-root [inert]')));
}

export async function writeIn(page: Page, lang: 'en' | 'cy') {
	await pressWords(page, /^Writing in/);
	await pressWords(page, lang);
	await until(`the form in ${lang}`, () =>
		findWords(page, new RegExp(`^Writing in ${lang}$`, 'i')),
	);
}

export async function moveTo(page: Page, state: 'In review' | 'Ready') {
	await pressWords(page, /^Status: /);
	await pressWords(page, state);
	await until('its new state', () => findWords(page, `Status: ${state}`));
}

/** From a saved draft to a page: ready, published. */
export async function publish(page: Page) {
	await moveTo(page, 'Ready');
	await pressWords(page, /^Publish$/);
	await pressWords(page, 'Publish now');
	await until('it to be published', () => findWords(page, 'Published'));
}

/** What the public site says at a path, once it says `wanted`. Throws after half a minute. */
export async function onSite(path: string, wanted: (answer: Response, html: string) => boolean) {
	return await until(`${path} on the site`, async () => {
		const answer = await fetch(editorsUrl + path);
		const html = await answer.text();
		return wanted(answer, html) ? html : undefined;
	});
}

/** What the form says at the fields that keep it from being saved or published, in the language that it is in. */
export async function stopped(page: Page): Promise<string> {
	await until('a refusal', async () => /^Not (saved|published):/.test(await noticeOn(page)));
	return await until('the marks', async () => (await marksOn(page)).join('\n'));
}

/** The sentences at the fields of the form. */
export async function marksOn(page: Page): Promise<string[]> {
	return await page.$$eval('.moothall-mark span', (all) =>
		all.map(({ textContent }) => textContent!.trim()),
	);
}

/** What the message that stays on the screen says; empty without one. */
export async function noticeOn(page: Page): Promise<string> {
	return await page.evaluate(() => document.querySelector('#moothall-notice p')?.textContent ?? '');
}

/** The page in the preview, which is inside the pane's own frame. */
export async function previewOf(page: Page) {
	const pane = await page.waitForSelector('#preview-pane, iframe[class*=PreviewPaneFrame]');
	const frame = await pane!.contentFrame();
	expect(frame).toBeTruthy();
	return frame!;
}

/** Waits until there is something. */
export async function until<T>(what: string, look: () => Promise<T | undefined | null | false>) {
	for (const end = Date.now() + 30_000; Date.now() < end; await pause(100)) {
		const found = await look();
		if (found) return found;
	}
	throw new Error(`Waited in vain for ${what}.`);
}

function isOnTop(element: Element): boolean {
	const { left, top, width, height } = element.getBoundingClientRect();
	const there = document.elementFromPoint(left + width / 2, top + height / 2);
	return there !== null && element.contains(there);
}

/** What carries these words and can be pressed; a string is all that it says. */
export async function findWords(page: Page, words: string | RegExp) {
	const [source, flags] = typeof words === 'string' ? [words, ''] : [words.source, words.flags];
	const exact = typeof words === 'string';
	const handle = await page.evaluateHandle(
		(source, flags, exact) =>
			[...document.querySelectorAll('button, [role=button], [role=menuitem]')].find((element) => {
				const said = (element.textContent ?? '').trim();
				const isThere = (element as HTMLElement).checkVisibility();
				const isUsable = !(element as HTMLButtonElement).disabled;
				const fits = exact ? said === source : new RegExp(source, flags).test(said);
				return isThere && isUsable && fits;
			}),
		source,
		flags,
		exact,
	);
	return handle.asElement() as ElementHandle<HTMLElement> | null;
}

async function findState(page: Page, words: string) {
	return await page.evaluate(
		(words) => document.body.innerText.toLowerCase().includes(words.toLowerCase()),
		words,
	);
}
