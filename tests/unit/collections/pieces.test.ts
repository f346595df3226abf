import { describe, expect, test } from 'vitest';
import { news } from '#collections/news.ts';
import { labelAt, piecesOf } from '#collections/pieces.ts';
import { places } from '#collections/places.ts';
import { hubFields } from '#collections/settings.ts';

describe('the texts of an entry', () => {
	test('are taken in the order of its form, and what is no text is left out', () => {
		const image = { src: '../images/clock.jpg', description: 'The clock' };
		const data = { body: 'Text.', title: 'News', summary: 'Short.', topic: 'council', image };
		expect(piecesOf(news.fields, { ...data, published_on: '2026-11-23', areas: ['mill'] })).toEqual(
			[
				{ path: 'title', kind: 'line', text: 'News' },
				{ path: 'summary', kind: 'paragraph', text: 'Short.' },
				{ path: 'image.src', kind: 'picture', text: '../images/clock.jpg' },
				{ path: 'image.description', kind: 'description', text: 'The clock' },
				{ path: 'body', kind: 'markdown', text: 'Text.' },
			],
		);
	});

	test('in lists have numbers, from 1', () => {
		const data = {
			equipment: ['A printer', '', 'A phone'],
			hours: [{ day: 'mon', opens: '09:00' }],
		};
		expect(piecesOf(places.fields, data)).toEqual([
			{ path: 'equipment.1', kind: 'line', text: 'A printer' },
			{ path: 'equipment.3', kind: 'line', text: 'A phone' },
		]);
	});

	test('say their language where both stand side by side', () => {
		expect(piecesOf(hubFields, { name: { en: 'Moothall', cy: 'Neuadd' } })).toEqual([
			{ path: 'name.en', kind: 'line', text: 'Moothall', lang: 'en' },
			{ path: 'name.cy', kind: 'line', text: 'Neuadd', lang: 'cy' },
		]);
	});

	test('a picture that is not described yet has an empty description', () => {
		const pieces = piecesOf(news.fields, {
			image: { src: '../images/clock.jpg', description: null },
		});
		expect(pieces.at(-1)).toEqual({ path: 'image.description', kind: 'description', text: '' });
	});

	test.each([
		{},
		{ image: null, title: null },
		{ image: '', body: undefined, areas: '' },
		{ image: [1] },
	])('may be missing: %j', (data) => {
		expect(piecesOf(news.fields, data)).toEqual([]);
	});
});

test.each([
	[news.fields, 'body', 'Text'],
	[news.fields, 'image.description', 'Picture: Description'],
	[places.fields, 'equipment.3', 'What there is to use 3'],
	[places.fields, 'hours.2.opens', 'Opening hours 2: Opens'],
	[hubFields, 'area_word.one.cy', 'What an area is called here: One: Welsh'],
	[hubFields, 'areas', 'areas'],
])('%#: the label at %s', (fields, path, label) => {
	expect(labelAt(fields, path)).toBe(label);
});
