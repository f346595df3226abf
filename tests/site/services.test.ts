import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { langs } from '#domain/language.ts';
import { inLang, paths } from '#domain/paths.ts';
import { feedback } from '#lib/settings.ts';
import { strings } from '#strings/index.ts';
import { pages } from './built.ts';
import { attribute, findAll, textOf } from './tree.ts';

const slugs = readdirSync('content/services')
	.filter((file) => file.endsWith('.en.md'))
	.map((file) => file.replace('.en.md', ''));

test('the sample town has at least 20 services', () => {
	expect(slugs.length).toBeGreaterThanOrEqual(20);
});

describe.each(langs)('in %s', (lang) => {
	const words = strings(lang);

	test('every service is on the page of services once, in one group', () => {
		const links = linksOn(inLang(lang, paths.services));
		for (const slug of slugs)
			expect(links.filter((href) => href === inLang(lang, paths.service(slug)))).toHaveLength(1);
	});

	test.each(slugs)('%s says how, what it costs, how long it takes and who does it', (slug) => {
		const { document } = pageAt(inLang(lang, paths.service(slug)));
		const terms = findAll(document, 'dt').map(textOf);
		const { phone, cost, takes, team } = words.services;
		expect(terms).toEqual(expect.arrayContaining([phone, cost, takes, team]));
		for (const fact of findAll(document, 'dd')) expect(textOf(fact)).not.toBe('');
	});

	test('the A to Z has each letter’s services first, by their other words too, and no headline', () => {
		const parts = pages.filter(({ path }) => path.startsWith(inLang(lang, paths.index)));
		const isService = (href: string) => href.startsWith(inLang(lang, paths.services));
		const found = parts.flatMap(({ document }) => findAll(document, 'section'));
		const letters = found.filter((section) =>
			/^(?:.{1,2}|digits)$/.test(attribute(section, 'aria-labelledby') ?? ''),
		);
		const hrefs = letters.map((letter) => findAll(letter, 'a').map((a) => attribute(a, 'href')!));
		for (const each of hrefs) {
			const rest = each.findIndex((href) => !isService(href));
			if (rest >= 0) expect(each.slice(rest).filter(isService)).toEqual([]);
		}
		for (const slug of slugs) expect(hrefs.flat()).toContain(inLang(lang, paths.service(slug)));
		expect(hrefs.flat().filter((href) => href.startsWith(inLang(lang, paths.news)))).toEqual([]);
		const word = {
			en: 'wheelie bin: Find your bin day',
			cy: 'ailgylchu: Dod o hyd i’ch diwrnod biniau',
		};
		expect(letters.flatMap((letter) => findAll(letter, 'a').map(textOf))).toContain(word[lang]);
	});

	test.each(feedback.topics)(
		'the form opens with $id chosen, and goes where it always goes',
		({ id }) => {
			const { document } = pageAt(inLang(lang, paths.feedbackAbout(id)));
			const radios = findAll(document, 'input').filter(
				(input) => attribute(input, 'name') === 'topic',
			);
			const chosen = radios.filter((input) => attribute(input, 'checked') !== undefined);
			expect(chosen.map((input) => attribute(input, 'value'))).toEqual([id]);
			const form = findAll(document, 'form').find((each) => attribute(each, 'method') === 'post');
			expect(attribute(form!, 'action')).toBe(inLang(lang, paths.feedback));
			expect(linksOn(inLang(lang, paths.services))).toContain(
				inLang(lang, paths.feedbackAbout(id)),
			);
		},
	);
});

test('the form without a topic has none chosen', () => {
	const { document } = pageAt(paths.feedback);
	const inputs = findAll(document, 'input').filter((input) => attribute(input, 'name') === 'topic');
	expect(inputs.length).toBeGreaterThan(5);
	expect(inputs.filter((input) => attribute(input, 'checked') !== undefined)).toEqual([]);
});

function pageAt(path: string) {
	return pages.find((page) => page.path === path)!;
}

function linksOn(path: string) {
	return findAll(pageAt(path).document, 'a').map((link) => attribute(link, 'href'));
}
