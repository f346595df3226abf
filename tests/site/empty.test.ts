import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { langs } from '#domain/language.ts';
import { inLang } from '#domain/paths.ts';
import { strings } from '#strings/index.ts';
import { open, withPage } from '../setup/browser.ts';
import { textAt } from '../setup/forms.ts';

const { emptySite, emptyUrl } = inject('hub');

/** Lists of a hub that nothing was published on yet, and what each says instead. */
const empty = langs.flatMap((lang) => {
	const { news, petitions } = strings(lang);
	return [
		['/', petitions.none],
		['/news/', news.none],
		['/news/topic/transport/', news.none],
		['/petitions/', petitions.none],
		['/petitions/awaiting-response/newest/', petitions.none],
		['/areas/market/', news.none],
	].map(([path, words]) => [inLang(lang, path!), words!] as const);
});

describe.concurrent('an empty list says so on', () => {
	test.each(empty)('%s', async (path, words) => {
		await withPage(async (page) => {
			await open(page, emptyUrl + path);
			expect(await textAt(page, 'main')).toContain(words);
			expect(
				await page.$$eval(
					'main ul:empty, main ol:empty, main table:not(:has(td))',
					(lists) => lists.length,
				),
			).toBe(0);
		});
	});
});

test('an article has no page before its day', async () => {
	expect(await readdir(join(emptySite, 'news'))).toEqual([
		'feed.atom',
		'feed.json',
		'index.html',
		'topic',
	]);
});
