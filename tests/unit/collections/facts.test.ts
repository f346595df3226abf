import { describe, expect, test } from 'vitest';
import { kindOf } from '#collections/all.ts';
import { factsOf, withFacts } from '#collections/facts.ts';
import { examine } from '#collections/fitness.ts';
import { labelAt } from '#collections/pieces.ts';
import { siteOf } from '#collections/site.ts';
import { sayFault, sayFinding } from '#strings/sentences.ts';

const facts = factsOf({
	phone: '01632 960100',
	phone_hours: { en: 'Monday to Friday', cy: 'Dydd Llun i ddydd Gwener' },
	email: 'the_hub@example.org',
	postal_address: ['Town Hall', '1 High_Street', 'TB1 2AA'].map((line) => ({ en: line, cy: line })),
} as Parameters<typeof factsOf>[0]);
const site = siteOf(['areas/mill.en.md'], [], new Map(), facts);
const guides = kindOf({ collection: 'guides', slug: 'ring' });
const { fields } = guides;
const guide = {
	title: 'Ring',
	summary: 'Ring.',
	order: 1,
	reviewed_on: '2026-11-01',
	body: 'Ring.',
};

describe('a text that names a fact has the fact, in its own language', () => {
	test.each([
		['Ring {phone}.', 'Ring 01632 960100.'],
		['Ring **{phone}**, {hours}.', 'Ring **01632 960100**, Monday to Friday.'],
		['Write to {email}', 'Write to the_hub@example.org'],
		['Post it to {address}.', 'Post it to Town Hall, 1 High\\_Street, TB1 2AA.'],
		['{phone}{phone}', '01632 96010001632 960100'],
		['Write {{phone}} for the number.', 'Write {phone} for the number.'],
		['{{{phone}}}', '{{phone}}'],
		['a { b } c {} {1} {1,2} {a b} }{ {', 'a { b } c {} {1} {1,2} {a b} }{ {'],
		['{{1}} {{ phone }}', '{{1}} {{ phone }}'],
	])('%s', (text, shown) => {
		expect(read({ body: text }).data.en!.body).toBe(shown);
	});

	test('in every text that people read, in lists and groups, and as a number of its own', () => {
		const places = kindOf({ collection: 'places', slug: 'hall' });
		const hall = {
			summary: 'Ring {phone}.',
			phone: '{phone}',
			email: '{email}',
			access: ['Ring {phone} for the lift.'],
			equipment: ['A phone'],
			postcode: '{phone}',
		};
		expect(withFacts(places.fields, hall, facts.en)).toEqual({
			...hall,
			summary: 'Ring 01632 960100.',
			phone: '01632 960100',
			email: 'the_hub@example.org',
			access: ['Ring 01632 960100 for the lift.'],
			postcode: '01632 960100',
		});
		const news = kindOf({ collection: 'news', slug: 'a' });
		const image = {
			src: '../images/{phone}.jpg',
			description: 'A sign: {phone}',
			caption: '{hours}',
		};
		expect(withFacts(news.fields, { image }, facts.en)).toEqual({
			image: { ...image, description: 'A sign: 01632 960100', caption: 'Monday to Friday' },
		});
	});

	test('in the address of a link, where a space would end it', () => {
		const { fields } = kindOf({ collection: 'news', slug: 'a' });
		const body = '[Ring us](tel:{phone}) or [write](mailto:{email} "To {phone}"), {phone}.';
		expect(withFacts(fields, { body }, facts.en)).toEqual({
			body: '[Ring us](tel:01632960100) or [write](mailto:the_hub@example.org "To 01632 960100"), 01632 960100.',
		});
	});

	test('in Welsh', () => {
		const versions = { en: guide, cy: { title: 'Ffonio', summary: '{hours}.', body: '{phone}' } };
		const { data, faults } = examine(guides, { slug: 'ring', versions }, site);
		expect(faults).toEqual([]);
		expect(data.cy).toMatchObject({ summary: 'Dydd Llun i ddydd Gwener.', body: '01632 960100' });
	});

	test('and is as long as people read it', () => {
		const title = `${'x'.repeat(80)} {phone}`;
		expect(toldOf({ title })).toEqual(['Title has 93 characters; 90 fit: shorten it.']);
	});
});

describe('a name of no fact is an error, which lists the facts', () => {
	test.each([
		['{fax}', '{fax}', '{{fax}}'],
		['{Phone}', '{Phone}', '{{Phone}}'],
		['{ffôn}', '{ffôn}', '{{ffôn}}'],
		['{phone_number}', '{phone_number}', '{{phone_number}}'],
		['`{x}`', '{x}', '{{x}}'],
	])('%s', (body, word, literal) => {
		expect(toldOf({ body })).toEqual([
			`Text has ${word}, and no fact of the settings is called that. Write {phone}, {hours}, {email}, {address}, or ${literal} for the word in braces itself.`,
		]);
	});

	test('in the settings, which hold the facts, even the names of facts are', () => {
		const hub = kindOf({ collection: 'settings', slug: 'hub' });
		const versions = { en: { tagline: { en: 'Ring {phone}', cy: '{x}' } } };
		const { faults } = examine(hub, { slug: 'hub', versions }, site);
		expect(
			faults
				.filter(({ reason }) => reason === 'factHere')
				.map((fault) => sayFault(fault, 'en', labelAt(hub.fields, fault.path))),
		).toEqual([
			'What the hub is, in a line: English has {phone}, which works only outside the settings: write it out here.',
		]);
	});

	test('where the settings cannot be read, nothing is said, and texts stay', () => {
		const { facts: _, ...without } = site;
		const versions = { en: { ...guide, body: '{phone} {x}' } };
		const { data, faults } = examine(guides, { slug: 'ring', versions }, without);
		expect([data.en!.body, faults]).toEqual(['{phone} {x}', []]);
	});
});

describe('a number that is written out is advice', () => {
	test.each([
		'01632 960100',
		'01632960100',
		'01632-960-100',
		'(01632) 960 100',
		'+44 1632 960100',
		'+44 (0)1632 960100',
		'THE_HUB@example.org',
	])('%s', (written) => {
		const { findings, faults } = read({ body: `Hello.\n\nUse ${written}, or come.` });
		expect(faults).toEqual([]);
		const name = written.includes('@') ? 'email' : 'phone';
		expect(findings.map(({ finding }) => sayFinding(finding, 'en', 'Text'))).toContain(
			`Text, line 3, has ${written} written out, which is in the settings too: write {${name}} instead, so that it changes with the settings.`,
		);
	});

	test.each(['01632 960101', '101632 960100', '01632 9601001', 'not_the_hub@example.org.uk'])(
		'but another one is not: %s',
		(written) => {
			const told = read({ body: `Use ${written}.` }).findings.map(({ finding }) => finding.rule);
			expect(told).not.toContain('spelledFact');
		},
	);

	test('once for what both languages share', () => {
		const places = kindOf({ collection: 'places', slug: 'hall' });
		const phone = '01632 960100';
		const versions = { en: { title: 'Hall', phone }, cy: { title: 'Neuadd', phone } };
		const { findings } = examine(places, { slug: 'hall', versions }, site);
		expect(findings.filter(({ finding }) => finding.rule === 'spelledFact')).toHaveLength(1);
	});
});

function read(values: object) {
	return examine(guides, { slug: 'ring', versions: { en: { ...guide, ...values } } }, site);
}

function toldOf(values: object) {
	return read(values).faults.map((fault) => sayFault(fault, 'en', labelAt(fields, fault.path)));
}
