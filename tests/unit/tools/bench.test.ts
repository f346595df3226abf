import { describe, expect, test } from 'vitest';
import { daysBefore, variation } from '#tools/bench/articles.ts';
import { growth } from '#tools/bench/build.ts';
import { changedFigure } from '#tools/bench/changed.ts';
import { doorFigure } from '#tools/bench/doors.ts';
import { type Figure, isMet, ratioOf } from '#tools/bench/figure.ts';
import { govukPage } from '#tools/bench/govuk.ts';
import { compare } from '#tools/bench/slow-line.ts';
import { median, spread } from '#tools/bench/statistics.ts';
import { markdownTable, say, table } from '#tools/bench/table.ts';
import { journeyFigures, pageFigures } from '#tools/bench/weight.ts';

const rate: Figure = {
	bench: 'signing',
	name: 'Signatures',
	unit: 'a second',
	ours: 1_200,
	beside: { name: 'plain inserts', value: 2_000 },
	aim: { atLeast: 0.5 },
};

describe('statistics', () => {
	test.each([
		{ values: [3], middle: 3 },
		{ values: [30, 4, 5], middle: 5 },
		{ values: [4, 1, 3, 2], middle: 2.5 },
	])('the median of $values is $middle', ({ values, middle }) => {
		expect(median(values)).toBe(middle);
	});

	test('there is no median of nothing', () => {
		expect(() => median([])).toThrow('No value');
	});

	test('a spread of 0.2 says ±20 %', () => {
		expect(spread([80, 100, 120])).toBeCloseTo(0.2);
	});
});

describe('aims', () => {
	test.each([
		{ aim: { atLeast: 0.6 }, met: true },
		{ aim: { atLeast: 0.61 }, met: false },
		{ aim: { atMost: 0.6 }, met: true },
		{ aim: { atMost: 0.59 }, met: false },
		{ aim: undefined, met: undefined },
	])('a ratio of 0.6 with $aim: $met', ({ aim, met }) => {
		expect(isMet({ ...rate, aim })).toBe(met);
	});

	test('no ratio without something to hold against', () => {
		expect(ratioOf({ ...rate, beside: undefined })).toBeUndefined();
	});
});

describe('the table', () => {
	const missed = { ...rate, name: 'Count of a million', ours: 900, note: 'noisy' };

	test('stands in straight columns and shouts what was missed', () => {
		const [head, , first, second] = table([rate, missed]).split('\n');
		expect(first).toMatch(/^Signatures +1,200 a second +2,000 a second +plain inserts +0\.60 +met/);
		expect(second).toContain('Count of a million (noisy)');
		expect(second).toContain('0.45  MISSED, at least 0.5');
		expect(head!.indexOf('Ratio') + 'Ratio'.length).toBe(first!.indexOf('0.60') + 4);
	});

	test('is the same in Markdown', () => {
		expect(markdownTable([rate]).split('\n')[2]).toBe(
			'| Signatures | 1,200 a second | 2,000 a second | plain inserts | 0.60 | met, at least 0.5 |',
		);
	});

	test.each([
		[7_634, 'bytes', '7,634 bytes'],
		[0.1334, 'ms', '0.13 ms'],
		[51.06, 's', '51.1 s'],
		[812.4, 'ms', '812 ms'],
	] as const)('%d %s is said as %s', (value, unit, said) => {
		expect(say(value, unit)).toBe(said);
	});
});

test('the heaviest page is named, and the median is of all pages', () => {
	const page = { requests: 2, blocking: 1 };
	const [heaviest, middle] = pageFigures([
		{ ...page, path: '/', bytes: 5_000 },
		{ ...page, path: '/news/', bytes: 15_000 },
		{ ...page, path: '/about/', bytes: 4_000 },
	]);
	expect(heaviest).toMatchObject({ ours: 15_000, note: '/news/, of 3' });
	expect(isMet(heaviest!)).toBe(false);
	expect(middle!.ours).toBe(5_000);
});

test('a journey is the sum of its steps, pictures apart', () => {
	const [whole, , home] = journeyFigures([
		{ name: 'home', path: '/', bytes: 8_000, pictures: 38_000, requests: 2 },
		{ name: 'sign', path: '/sign/', bytes: 7_000, pictures: 0, requests: 1 },
	]);
	expect(whole).toMatchObject({ ours: 15_000, note: '3 requests', beside: { value: 28_000 } });
	expect(home).toMatchObject({ ours: 8_000, note: 'and pictures of 38 kB' });
});

test('a slow visit is compared by medians', () => {
	const visits = (...loads: number[]) => loads.map((load) => ({ paint: load / 2, load }));
	const [paint, load] = compare('Home', visits(700, 9_000, 800), visits(4_000, 4_100, 3_900));
	expect(paint).toMatchObject({ ours: 400, beside: { value: 2_000 } });
	expect(ratioOf(load!)).toBeCloseTo(0.2);
});

test('a changed article is held against seven seconds in the sample town, and against a whole build elsewhere', () => {
	const of = (seconds: number) => ({
		seconds,
		work: seconds,
		workInAll: seconds,
		memory: 1,
		output: '',
	});
	const builds = { fresh: of(10), after: of(8) };
	const town = changedFigure({ ...builds, articles: undefined });
	expect(town).toMatchObject({
		ours: 8,
		beside: { value: 7 },
		note: '10.0 s when nothing is kept',
	});
	expect(isMet(town)).toBe(false);
	const many = changedFigure({ ...builds, articles: 5_000 });
	expect(many.name).toContain('5,000');
	expect(ratioOf(many)).toBe(0.8);
});

test('a door is held against 50 ms, but not the one for editors', () => {
	const sign = doorFigure({ name: 'sign-petition', size: 437_114, time: 60 });
	expect(sign).toMatchObject({ name: 'Until sign-petition is there', note: '438 kB' });
	expect(isMet(sign)).toBe(false);
	expect(isMet(doorFigure({ name: 'cms', size: 1_800_000, time: 60 }))).toBeUndefined();
});

test.each([
	{ work: [4, 13, 53], met: true },
	{ work: [4, 13, 113], met: false },
])('processor time of $work s for 100, 1,000 and 5,000 articles: $met', ({ work, met }) => {
	const of = (seconds: number) => ({
		seconds,
		work: seconds,
		workInAll: seconds,
		memory: 1,
		output: '',
	});
	const builds = [100, 1_000, 5_000].map((articles, index) => ({
		articles,
		ours: of(work[index]!),
		plain: of(1),
	}));
	expect(isMet(growth(builds))).toBe(met);
});

test('an article gets another headline and day, and keeps its text', () => {
	const sample =
		'---\ntitle: Snow\npublished_on: 2026-01-02\ntopic: council\n---\n\nIt *snowed*.\n';
	expect(variation(sample, 'Sun: at last', daysBefore('2026-03-01', 1))).toBe(
		'---\ntitle: "Sun: at last"\npublished_on: 2026-02-28\ntopic: council\n---\n\nIt *snowed*.\n\nSun: at last.\n',
	);
});

test('the peer shows our words in its classes, without our scripts', () => {
	const page = govukPage(
		'<title>Snow</title><main id="main"><h1 lang="cy">Eira</h1><p class="lead">It snowed.</p><script src="/a.js"></script></main>',
		{ header: '<b>GOV.UK</b>', navigation: '', footer: '' },
	);
	expect(page).toContain('<h1 class="govuk-heading-xl" lang="cy">Eira</h1>');
	expect(page).toContain('<p class="govuk-body">It snowed.</p>');
	expect(page).not.toContain('/a.js');
});
