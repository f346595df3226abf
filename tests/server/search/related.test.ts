import { describe, expect, test } from 'vitest';
import type { Lang } from '#domain/language.ts';
import type { SearchEntry } from '#domain/search.ts';
import { relatedOf } from '#server/search/related.ts';

const entries: SearchEntry[] = [
	entry('services', 'Find your bin day', 'rubbish\nwheelie bin'),
	entry('services', 'Pay your council tax', 'council tax bill\nrates'),
	entry('services', 'Get help when the river is high', 'flooding\nsandbags'),
	entry('guides', 'Use a library computer', ''),
	entry('news', 'The library computer is new', 'library computer'),
	{ ...entry('services', 'Report a missed bin', 'bin not emptied'), leadsToFeedback: true },
];
const welsh = [entry('services', 'Cael trwydded barcio', 'trwydded preswylydd', 'cy')];

describe('a message names', () => {
	test.each([
		['When is my bin day?', ['Find your bin day']],
		['Which day are the wheelie bins emptied in my street?', ['Find your bin day']],
		['My COUNCIL TAX bill is wrong and I cannot pay it', ['Pay your council tax']],
		['I left my glasses by a libary computer', ['Use a library computer']],
		['Flooding!', ['Get help when the river is high']],
		['The river is flooding', ['Get help when the river is high']],
	])('%s', (message, titles) => {
		expect(relatedTo(message)).toEqual(titles);
	});

	test.each(['Hoffwn drwydded barcio', 'Mae angen trwydded preswylydd arnaf'])(
		'in Welsh: %s',
		(message) => {
			expect(relatedTo(message, welsh, 'cy')).toEqual(['Cael trwydded barcio']);
		},
	);
});

describe('nothing is named', () => {
	test.each([
		['by one of several words', 'The council should plant more trees in the park'],
		[
			'by one word of a long message',
			'The flooding of my cellar last week was bad, thank you for coming so soon',
		],
		['by words that begin alike', 'The bingo days are fun'],
		['by little words', 'What is it about? And when do you get there?'],
		['where people are sent to this form', 'You missed my bin and it is full'],
		['by an empty message', ''],
		['late in a long message', `${'Hello there friends. '.repeat(30)} When is my bin day?`],
	])('%s', (_, message) => {
		expect(relatedTo(message)).toEqual([]);
	});
});

test('three pages at most are named, each once', () => {
	const many = Array.from({ length: 5 }, (_, n) =>
		entry('guides', `Bin day ${n}`, 'bin day\nbin days'),
	);
	expect(relatedTo('When is my bin day?', many)).toHaveLength(3);
});

function relatedTo(message: string, of = entries, lang: Lang = 'en') {
	return relatedOf(of, lang)(message).map(({ title }) => title);
}

function entry(
	kind: SearchEntry['kind'],
	title: string,
	words: string,
	lang: Lang = 'en',
): SearchEntry {
	return { kind, path: `/${kind}/${title.length}/`, lang, title, summary: '', words, text: '' };
}
