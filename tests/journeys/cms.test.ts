import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import {
	newEditor,
	onSite,
	openForm,
	pressWords,
	previewOf,
	publish,
	save,
	stopped,
	moveTo,
	takeFirst,
	until,
	write,
	writeIn,
	writeText,
} from './cms.ts';
import { newVisitor, open } from '../setup/browser.ts';
import { takePicture } from '../setup/pictures.ts';

const { editorsUrl } = inject('hub');
let folder: string;
let picture: string;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'moothall-picture-'));
	picture = join(folder, 'New Swings (1).jpg');
	await copyFile('content/images/allotments.jpg', picture);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('an editor writes an article in both languages with a picture, is stopped for its description, and publishes it', async () => {
	const { page } = await newEditor();
	await takePicture(page, 'editing-list');
	await page.click('a ::-p-text(New article)');
	await write(page, 'title', "Tŷ Mawr's new swings open");
	await write(page, 'summary', 'Children can use the new swings in the park from Saturday.');
	await takeFirst(page, 'topic');
	await pressWords(page, 'Choose an image');
	const file = await page.waitForSelector('input[type=file]');
	await file!.uploadFile(picture);
	await pressWords(page, 'Choose selected');
	await writeText(page, 'There are two new swings. They are for children of every age.');
	await page.$eval('[id^="description-field-"]', (field) =>
		field.scrollIntoView({ block: 'center' }),
	);
	await takePicture(page, 'editing-finding');
	await write(page, 'description', 'new-swings-1.jpg');
	await pressWords(page, 'Save');
	expect(await stopped(page)).toContain('Picture: Description');
	await page.keyboard.press('Escape');

	await write(page, 'description', 'Two children on the swings.', { instead: true });
	await save(page);
	await page.$eval('[id^="title-field-"]', (field) => field.scrollIntoView({ block: 'center' }));
	await takePicture(page, 'editing-form');
	await writeIn(page, 'cy');
	await write(page, 'title', 'Siglenni newydd Tŷ Mawr ar agor');
	await write(page, 'summary', 'Gall plant ddefnyddio’r siglenni newydd o ddydd Sadwrn.');
	await write(page, 'description', 'Dau blentyn ar y siglenni.');
	await writeText(page, 'Mae dwy siglen newydd yn y parc. Maen nhw i blant o bob oed.');
	await save(page);
	await takePicture(page, 'editing-preview');

	await moveTo(page, 'In review');
	await publish(page);

	const english = await onSite('/news/ty-mawrs-new-swings-open/', ({ ok }) => ok);
	expect(english).toContain('<h1>Tŷ Mawr’s new swings open</h1>');
	expect(english).toMatch(
		/<img src="\/pictures\/new-swings-1-[\w-]+\.jpg" alt="Two children on the swings\."/,
	);
	const welsh = await onSite('/cy/news/ty-mawrs-new-swings-open/', ({ ok }) => ok);
	expect(welsh).toContain('<h1>Siglenni newydd Tŷ Mawr ar agor</h1>');
	expect(welsh).toContain('alt="Dau blentyn ar y siglenni."');
	expect(await onSite('/news/', () => true)).toContain('Tŷ Mawr’s new swings open');
}, 120_000);

test('a draft stands in the column of its state', async () => {
	const visitor = await newVisitor();
	await visitor.setViewport({ width: 1024, height: 640 });
	await open(visitor, `${editorsUrl}/staff/`);
	await takePicture(visitor, 'editing-sign-in');
	const { page } = await newEditor();
	await openForm(page, '/collections/guides/entries/stay-safe');
	await write(page, 'summary', ' Ask somebody you trust.');
	await save(page);
	await moveTo(page, 'In review');
	await page.evaluate(() => location.assign('#/workflow'));
	await until('the columns', () => page.$('h2'));
	await takePicture(page, 'editing-workflow');
	expect(await page.$eval('body', (body) => body.innerText)).toMatch(
		/in review\s+1 entry[\s\S]*Stay safe/i,
	);
}, 60_000);

test('an editor changes a setting, and sees before where it will stand', async () => {
	const { page } = await newEditor();
	await openForm(page, '/collections/settings/entries/hub');
	await write(page, 'phone', '01632 960777', { instead: true });
	const pane = await previewOf(page);
	const shown = (selector: string) =>
		pane.$eval(
			'iframe',
			(frame, part) => frame.contentDocument?.querySelector(part)?.textContent ?? '',
			selector,
		);
	for (const part of ['#main .phone', 'footer .phone'])
		await until('the new number', async () => (await shown(part)).includes('01632 960777'));
	await save(page);
	await publish(page);
	await onSite('/contact/', (_, html) => html.includes('01632 960777'));
}, 120_000);

test('an editor deletes an event', async () => {
	const { page } = await newEditor();
	await onSite('/events/new-year-walk/', ({ ok }) => ok);
	await openForm(page, '/collections/events/entries/new-year-walk');
	await pressWords(page, 'Delete published entry');
	await onSite('/events/new-year-walk/', ({ status }) => status === 404);
}, 120_000);
