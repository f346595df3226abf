import { beforeAll, describe, expect, test, vi } from 'vitest';
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
		postal_address: ['Town Hall'],
	},
} as unknown as CmsFacts;

let errorsIn: (draft: Draft, facts: CmsFacts, pictures: Map<string, number>) => string[];
beforeAll(async () => {
	vi.stubGlobal('fetch', async () => Response.json(facts));
	({ errorsIn } = await import('#cms/checks/checks.ts'));
	vi.unstubAllGlobals();
});

const whole = {
	title: 'A new bench',
	summary: 'It stands by the river.',
	published_on: '2026-11-23',
	topic: 'council',
	body: 'Sit down. See [the library](/places/library/).',
};

describe('before it is saved,', () => {
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
		[{ title: 'x'.repeat(91) }, 'Headline must be 90 characters or fewer: shorten it.'],
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
		expect(errorsIn(draft, facts, new Map())).toEqual([
			`“${path}” cannot be the address of a page, because the hub uses it itself: give the page another title.`,
		]);
	});

	test('an article may be called what a part of the hub is called', () => {
		expect(errors({ en: { ...whole, title: 'News' } })).toEqual([]);
	});

	test('settings are held to their own fields', () => {
		const topic = { id: 'The council', name: { en: 'Council', cy: 'Cyngor' } };
		const draft = { collection: 'settings', slug: 'topics', versions: { en: { topics: [topic] } } };
		expect(errorsIn(draft, facts, new Map())).toEqual([
			expect.stringMatching(/^News topics 1: Short name must be lower-case words/),
		]);
	});
});

function errors(versions: Draft['versions'], pictures: string[] = []): string[] {
	const known = new Map(pictures.map((name) => [name, 0]));
	return errorsIn({ collection: 'news', slug: '', versions }, facts, known);
}
