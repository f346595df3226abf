import { describe, expect, test } from 'vitest';
import { langs } from '#domain/language.ts';
import { inLang, paths, withoutLang } from '#domain/paths.ts';
import { siteUrl } from '#local/town/facts.ts';
import { canonicalOf, indexed, pages, type SitePage } from './built.ts';
import { attribute, findAll, textOf } from './tree.ts';

const known = new Set(pages.map(({ path }) => path));

describe.each(pages)('$path', (page) => {
	const { document, lang, path } = page;

	test('has one h1, with words in it', () => {
		expect(findAll(document, 'h1').map((heading) => textOf(heading) !== '')).toEqual([true]);
	});

	test('says its language, and those of its parts', () => {
		const tagged = findAll(document, '*').map((element) => attribute(element, 'lang'));
		expect(tagged[0]).toBe(lang);
		expect(tagged.filter((each) => each && !langs.some((of) => of === each))).toEqual([]);
	});

	test('has a title and a description', () => {
		expect(titleOf(page)).not.toBe('');
		expect(meta(page, 'description')).toMatch(/\S{3}/);
		expect(meta(page, 'viewport')).not.toContain('maximum-scale');
	});

	test('leads to the same page in the other language', () => {
		const other = lang === 'en' ? 'cy' : 'en';
		const wanted = inLang(other, withoutLang(path));
		const link = findAll(document, 'a').find((each) => attribute(each, 'hreflang'));
		if (link) {
			expect([attribute(link, 'href'), attribute(link, 'lang')]).toEqual([wanted, other]);
		} else {
			// Where people type, a button sends the form, which keeps what was typed.
			const button = findAll(document, 'button').find(
				(each) => attribute(each, 'lang') === other && attribute(each, 'form'),
			)!;
			const sent = ['name', 'value', 'formaction'].map((name) => attribute(button, name));
			// A search is looked for there. Any other form is shown again by its door.
			expect(sent).toEqual(
				withoutLang(path) === paths.search
					? [undefined, undefined, wanted]
					: ['show', other, undefined],
			);
			const forms = findAll(document, 'form').map((form) => attribute(form, 'id'));
			expect(forms).toContain(attribute(button, 'form'));
		}
		expect(known).toContain(wanted);
	});
});

describe.each(indexed)('$path', (page) => {
	test('names its own address, and both languages', () => {
		const path = withoutLang(page.path);
		const alternates = findAll(page.document, 'link')
			.filter((link) => attribute(link, 'hreflang'))
			.map((link) => [attribute(link, 'hreflang'), attribute(link, 'href')]);
		expect(canonicalOf(page)).toBe(siteUrl + page.path);
		expect(alternates).toEqual(langs.map((lang) => [lang, siteUrl + inLang(lang, path)]));
	});

	test('shares well', () => {
		for (const property of ['og:title', 'og:description', 'og:url', 'og:image', 'og:locale'])
			expect(meta(page, property), property).toMatch(/\S/);
	});
});

test('an article that has a picture shares that picture', () => {
	const page = pages.find(({ path }) => path === '/news/winter-bus-times/')!;
	expect(meta(page, 'og:image')).toMatch(/\/pictures\/bus-in-rain-\w+-large\.jpg$/);
	expect(meta(page, 'og:image:alt')).toContain('red single-decker bus');
});

test('the address of the council is Welsh on Welsh pages', () => {
	const page = pages.find(({ path }) => path === '/cy/')!;
	expect(textOf(findAll(page.document, 'address')[0]!)).toContain(
		'Neuadd y Dref, Sgwâr y Farchnad',
	);
});

test.each(langs)('no two pages in %s have the same title', (lang) => {
	const titles = indexed.filter((page) => page.lang === lang).map(titleOf);
	expect(titles.filter((title, place) => titles.indexOf(title) !== place)).toEqual([]);
});

test('pages that only lead on from a form stay out of search engines', () => {
	const others = pages.filter((page) => !indexed.includes(page));
	expect(others.filter((page) => meta(page, 'robots') !== 'noindex')).toEqual([]);
	expect(others.length).toBeGreaterThan(10);
});

function titleOf({ document }: SitePage): string {
	return textOf(findAll(document, 'title')[0]!);
}

function meta({ document }: SitePage, name: string): string | undefined {
	const found = findAll(document, 'meta').find(
		(each) => (attribute(each, 'name') ?? attribute(each, 'property')) === name,
	);
	return found && attribute(found, 'content');
}
