import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type FrontDoor, startFrontDoor } from '#local/front-door.ts';
import { langs } from '#domain/language.ts';
import { inLang, paths } from '#domain/paths.ts';
import { strings } from '#strings/index.ts';
import { staffStrings } from '#strings/staff.ts';
import { besideSite, functionsOf } from '#tools/build/beside-site.ts';
import { newVisitor, open } from '../setup/browser.ts';
import { fill, press, sendButton, textAt } from '../setup/forms.ts';
import { faultsOn } from './accessible.ts';

const { site } = inject('hub');
let door: FrontDoor;

beforeAll(async () => {
	Object.assign(process.env, {
		// Nobody listens there.
		SUPABASE_URL: 'http://127.0.0.1:1',
		SUPABASE_ANON_KEY: 'none',
		SUPABASE_SERVICE_ROLE_KEY: 'none',
		TOKEN_SECRET: 'a-secret-for-tests-only-of-32-characters',
		SITE_URL: 'http://localhost',
		SMTP_URL: 'smtp://127.0.0.1:1',
		MAIL_FROM: 'hub@thornbeck.example.org',
		PAGES_FOLDER: site,
	});
	door = await startFrontDoor({
		site,
		functions: ['functions', functionsOf(besideSite(site))],
		config: 'netlify.toml',
		log: () => {},
	});
});
afterAll(() => door?.stop());

describe.each(langs)('while the database is away, in %s', (lang) => {
	test('the sign form says that nothing was saved, keeps what was typed, and shows other ways', async () => {
		const page = await newVisitor();
		await open(page, door.url + inLang(lang, paths.sign('keep-the-14-bus')));
		await fill(page, {
			name: 'Ada Rowe',
			email: 'ada@example.org',
			postcode: 'TB1 2AB',
			wants_updates: true,
		});
		expect(await press(page, sendButton)).toBe(503);
		expect(await textAt(page, '#error-summary')).toContain(strings(lang).errors.refusal.not_saved);
		expect(await page.$eval('#way-forward', (part) => part.checkVisibility())).toBe(true);
		expect(await values(page, ['name', 'email', 'postcode'])).toEqual([
			'Ada Rowe',
			'ada@example.org',
			'TB1 2AB',
		]);
		expect(await page.$eval('#wants_updates', (box) => (box as HTMLInputElement).checked)).toBe(
			true,
		);
		expect(await faultsOn(page)).toEqual([]);
	});

	test('a link from a mail leads to a page that says so', async () => {
		const page = await newVisitor();
		const response = await open(page, `${door.url}${inLang(lang, '/confirm/')}${'a'.repeat(26)}/`);
		expect(response?.status()).toBe(503);
		expect(await textAt(page, 'h1')).toBe(strings(lang).errors.page[503].title);
		expect(await faultsOn(page)).toEqual([]);
	});

	test('the staff door says so, and keeps the address that was typed', async () => {
		const page = await newVisitor();
		await open(page, door.url + inLang(lang, paths.staff));
		await fill(page, { email: 'editor@thornbeck.example.org' });
		expect(await press(page, sendButton)).toBe(503);
		expect(await textAt(page, '#error-summary')).toContain(strings(lang).errors.refusal.not_saved);
		expect(await values(page, ['email'])).toEqual(['editor@thornbeck.example.org']);
	});

	test('whoever is signed in is told to reload, which sends again what they wrote', async () => {
		const page = await newVisitor();
		const token = [
			{ alg: 'ES256', kid: 'a', typ: 'JWT' },
			{ sub: 'a', exp: 9e9 },
		].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'));
		const cookie = `__Host-staff=${token.join('.')}.${'a'.repeat(86)}~refresh`;
		await page.setExtraHTTPHeaders({ cookie });
		const response = await open(page, door.url + inLang(lang, paths.staffAdd));
		expect(response?.status()).toBe(503);
		expect(await textAt(page, 'main')).toContain(staffStrings(lang).trouble[503].more);
		expect(await faultsOn(page)).toEqual([]);
	});

	test('a reference that was given out still shows', async () => {
		const response = await fetch(`${door.url}${inLang(lang, '/feedback/sent/')}no-such-reference/`);
		expect(response.status).toBe(404);
	});
});

function values(page: Page, ids: string[]): Promise<string[]> {
	return Promise.all(
		ids.map((id) => page.$eval(`#${id}`, (field) => (field as HTMLInputElement).value)),
	);
}
