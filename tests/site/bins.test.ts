import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { langs } from '#domain/language.ts';
import { files, inLang, paths } from '#domain/paths.ts';
import { strings } from '#strings/index.ts';
import { pages } from './built.ts';
import { attribute, findAll, textOf } from './tree.ts';

const { site } = inject('hub');

describe.each(langs)('an area in %s', (lang) => {
	const { document } = pages.find(({ path }) => path === inLang(lang, paths.area('market')))!;

	test('names its next bin days, and those that are moved', () => {
		const items = findAll(document, 'li').map(textOf);
		const first = {
			en: 'Friday 27 November 2026: Recycling',
			cy: 'Dydd Gwener 27 Tachwedd 2026: Ailgylchu',
		};
		expect(items).toContain(first[lang]);
		const moved = {
			en: 'Thursday 24 December 2026: Recycling (not Friday 25 December 2026)',
			cy: 'Dydd Iau 24 Rhagfyr 2026: Ailgylchu (ddim ar ddydd Gwener 25 Rhagfyr 2026)',
		};
		expect(items).toContain(moved[lang]);
	});

	test('has them as a calendar, with the exceptions', () => {
		const address = inLang(lang, files.areaBins('market'));
		expect(findAll(document, 'a').map((link) => attribute(link, 'href'))).toContain(address);
		const calendar = readFileSync(join(site, address), 'utf8');
		expect(calendar).toContain('RRULE:FREQ=WEEKLY;INTERVAL=2');
		expect(calendar).toContain('EXDATE;VALUE=DATE:20261225');
		expect(calendar).toContain('DTSTART;VALUE=DATE:20261224');
		const { bins, binKinds } = strings(lang).areas;
		expect(calendar).toContain(`SUMMARY:${bins}: ${binKinds.rubbish}`);
	});

	test('leads to that calendar from the ways to follow us too, as each ward with bin days does', () => {
		const follow = pages.find(({ path }) => path === inLang(lang, paths.follow))!;
		const links = findAll(follow.document, 'a').map((link) => attribute(link, 'href'));
		for (const { path, document: area } of pages) {
			const slug = /\/areas\/([^/]+)\/$/.exec(path)?.[1];
			if (!slug || path !== inLang(lang, paths.area(slug))) continue;
			const address = inLang(lang, files.areaBins(slug));
			const has = findAll(area, 'a').some((link) => attribute(link, 'href') === address);
			expect(links.includes(address)).toBe(has);
		}
	});

	test('has what is coming up at its places', () => {
		const links = findAll(document, 'a').map((link) => attribute(link, 'href'));
		expect(links).toContain(inLang(lang, paths.event('full-council')));
	});
});
