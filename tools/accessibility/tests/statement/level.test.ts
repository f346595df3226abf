import { describe, expect, test } from 'vitest';
import { evidenceFor } from '../../src/statement/evidence.ts';
import { levelOf, notesOn } from '../../src/statement/level.ts';
import { problem, result, sources } from './sources.ts';

const onSite = { parts: ['site'] };
const onDesk = { parts: ['desk'] };
const excuse = {
	fingerprint: 'a1',
	rule: 'axe/image-alt',
	element: 'img',
	reason: 'The painter is asked.',
	owner: 'The clerk',
	expires_on: '2027-01-31',
};

describe('the level of a criterion for the web', () => {
	test.each([
		{ case: 'nobody tested and machines found nothing', level: 'not-evaluated' },
		{ case: 'people found it good', records: [{ results: [result('pass')] }], level: 'supports' },
		{
			case: 'people tested one part of two',
			records: [{ ...onSite, results: [result('pass')] }],
			level: 'not-evaluated',
		},
		{
			case: 'people tested both parts on two days',
			records: [onSite, { ...onDesk, tested_on: '2027-01-01' }],
			level: 'supports',
		},
		{
			case: 'people found it good, and a machine did not',
			records: [{}],
			problems: [problem()],
			level: 'partially-supports',
		},
		{
			case: 'what a machine found is excused',
			records: [{}],
			problems: [problem({ standing: 'known', excuse })],
			level: 'partially-supports',
		},
		{
			case: 'a machine asks people to look, and they did',
			records: [{}],
			problems: [problem({ kind: 'review', standing: 'review' })],
			level: 'supports',
		},
		{
			case: 'a machine warns of bad practice',
			records: [{}],
			problems: [problem({ kind: 'warning' })],
			level: 'supports',
		},
		{
			case: 'a machine found it in the editor only',
			records: [{}],
			problems: [problem({}, ['/admin/'])],
			level: 'supports',
		},
		{
			case: 'a machine found a breach of something else',
			records: [{}],
			problems: [problem({ criteria: ['2.1.1'] })],
			level: 'supports',
		},
		{
			case: 'nobody tested, and a machine found it',
			problems: [problem()],
			level: 'partially-supports',
		},
		{
			case: 'it fails somewhere',
			records: [{ results: [result('partly')] }],
			level: 'partially-supports',
		},
		{
			case: 'it fails nearly everywhere',
			records: [{ results: [result('fail')] }],
			level: 'does-not-support',
		},
		{
			case: 'it fails in one part and passes in the other',
			records: [{ ...onSite, results: [result('fail')] }, onDesk],
			level: 'partially-supports',
		},
		{
			case: 'it failed, and a later test in another way passed',
			records: [{ results: [result('fail')] }, { tested_on: '2027-01-01' }],
			level: 'does-not-support',
		},
		{
			case: 'what failed was mended, and nobody says that all is well',
			records: [{ results: [result('fail', { mended_on: '2026-12-01' })] }],
			level: 'not-evaluated',
		},
		{
			case: 'what failed was mended, and it passed since',
			records: [
				{ results: [result('fail', { mended_on: '2026-12-01' })] },
				{ tested_on: '2026-12-02' },
			],
			level: 'supports',
		},
		{
			case: 'there is no such thing',
			records: [{ results: [result('not-applicable')] }],
			level: 'not-applicable',
		},
		{
			case: 'there is no such thing in one part',
			records: [{ ...onSite, results: [result('not-applicable')] }],
			level: 'not-evaluated',
		},
		{
			case: 'there is no such thing in one part, and the other passes',
			records: [{ ...onSite, results: [result('not-applicable')] }, onDesk],
			level: 'supports',
		},
		{
			case: 'people say there is no such thing, and a machine found one',
			records: [{ results: [result('not-applicable')] }],
			problems: [problem()],
			level: 'partially-supports',
		},
		{
			case: 'a whole chapter does not apply',
			records: [{ results: [result('not-applicable', { criteria: [], chapters: ['level_a'] })] }],
			level: 'not-applicable',
		},
	])('is $level when $case', ({ records, problems, level }) => {
		expect(levelOf(evidence('web', { records, problems }))).toBe(level);
	});

	test.each(['supports', 'partially-supports', 'does-not-support', 'not-applicable'])(
		'is never %s on a criterion that no record and no finding names',
		(level) => {
			const given = { records: [{ results: [result('pass', { criteria: ['2.1.1'] })] }] };
			expect(levelOf(evidence('web', given))).not.toBe(level);
		},
	);
});

test('a component that the product has not is not applicable, and says why', () => {
	const found = evidence('software', { problems: [problem()] });
	expect([levelOf(found), notesOn(found)]).toEqual(['not-applicable', 'Nothing is installed.']);
});

test('the product as a whole supports nothing until every part of it was tested', () => {
	const all = ['site', 'desk', 'editor', 'emails'];
	expect(levelOf(evidence('none', { records: [{ parts: all.slice(1) }] }))).toBe('not-evaluated');
	expect(levelOf(evidence('none', { records: [{ parts: all }] }))).toBe('supports');
});

describe('the notes', () => {
	test('name the checks that found nothing, and the parts that they looked at', () => {
		expect(notesOn(evidence('web'))).toBe(
			'Not tested by people: site, desk.\n' +
				'Automated checks that found nothing in site: axe/image-alt, probe/picture-without-words.',
		);
	});

	test('name no check where no page was looked at', () => {
		expect(notesOn(evidence('electronic-docs'))).toBe('Not tested by people: emails.');
	});

	test('tell what people saw once, and when', () => {
		expect(notesOn(evidence('web', { records: [{ results: [result('partly')] }] }))).toMatch(
			/^What was seen\. \(A test, 2026-11-24: site, desk\)\n/,
		);
	});

	test('tell what a machine found, and who answers for it until when', () => {
		const known = problem({ standing: 'known', excuse });
		expect(notesOn(evidence('web', { problems: [known] }))).toBe(
			'This picture has no description. Found by axe/image-alt on 2 pages. ' +
				'The clerk answers for it until 2027-01-31: The painter is asked.\n' +
				'Not tested by people: site, desk.',
		);
	});
});

function evidence(component: string, given: Parameters<typeof sources>[0] = {}) {
	return evidenceFor({ criterion: '1.1.1', chapter: 'level_a', component }, sources(given));
}
