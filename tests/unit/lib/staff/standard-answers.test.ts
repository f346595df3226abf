import { describe, expect, test } from 'vitest';
import { answersFor, withAnswer } from '#lib/staff/standard-answers.ts';

const site = new URL('https://hub.example.org');
const titles = (topic: string) => answersFor(topic).map(({ title }) => title.en);
const missed = answersFor('bins-and-recycling')[0]!;

describe('the standard answers for a message', () => {
	test('are those of its topic, and then those for every topic', () => {
		expect(titles('market')).toEqual(['How to get a market stall', ...titles('this-website')]);
		expect(titles('this-website').length).toBeGreaterThan(2);
		expect(titles('constructor')).toEqual(titles('this-website'));
	});

	test('have titles of their own among each other, so that a choice means one of them', () => {
		for (const topic of ['bins-and-recycling', 'streets-and-lights', 'market'])
			expect(new Set(titles(topic)).size).toBe(titles(topic).length);
	});

	test.each([
		['en', 'Read more: https://hub.example.org/services/missed-bin/'],
		['cy', 'Darllenwch fwy: https://hub.example.org/cy/services/missed-bin/'],
	] as const)('go below what was typed, in the language of the message: %s', (lang, more) => {
		const body = withAnswer('Dear Nia,\n', missed, { lang, site });
		expect(body).toBe(['Dear Nia,', missed.text[lang], more].join('\n\n'));
	});

	test('stand alone where nothing was typed, and without an address where they have no page', () => {
		const thanks = answersFor('this-website')[0]!;
		expect(withAnswer(' ', thanks, { lang: 'en', site })).toBe(thanks.text.en);
	});
});
