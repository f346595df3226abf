import { describe, expect, test } from 'vitest';
import { calendarResponse } from '#lib/events/calendar.ts';
import type { Localised } from '#lib/content/content.ts';
import type { Event } from '#lib/events/events.ts';

const site = new URL('https://moothall.example.org');
const hall = { title: 'Neuadd y Dref', address: 'Market Square, Thornbeck', postcode: 'TB1 2AA' };
const places = [{ slug: 'town-hall', lang: 'cy', data: hall }] as Localised<'places'>[];

describe('an event in a calendar file', () => {
	test('at a time is in the town’s own time, winter and summer', async () => {
		const winter = await lines({ starts_on: '2026-12-05', starts_at: '10:30', ends_at: '12:00' });
		expect(winter).toContain('DTSTART;TZID=Europe/London:20261205T103000');
		expect(winter).toContain('DTEND;TZID=Europe/London:20261205T120000');
		const summer = await lines({ starts_on: '2026-07-05', starts_at: '10:30' });
		expect(summer).toContain('DTSTART;TZID=Europe/London:20260705T103000');
	});

	test('that lasts all day ends before the next', async () => {
		const event = await lines({ starts_on: '2026-12-31', ends_on: '2027-01-02' });
		expect(event).toContain('DTSTART;VALUE=DATE:20261231');
		expect(event).toContain('DTEND;VALUE=DATE:20270103');
	});

	test.each([
		['weekly', 'FREQ=WEEKLY'],
		['fortnightly', 'FREQ=WEEKLY;INTERVAL=2'],
		['monthly', 'FREQ=MONTHLY;BYDAY=1SA'],
		['yearly', 'FREQ=YEARLY'],
	] as const)('that is %s repeats so', async (repeats, rule) => {
		expect(await lines({ starts_on: '2026-12-05', repeats })).toContain(`RRULE:${rule}`);
	});

	test('on a fifth weekday repeats on the last', async () => {
		const event = await lines({ starts_on: '2026-10-31', repeats: 'monthly' });
		expect(event).toContain('RRULE:FREQ=MONTHLY;BYDAY=-1SA');
	});

	test('ends its repeats and leaves out days', async () => {
		const days = {
			starts_on: '2026-12-05',
			repeats: 'weekly',
			repeats_until: '2026-12-26',
			not_on: ['2026-12-19'],
		} as const;
		const timed = await lines({ ...days, starts_at: '10:30', not_on: [...days.not_on] });
		expect(timed).toContain('RRULE:FREQ=WEEKLY;UNTIL=20261226T235959Z');
		expect(timed).toContain('EXDATE;TZID=Europe/London:20261219T103000');
		const allDay = await lines({ ...days, not_on: [...days.not_on] });
		expect(allDay).toContain('RRULE:FREQ=WEEKLY;UNTIL=20261226');
		expect(allDay).toContain('EXDATE;VALUE=DATE:20261219');
	});

	test('that is cancelled says so', async () => {
		expect(await lines({ starts_on: '2026-12-05', cancelled: true })).toContain('STATUS:CANCELLED');
	});

	test('cannot end the line it is on', async () => {
		const event = await lines({ starts_on: '2026-12-05', title: 'Tea, cake; and\nEND:VCALENDAR' });
		expect(event).toContain('SUMMARY:Tea\\, cake\\; and\\nEND:VCALENDAR');
	});

	test('names its place as a map finds it, or where else it is', async () => {
		const at = async (data: Partial<Event['data']>) =>
			(await lines({ starts_on: '2026-12-05', ...data })).find((line) => line.startsWith('LOC'));
		expect(await at({ place: 'town-hall' })).toBe(
			'LOCATION:Neuadd y Dref\\, Market Square\\, Thornbeck\\, TB1 2AA',
		);
		expect(await at({ where: 'The bandstand' })).toBe('LOCATION:The bandstand');
		expect(await at({ online: 'https://example.org/x' })).toBe('LOCATION:https://example.org/x');
	});

	test('leads to its page in the reader’s language', async () => {
		expect(await lines({ starts_on: '2026-12-05' })).toContain(
			'URL;VALUE=URI:https://moothall.example.org/cy/events/tea/',
		);
	});
});

async function lines(data: Partial<Event['data']>): Promise<string[]> {
	const event = {
		slug: 'tea',
		lang: 'cy',
		data: { title: 'Tea', summary: 'Tea for all', not_on: [], cancelled: false, ...data },
	};
	const text = await calendarResponse([event as unknown as Event], {
		lang: 'cy',
		site,
		places,
	}).text();
	return text.replaceAll('\r\n ', '').split('\r\n');
}
