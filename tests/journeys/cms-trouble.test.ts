import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { Dialog, Page } from 'puppeteer';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { readMatter } from '#collections/front-matter.ts';
import { strings } from '#strings/index.ts';
import { open } from '../setup/browser.ts';
import { textAt } from '../setup/forms.ts';
import { type Colleague, signIn } from '../setup/staff.ts';
import { keptAs } from '../setup/uploads.ts';
import {
	moveTo,
	newEditor,
	onSite,
	openForm,
	pressWords,
	publish,
	save,
	stopped,
	takeFirst,
	until,
	write,
	writeIn,
	writeText,
} from './cms.ts';
import { paste, wordClipboard } from './word.ts';

const { editorsUrl, database } = inject('hub');
const { cms, saving } = strings('en');
const { notices } = cms;

let sioned: Editor;
let dilwyn: Editor;
let folder: string;

beforeAll(async () => {
	[sioned, dilwyn] = await Promise.all([newEditor(), newEditor()]);
	folder = await mkdtemp(join(tmpdir(), 'moothall-files-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('who saves second is told by whom she was overtaken; her text stays, now and after a reload, and never goes over the other', async () => {
	const entry = '/collections/news/entries/mill-chimney-swans';
	for (const { page } of [sioned, dilwyn]) await openEntry(page, entry);
	await write(dilwyn.page, 'summary', ' His own.');
	// Long enough for the browser to have kept it.
	await new Promise((resolve) => setTimeout(resolve, 2_500));
	await write(sioned.page, 'summary', ' Hers.');
	await save(sioned.page);

	const told = saving.refusal.changed({ who: sioned.person.name });
	expect(await refused(dilwyn.page)).toBe(told);
	expect(await valueIn(dilwyn.page, 'summary')).toMatch(/ His own\.$/);
	await dilwyn.page.reload({ waitUntil: 'load' });
	await until('his text', async () => / His own\.$/.test(await valueIn(dilwyn.page, 'summary')));
	expect(await refused(dilwyn.page)).toBe(told);
	const kept = await draftOf('news/mill-chimney-swans');
	expect(fieldOf(kept, 'summary')).toMatch(/July\. Hers\.$/);
});

test('an article deleted from the site while somebody changes it is not brought back, and the text stays', async () => {
	const entry = '/collections/news/entries/sheep-on-fell-road';
	for (const { page } of [sioned, dilwyn]) await openEntry(page, entry);
	await write(dilwyn.page, 'summary', ' More.');
	await pressWords(sioned.page, /^Delete published/);
	await sioned.page.waitForSelector('a[href*="collections/news/entries"]');
	expect(await refused(dilwyn.page)).toBe(saving.refusal.deleted);
	expect(await valueIn(dilwyn.page, 'summary')).toMatch(/ More\.$/);
});

test('a page that stays cannot be taken off the site, and the reason stays when Decap leaves the page', async () => {
	const { page } = sioned;
	await openEntry(page, '/collections/pages/entries/contact');
	await pressWords(page, /^Published/);
	await pressWords(page, 'Unpublish');
	await until('the list', async () => page.url().endsWith('#/collections/pages'));
	await page.waitForSelector('a[href*="collections/pages/entries"]');
	expect(await notice(page)).toBe(saving.refusal.lasting({ what: 'contact' }));
});

test('a draft deleted while somebody writes on is not brought back, and the text stays', async () => {
	const { page } = dilwyn;
	await beginArticle(page, 'A draft for a short while');
	await save(page);
	await openEntry(sioned.page, '/collections/news/entries/a-draft-for-a-short-while');
	await write(page, 'summary', ' More.');
	await pressWords(sioned.page, /^Delete unpublished/);
	await sioned.page.waitForSelector('a[href*="collections/news/entries"]');
	expect(await refused(page)).toBe(saving.refusal.deleted);
	expect(await valueIn(page, 'summary')).toMatch(/ More\.$/);
});

test('without a change there is nothing to save', async () => {
	const { page } = sioned;
	await openEntry(page, '/collections/news/entries/river-day-thanks');
	expect(await isUsable(page, 'Save')).toBe(false);
	await write(page, 'summary', 'x');
	await until('Save', () => isUsable(page, 'Save'));
	await page.keyboard.press('Backspace');
	await until('no Save', async () => !(await isUsable(page, 'Save')));
	expect(await draftOf('news/river-day-thanks')).toBeUndefined();
});

test('a headline of nothing but pictures is told what an address needs, and the text stays', async () => {
	const { page } = sioned;
	await beginArticle(page, '🎉🎊');
	expect(await refused(page)).toBe(notices.nameless);
	expect(await valueIn(page, 'title')).toBe('🎉🎊');
	await write(page, 'title', 'Hooray 🎉', { instead: true });
	await save(page);
	expect(await draftOf('news/hooray')).toContain('title: Hooray 🎉');
});

test('Welsh that is begun later has what both languages share, and leaves the English as it was', async () => {
	const { page } = sioned;
	await openEntry(page, '/collections/news/entries/hooray');
	const english = await draftOf('news/hooray');
	await writeIn(page, 'cy');
	await write(page, 'title', 'Hwrê 🎉');
	await write(page, 'summary', 'Crynodeb.');
	await writeText(page, 'Roedd yn ddiwrnod da.');
	await save(page);
	const welsh = await draftOf('news/hooray', 'cy');
	for (const shared of ['published_on', 'topic'])
		expect(fieldOf(welsh, shared)).toEqual(fieldOf(english, shared));
	expect(await draftOf('news/hooray')).toBe(english);
});

test('an article of both languages is changed in Welsh alone', async () => {
	const { page } = sioned;
	await openEntry(page, '/collections/news/entries/town-clock-stopped');
	await writeIn(page, 'cy');
	await write(page, 'summary', ' Mwy.');
	await save(page);
	expect(fieldOf(await draftOf('news/town-clock-stopped', 'cy'), 'summary')).toMatch(/ Mwy\.$/);
	expect(await draftOf('news/town-clock-stopped')).not.toContain('Mwy');
});

test('files that are no pictures are refused when they are chosen, and a picture of any name is taken', async () => {
	const { page } = sioned;
	await beginArticle(page, 'Pictures');
	const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
	const [drawing, notes, photo] = ['drawing.svg', 'notes.png', 'Foto Mawr (1).JPEG'] as const;
	await writeFile(join(folder, drawing), svg);
	await writeFile(join(folder, notes), 'These are notes.');
	await copyFile('content/images/allotments.jpg', join(folder, photo));
	await pressWords(page, /^Choose an image$/);
	const chooser = await page.waitForSelector('input[type=file]');
	await chooser!.uploadFile(join(folder, drawing));
	expect(await notice(page)).toBe(saving.refusal.picture_svg({ name: drawing }));
	await chooser!.uploadFile(join(folder, notes));
	const told = saving.refusal.picture_kind({ name: notes });
	await until('the sentence', async () => (await notice(page)) === told);
	await chooser!.uploadFile(join(folder, photo));
	await pressWords(page, 'Choose selected');
	expect(await page.$('#moothall-notice')).toBeNull();
	await write(page, 'description', 'Beds of leeks on the allotments.');
	await save(page);
	const name = keptAs('foto-mawr-1.jpeg', await readFile('content/images/allotments.jpg'));
	expect(await draftOf('news/pictures')).toContain(`src: ../images/${name}\n`);
});

test('what is saved while the line is broken is saved once it is back', async () => {
	const { page } = sioned;
	await openEntry(page, '/collections/news/entries/idris-pugh-tribute');
	await write(page, 'summary', ' Offline.');
	await page.setOfflineMode(true);
	expect(await refused(page)).toBe(notices.offline);
	await page.setOfflineMode(false);
	await save(page);
	expect(await page.$('#moothall-notice')).toBeNull();
	expect(fieldOf(await draftOf('news/idris-pugh-tribute'), 'summary')).toMatch(/ Offline\.$/);
});

test('whoever is signed out while writing signs in in another tab, and saves', async () => {
	const { page, person } = dilwyn;
	await openEntry(page, '/collections/news/entries/winter-bus-times');
	await write(page, 'summary', ' Signed out.');
	await endSessions(person);
	expect(await refused(page)).toBe(`${notices.signedOut} ${notices.signIn}`);
	const [tab] = await Promise.all([
		new Promise<Page>((resolve) => {
			page.once('popup', (popup) => resolve(popup!));
		}),
		page.click('#moothall-notice a'),
	]);
	await signIn(tab, person, { hub: editorsUrl });
	await tab.close();
	await save(page);
	expect(fieldOf(await draftOf('news/winter-bus-times'), 'summary')).toMatch(/ Signed out\.$/);
});

test('going back or closing the tab with text that was not saved asks first', async () => {
	const { page } = dilwyn;
	await openEntry(page, '/collections/news/entries/new-moothall-opens');
	await write(page, 'summary', ' Not yet.');
	page.removeAllListeners('dialog');
	const asked: string[] = [];
	const stay = (dialog: Dialog) => {
		asked.push(dialog.type());
		void dialog.dismiss();
	};
	page.on('dialog', stay);
	await page.evaluate(() => history.back());
	await until('a question', async () => asked.length === 1);
	await page.close({ runBeforeUnload: true });
	await until('another question', async () => asked.length === 2);
	expect(asked).toEqual(['confirm', 'beforeunload']);
	expect(await valueIn(page, 'summary')).toMatch(/ Not yet\.$/);
	page.off('dialog', stay);
	page.on('dialog', (dialog) => void dialog.accept());
	await page.reload({ waitUntil: 'load' });
});

test('a report of 20,000 words out of Word leaves the CMS usable; it is kept as a draft, and publishing it says by how much it is too long', async () => {
	const { page } = sioned;
	await beginArticle(page, 'The whole report');
	const before = performance.now();
	await paste(page, wordClipboard(20_000));
	expect(performance.now() - before).toBeLessThan(8_000);
	const typing = performance.now();
	await page.keyboard.type('End.');
	expect((performance.now() - typing) / 4).toBeLessThan(1_000);
	await save(page);
	expect(await draftOf('news/the-whole-report')).toContain('End.');
	await moveTo(page, 'Ready');
	await pressWords(page, /^Publish$/);
	await pressWords(page, 'Publish now');
	expect(await stopped(page)).toMatch(
		/^Text has 1\d\d,\d{3} characters; 18,000 fit: shorten it\.$/,
	);
	expect(await textAt(page, '[contenteditable=true]')).toContain('End.');
});

test('of a page out of Word, its words are saved and nothing of Word', async () => {
	const { page } = sioned;
	await beginArticle(page, 'A page of the report');
	await paste(page, wordClipboard(170));
	await save(page);
	const [, body] = (await draftOf('news/a-page-of-the-report'))!.split('\n---\n');
	expect(body).toMatch(/^Beforehand\.\n\n## Part 1\n\nThe council met in Thornbeck and agreed/);
	expect(body).toContain('It pays for **new lamps** by the [beck](https://example.org/beck).');
	expect(body).toMatch(/\n- First\n {2}- Below the first\n- Second\n/);
	expect(body).toContain('Lamps – 14');
	expect(body).not.toMatch(/mso|style|class|<|file:|·|&nbsp;|\u00A0/i);
});

test('an event of which only what must be is filled in, and an article that lost its Welsh, are on the site', async () => {
	const { page } = sioned;
	const name = "Te'r Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch";
	await openEntry(page, '/collections/events/new');
	await write(page, 'title', name);
	await write(page, 'summary', "It's tea for all.");
	await page.focus('[id^="starts_on-field-"]');
	await page.keyboard.type('12312026');
	await write(page, 'cost', 'Free');
	await save(page);
	await publish(page);

	await openEntry(dilwyn.page, '/collections/news/entries/warm-room-opens');
	await writeIn(dilwyn.page, 'cy');
	for (const field of ['[id^="title-field-"]', '[id^="summary-field-"]', '[contenteditable=true]'])
		await empty(dilwyn.page, field);
	await save(dilwyn.page);
	await publish(dilwyn.page);

	const path = '/events/ter-llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch/';
	const event = await onSite(path, ({ ok }) => ok);
	expect(event).toContain(`<h1>${name.replace("'", '’')}</h1>`);
	await onSite('/cy/news/warm-room-opens/', (_, html) => /<h1 lang="en"/.test(html));
}, 90_000);

/** Decap takes no notice of a way from one entry straight to another. */
async function openEntry(page: Page, path: string) {
	await open(page, `${editorsUrl}/admin/#/collections/areas`);
	await page.waitForSelector('a[href*="collections/areas/entries"]');
	await openForm(page, path);
	await until('the entry', () => page.evaluate(() => /Writing in/i.test(document.body.innerText)));
}

/** A new article in English with all that it must have. */
async function beginArticle(page: Page, title: string) {
	await openEntry(page, '/collections/news/new');
	await write(page, 'title', title);
	await write(page, 'summary', 'A summary.');
	await takeFirst(page, 'topic');
	await writeText(page, 'Beforehand.');
	await page.keyboard.press('Enter');
}

/** Presses Save, and resolves with what the message that stays on the screen says. */
async function refused(page: Page): Promise<string> {
	const before = await page.$('#moothall-notice button');
	await before?.click();
	await pressWords(page, 'Save');
	const said = await notice(page);
	// Decap would say the same once more, in a message of its own.
	expect(await page.$$('.Toastify__toast--error')).toEqual([]);
	return said;
}

async function notice(page: Page): Promise<string> {
	await page.waitForSelector('#moothall-notice');
	return await textAt(page, '#moothall-notice p');
}

async function valueIn(page: Page, name: string): Promise<string> {
	const field = await page.waitForSelector(`[id^="${name}-field-"]`);
	return await field!.evaluate((element) => (element as HTMLInputElement).value);
}

async function isUsable(page: Page, words: string): Promise<boolean> {
	return await page.$$eval(
		'button',
		(buttons, words) =>
			buttons.some(({ textContent, disabled }) => textContent === words && !disabled),
		words,
	);
}

/** The text editor takes notice of a selection only after a moment. */
async function empty(page: Page, selector: string) {
	await until(`nothing in ${selector}`, async () => {
		await page.click(selector);
		await page.keyboard.press('KeyA', { commands: ['SelectAll'] });
		await page.keyboard.press('Backspace');
		return page.$eval(selector, (element) => {
			const { value, innerText } = element as HTMLInputElement;
			return (value ?? innerText).replaceAll('\uFEFF', '').trim() === '';
		});
	});
}

/** A file of a draft as it is kept; undefined when there is no draft. */
async function draftOf(key: string, lang = 'en'): Promise<string | undefined> {
	const [collection, slug] = key.split('/');
	const params = { collection, slug, path: `content/${key}.${lang}.md`, id: '' };
	const cookies = await sioned.page.browserContext().cookies();
	const response = await fetch(`${editorsUrl}/api/cms`, {
		method: 'POST',
		headers: {
			'Content-Type': 'application/json',
			Origin: editorsUrl,
			Cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
		},
		body: JSON.stringify({ action: 'unpublishedEntryDataFile', params }),
	});
	const { data } = (await response.json()) as { data: string | null };
	return data ?? undefined;
}

/** What a file says in one of its fields. */
function fieldOf(file: string | undefined, field: string): unknown {
	return readMatter(file!)!.values[field];
}

async function endSessions({ id }: Colleague) {
	const client = new pg.Client({ connectionString: database });
	await client.connect();
	await client.query('update app.staff_sessions set ended_at = now() where staff = $1', [id]);
	await client.end();
}

type Editor = { page: Page; person: Colleague };
