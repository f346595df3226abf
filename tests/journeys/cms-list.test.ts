import type { ElementHandle, Page } from 'puppeteer';
import { beforeAll, describe, expect, test } from 'vitest';
import { strings } from '#strings/index.ts';
import {
	findWords,
	marksOn,
	moveTo,
	newEditor,
	noticeOn,
	openForm,
	pressWords,
	previewOf,
	save,
	stopped,
	takeFirst,
	until,
	write,
	writeIn,
	writeText,
} from './cms.ts';

const { cms } = strings('en');

let page: Page;

beforeAll(async () => {
	({ page } = await newEditor());
});

describe('one list is in the pane, in the form and in what refuses to save', () => {
	test('a new article that nobody touched has a list, no marks, and nothing that counts as saved', async () => {
		await openForm(page, '/collections/news/new');
		await until('the list', async () => (await listed()).length === 4);
		expect(await marksOn(page)).toEqual([]);
		expect(await page.$eval('body', (body) => body.innerText)).not.toMatch(/changes saved/i);
	});

	test.each<[string, () => Promise<void>, string[], string]>([
		[
			'empty fields',
			() => write(page, 'title', 'Ice on the road'),
			[
				'Summary is missing: fill it in.',
				'Topic is missing: fill it in.',
				'Text is missing: fill it in.',
			],
			'summary',
		],
		[
			'an end before the start',
			async () => {
				await write(page, 'summary', 'Drive slowly.');
				await takeFirst(page, 'topic');
				await writeText(page, 'It is cold.');
				await page.focus('[id^="expires_on-field-"]');
				await page.keyboard.type('01012020');
			},
			['Take off the lists after is before Published on (published_on): pick a later day.'],
			'expires_on',
		],
		[
			'a day of the week that is another',
			async () => {
				await page.focus('[id^="expires_on-field-"]');
				await page.keyboard.type('01012030');
				await write(page, 'summary', ' It ends on Monday 28 November 2026.');
			},
			['Summary names Monday 28 November 2026, which is a Saturday: correct the day or the date.'],
			'summary',
		],
	])('%s', async (_, act, sentences, field) => {
		await act();
		await pressWords(page, 'Save');
		await until('the marks', async () => String(await marksOn(page)) === String(sentences));
		await until('the list', async () => String(await listed()) === String(sentences));
		expect(await noticeOn(page)).toBe(
			`${cms.refused.save(sentences.length)} ${cms.refused.here(sentences.length)}`,
		);
		await until('the cursor', async () => (await focused()).id.startsWith(`${field}-field-`));
		expect(await focused()).toMatchObject({ said: sentences[0], isInvalid: 'true', isSeen: true });
		expect(await toasts()).toEqual([]);
		expect(await seenTwice()).toEqual([]);
	});

	test('a fault in the Welsh turns the form to Welsh, and leads to its field', async () => {
		await write(page, 'summary', 'Drive slowly.', { instead: true });
		await writeIn(page, 'cy');
		await write(page, 'title', 'Rhew ar y ffordd');
		await pressWords(page, 'Save');
		expect(await stopped(page)).toBe(
			'Summary is missing: fill it in.\nText is missing: fill it in.',
		);
		await until('the cursor', async () => (await focused()).id.startsWith('summary-field-'));
		await write(page, 'summary', 'Gyrrwch yn araf.');
		await writeText(page, 'Mae hi’n oer.');
		await save(page);
		expect(await marksOn(page)).toEqual([]);
		expect(await noticeOn(page)).toBe('');
	});

	test('a fault in an item of a list that is folded up opens the item', async () => {
		await openForm(page, '/collections/places/entries/library');
		await page.$eval('[id^="opens-field-"]', (field) =>
			field.closest('[class*="-ListItem"]')!.querySelector('button')!.click(),
		);
		await page.focus('[id^="opens-field-"]');
		await page.keyboard.press('Delete');
		await page.$eval('[id^="opens-field-"]', (field) =>
			field.closest('[class*="-ListItem"]')!.querySelector('button')!.click(),
		);
		await pressWords(page, 'Save');
		expect(await stopped(page)).toBe('Opening hours 1: Opens is missing: fill it in.');
		await until('the cursor', async () => (await focused()).id.startsWith('opens-field-'));
		expect((await focused()).isSeen).toBe(true);
	});

	test('with the pane shut, the sentence is seen at the field', async () => {
		await page.click('[title="Toggle preview"]');
		await until('the sentence', () =>
			page
				.$eval('.moothall-mark span', (span) => span.getBoundingClientRect().width > 50)
				.catch(() => false),
		);
		await page.click('[title="Toggle preview"]');
	});
});

describe('a text and its limit', () => {
	test('are counted while it is written, in both languages', async () => {
		await openForm(page, '/collections/news/new');
		await write(page, 'title', 'x'.repeat(88));
		expect(await countAt('title')).toBe('2 characters left');
		await write(page, 'title', '🎉ab');
		expect(await countAt('title')).toBe('1 character too many');
		await until('the count to be said', async () => (await said()) === '1 character too many');
		await write(page, 'summary', 'Short.');
		expect(await countAt('summary')).toBe('214 characters left');
		await new Promise((resolve) => setTimeout(resolve, 1_300));
		expect(await said()).toBe('');
		await writeIn(page, 'cy');
		await write(page, 'title', 'y'.repeat(80));
		expect(await countAt('title')).toBe('10 characters left');
		await writeText(page, 'Testun.');
		expect(await countAt('body')).toBe('17,993 characters left');
		await writeIn(page, 'en');
	});

	test('a text that is too long is saved as a draft, with a remark', async () => {
		await takeFirst(page, 'topic');
		await writeText(page, 'Text.');
		await pressWords(page, 'Save');
		await stopped(page);
		await writeIn(page, 'cy');
		await write(page, 'summary', 'Byr.');
		await save(page);
		await write(page, 'summary', ' Iawn.');
		await save(page);
		// Decap turns the form to English when it saves.
		await until('the form in Welsh', () => findWords(page, 'Writing in CY'));
		await writeIn(page, 'en');
		await until('the mark', async () => (await marksOn(page)).length === 1);
		expect(await marksOn(page)).toEqual(['Headline has 91 characters; 90 fit: shorten it.']);
		expect(await listed()).toContain('Headline has 91 characters; 90 fit: shorten it.');
		expect(await listed('li.advice')).not.toContain(cms.findings.sameTitle('Headline'));
		expect(await page.$eval('.moothall-mark b', (words) => words.textContent)).toBe(
			cms.findings.laterError,
		);
	});
});

test('an article of the same headline as another is remarked on', async () => {
	await openForm(page, '/collections/news/new');
	await write(page, 'title', 'the town clock has stopped at ten past four');
	await until('the remark', async () =>
		(await listed('li.advice')).includes(cms.findings.sameTitle('Headline')),
	);
});

test('on the board, where there is no form, publishing what is too long says the sentence', async () => {
	await openForm(page, '/collections/areas/new');
	for (const [name, words] of Object.entries(area)) await write(page, name, words);
	await save(page);
	await moveTo(page, 'Ready');
	await page.evaluate(() => location.assign('#/workflow'));
	// Other journeys have cards on the same board.
	await (await until('the card', () => buttonOn(page, 'Far ward', 'Publish new entry'))).click();
	await until('the sentence', async () =>
		(await noticeOn(page)).includes('Summary has 221 characters; 220 fit: shorten it.'),
	);
	expect(await page.$$('.Toastify__toast--error')).toEqual([]);
});

/** A button on the card of an entry on the board of the workflow. */
async function buttonOn(page: Page, title: string, words: string) {
	const found = await page.evaluateHandle(
		(title, words) => {
			const cards = [...document.querySelectorAll('[class*="WorkflowCardContainer"]')];
			const card = cards.find(({ textContent }) => textContent?.includes(title));
			const buttons = [...(card?.querySelectorAll('button') ?? [])];
			return buttons.find(({ textContent }) => textContent?.includes(words));
		},
		title,
		words,
	);
	return found.asElement() as ElementHandle<HTMLElement> | null;
}

const area = {
	title: 'Far ward',
	summary: 'a'.repeat(221),
	population: '12',
	households: '6',
	offline_households: '1',
	figures_from: 'The census.',
};

/** The sentences of the list in the pane. */
async function listed(which = 'li.error'): Promise<string[]> {
	const pane = await previewOf(page);
	return await pane.$$eval(`${which} p`, (all) => all.map(({ textContent }) => textContent!));
}

/** Where the cursor is, and what a screen reader says of the field. */
async function focused() {
	return await page.evaluate(() => {
		const field = document.activeElement as HTMLElement;
		const mark = document.getElementById(field.getAttribute('aria-describedby') ?? '');
		const { top, bottom } = field.getBoundingClientRect();
		return {
			id: field.id,
			said: mark?.querySelector('span')?.textContent?.trim(),
			isInvalid: field.getAttribute('aria-invalid'),
			isSeen: field.checkVisibility() && top > 0 && bottom < innerHeight,
		};
	});
}

/** Sentences that the eye meets twice, in the form, its messages and the pane. */
async function seenTwice(): Promise<string[]> {
	const seen = await page.$$eval(
		'.moothall-mark span, #moothall-notice p, .Toastify__toast',
		(all) =>
			all
				.filter((each) => each.getBoundingClientRect().width > 1)
				.map(({ textContent }) => textContent!.trim()),
	);
	const all = [...seen, ...(await listed('li'))];
	return all.filter((sentence, index) => all.indexOf(sentence) !== index);
}

async function toasts(): Promise<string[]> {
	return await page.$$eval('.Toastify__toast', (all) =>
		all.map(({ textContent }) => textContent!).filter((words) => !words.includes('Entry saved')),
	);
}

async function countAt(name: string): Promise<string | undefined> {
	await new Promise((resolve) => setTimeout(resolve, 100));
	return await page.evaluate((name) => {
		const label = document.querySelector(`label[for^="${name}-field-"]`)!;
		return label.closest('[class*="-ControlContainer"]')!.querySelector('.moothall-left')
			?.textContent as string | undefined;
	}, name);
}

async function said(): Promise<string> {
	return await page.$eval('#moothall-count', (status) => status.textContent!);
}
