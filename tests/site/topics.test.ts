import { expect, test } from 'vitest';
import { langs } from '#domain/language.ts';
import { inLang, paths } from '#domain/paths.ts';
import { settings } from '#collections/settings.ts';
import { feedback } from '#lib/settings.ts';
import { pages } from './built.ts';
import { attribute, findAll, textOf } from './tree.ts';

test.each(langs)('a topic with a place elsewhere that can help has a link to it: %s', (lang) => {
	const linked = feedback.topics.flatMap(({ link }) => link ?? []);
	expect(linked.length).toBeGreaterThan(0);
	const form = pages.find(({ path }) => path === inLang(lang, paths.feedback))!;
	for (const { url, words } of linked) {
		const found = findAll(form.document, 'a').filter((each) => attribute(each, 'href') === url);
		expect(found.map(textOf)).toEqual([words[lang]]);
	}
});

test('such a link is https and has words in both languages', () => {
	const given = { en: 'Words', cy: 'Geiriau' };
	const topic = { id: 'roads', name: given, team: 'a@example.org', answers: [] };
	const faults = (link: object) =>
		settings.feedback
			.safeParse({ ...feedback, topics: [{ ...topic, link }] })
			.error?.issues.map(({ path }) => path.slice(2).join('.'));
	expect(faults({ url: 'https://example.org/', words: given })).toBeUndefined();
	expect(faults({ url: 'http://example.org/', words: given })).toEqual(['link.url']);
	expect(faults({ url: 'https://example.org/', words: { en: 'Words' } })).toEqual([
		'link.words.cy',
	]);
});
