import { describe, expect, test } from 'vitest';
import { langs } from '#domain/language.ts';
import { inLang, paths } from '#domain/paths.ts';
import { pages } from './built.ts';
import { attribute, findAll } from './tree.ts';

describe.each(langs)('the guide for editors (%s)', (lang) => {
	const guide = ['editing', 'editing-checks', 'editing-more'].map((page) =>
		inLang(lang, paths.page(page)),
	);

	test('has its pages, each of which leads to the first or on from it', () => {
		for (const path of guide) {
			const { document } = pages.find((page) => page.path === path)!;
			const links = findAll(findAll(document, 'main')[0]!, 'a').map((a) => attribute(a, 'href'));
			expect(links.filter((href) => guide.includes(href!) && href !== path)).not.toEqual([]);
		}
	});

	test('is in no menu and at the foot of no page', () => {
		const leading = pages.flatMap(({ path, document }) =>
			[...findAll(document, 'header'), ...findAll(document, 'footer')]
				.flatMap((part) => findAll(part, 'a'))
				.filter(
					(link) =>
						guide.includes(attribute(link, 'href')!) &&
						link.attrs.every(({ name }) => name !== 'hreflang'),
				)
				.map(() => path),
		);
		expect(leading).toEqual([]);
	});
});
