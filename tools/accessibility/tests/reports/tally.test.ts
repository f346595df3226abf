import { expect, test } from 'vitest';
import { exitCodeOf, tally, verdict } from '../../src/reports/tally.ts';
import type { Run } from '../../src/run.ts';
import { clean, run } from './run-fixture.ts';

const checked: Run = { ...run, pages: run.pages.filter(({ outcome }) => outcome !== 'failed') };
const only = (...standings: string[]): Run => ({
	...checked,
	problems: run.problems.filter(({ standing }) => standings.includes(standing)),
});
const patient: Run = {
	...checked,
	pages: checked.pages.map((page) => ({ ...page, threshold: 5 })),
};

test.each<[string, Run, number, string]>([
	[
		'has problems and a page unseen',
		run,
		1,
		'4 problems have to be mended and 1 page could not be checked.',
	],
	['has problems', checked, 2, '4 problems have to be mended.'],
	['has what is no longer excused', only('expired'), 2, '1 problem has to be mended.'],
	['has what is excused', only('known'), 0, 'Nothing new was found on 7 pages.'],
	[
		'has what a person has to look at',
		only('review'),
		0,
		'Nothing that a machine can find is wrong on 7 pages.',
	],
	[
		'has no more than its pages may have',
		patient,
		0,
		'There are no more errors on 7 pages than there may be.',
	],
	['found nothing', clean, 0, 'Nothing that a machine can find is wrong on 2 pages.'],
	['had nothing to look at', { ...clean, pages: [] }, 1, 'There was no page to check.'],
])('a run that %s', (_, of, code, sentence) => {
	expect([exitCodeOf(of), verdict(of)]).toEqual([code, sentence]);
});

test('counts a page once, in however many states it was looked at', () => {
	const [page] = clean.pages as [Run['pages'][number]];
	const pages = [page, { ...page, state: 'errors' }];
	expect(verdict({ ...clean, pages })).toMatch(/ on 1 page\.$/);
	const failed = pages.map((each) => ({ ...each, outcome: 'failed' as const }));
	expect(verdict({ ...clean, pages: failed })).toBe('1 page could not be checked.');
});

test('counts errors by page and state, so that one page’s patience is no other’s', () => {
	const { failing, tolerated } = tally(run);
	expect(tolerated.map(({ fingerprint }) => fingerprint)).toEqual(['f-link']);
	expect(failing).toHaveLength(4);
});

test('passes with as many errors on all pages as were asked for, and not with one more', () => {
	// Five buttons without a focus, three texts without contrast, one title.
	expect(exitCodeOf(checked, 9)).toBe(0);
	expect(exitCodeOf(checked, 8)).toBe(2);
	expect(exitCodeOf(run, 9)).toBe(1);
	expect(verdict(checked, 9)).toBe('There are no more errors on 7 pages than there may be.');
});
