import { describe, expect, test } from 'vitest';
import type { Lang } from '#domain/language.ts';
import type { SearchEntry } from '#domain/search.ts';
import { answerTo } from '#server/search/answer.ts';
import { finderOf } from '#server/search/finder.ts';

const entries: SearchEntry[] = [
	entry(
		'services',
		'Find your bin day',
		'See which bin is next.',
		'rubbish\nwheelie bin',
		'Put it out by 6.30am. Leave the lid shut.',
	),
	entry(
		'services',
		'Join the library',
		'Borrow a book.',
		'library card',
		'Anybody can join. It is free.',
	),
	entry(
		'news',
		'The library stays open',
		'On Saturdays too.',
		'',
		'It began with a petition. Ifeoma Nwosu wrote it.',
	),
	entry('places', 'Café Ŵy', 'Warm all day.', '', 'Open from ten.'),
	entry('petitions', 'Keep the <b>14</b> bus', 'People need it & use it.', '', ''),
	...Array.from({ length: 9 }, (_, n) =>
		entry('events', `Market ${n}`, 'A market.', '', 'Stalls.'),
	),
];
const welsh = [
	entry(
		'places',
		'Llyfrgell Thornbeck',
		'Wyth cyfrifiadur.',
		'',
		'Dewch i’r llyfrgell. Mae cerdyn am ddim.',
		'cy',
	),
	entry('guides', 'Get online', 'Step by step.', '', 'At the library.', 'en'),
];

describe('finds', () => {
	test.each([
		['bins', 'Find your bin day'],
		['RUBBISH', 'Find your bin day'],
		['libary', 'Join the library'],
		['the library card', 'Join the library'],
		['nwosu', 'The library stays open'],
		['cafe wy', 'Café Ŵy'],
		['lid shut', 'Find your bin day'],
		['14', 'Keep the <b>14</b> bus'],
		['wheel', 'Find your bin day'],
		['bin zzzzzz', 'Find your bin day'],
	])('%s: %s', (query, title) => {
		expect(titles(query)[0]).toBe(title);
	});

	test.each(['llyfrgell', 'lyfrgell', 'Lyfrgell', 'llyfrgel', 'ngherdyn', 'gerdyn'])(
		'in Welsh %s',
		(query) => {
			expect(titles(query, welsh, 'cy')).toEqual(['Llyfrgell Thornbeck']);
		},
	);

	test('no Welsh forms of English words for English readers', () => {
		expect(titles('pool', [entry('news', 'A fool', 'One.', '', '')])).toEqual(['A fool']);
		expect(titles('pin', [entry('news', 'A fin', 'One.', '', '')])).toEqual([]);
	});
});

test('results are in groups, services first, each with its number', () => {
	const { groups, total } = ask('library');
	expect(groups.map(({ kind, count }) => [kind, count])).toEqual([
		['services', 1],
		['news', 1],
	]);
	expect(total).toBe(2);
});

test('a long group shows its first, and all of it when it is asked for alone', () => {
	expect(ask('market').groups[0]).toMatchObject({
		kind: 'events',
		count: 9,
		results: { length: 4 },
	});
	const alone = answerTo('market', finderOf(entries, 'en'), 'events');
	expect(alone.groups).toMatchObject([{ kind: 'events', count: 9, results: { length: 9 } }]);
	expect(answerTo('library', finderOf(entries, 'en'), 'moon').total).toBe(2);
});

test('the words are shown in their sentence', () => {
	const marked = ask('lid').groups[0]!.results[0]!.excerpt;
	expect(marked.map(({ text, isFound }) => (isFound ? `[${text}]` : text)).join('')).toBe(
		'Leave the [lid] shut.',
	);
	const accents = ask('wŷ café').groups[0]!.results[0]!.excerpt;
	expect(accents.map(({ text }) => text).join('')).toBe('Warm all day.');
});

test('a sentence without end is cut around the word', () => {
	const text = `${'so '.repeat(500)}kestrel ${'and '.repeat(500)}`;
	const [group] = answerTo('kestrel', finderOf([entry('news', 'A', 'B.', '', text)], 'en')).groups;
	const said = group!.results[0]!.excerpt.map((each) => each.text).join('');
	expect(said.length).toBeLessThan(300);
	expect(said).toMatch(/^ … .*kestrel.* … $/);
});

test.each([
	['', 'empty'],
	['\u0000\u0007 \u202E', 'empty'],
	['the of and', 'common'],
	['?!', 'common'],
	['xylophone', 'nothing'],
	['W'.repeat(5000), 'nothing'],
	['bins '.repeat(1000), 'found'],
	['<script>alert()</script>', 'nothing'],
])('%j: %s', (query, outcome) => {
	expect(ask(query).outcome).toBe(outcome);
});

function ask(query: string) {
	return answerTo(query, finderOf(entries, 'en'));
}

function titles(query: string, of = entries, lang: Lang = 'en') {
	return answerTo(query, finderOf(of, lang)).groups.flatMap(({ results }) =>
		results.map(({ title }) => title),
	);
}

function entry(
	kind: SearchEntry['kind'],
	title: string,
	summary: string,
	words: string,
	text: string,
	lang: Lang = 'en',
): SearchEntry {
	return { kind, path: `/${kind}/x/`, lang, title, summary, words, text };
}
