import pg from 'pg';
import type { Page } from 'puppeteer';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { langs } from '#domain/language.ts';
import { inLang, paths } from '#domain/paths.ts';
import { BY_PHONE } from '#domain/helping.ts';
import { roles } from '#domain/staff.ts';
import { strings } from '#strings/index.ts';
import { staffStrings } from '#strings/staff.ts';
import { deskPages, helpingPages } from '../../tools/check-hub/desk-pages.ts';
import { LATE, OPEN, REPLIED, WAITING } from '../../tools/check-hub/known.ts';
import { newVisitor, open } from '../setup/browser.ts';
import { fill, press, sendButton, textAt } from '../setup/forms.ts';
import { type Colleague, newStaff, signIn } from '../setup/staff.ts';
import { faultsOn } from '../site/accessible.ts';

const { url, database } = inject('hub');
const text = 'Dark & wet\n"here", <b>all</b>';

describe('the language switch of the desk', () => {
	let page: Page;
	let person: Colleague;
	beforeAll(async () => {
		page = await newVisitor({ scripts: false });
		person = await newStaff(...roles);
		await signIn(page, person);
		await open(page, url + paths.staffHelping);
		await page.$eval(`#place-${BY_PHONE}`, (box) => (box as HTMLElement).click());
		await press(page, sendButton);
	});

	describe.each(langs)('from %s', (lang) => {
		const other = lang === 'en' ? 'cy' : 'en';

		test.each([
			['a note on a petition', paths.staffPetition(WAITING), { body: text }],
			['a note on a message', paths.staffFeedbackCase(LATE), { body: text }],
			['an answer', paths.staffFeedbackAct(LATE, 'answer'), { body: text }],
			['the four words', paths.staffFeedbackWords(LATE), { key: 'one two' }],
			['what goes on the site', paths.staffFeedbackAct(REPLIED, 'publish'), { said_cy: text }],
			['what a sender said', paths.staffFeedbackAct(LATE, 'reply_for'), { body: text }],
			['words of a petition', paths.staffPetitionAct(WAITING, 'correct'), { details: text }],
			['a decision', paths.staffPetitionAct(WAITING, 'reject'), { details_cy: text }],
			['a response', paths.staffPetitionAct(OPEN, 'respond_to'), { response_en: text }],
			['a debate', paths.staffPetitionAct(OPEN, 'schedule_debate'), { day: '2027-02-03' }],
			['a message by letter', paths.staffEnterFeedback, { message: text, topic: true }],
			[
				'a sheet',
				paths.staffEnterSheet(OPEN),
				{ sheet: 'T4HB-6NQ2E', name_3: 'Siân', paste: text },
			],
			['taking a sheet off', paths.staffWithdrawSheet('T4HB-6NQ2E'), { reason: text }],
			['a search', paths.staffSignatures, { name: 'Siân', from: '2026-01-02' }],
			['a search for petitions', paths.staffPetitions, { state: 'open', words: 'Mill & "La' }],
			['a search for acts', paths.staffActs, { from_on: '2026-01-02', subject: 'Siâ' }],
			['the number of a sheet', paths.staffSheets, { sheet: 'T4HB-' }],
			['how many sheets', `${paths.staffPrintSheets(OPEN)}?size=large`, { copies: '12' }],
			['a petition to sign', paths.staffSignFor, { q: 'cros' }],
			['a signature', paths.staffSignature(1), { reason: text }],
			['what we hold', paths.staffHeld, { about: 'sian@example.org', reason: 'She asks' }],
			['the mail', paths.staffMail, { email: 'sian@' }],
			['a colleague', paths.staffAdd, { name: 'Siân', email: 'sian@', role_officer: true }],
			['a network', paths.staffNetworks, { place: 'library', network: '192.0.2.0/24' }],
			['a bank holiday', paths.staffHolidays, { day: '2030-01-01', name: 'New Year' }],
			['postcodes', paths.staffArea('mill'), { codes: 'ZZ1 1ZZ' }],
			['a rule', paths.staffRule('code_minutes'), { value: '45' }],
			['a pause', paths.staffPause, { notice_cy: text }],
			['a file', paths.staffSaveActs, { reason: 'For <b>the</b> audit' }],
			['feedback for somebody', paths.staffFeedbackFor, { message: text, name: 'Siân' }],
			['following for somebody', paths.staffFollowFor, { reference: 'A', key: 'one two' }],
		] as const)('keeps what was typed, and does nothing: %s', async (_, path, typed) => {
			await open(page, url + inLang(lang, path));
			const shown = await page.$$eval('main [name]', (fields) =>
				fields.map((field) => field.getAttribute('name')),
			);
			expect(shown).toEqual(expect.arrayContaining(Object.keys(typed)));
			await fill(page, typed);
			const before = await actsOf(person);
			for (const to of [other, lang] as const) {
				expect(await press(page, '.language')).toBe(200);
				expect(page.url()).toBe(url + inLang(to, path));
				expect(await page.$eval('html', (root) => root.lang)).toBe(to);
				for (const [name, value] of Object.entries(typed))
					expect([name, await page.$eval(`main [name="${name}"]`, typedIn)]).toEqual([name, value]);
				expect(await page.title()).not.toContain(strings(to).common.errorPrefix);
				expect(await page.$$eval('#error-summary', isSeen)).toBe(false);
			}
			expect(await actsOf(person)).toBe(before);
		});

		test('is as good as a link while nothing is typed', async () => {
			for (const path of [
				`${paths.staffEnterSheet(OPEN)}?sheet=T4HB-6NQ2E`,
				`${paths.staffPetitions}?state=open&words=lane&page=2`,
			]) {
				await open(page, url + inLang(lang, path));
				const [shown] = await Promise.all([
					page.waitForNavigation(),
					page.$eval('.language', (button) => (button as HTMLElement).click()),
				]);
				expect(shown?.request().method()).toBe('GET');
				expect(page.url()).toBe(url + inLang(other, path));
			}
		});

		test('leaves no error after a number that is no number of a sheet', async () => {
			await open(page, url + inLang(lang, paths.staffSheets));
			await fill(page, { sheet: 'T4' });
			expect(await press(page, '#entry button')).toBe(422);
			await fill(page, { sheet: 'T4HB' });
			expect(await press(page, '.language')).toBe(200);
			expect(await page.$eval('[name=sheet]', typedIn)).toBe('T4HB');
			expect(await page.$$eval('#error-summary', isSeen)).toBe(false);
		});

		test('shows a preview again, which can still be changed', async () => {
			const path = paths.staffFeedbackAct(LATE, 'answer');
			await open(page, url + inLang(lang, path));
			await fill(page, { body: text });
			await press(page, '#entry button:not([name])');
			expect(await textAt(page, 'h1')).toBe(staffStrings(lang).petitions.preview.title);
			await press(page, '.language');
			expect(await textAt(page, 'h1')).toBe(staffStrings(other).petitions.preview.title);
			expect(await textAt(page, 'main')).toContain('<b>all</b>');
			await press(page, '#entry [value=change]');
			expect(await page.$eval('[name=body]', typedIn)).toBe(text);
		});

		test('leaves no error and nothing of it in the address after a refusal', async () => {
			await open(page, url + inLang(lang, paths.staffAdd));
			await fill(page, { name: 'Siân' });
			expect(await press(page, sendButton)).toBe(422);
			await press(page, '.language');
			expect(page.url()).toBe(url + inLang(other, paths.staffAdd));
			expect(await page.$eval('[name=name]', typedIn)).toBe('Siân');
			const seen = await page.browserContext().newPage();
			await seen.goto(url + inLang(other, paths.staffAdd));
			expect(await faultsOn(seen, { width: 320, standard: 'WCAG2AAA' })).toEqual([]);
			await seen.close();
			expect(await press(page, sendButton)).toBe(422);
		});
	});

	test('keeps what was typed before signing in', async () => {
		const visitor = await newVisitor({ scripts: false });
		await open(visitor, `${url}${paths.staff}?next=%2Fstaff%2Facts%2F`);
		await fill(visitor, { email: 'sian@' });
		await press(visitor, '.language');
		expect(await visitor.$eval('html', (root) => root.lang)).toBe('cy');
		expect(await visitor.$eval('[name=email]', typedIn)).toBe('sian@');
		expect(visitor.url()).toContain('/cy/staff/?next=%2Fstaff%2Facts%2F');
	});

	test('shows nothing of a person whose turn is over', async () => {
		await open(page, url + paths.staffFeedbackFor);
		await fill(page, { message: 'For your eyes only' });
		await page.$eval('[name=turn]', (field) => {
			(field as HTMLInputElement).value = '00000000-0000-4000-8000-000000000000';
		});
		await press(page, '.language');
		expect(page.url()).toBe(`${url}${inLang('cy', paths.staffHelping)}?done=gone`);
		expect(await page.content()).not.toContain('For your eyes only');
	});

	test('sends the form of every page where somebody types', async () => {
		const all = deskPages({ person: person.id, postcodes: paths.staffPostcodes });
		const typing: string[] = [];
		for (const path of [...all, ...helpingPages]) {
			await page.goto(url + path, { waitUntil: 'domcontentloaded' });
			const [number, isSent] = await page.evaluate(() => [
				[...document.querySelectorAll('main form')].filter((form) =>
					form.querySelector(
						'textarea, input:not([type=hidden], [type=file], [type=radio], [type=checkbox])',
					),
				).length,
				document.querySelector('button.language[name=show]')?.getAttribute('form') === 'entry' &&
					document.querySelectorAll('main #entry').length === 1,
			]);
			if (!number) continue;
			typing.push(path);
			expect([path, number, isSent]).toEqual([path, 1, true]);
		}
		expect(typing.length).toBeGreaterThan(45);
	}, 120_000);
});

async function actsOf({ id }: Colleague): Promise<number> {
	const client = new pg.Client({ connectionString: database });
	await client.connect();
	const { rows } = await client.query(
		'select count(*)::int as number from app.audit_log where actor = $1',
		[id],
	);
	await client.end();
	return rows[0].number;
}

function typedIn(field: Element) {
	const { value, checked, type } = field as HTMLInputElement;
	return type === 'checkbox' || type === 'radio' ? checked : value;
}

function isSeen(parts: Element[]) {
	return parts.some((part) => part.checkVisibility());
}
