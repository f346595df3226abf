import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { langs } from '#domain/language.ts';
import { files, inLang, paths } from '#domain/paths.ts';
import { searchKinds, type SearchEntry } from '#domain/search.ts';
import { strings } from '#strings/index.ts';
import { open, withPage } from '../setup/browser.ts';
import { textAt } from '../setup/forms.ts';
import { pages } from './built.ts';
import { attribute, findAll } from './tree.ts';

const { site, url } = inject('hub');

describe.each(langs)('search in %s', (lang) => {
	const file = join(site, inLang(lang, files.searchEntries));
	const entries = JSON.parse(readFileSync(file, 'utf8')) as SearchEntry[];

	test('looks in pages of this site, and in each of them once', () => {
		const built = new Set(pages.map(({ path }) => path));
		const found = entries.map(({ path }) => inLang(lang, path));
		expect(found.filter((path) => !built.has(path))).toEqual([]);
		expect(found.length).toBe(new Set(found).size);
		expect(new Set(entries.map(({ kind }) => kind))).toEqual(new Set(searchKinds));
	});

	test('knows nothing of an article whose day has not come, of one that ended, or of a petition that is not shown', () => {
		const text = readFileSync(file, 'utf8');
		for (const word of ['spending-plan-2027', 'name-the-driver', 'ysgol-feithrin-tan-bedwar'])
			expect(text).not.toContain(word);
	});

	test('has a field on every page, and a link where there is no room for it', () => {
		for (const { document, path } of pages.filter((page) => page.lang === lang)) {
			if (path === inLang(lang, paths.search)) continue;
			const [landmark] = findAll(document, 'search');
			expect(attribute(landmark!, 'aria-label'), path).toBe(strings(lang).search.title);
			const [form] = findAll(landmark!, 'form');
			expect(attribute(form!, 'action')).toBe(inLang(lang, paths.search));
			expect(findAll(document, 'a').map((link) => attribute(link, 'href'))).toContain(
				inLang(lang, paths.search),
			);
		}
	});

	test.each([
		['bins', { en: 'Find your bin day' }],
		['biniau', { cy: 'Dod o hyd i’ch diwrnod biniau' }],
		['lyfrgell', { cy: 'Ymuno â’r llyfrgell neu adnewyddu llyfr' }],
		['potholes', { en: 'Report a broken light, a hole or a blocked drain' }],
		['electorol', { en: 'Register to vote, or vote by post' }],
	] as const)('for %s', async (query, titles: Partial<Record<string, string>>) => {
		const answer = await fetch(`${url}${inLang(lang, paths.search)}?q=${query}`);
		expect(answer.status).toBe(200);
		if (titles[lang]) expect(await answer.text()).toContain(`>${titles[lang]}</a>`);
	});

	test('shows what is found while somebody types, as the button does', async () => {
		await withPage(async (page) => {
			await open(page, `${url}${inLang(lang, paths.search)}?in=news`);
			await page.type('#query', 'libary bins');
			await page.waitForSelector('#found #said:not([hidden])');
			await page.waitForFunction(() => location.search === '?q=libary+bins');
			const found = await page.$eval('#found', (part) => part.innerHTML);
			const [said, told] = await Promise.all([textAt(page, '#said'), textAt(page, '#told')]);
			expect(told).toBe(said);
			const other = lang === 'en' ? 'cy' : 'en';
			expect(await page.$eval('#query', (field) => field === document.activeElement)).toBe(true);
			expect(await page.$eval('#language', (button) => button.getAttribute('name'))).toBe(null);
			await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
			expect(await page.$eval('#found', (part) => part.innerHTML)).toBe(found);
			expect(page.url()).toBe(`${url}${inLang(lang, paths.search)}?q=libary+bins`);
			await Promise.all([page.waitForNavigation(), page.click('#language')]);
			expect(page.url()).toBe(`${url}${inLang(other, paths.search)}?q=libary+bins`);
		});
	});

	test('has a script of less than 1,000 bytes', () => {
		const own = pages.find(({ path }) => path === inLang(lang, paths.search))!;
		const [script] = findAll(own.document, 'script');
		const text = readFileSync(join(site, attribute(script!, 'src')!));
		expect(text.length).toBeLessThan(1_000);
	});
});
