import { globSync, readdirSync, readFileSync } from 'node:fs';
import { parse } from 'node:path';
import { describe, expect, test } from 'vitest';
import { langs } from '#domain/language.ts';
import { isOwnAddress, lasting } from '#domain/paths.ts';
import { SLUG } from '#domain/slug.ts';

describe('an address that the hub itself uses', () => {
	const pages = ['src/pages', 'src/pages/[...lang]'].flatMap((folder) => readdirSync(folder));
	const doors = globSync('functions/*.ts').flatMap((file) =>
		[...readFileSync(file, 'utf8').matchAll(/'\/([^/':]+)[/']/g)].map(([, name]) => name!),
	);
	const names = [...pages.map((file) => parse(file).name), ...doors, ...langs];
	const own = [...new Set(names)].filter((name) => SLUG.test(name) && name !== 'index').sort();

	test('is found where its pages and doors are', () => {
		expect(own).toEqual(expect.arrayContaining(['404', 'admin', 'api', 'cy', 'news', 'staff']));
	});

	test.each(own)('is /%s/', (name) => {
		expect(isOwnAddress(`/${name}/`)).toBe(true);
	});

	test.each(['/', '/about/', '/newsletter/', '/news/market/', '/events/news/', ''])(
		'is not %j',
		(address) => {
			expect(isOwnAddress(address)).toBe(false);
		},
	);
});

test('every entry that our pages and letters lead to stays for good', () => {
	const sources = globSync('{src,functions}/**/*.{ts,astro}').map((file) =>
		readFileSync(file, 'utf8'),
	);
	const named = sources.flatMap((source) => [
		...source.matchAll(/paths\.(page|guide|place|area|event|article)\('([a-z0-9-]+)'\)/g),
	]);
	const led = new Set(named.map(([, kind, slug]) => `${kind}s/${slug}`));
	expect([...led].sort()).not.toEqual([]);
	expect(lasting).toEqual(expect.arrayContaining([...led]));
	for (const entry of lasting) expect(globSync(`content/${entry}.en.md`)).toHaveLength(1);
});
