import { expect, test } from 'vitest';
import { timelineOf } from '#domain/timeline.ts';

const opened_at = '2026-10-07T09:00:00Z';
const response = { published_on: '2026-11-22' };
const crossed = (threshold: 'response' | 'debate', crossed_at: string) => ({
	threshold,
	crossed_at,
});

test.each([
	['nothing', {}, []],
	['a petition that opened', { opened_at }, ['2026-10-07 opened']],
	['nulls', { opened_at: null, closed_at: null, rejection: null, debate: null }, []],
	[
		'thresholds, the earlier first',
		{
			opened_at,
			crossings: [
				crossed('debate', '2026-11-01T10:00:00Z'),
				crossed('response', '2026-10-20T10:00:00Z'),
			],
		},
		['2026-10-07 opened', '2026-10-20 response_threshold', '2026-11-01 debate_threshold'],
	],
	[
		'what happened on one day, in the usual order',
		{
			opened_at,
			crossings: [
				crossed('debate', '2026-10-07T12:00:00Z'),
				crossed('response', '2026-10-07T12:00:00Z'),
			],
			responses: [{ published_on: '2026-10-07' }],
		},
		[
			'2026-10-07 opened',
			'2026-10-07 response_threshold',
			'2026-10-07 debate_threshold',
			'2026-10-07 answered',
		],
	],
	[
		'a reply before and after the end, once in two languages',
		{ opened_at, responses: [response, response], closed_at: '2026-11-11T00:00:00Z' },
		['2026-10-07 opened', '2026-11-10 closed', '2026-11-22 answered'],
	],
	[
		'the last day to sign as the day of closing, in summer time too',
		{ closed_at: '2026-06-30T23:00:00Z' },
		['2026-06-30 closed'],
	],
	[
		'a debate that is planned',
		{ opened_at, debate: { scheduled_for: '2026-12-15T19:00:00Z', held_on: null } },
		['2026-10-07 opened', '2026-12-15 debate_planned'],
	],
	[
		'a debate that was cancelled, and no longer that it was planned',
		{
			debate: { scheduled_for: '2026-12-15T19:00:00Z', held_on: null, cancelled_on: '2026-12-10' },
		},
		['2026-12-10 debate_cancelled'],
	],
	[
		'a debate that was held, and no longer that it was planned',
		{ debate: { scheduled_for: '2026-12-15T19:00:00Z', held_on: '2026-12-16' } },
		['2026-12-16 debated'],
	],
	['a rejection', { rejection: { rejected_at: '2026-10-30T10:00:00Z' } }, ['2026-10-30 rejected']],
	['the day in London', { opened_at: '2026-07-01T23:30:00Z' }, ['2026-07-02 opened']],
])('of %s', (_, parts, expected) => {
	expect(timelineOf(parts).map(({ day, what }) => `${day} ${what}`)).toEqual(expected);
});
