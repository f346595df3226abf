import { expect, test } from 'vitest';
import { answersFor } from '../../src/statement/answers.ts';
import { AA_CHAPTERS, readCatalog } from '../../src/statement/catalog.ts';
import { conformanceOf } from '../../src/statement/conformance.ts';
import { factsOf } from '../../src/statement/facts.ts';
import { problem, result, sources } from './sources.ts';

const catalog = await readCatalog();
const numbers = catalog.chapters
	.filter(({ id }) => AA_CHAPTERS.includes(id))
	.flatMap(({ criteria = [] }) => criteria.map(({ id }) => id));
const everything = {
	tested_by: { who: 'disabled-people', name: 'Eight residents' },
	parts: ['site', 'desk', 'editor', 'emails'],
	results: [result('pass', { criteria: numbers })],
};

test.each([
	{
		case: 'nothing was tested by people',
		status: 'partially-compliant',
		short_of: ['not-tested', 'no-outside-test'],
	},
	{
		case: 'disabled people found everything good',
		records: [everything],
		status: 'fully-compliant',
		short_of: [],
	},
	{
		case: 'the team found everything good',
		records: [{ ...everything, tested_by: { who: 'team', name: 'Us' } }],
		status: 'partially-compliant',
		short_of: ['no-outside-test'],
	},
	{
		case: 'one part was left out',
		records: [{ ...everything, parts: ['site', 'desk', 'editor'] }],
		status: 'partially-compliant',
		short_of: ['not-tested'],
	},
	{
		case: 'all is good but for one thing that a machine found and somebody excused',
		records: [everything],
		problems: [problem({ standing: 'known' })],
		status: 'partially-compliant',
		short_of: ['non-compliance'],
	},
	{
		case: 'a machine found what no criterion names',
		records: [everything],
		problems: [problem({ criteria: [] })],
		status: 'partially-compliant',
		short_of: ['non-compliance'],
	},
	{
		case: 'something need not be mended',
		records: [everything],
		product: { exceptions: [{ kind: 'out-of-scope', why: 'Minutes from before 2018.' }] },
		status: 'partially-compliant',
		short_of: ['exceptions'],
	},
	{
		case: 'half of the criteria are failed',
		records: [
			everything,
			{
				results: [result('partly', { criteria: numbers.slice(0, Math.ceil(numbers.length / 2)) })],
			},
		],
		status: 'not-compliant',
		short_of: ['non-compliance'],
	},
])('$status when $case', ({ status, short_of, ...given }) => {
	expect(conformance(given)).toMatchObject({ status, short_of });
});

test('criteria are named once, in the order of their numbers', () => {
	const { untested } = conformance({});
	expect(untested).toHaveLength(numbers.length);
	expect(untested.indexOf('1.4.10')).toBeGreaterThan(untested.indexOf('1.4.5'));
});

test('the facts name what is known to fail, with its owner and day', () => {
	const excuse = {
		fingerprint: 'a1',
		rule: 'axe/image-alt',
		element: 'img',
		reason: 'The painter is asked.',
		owner: 'The clerk',
		expires_on: '2027-01-31',
	};
	const notes = { en: 'The count is not read out.', cy: 'Nid yw’r cyfrif yn cael ei ddarllen.' };
	const { failures } = facts({
		problems: [problem({ standing: 'known', excuse })],
		records: [
			{
				results: [
					result('partly', { criteria: ['4.1.3'], notes }),
					result('fail', { criteria: ['2.1.1'], mended_on: '2026-12-01' }),
				],
			},
		],
	});
	expect(failures).toEqual([
		{
			found_by: 'machine',
			rule: 'axe/image-alt',
			criteria: ['1.1.1'],
			what: { en: 'This picture has no description.' },
			pages: ['http://localhost:4321/', 'http://localhost:4321/news/'],
			owner: 'The clerk',
			mended_by: '2027-01-31',
			reason: 'The painter is asked.',
		},
		{
			found_by: 'people',
			record: '2026-11-24-a-test.yml',
			tested_on: '2026-11-24',
			outcome: 'partly',
			criteria: ['4.1.3'],
			parts: ['site', 'desk'],
			what: notes,
		},
	]);
});

test('the facts name what was not tested, and reading the source is no test of how it is to use', () => {
	const { not_tested } = facts({
		records: [
			{ ways: ['source'], results: [result('not-applicable')] },
			{ ways: ['keyboard'], parts: ['desk'] },
		],
	});
	expect(not_tested).toMatchObject({
		parts_by_machine: ['desk', 'emails'],
		parts_by_people: ['site', 'editor', 'emails'],
		testers: ['expert', 'disabled-people'],
	});
	expect(not_tested.ways).not.toContain('keyboard');
	expect(not_tested.ways).toContain('screen-reader');
});

test('the facts name the days of the review', () => {
	expect(facts({}).review).toEqual({
		last_on: '2026-11-23',
		again_by: '2027-05-23',
		reminded_from: '2027-08-23',
		due_on: '2027-11-22',
	});
});

function conformance(given: Parameters<typeof sources>[0]) {
	const all = sources(given);
	return conformanceOf(answersFor(catalog, all), all);
}

function facts(given: Parameters<typeof sources>[0]) {
	return factsOf(conformance(given), sources(given));
}
