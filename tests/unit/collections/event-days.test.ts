import { describe, expect, test } from 'vitest';
import { kindOf } from '#collections/all.ts';
import { events } from '#collections/events.ts';
import { examine } from '#collections/fitness.ts';
import { labelAt } from '#collections/pieces.ts';
import { places } from '#collections/places.ts';
import { siteOf } from '#collections/site.ts';
import { explain, sayFault } from '#strings/sentences.ts';

const site = siteOf(['places/library.en.md', 'areas/mill.en.md'], [], new Map());
const fair = { title: 'Fair', summary: 'Come.', cost: 'Free', starts_on: '2026-12-01' };
const weekly = { repeats: 'weekly' };
const twice = { ...weekly, repeats_until: '2026-12-08' };

/** What an editor is told of an event that begins on Tuesday 1 December 2026. */
describe('the days of an event', () => {
	test.each<[string, object, string[]]>([
		['a day on which it would be held', { ...weekly, not_on: ['2026-12-08', '2026-12-01'] }, []],
		[
			'another day',
			{ ...weekly, not_on: ['2026-12-08', '2026-12-11'] },
			[
				'Not on 2 is Friday 11 December 2026, and it is not held on that day. The days next to it on which it is held are Tuesday 8 December 2026 and Tuesday 15 December 2026: pick another day, or take this one out.',
			],
		],
		[
			'a day before its first',
			{ ...weekly, not_on: ['2026-11-24'] },
			[
				'Not on 1 is Tuesday 24 November 2026, and it is not held on that day. The days next to it on which it is held are Tuesday 1 December 2026: pick another day, or take this one out.',
			],
		],
		[
			'a day after its last',
			{ ...twice, not_on: ['2026-12-15'] },
			[
				'Not on 1 is Tuesday 15 December 2026, and it is not held on that day. The days next to it on which it is held are Tuesday 8 December 2026: pick another day, or take this one out.',
			],
		],
		[
			'the second day of one that lasts two',
			{ ...weekly, ends_on: '2026-12-02', not_on: ['2026-12-09'] },
			[expect.stringContaining('are Tuesday 8 December 2026 and Tuesday 15 December 2026')],
		],
		[
			'another day of one that is held once',
			{ not_on: ['2026-12-02'] },
			[
				'Not on 1 is Wednesday 2 December 2026, and it is not held on that day. It is held on Tuesday 1 December 2026: pick another day, or take this one out.',
			],
		],
		[
			'the week between of one that is held every two weeks',
			{ repeats: 'fortnightly', not_on: ['2026-12-08'] },
			[expect.stringContaining('are Tuesday 1 December 2026 and Tuesday 15 December 2026')],
		],
		[
			'another Tuesday of one that is held once a month',
			{ repeats: 'monthly', not_on: ['2027-01-12'] },
			[expect.stringContaining('are Tuesday 5 January 2027 and Tuesday 2 February 2027')],
		],
		[
			'a day twice',
			{ ...weekly, not_on: ['2026-12-08', '2026-12-08'] },
			['Not on 2 is Tuesday 8 December 2026 once more: take it out.'],
		],
		[
			'every day',
			{ ...twice, not_on: ['2026-12-01', '2026-12-08'] },
			[
				'Not on leaves out every day on which it is held: turn on Cancelled (cancelled) instead, and say why.',
			],
		],
		[
			'its only day',
			{ not_on: ['2026-12-01'] },
			[expect.stringContaining('Not on leaves out every day')],
		],
		[
			'any day, of one whose last day is before its first',
			{ ...weekly, repeats_until: '2026-11-01', not_on: ['2026-12-02'] },
			['Repeats until is before First day (starts_on): pick a later day.'],
		],
	])('left out: %s', (_, days, told) => {
		expect(toldOf('events', { ...fair, ...days })).toEqual(told);
	});

	test.each<[string, object, string[]]>([
		['an end after the start', { starts_at: '10:00', ends_at: '11:00' }, []],
		['an end at the start', { starts_at: '10:00', ends_at: '10:00' }, []],
		[
			'an end before the start',
			{ starts_at: '20:00', ends_at: '01:00' },
			[
				'Ends at is before Starts at (starts_at): pick a later time, or the day after as Last day (ends_on).',
			],
		],
		[
			'an end in the night after',
			{ starts_at: '20:00', ends_at: '01:00', ends_on: '2026-12-02' },
			[],
		],
		[
			'an end without a start',
			{ ends_at: '11:00' },
			['Ends at needs a time at which it starts (starts_at): fill that in too.'],
		],
		[
			'an end of what is held once',
			{ repeats_until: '2027-01-01' },
			['Repeats until needs Repeats (repeats): choose how often, or empty it.'],
		],
	])('%s', (_, times, told) => {
		expect(toldOf('events', { ...fair, ...times })).toEqual(told);
	});
});

test.each<[string, object, string[]]>([
	['with why', { cancelled: true, cancelled_because: 'The boiler is broken.' }, []],
	['without why', { cancelled: true }, ['cancelled_because: say why, and what happens instead']],
	[
		'with why, but not cancelled',
		{ cancelled_because: 'The boiler is broken.' },
		['cancelled: turn it on, or delete the reason'],
	],
])('a cancelled event %s: advice, which stops nothing', (_, values, told) => {
	const event = { ...fair, ...values };
	const { faults, findings } = examined('events', event);
	expect(faults).toEqual([]);
	expect(
		findings.map(({ finding }) => `${finding.path}: ${explain(finding, 'en').remedy}`),
	).toEqual(told);
	expect(findings.every(({ finding }) => finding.severity === 'advice')).toBe(true);
});

test.each([
	['09:00', '17:00', []],
	['19:00', '00:00', []],
	['17:00', '09:00', ['Opening hours 1: Closes is not after Opens (opens): pick a later time.']],
	['09:00', '09:00', ['Opening hours 1: Closes is not after Opens (opens): pick a later time.']],
])('a place that opens at %s and closes at %s', (opens, closes, told) => {
	const hall = {
		title: 'Hall',
		summary: 'Come in.',
		address: 'Mill Lane',
		postcode: 'TB1 2AA',
		area: 'mill',
		phone: '01632 960123',
		getting_there: 'The bus stops outside.',
		hours: [{ day: 'mon', opens, closes }],
	};
	expect(toldOf('places', hall)).toEqual(told);
});

function toldOf(collection: 'events' | 'places', values: object) {
	const { fields } = { events, places }[collection];
	return examined(collection, values).faults.map((fault) =>
		sayFault(fault, 'en', labelAt(fields, fault.path)),
	);
}

function examined(collection: string, values: object) {
	const kind = kindOf({ collection, slug: 'fair' });
	return examine(kind, { slug: 'fair', versions: { en: { ...values } } }, site);
}
