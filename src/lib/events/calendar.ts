import ical, { ICalEventStatus } from 'ical-generator';
import { TIME_ZONE } from '#domain/days.ts';
import type { Lang } from '#domain/language.ts';
import { inLang, paths } from '#domain/paths.ts';
import { addDays, type Recurring, weekOfMonth } from '#domain/recurrence.ts';
import type { Localised } from '../content/content.ts';
import type { Event } from './events.ts';
import { hub } from '../settings.ts';
import { timezone } from './timezone.ts';

/** Events as an iCalendar file, repeats and cancellations included. */
export function calendarResponse(events: Event[], { lang, site, places }: Setting): Response {
	const items = events.map(({ slug, data }) => ({
		id: slug,
		path: paths.event(slug),
		summary: data.title,
		description: data.summary,
		location: location(data, places),
		days: data,
	}));
	return calendarOf(items, { lang, site });
}

/** An iCalendar file (RFC 5545), in the town's time. */
export function calendarOf(items: Item[], { lang, site }: Omit<Setting, 'places'>): Response {
	const calendar = ical({
		name: hub.name[lang],
		prodId: { company: 'Moothall', product: 'Hub' },
		timezone: { name: null, generator: () => timezone },
	});
	for (const { id, path, summary, description, location, days } of items) {
		const url = new URL(inLang(lang, path), site).href;
		calendar.createEvent({
			id: `${id}@${site.hostname}`,
			stamp: new Date(`${days.starts_on}T00:00:00Z`),
			summary,
			description: `${description}\n\n${url}`,
			url,
			location: location ?? null,
			status: days.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
			...times(days),
			repeating: rule(days),
		});
	}
	return new Response(calendar.toString(), {
		headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
	});
}

/** The address, so that a map finds it; without a place, the link to join. */
function location({ place: slug, where, online }: Event['data'], places: Place[]): string | null {
	const place = places.find((each) => each.slug === slug)?.data;
	if (place) return [place.title, place.address, place.postcode].join(', ');
	return where ?? online ?? null;
}

/** The machine's zone is used to read a Date and to write it, so the digits stay the same: the zone is `TIME_ZONE`. */
function times({ starts_on, ends_on = starts_on, starts_at, ends_at }: Days) {
	if (!starts_at) {
		const end = new Date(`${addDays(ends_on, 1)}T00:00:00`);
		return { timezone: TIME_ZONE, allDay: true, start: new Date(`${starts_on}T00:00:00`), end };
	}
	return {
		timezone: TIME_ZONE,
		start: new Date(`${starts_on}T${starts_at}:00`),
		end: new Date(`${ends_on}T${ends_at ?? starts_at}:00`),
	};
}

/** The RRULE and EXDATE lines of a repeated event; days and moments must be of the same kind as its start. */
function rule(data: Days): string | null {
	if (!data.repeats) return null;
	const { starts_on, starts_at, repeats_until, not_on } = data;
	const basic = (day: string) => day.replaceAll('-', '');
	const until = repeats_until && `;UNTIL=${basic(repeats_until)}${starts_at ? 'T235959Z' : ''}`;
	const except = (not_on ?? []).map((day) =>
		starts_at
			? `EXDATE;TZID=${TIME_ZONE}:${basic(day)}T${starts_at.replace(':', '')}00`
			: `EXDATE;VALUE=DATE:${basic(day)}`,
	);
	return [`RRULE:${frequency(data.repeats, starts_on)}${until ?? ''}`, ...except].join('\r\n');
}

function frequency(repeats: NonNullable<Event['data']['repeats']>, starts_on: string): string {
	const weekday = WEEKDAYS[new Date(starts_on).getUTCDay()]!;
	return {
		weekly: 'FREQ=WEEKLY',
		fortnightly: 'FREQ=WEEKLY;INTERVAL=2',
		monthly: `FREQ=MONTHLY;BYDAY=${weekOfMonth(starts_on)}${weekday}`,
		yearly: 'FREQ=YEARLY',
	}[repeats];
}

const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

type Days = Recurring & {
	starts_at?: string | undefined;
	ends_at?: string | undefined;
	cancelled?: boolean;
};
type Item = {
	/** Unique on this site. */
	id: string;
	path: string;
	summary: string;
	description: string;
	location?: string | null;
	days: Days;
};
type Place = Localised<'places'>;
type Setting = { lang: Lang; site: URL; places: Place[] };
