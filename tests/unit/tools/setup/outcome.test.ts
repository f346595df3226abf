import { describe, expect, test } from 'vitest';
import {
	addNews,
	closeOutcome,
	newOutcome,
	type News,
	sayCounts,
	sayFailures,
	saySlowest,
} from '#tools/setup/outcome.ts';

const broken: News = { is: 'failed', failure: { name: 'a.test.ts > adds', reason: '1 is not 2' } };

test('counts what passed, failed and was skipped, and names what failed', () => {
	const outcome = outcomeOf(
		[{ is: 'passed' }, { is: 'passed' }, broken, { is: 'skipped' }],
		'ended',
	);
	closeOutcome(outcome, false);
	expect(sayCounts(outcome)).toBe('2 passed, 1 failed, 1 skipped');
	expect(sayFailures(outcome)).toBe('Failed:\n a.test.ts > adds\n   1 is not 2\n');
});

describe('no run that went wrong has nothing that failed', () => {
	test('nor one that was stopped before any test ended', () => {
		const outcome = newOutcome();
		closeOutcome(outcome, false);
		expect(sayCounts(outcome)).toBe('0 passed, 1 failed, 0 skipped');
	});

	test('nor one that was stopped halfway, which says how much is missing', () => {
		const files = ['a.test.ts', 'b.test.ts', 'c.test.ts'];
		const outcome = outcomeOf([
			{ is: 'begun', files },
			{ is: 'passed' },
			{ is: 'file', file: 'b.test.ts', seconds: 1 },
			broken,
		]);
		closeOutcome(outcome, false);
		expect(sayCounts(outcome)).toBe('1 passed, 2 failed, 0 skipped');
		expect(sayFailures(outcome)).toContain(
			'They were stopped. Files that did not run to their end: 2 of 3.',
		);
	});

	test('nor one that Vitest says has failed without a test that did', () => {
		const outcome = outcomeOf([{ is: 'passed' }], 'ended');
		closeOutcome(outcome, false);
		expect(sayCounts(outcome)).toBe('1 passed, 1 failed, 0 skipped');
	});

	test('and one that passed has none', () => {
		const outcome = outcomeOf([{ is: 'passed' }], 'ended');
		closeOutcome(outcome, true);
		expect(sayCounts(outcome)).toBe('1 passed, 0 failed, 0 skipped');
		expect(sayFailures(outcome)).toBe('');
	});
});

test('names twenty failures, and how many more there are', () => {
	const lines = sayFailures(outcomeOf(Array.from({ length: 25 }, () => broken))).split('\n');
	expect(lines.filter((line) => line.includes('adds'))).toHaveLength(20);
	expect(lines).toContain(' and 5 more, all named above');
});

test('tells the slowest twenty files, the slowest first', () => {
	const files = Array.from({ length: 25 }, (_, n): News => {
		return { is: 'file', file: `${n}.test.ts`, seconds: n };
	});
	const [title, first, ...others] = saySlowest(outcomeOf(files)).trimEnd().split('\n');
	expect(title).toBe('The slowest 20 files, in seconds:');
	expect(first).toBe('   24.0  24.test.ts');
	expect(others).toHaveLength(19);
});

function outcomeOf(news: News[], end?: 'ended') {
	const outcome = newOutcome();
	for (const each of [...news, ...(end ? [{ is: end }] : [])]) addNews(outcome, each);
	return outcome;
}
