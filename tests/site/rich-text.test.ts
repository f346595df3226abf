import { toString as wordsOf } from 'mdast-util-to-string';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseMarkdown } from '#domain/markdown.ts';
import { strings } from '#strings/index.ts';
import {
	boxOf,
	type CmsDoor,
	emptyBox,
	labelled,
	linesIn,
	press,
	slateToFollow,
	startCms,
	switchMode,
	typeInBox,
	writeIn,
} from './cms-door.ts';

let cms: CmsDoor;

beforeAll(async () => {
	cms = await startCms(['areas', 'settings', 'guides', 'places']);
});
afterAll(() => cms.stop());

const GUIDE = '/collections/guides/entries/stay-safe';
const typed = [
	...['1984. That was the year.', '1. x', '1) x', '+ x', '- x', '# x', '#', '> x', '---', '==='],
	...['<b>bold</b>', '&amp; and &copy;', 'my_file_name and _this_', '5 * 3 and *this*', '~~x~~'],
	...['`code`', '| a | b |', '[x](y)', '![x](y)', 'C:\\new\\_x', ':::', '{phone}', '[^1]: x'],
	...['https://example.org/a_b_c', 'first_last@example.org', 'Siân_Ŵyn_'],
];

describe('the box for formatted text', () => {
	test('takes every character as it is typed, and shows the same after saving and in Markdown', async () => {
		const page = await cms.visit(GUIDE);
		await emptyBox(page);
		await typeInBox(page, ...typed);
		expect(await linesIn(page)).toEqual(typed);
		await expect
			.poll(async () => (await previewed(page)).slice(0, typed.length), { timeout: 10_000 })
			// The preview, as the page, says the number in place of its name.
			.toEqual(typed.map((each) => (each === '{phone}' ? '01632 960100' : each)));

		await press(page, 'Save');
		const body = await saved('guides/stay-safe', '1984');
		expect(parseMarkdown(body).children.map((each) => wordsOf(each))).toEqual(typed);

		await switchMode(page);
		expect((await linesIn(page)).join('\n')).toBe(body.replace(/\n+/g, '\n').trim());
		await switchMode(page);
		expect(await linesIn(page)).toEqual(typed);

		await cms.go(page, GUIDE);
		await expect.poll(() => linesIn(page)).toEqual(typed);
	}, 120_000);

	test('shows what was filled in from the other language, and saves it with what is typed then', async () => {
		const page = await newGuide('Knit a hat');
		await typeInBox(page, 'Cast on twenty stitches.', 'Knit _two_ rows.');
		await writeIn(page, 'EN', 'cy');
		expect(await linesIn(page)).toEqual([]);
		await fillIn(page, 'en');
		await expect
			.poll(() => linesIn(page))
			.toEqual(['Cast on twenty stitches.', 'Knit _two_ rows.']);
		await typeInBox(page, ' Diwedd.');
		await press(page, 'Save');
		const body = 'Cast on twenty stitches.\n\nKnit \\_two\\_ rows. Diwedd.';
		await expect
			.poll(async () => (await cms.draft('guides/knit-a-hat', 'cy'))?.body.trim(), {
				timeout: 10_000,
			})
			.toBe(body);
	}, 120_000);

	test('shows what was filled in while it shows Markdown', async () => {
		const page = await newGuide('Knit a sock');
		await typeInBox(page, 'Cast on *forty* stitches.');
		await writeIn(page, 'EN', 'cy');
		await switchMode(page);
		await fillIn(page, 'en');
		await expect.poll(() => linesIn(page)).toEqual(['Cast on \\*forty\\* stitches.']);
		await switchMode(page);
		expect(await linesIn(page)).toEqual(['Cast on *forty* stitches.']);
	}, 120_000);

	test('keeps what only Markdown can write, when something else is typed in rich text', async () => {
		const rare = [
			'Agreed.[^1] See ![the mill](../images/mill-and-swans.jpg) there.',
			'| A | B |\n| :-- | --: |\n| 1 | 2_3 |',
			'- [x] Paint',
			'```js\na *b*\n```',
			'---',
			'![A swan](../images/mill-and-swans.jpg "By Ann")',
			'[^1]: In *March*.',
		].join('\n\n');
		const page = await newGuide('Knit a knot');
		await switchMode(page);
		await typeInBox(page, '');
		await paste(page, { 'text/plain': `${rare}\n\nEnd` });
		await switchMode(page);
		const box = await boxOf(page);
		expect(await box.$$eval('td, pre, hr, input', (all) => all.length)).toBeGreaterThan(5);
		await (await box.$$('p')).at(-1)!.click();
		await slateToFollow();
		await page.keyboard.press('End');
		await slateToFollow();
		await page.keyboard.type(' 1_2_.');
		await switchMode(page);
		const lines = `${rare}\n\nEnd 1_2\\_.`.split(/\n+/);
		expect(await linesIn(page)).toEqual(lines);
	}, 120_000);

	test('shows the text that this computer kept, and saves that text', async () => {
		const page = await cms.visit('/collections/guides/entries/send-an-email');
		const before = await linesIn(page);
		await typeInBox(page, ' 1_2_3 kept.');
		const now = await linesIn(page);
		await waitForBackup(page);
		await cms.go(page, '/collections/guides/entries/send-an-email');
		await expect.poll(() => linesIn(page), { timeout: 10_000 }).toEqual(now);
		expect(now).not.toEqual(before);
	}, 120_000);

	test('does not count as changed when somebody only clicks in it', async () => {
		const page = await cms.visit('/collections/guides/entries/video-call-the-council');
		await (await boxOf(page)).click();
		await page.keyboard.press('ArrowRight');
		await page.keyboard.press('ArrowLeft');
		expect(await page.evaluate(() => document.body.innerText)).not.toMatch(/unsaved changes/i);
	}, 120_000);

	test('keeps the place of somebody who writes, and takes back what was typed', async () => {
		const page = await newGuide('Knit a tie');
		await typeInBox(page, 'abc');
		await page.keyboard.press('Home');
		await slateToFollow();
		await page.keyboard.type('1. ');
		expect(await linesIn(page)).toEqual(['1. abc']);
		await page.keyboard.down('Control');
		await page.keyboard.press('z');
		await page.keyboard.up('Control');
		expect(await linesIn(page)).not.toContain('1. abc');
		await expect.poll(() => previewed(page), { timeout: 10_000 }).not.toContain('1. abc');
	}, 120_000);
});

test('items that were filled in from the other language take in what is typed', async () => {
	const page = await cms.visit('/collections/places/new');
	await page.type(await labelled(page, 'Name'), 'Knitting room');
	await addThing(page, 'Ten chairs');
	await addThing(page, 'A table');
	await writeIn(page, 'EN', 'cy');
	await fillIn(page, 'en');
	await expect.poll(() => things(page)).toEqual(['Ten chairs', 'A table']);
	const fields = await page.$$('input[id^="item-field-"]');
	await fields[0]!.click({ count: 3 });
	await fields[0]!.type('Deg cadair');
	expect(await things(page)).toEqual(['Deg cadair', 'A table']);
	await writeIn(page, 'CY', 'en');
	expect(await things(page)).toEqual(['Ten chairs', 'A table']);
}, 120_000);

describe('what is pasted', () => {
	const html = `<meta charset="utf-8"><b style="font-weight:normal"><h1>Yarn</h1>
		<ul>
			<li>Wool_1 &amp; <i>silk</i></li>
			<li><span style="font-weight:700">1. Flax</span></li>
		</ul>
		<p>Line one<br>line *two* <img src="https://example.org/x.png" alt="x"></p></b>`;
	const plain = 'Yarn\nWool';

	test('from another page keeps its headings, lists and lines, and every letter', async () => {
		const page = await newGuide('Knit a scarf');
		await boxOf(page).then((box) => box.click());
		await paste(page, { 'text/html': html, 'text/plain': plain });
		await press(page, 'Save');
		expect(await saved('guides/knit-a-scarf', 'Yarn')).toBe(
			'## Yarn\n\n- Wool_1 & *silk*\n- **1. Flax**\n\nLine one\\\nline \\*two\\*',
		);
	}, 120_000);

	test('into Markdown is its words', async () => {
		const page = await newGuide('Knit a shawl');
		await switchMode(page);
		await boxOf(page).then((box) => box.click());
		await paste(page, { 'text/html': html, 'text/plain': plain });
		expect(await linesIn(page)).toEqual(plain.split('\n'));
	}, 120_000);
});

describe('a link with tracking', () => {
	const { untracked } = strings('en').cms.notices;
	const tracked = 'https://example.org/a_b?page=2&utm_source=mail&fbclid=IwAR0';
	const clean = 'https://example.org/a_b?page=2';

	test('loses it when it is pasted into rich text, as a link or as words, and the editor is told', async () => {
		const page = await newGuide('Knit a flag');
		await typeInBox(page, 'See ');
		await paste(page, {
			'text/html': `<p><a href="${tracked}">the <b>page</b></a> and ${tracked} <img src="https://example.org/x.png"></p>`,
			'text/plain': 'the page',
		});
		await told(page, untracked);
		expect(await linesIn(page)).toEqual([`See the page and ${clean}`]);
		await press(page, 'Save');
		expect(await saved('guides/knit-a-flag', 'See')).toBe(`See [the page](${clean}) and ${clean}`);
	}, 120_000);

	test('loses it when it is typed into the window for links', async () => {
		const page = await newGuide('Knit a net', tracked);
		await typeInBox(page, 'See ');
		await page.keyboard.down('Control');
		await page.keyboard.press('k');
		await page.keyboard.up('Control');
		await told(page, untracked);
		expect(await linesIn(page)).toEqual([`See ${clean}`]);
	}, 120_000);

	test('loses it when it is saved from Markdown, in both languages, and in the box too', async () => {
		const page = await newGuide('Knit a bag');
		await switchMode(page);
		await typeInBox(page, `[the page](${tracked})`);
		await writeIn(page, 'EN', 'cy');
		await fillIn(page, 'en');
		await expect.poll(() => linesIn(page)).toEqual([`[the page](${tracked})`]);
		await press(page, 'Save');
		await told(page, untracked);
		expect(await saved('guides/knit-a-bag', 'page')).toBe(`[the page](${clean})`);
		const welsh = await cms.draft('guides/knit-a-bag', 'cy');
		expect(welsh!.body.trim()).toBe(`[the page](${clean})`);
		await expect.poll(() => linesIn(page)).toEqual([`[the page](${clean})`]);
	}, 120_000);

	test('loses it when it is pasted into a field', async () => {
		const page = await newGuide('Knit a rug');
		await page.focus(await labelled(page, 'Summary'));
		await paste(page, { 'text/plain': `See ${tracked}.` });
		await told(page, untracked);
		const value = await page.$eval(
			await labelled(page, 'Summary'),
			(field) => (field as HTMLTextAreaElement).value,
		);
		expect(value).toContain(`See ${clean}.`);
	}, 120_000);
});

test('a card of the workflow shows no Markdown', async () => {
	const page = await newGuide('Knit a cap');
	await switchMode(page);
	await typeInBox(page, 'It is **warm**.');
	await press(page, 'Save');
	await saved('guides/knit-a-cap', 'warm');
	await cms.go(page, '/workflow');
	await page.waitForFunction(() => document.body.innerText.includes('Knit a cap'));
	expect(await page.evaluate(() => document.body.innerText)).not.toContain('**');
}, 120_000);

async function newGuide(title: string, answer?: string): Promise<Page> {
	const page = await cms.visit('/collections/guides/new', answer);
	await page.type(await labelled(page, 'Title'), title);
	await page.type(await labelled(page, 'Summary'), 'For the winter.');
	await page.type(await labelled(page, 'Place in the list'), '3');
	return page;
}

async function fillIn(page: Page, from: string) {
	await press(page, 'Fill in from the other language');
	await press(page, from);
}

async function addThing(page: Page, words: string) {
	const count = (await things(page)).length;
	await page.evaluate(() => {
		const buttons = [...document.querySelectorAll('button')];
		buttons.find(({ textContent }) => /add thing/i.test(textContent ?? ''))!.click();
	});
	await page.waitForFunction(
		(count) => document.querySelectorAll('input[id^="item-field-"]').length > count,
		{},
		count,
	);
	const fields = await page.$$('input[id^="item-field-"]');
	await fields.at(-1)!.type(words);
}

async function things(page: Page): Promise<string[]> {
	return await page.$$eval('input[id^="item-field-"]', (all) =>
		all.map((field) => (field as HTMLInputElement).value),
	);
}

/** The text of a draft, once it has these words. */
async function saved(entry: string, words: string): Promise<string> {
	const body = async () => (await cms.draft(entry))?.body.trim() ?? '';
	await expect.poll(body, { timeout: 10_000 }).toContain(words);
	return await body();
}

/** What the page in the preview has below its summary, a line for each paragraph. */
async function previewed(page: Page): Promise<string[]> {
	const pane = await page.waitForSelector('#preview-pane, iframe[class*=PreviewPaneFrame]');
	const frame = await pane!.contentFrame();
	return await frame!.evaluate(() => {
		const inside = [...document.querySelectorAll('iframe')]
			.map((each) => each.contentDocument!)
			.find((each) => each.querySelector('main'))!;
		return [...inside.querySelectorAll('main p:not(.lead)')]
			.map((each) => each.textContent.trim().replaceAll('—', '---').replaceAll('–', '--'))
			.filter((line) => line !== '');
	});
}

async function told(page: Page, sentence: string) {
	await page.waitForFunction(
		(sentence) =>
			document.querySelector('#moothall-remark [role=status]')?.textContent === sentence,
		{ timeout: 10_000 },
		sentence,
	);
}

/** Puts data on the clipboard as another program does, and presses Ctrl and V. */
async function paste(page: Page, data: Record<string, string>) {
	await page.evaluate((data) => {
		const fill = (event: ClipboardEvent) => {
			for (const [type, value] of Object.entries(data)) event.clipboardData!.setData(type, value);
			event.preventDefault();
		};
		document.addEventListener('copy', fill, { once: true, capture: true });
		document.execCommand('copy');
	}, data);
	await page.keyboard.down('Control');
	await page.keyboard.press('KeyV', { commands: ['Paste'] });
	await page.keyboard.up('Control');
}

/** Decap keeps unsaved text two seconds after the last key. */
async function waitForBackup(page: Page) {
	await page.waitForFunction(
		async () => {
			for (const { name } of await indexedDB.databases()) {
				const found = await new Promise<boolean>((done) => {
					const asked = indexedDB.open(name!);
					asked.onerror = () => done(false);
					asked.onsuccess = () => {
						const database = asked.result;
						const stores = [...database.objectStoreNames];
						if (stores.length === 0) return done(false);
						const all = database.transaction(stores).objectStore(stores[0]!).getAll();
						all.onsuccess = () => {
							database.close();
							done(
								JSON.stringify(all.result).includes('1\\\\_2') ||
									JSON.stringify(all.result).includes('1_2_3'),
							);
						};
						all.onerror = () => done(false);
					};
				});
				if (found) return true;
			}
			return false;
		},
		{ timeout: 20_000, polling: 500 },
	);
}
