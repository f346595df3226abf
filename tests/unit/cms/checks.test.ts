import { describe, expect, test } from 'vitest';
import { checklist, holding, inWords } from '#cms/checks/checklist.ts';
import { knownTo } from '#cms/checks/known.ts';
import type { CmsFacts } from '#cms/facts/cms-facts.ts';
import type { Draft, Values } from '#cms/checks/versions.ts';

const facts = {
	backend: {},
	lang: 'en',
	paths: ['/news/', '/places/library/'],
	pictures: [],
	areas: [{ slug: 'market' }],
	places: [{ slug: 'library' }],
	topics: [{ id: 'council' }],
	hub: {
		phone: '01632 960100',
		phone_hours: { en: 'Always', cy: 'Bob amser' },
		email: 'hub@example.org',
		postal_address: [{ en: 'Town Hall', cy: 'Neuadd y Dref' }],
	},
} as unknown as CmsFacts;

const whole = {
	title: 'A new bench',
	summary: 'It stands by the river.',
	published_on: '2026-11-23',
	topic: 'council',
	body: 'Sit down. See [the library](/places/library/).',
};

describe('before it is published,', () => {
	test('an article that the build would take is let through', () => {
		expect(errors({ en: whole })).toEqual([]);
	});

	test('a translation that nobody began is no error, whatever the CMS makes of it', () => {
		const shared = { published_on: whole.published_on, topic: whole.topic };
		expect(errors({ en: whole, cy: { ...shared, title: '', summary: null, body: '' } })).toEqual(
			[],
		);
	});

	test('one that somebody began is held to the same, and the sentence says so', () => {
		expect(errors({ en: whole, cy: { title: 'Mainc newydd', body: 'Eisteddwch.' } })).toEqual([
			'In Welsh: Summary is missing: fill it in.',
		]);
	});

	test.each<[Values, string]>([
		[{ title: '' }, 'Headline is missing: fill it in.'],
		[{ title: 'x'.repeat(91) }, 'Headline has 91 characters; 90 fit: shorten it.'],
		[
			{ body: 'Sit<br>down' },
			'Text, line 1, has HTML in it (<br>): write it in Markdown or as plain text.',
		],
		[{ areas: ['Market Ward'] }, 'Areas 1 must name one of areas: choose one.'],
		[{ colour: 'red' }, 'colour is not a field here: take it out, or correct its name.'],
	])('%j stops it, in one sentence', (part, sentence) => {
		expect(errors({ en: { ...whole, ...part } })).toEqual([sentence]);
	});

	test('a picture without a description stops it, and one whose bytes are not known does not', () => {
		const image = { src: '../images/bench.jpg', description: 'A bench of oak by the water' };
		expect(errors({ en: { ...whole, image } }, ['bench.jpg'])).toEqual([]);
		const bare = { ...image, description: '' };
		expect(errors({ en: { ...whole, image: bare } }, ['bench.jpg'])).toContainEqual(
			expect.stringMatching(/^Picture: Description is missing/),
		);
	});

	test('a link to a page that is not there stops it', () => {
		expect(errors({ en: { ...whole, body: '[The bench](/news/bench/)' } })).toEqual([
			expect.stringContaining('/news/bench/'),
		]);
	});

	test.each([
		['', 'News', 'news'],
		['', '  404! ', '404'],
		['cy', 'Anything at all', 'cy'],
	])('a standing page (%j) titled %j, which nobody would ever see', (slug, title, path) => {
		const en = { title, summary: 'All of it.', updated_on: '2026-11-23', body: 'Text.' };
		const draft = { collection: 'pages', slug, versions: { en } };
		expect(errorsOf(draft)).toEqual([
			`“${path}” cannot be the address of a page, because the hub uses it itself: give the page another title.`,
		]);
	});

	test('an article may be called what a part of the hub is called', () => {
		expect(errors({ en: { ...whole, title: 'News' } })).toEqual([]);
	});

	test('settings are held to their own fields', () => {
		const topic = { id: 'The council', name: { en: 'Council', cy: 'Cyngor' } };
		const draft = { collection: 'settings', slug: 'topics', versions: { en: { topics: [topic] } } };
		expect(errorsOf(draft)).toEqual([
			expect.stringMatching(/^News topics 1: Short name must be lower-case words/),
		]);
	});
});

describe('a text that is too long', () => {
	const long = {
		...whole,
		title: `${'é'.repeat(60)}${'🎉'.repeat(31)}  `,
		body: 'a '.repeat(9_001),
	};

	test('may be saved as a draft, and is not published; each sentence has both numbers', () => {
		const items = listOf({ en: long, cy: { ...whole, summary: 'x'.repeat(221) } });
		expect(inWords(holding(items, 'save'), 'en')).toEqual([]);
		expect(inWords(holding(items, 'publish'), 'en')).toEqual([
			'Headline has 91 characters; 90 fit: shorten it.',
			'Text has 18,001 characters; 18,000 fit: shorten it.',
			'In Welsh: Summary has 221 characters; 220 fit: shorten it.',
		]);
	});

	test('does not hide what else keeps it from being saved', () => {
		const items = listOf({ en: { ...long, topic: undefined } });
		expect(inWords(holding(items, 'save'), 'en')).toEqual(['Topic is missing: fill it in.']);
	});
});

test('an item of a list is counted as the form counts it, with the empty ones', () => {
	const en = { areas: ['market', '', null, 'Nowhere'], title: 'x' };
	const { path, sentence } = listOf({ en: { ...whole, ...en } })[0]!;
	expect([path, sentence]).toEqual(['areas.4', 'Areas 4 must name one of areas: choose one.']);
	const access = ['Level', '', 'x'.repeat(161)];
	const draft = {
		collection: 'places',
		slug: 'a',
		versions: { en: { access, hours: [{}, { day: 'mon' }] } },
	};
	const sentences = inWords(checklist(draft, known([]), 'en'), 'en');
	expect(sentences).toContain('Access 3 has 161 characters; 160 fit: shorten it.');
	expect(sentences).toContain('Opening hours 2: Opens is missing: fill it in.');
});

test.each([
	['Town fair', true],
	['  town FAIR! ', true],
	['Town fair 2027', false],
	['', false],
])('a headline that another entry has (%j) is a remark and holds nothing', (title, isSame) => {
	const others = { en: new Set(['town-fair', '']), cy: new Set<string>() };
	const draft = { collection: 'news', slug: '', versions: { en: { ...whole, title } } };
	const items = checklist(draft, knownTo(facts, new Map()), 'en', others);
	const same = items.filter(({ sentence }) => sentence.includes('is the same as'));
	expect(same.map(({ path, holds }) => [path, holds])).toEqual(
		isSame ? [['title', 'nothing']] : [],
	);
});

function errors(versions: Draft['versions'], pictures: string[] = []): string[] {
	return errorsOf({ collection: 'news', slug: '', versions }, pictures);
}

function errorsOf(draft: Draft, pictures: string[] = []): string[] {
	return inWords(holding(checklist(draft, known(pictures), 'en'), 'publish'), 'en');
}

function listOf(versions: Draft['versions']) {
	return checklist({ collection: 'news', slug: '', versions }, known([]), 'en');
}

function known(pictures: string[]) {
	return knownTo(facts, new Map(pictures.map((name) => [name, 0])));
}
