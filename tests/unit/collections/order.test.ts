import { describe, expect, test } from 'vitest';
import { events } from '#collections/events.ts';
import { news } from '#collections/news.ts';

const article = { title: 'Bus', summary: 'It is late.', topic: 'transport', body: 'Very.' };
const event = { title: 'Fair', summary: 'Come.', cost: 'Free', body: 'Do.' };

/** The days of an entry, and the field and the remedy that the editor reads, if any. */
describe('the days of an entry are in order', () => {
	test.each([
		[{ published_on: '2026-12-01' }, []],
		[{ published_on: '2026-12-01', pinned_until: '2026-12-01', expires_on: '2026-12-01' }, []],
		[
			{ published_on: '2026-12-01', expires_on: '2026-11-30' },
			[['expires_on', 'is before Published on (published_on): pick a later day']],
		],
		[
			{ published_on: '2026-12-01', pinned_until: '2026-11-30' },
			[['pinned_until', 'is before Published on (published_on): pick a later day']],
		],
		[
			{ published_on: '2026-12-01', pinned_until: '2026-12-09', expires_on: '2026-12-08' },
			[['expires_on', 'is before Keep at the top until (pinned_until): pick a later day']],
		],
	])('in news: %o', (days, wanted) => {
		expect(issuesOf(news.schema.safeParse({ ...article, ...days }))).toEqual(wanted);
	});

	test.each([
		[
			{
				starts_on: '2026-12-01',
				ends_on: '2026-12-01',
				repeats: 'weekly',
				repeats_until: '2027-12-01',
			},
			[],
		],
		[
			{ starts_on: '2026-12-01', ends_on: '2026-11-30' },
			[['ends_on', 'is before First day (starts_on): pick a later day']],
		],
		[
			{ starts_on: '2026-12-01', repeats: 'weekly', repeats_until: '2026-11-30' },
			[['repeats_until', 'is before First day (starts_on): pick a later day']],
		],
	])('in events: %o', (days, wanted) => {
		expect(issuesOf(events.schema.safeParse({ ...event, ...days }))).toEqual(wanted);
	});

	test('every day that another must not come before is a day of the same form', () => {
		for (const { fields } of [news, events]) {
			for (const field of Object.values(fields)) {
				for (const other of 'notBefore' in field ? field.notBefore : []) {
					expect(fields[other as keyof typeof fields]).toMatchObject({ kind: 'day' });
				}
			}
		}
	});
});

function issuesOf({ error }: { error?: { issues: Issue[] } | undefined }): [string, string][] {
	return (error?.issues ?? []).map(({ path, message }) => [path.join('.'), message]);
}

type Issue = { path: PropertyKey[]; message: string };
