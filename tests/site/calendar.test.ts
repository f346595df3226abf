import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';

const { site } = inject('hub');
const files = (await readdir(site, { recursive: true })).filter((file) => file.endsWith('.ics'));
const calendars = await Promise.all(
	files.map(async (file) => ({ file, text: await readFile(join(site, file), 'utf8') })),
);

/** RFC 5545; section numbers beside each rule. */
describe.each(calendars)('$file', ({ text }) => {
	const lines = unfold(text);
	const events = text
		.split('BEGIN:VEVENT')
		.slice(1)
		.map((part) => unfold(part.split('END:VEVENT')[0]!));

	test('has lines of at most 75 octets that end in CRLF (3.1)', () => {
		expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
		expect(text.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
	});

	test('is one calendar, well nested (3.4)', () => {
		const open: string[] = [];
		for (const line of lines) {
			if (line.startsWith('BEGIN:')) open.push(line.slice(6));
			if (line.startsWith('END:')) expect(open.pop()).toBe(line.slice(4));
		}
		expect(open).toEqual([]);
		expect(lines.slice(0, 2)).toEqual(['BEGIN:VCALENDAR', 'VERSION:2.0']);
		expect(lines.filter((line) => line.startsWith('PRODID:'))).toHaveLength(1);
	});

	test('explains the time zone that it uses (3.6.5)', () => {
		const used = new Set(text.match(/(?<=;TZID=)[^:;]+/g));
		const explained = new Set(text.match(/(?<=^TZID:)\S+/gm));
		expect([...used].filter((zone) => !explained.has(zone))).toEqual([]);
	});

	test('has in each event what an event must have (3.6.1)', () => {
		for (const event of events) {
			expect(property(event, 'UID')).toMatch(/\S+@\S+/);
			expect(property(event, 'DTSTAMP')).toMatch(/^\d{8}T\d{6}Z$/);
			expect(property(event, 'DTSTART')).toMatch(/^\d{8}(T\d{6})?$/);
			expect(property(event, 'SUMMARY')).toMatch(/\S/);
			expect(property(event, 'URL')).toMatch(/^https:/);
			expect(['CONFIRMED', 'CANCELLED']).toContain(property(event, 'STATUS'));
			const end = property(event, 'DTEND')!;
			expect(end >= property(event, 'DTSTART')!, `${end} is before the start`).toBe(true);
		}
	});

	test('repeats and leaves out days of the same kind as the start (3.3.10, 3.8.5.1)', () => {
		for (const event of events) {
			const timed = property(event, 'DTSTART')!.includes('T');
			const until = /UNTIL=(\w+)/.exec(property(event, 'RRULE') ?? '')?.[1];
			if (until) expect(until).toMatch(timed ? /^\d{8}T\d{6}Z$/ : /^\d{8}$/);
			for (const line of event.filter((each) => each.startsWith('EXDATE')))
				expect(line).toMatch(
					timed ? /^EXDATE;TZID=[^:]+:\d{8}T\d{6}$/ : /^EXDATE;VALUE=DATE:\d{8}$/,
				);
		}
	});
});

describe('the calendar of all', () => {
	const of = (folder: string) => calendars.filter(({ file }) => file.startsWith(folder));
	const all = calendars.find(({ file }) => file === 'events/calendar.ics')!.text;

	test('has every event once, those that are cancelled, repeat or last all day among them', () => {
		expect(all.match(/BEGIN:VEVENT/g)).toHaveLength(of('events/').length - 1);
		expect(all).toContain('STATUS:CANCELLED');
		expect(all).toContain('RRULE:FREQ=WEEKLY');
		expect(all).toContain('RRULE:FREQ=MONTHLY;BYDAY=');
		expect(all).toContain('EXDATE');
		expect(all).toMatch(/DTSTART;VALUE=DATE:\d{8}\r\n/);
	});

	test('has times in the town’s own time', () => {
		expect(all).toMatch(/DTSTART;TZID=Europe\/London:\d{8}T\d{6}\r\n/);
		expect(all).not.toMatch(/DTSTART:\d{8}T\d{6}Z/);
	});
});

/** Logical lines: a line that begins with a space goes on from the one before. */
function unfold(text: string): string[] {
	return text
		.replaceAll(/\r\n[ \t]/g, '')
		.split('\r\n')
		.filter(Boolean);
}

function property(lines: string[], name: string): string | undefined {
	const line = lines.find((each) => new RegExp(`^${name}[:;]`).test(each));
	return line?.slice(line.indexOf(':') + 1);
}
