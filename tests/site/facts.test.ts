import { describe, expect, test } from 'vitest';
import { pages } from './built.ts';
import { attribute, findAll } from './tree.ts';

const facts = pages.flatMap(({ document, path }) =>
	findAll(document, 'script')
		.filter((script) => attribute(script, 'type') === 'application/ld+json')
		.map((script) => {
			const [text] = script.childNodes;
			return { path, fact: JSON.parse(text && 'value' in text ? text.value : '') };
		}),
);
const day = /^\d{4}-\d\d-\d\d/;
const text = expect.stringMatching(/\S/);

/** What Google's and schema.org's checkers call required, and what a neighbour would want to know. */
const required = {
	NewsArticle: {
		headline: text,
		description: text,
		datePublished: expect.stringMatching(day),
		inLanguage: expect.stringMatching(/^(en|cy)$/),
		publisher: { name: text },
	},
	Event: {
		name: text,
		startDate: expect.stringMatching(day),
		eventStatus: expect.stringMatching(/^https:\/\/schema\.org\/Event/),
		eventAttendanceMode: expect.stringMatching(/(Offline|Online|Mixed)EventAttendanceMode$/),
		location: expect.objectContaining({ '@type': expect.stringMatching(/Place|VirtualLocation/) }),
		organizer: { name: text },
	},
	CivicStructure: {
		name: text,
		telephone: text,
		address: { '@type': 'PostalAddress', streetAddress: text, postalCode: text },
		openingHoursSpecification: expect.any(Array),
	},
};

describe.each(facts)('$path', ({ fact }) => {
	test('tells search engines what they need', () => {
		expect(fact['@context']).toBe('https://schema.org');
		expect(fact).toMatchObject(required[fact['@type'] as keyof typeof required]);
	});
});

test('news, events and places have facts, and nothing else does', () => {
	const kind = /^(?:\/cy)?\/(?:news\/(?!page|topic)|events\/|places\/)[a-z0-9-]+\/$/;
	const wanted = pages.map(({ path }) => path).filter((path) => kind.test(path));
	expect(facts.map(({ path }) => path)).toEqual(wanted);
});

test('a cancelled event says so', () => {
	const cancelled = facts.filter(({ fact }) => fact.eventStatus?.endsWith('EventCancelled'));
	expect(cancelled).not.toEqual([]);
});
