import { describe, expect, test } from 'vitest';
import { languageOf } from '#domain/writing/marked.ts';
import { sayFinding } from '#strings/sentences.ts';
import { findingsAt, findingsIn, rulesOf } from './checked.ts';

const welsh = 'Mae croeso i bawb ddod i’r neuadd bob nos Fercher.';
const english = 'Everybody is welcome in the hall, and the tea is free.';

describe('a passage in the other language is found when it is not marked', () => {
	test.each([
		['a paragraph', `The choir sings.\n\n${welsh}`, 3],
		['a sentence', `The choir sings. ${welsh} Bring a friend.`, 1],
		[
			'a few words in a sentence',
			'Above the door it says croeso mawr i chi yn y neuadd in gold.',
			1,
		],
		['an item of a list', `- One\n- ${welsh}`, 2],
	])('%s of Welsh', (_, text, line) => {
		const [finding] = findingsIn(text);
		expect(finding).toMatchObject({ rule: 'foreignPassage', severity: 'advice', line });
		expect(finding!.facts).toEqual({ lang: 'cy', inText: true });
		expect(sayFinding(finding!, 'en', 'Text')).toContain(
			'mark it as a link with the address lang:cy, like [these words](lang:cy).',
		);
	});

	test('English in a Welsh text', () => {
		expect(rulesOf(findingsIn(`Mae’r côr yn canu. ${english}`, 'cy'))).toEqual(['foreignPassage']);
	});

	test('in a field, where it cannot be marked', () => {
		const [finding] = findingsAt('paragraph', welsh);
		expect(sayFinding(finding!, 'en', 'Summary')).toBe(
			'Summary has a passage in Welsh, which a screen reader will say wrongly: write it in English here.',
		);
	});
});

describe('no passage is found in', () => {
	test.each([
		['a marked one', `The choir sings [${welsh}](lang:cy) to us.`],
		[
			'names',
			'Llyfrgell, Neuadd y Dref, Merched y Wawr, Cae Ysgol and Gwilym ap Rhys of Blaen-y-nant.',
		],
		['a long name', 'A gift from Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch.'],
		['a word that is spoken of', 'He looked for the word for *lletwad*.'],
		['other languages', 'Dzień dobry! Zapraszamy na kawę. Buongiorno a tutti.'],
	])('%s', (_, text) => {
		expect(findingsIn(text)).toEqual([]);
	});

	test.each([
		['marked English', `Mae’r côr yn canu. [${english}](lang:en)`],
		['English names', 'Mae Ferry Row, The Bell and Friends of the Beck yn y dref.'],
		['the words of a menu', 'Pwyswch "Select to speak" ac yna "Share".'],
	])('Welsh with %s', (_, text) => {
		expect(findingsIn(text, 'cy')).toEqual([]);
	});
});

test.each([
	['lang:cy', 'cy'],
	['lang:pl', 'pl'],
	['lang:zh-Hant', 'zh-Hant'],
	['lang:', undefined],
	['lang:"onclick', undefined],
	['/lang:cy', undefined],
])('%s marks %s', (url, language) => {
	expect(languageOf(url)).toBe(language);
});
