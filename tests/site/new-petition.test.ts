import { createHash, randomUUID } from 'node:crypto';
import pg from 'pg';
import type { Page } from 'puppeteer';
import { describe, expect, inject, test } from 'vitest';
import { draftLimits } from '#domain/draft.ts';
import { langs } from '#domain/language.ts';
import { inLang, paths } from '#domain/paths.ts';
import { strings } from '#strings/index.ts';
import { newVisitor, open } from '../setup/browser.ts';
import { fill, press } from '../setup/forms.ts';
import { faultsOn } from './accessible.ts';

const { url, database } = inject('hub');
const button = 'main form:not([hidden]) button[type=submit]:not([name], [aria-hidden])';

describe.each(langs)('in %s, nothing is wrong with the private pages of a new petition', (lang) => {
	const own = `${lang === 'en' ? 'e' : 'f'}`.repeat(26);
	const support = `${lang === 'en' ? 'g' : 'h'}`.repeat(26);

	test('that of its creator, who confirms it, waits for supporters, and is rejected', async () => {
		await sql(
			`select public.create_petition($1, 'It stopped.', 'At ten.', 'clock', 'en', 'Ada Rowe', $2, 'TB1 2AB', true,
				'web', null, $3, $4, $5, $6)`,
			[
				...[`${lang} ${'W'.repeat(97)}`, `${own}@example.org`, randomUUID()],
				...[own, 'code', support].map(hash),
			],
		);
		const page = await newVisitor();
		await open(page, url + inLang(lang, `${paths.confirm}${own}/`));
		await isFine(page);
		await press(page, button);
		expect(await page.$eval('#collecting', (part) => part.checkVisibility())).toBe(true);
		await isFine(page);
		const [petition] = await sql(
			`update app.petitions set state = 'rejected' where id = (
				select petition from app.creations where sponsor_hash = decode($1, 'hex')) returning id`,
			[hash(support)],
		);
		await sql(`insert into app.rejections (petition, code) values ($1, 'unclear')`, [petition!.id]);
		await open(page, url + inLang(lang, paths.ownPetition(own)));
		for (const [name, most] of Object.entries(draftLimits)) {
			const hint = await page.$eval(`#${name}-hint`, (said) => said.textContent);
			expect(hint).toContain(strings(lang).common.count(most));
			const described = await page.$eval(`#${name}`, (field) =>
				field.getAttribute('aria-describedby'),
			);
			expect(described).toContain(`${name}-hint`);
		}
		await fill(page, { action: '', background: 'W'.repeat(501) });
		expect(await press(page, '#amend button')).toBe(422);
		expect(await page.$$eval('[aria-invalid]', (fields) => fields.length)).toBe(2);
		await isFine(page);
		await sql('delete from app.rejections where petition = $1', [petition!.id]);
		await sql(`update app.petitions set state = 'collecting_sponsors' where id = $1`, [
			petition!.id,
		]);
	});

	test('that of a supporter, with its form refused', async () => {
		const page = await newVisitor();
		await open(page, url + inLang(lang, paths.support(support)));
		await isFine(page);
		await fill(page, { name: '=1', email: 'x' });
		expect(await press(page, button)).toBe(422);
		await isFine(page);
	});
});

async function isFine(page: Page) {
	await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
	expect(await faultsOn(page)).toEqual([]);
	await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
	expect(await faultsOn(page, { width: 320, standard: 'WCAG2AAA' })).toEqual([]);
}

async function sql(text: string, values: unknown[]) {
	const client = new pg.Client({ connectionString: database });
	await client.connect();
	try {
		return (await client.query(text, values)).rows;
	} finally {
		await client.end();
	}
}

function hash(text: string) {
	return createHash('sha256').update(text).digest('hex');
}
