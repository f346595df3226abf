import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'parse5';
import { describe, expect, inject, test } from 'vitest';
import { langs } from '#domain/language.ts';
import { inLang, paths } from '#domain/paths.ts';
import { strings } from '#strings/index.ts';
import { attribute, findAll, textOf } from './tree.ts';

/* The sample town on Monday 23 November 2026, and on Tuesday 1 December. */
const { site, laterSite } = inject('hub');

describe.each(langs)('today on the home page in %s', (lang) => {
	const { today: words, areas } = strings(lang);

	test('names the day, and changes with the next build', async () => {
		const day = { en: 'Monday 23 November 2026', cy: 'Dydd Llun 23 Tachwedd 2026' };
		const later = { en: 'Tuesday 1 December 2026', cy: 'Dydd Mawrth 1 Rhagfyr 2026' };
		expect(textOf(findAll(await section(site), 'h2')[0]!)).toBe(words.title(day[lang]));
		expect(textOf(findAll(await section(laterSite), 'h2')[0]!)).toBe(words.title(later[lang]));
		expect(textOf(await section(site))).toContain(words.hours(day[lang], ''));
	});

	test('has the bins of today and of tomorrow, by area', async () => {
		const text = textOf(await section(laterSite));
		const [tuesday, wednesday] = {
			en: ['Tuesday 1 December 2026', 'Wednesday 2 December 2026'],
			cy: ['Dydd Mawrth 1 Rhagfyr 2026', 'Dydd Mercher 2 Rhagfyr 2026'],
		}[lang] as [string, string];
		const { rubbish } = areas.binKinds;
		const mill = { en: 'Mill', cy: 'Y Felin' };
		const riverside = { en: 'Riverside', cy: 'Glan-yr-afon' };
		expect(text).toMatch(new RegExp(`${words.binsOn(tuesday)}: ?${mill[lang]} ?: ${rubbish}`));
		expect(text).toMatch(
			new RegExp(`${words.binsOn(wednesday)}: ?${riverside[lang]} ?: ${rubbish}`),
		);
	});

	test('has the events of the day, or says that there is none, and a brief notice while it lasts', async () => {
		const links = async (of: string) =>
			findAll(await section(of), 'a').map((link) => attribute(link, 'href'));
		const ice = inLang(lang, paths.article('fell-road-gritting'));
		expect(await links(site)).toContain(ice);
		expect(await links(laterSite)).not.toContain(ice);
		expect(textOf(await section(site))).toContain(words.noEvents);
		expect(await links(laterSite)).toContain(inLang(lang, paths.event('warm-room')));
	});

	async function section(of: string) {
		const html = await readFile(join(of, inLang(lang, '/'), 'index.html'), 'utf8');
		const [heading] = words.title('x').split(',') as [string];
		return findAll(parse(html), 'section').find((each) => textOf(each).startsWith(heading))!;
	}
});
