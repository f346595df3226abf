import type { Lang } from '#domain/language.ts';
import { nextOccurrence } from '#domain/recurrence.ts';
import { inReadersLanguage, type Localised } from '../content/content.ts';
import { today } from '../today.ts';

/** Events that are not over, the soonest first, each with the day of its next occurrence. */
export async function comingEvents(lang: Lang): Promise<Coming[]> {
	const events = await inReadersLanguage('events', lang);
	return events
		.map((event) => ({ ...event, next: nextOccurrence(event.data, today) }))
		.filter((event): event is Coming => event.next !== undefined)
		.sort(
			(a, b) =>
				a.next.localeCompare(b.next) ||
				(a.data.starts_at ?? '').localeCompare(b.data.starts_at ?? ''),
		);
}

/** Events that are over, the latest first. */
export async function pastEvents(lang: Lang): Promise<Event[]> {
	const events = await inReadersLanguage('events', lang);
	return events
		.filter(({ data }) => !nextOccurrence(data, today))
		.sort((a, b) => b.data.starts_on.localeCompare(a.data.starts_on));
}

/** Events in the order given, under the month (`2026-12`) of the day that lists show. */
export function byMonth<T extends Coming | Event>(events: T[]): [month: string, events: T[]][] {
	return [...Map.groupBy(events, (event) => dayShown(event).slice(0, 7))];
}

/** The day that a list shows for an event: the next one, or the first one of an event that is over. */
export function dayShown(event: Coming | Event): string {
	return 'next' in event ? event.next : event.data.starts_on;
}

export type Event = Localised<'events'>;
export type Coming = Event & { next: string };
