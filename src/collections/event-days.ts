import type { z } from 'zod';
import { sayDay } from '#domain/days.ts';
import { finding, type Finding } from '#domain/writing/finding.ts';
import { nearestDays, nextOccurrence, type Recurring } from '#domain/recurrence.ts';

/** Checks the days and times of an event that its single fields cannot check: what is left out, how often, and until when. */
export function checkEventDays(data: object, context: z.RefinementCtx) {
	const event = data as EventDays;
	const { starts_on, ends_on = starts_on, starts_at, ends_at, repeats, repeats_until } = event;
	const report = (path: (string | number)[], message: string) =>
		context.addIssue({ code: 'custom', path, message });
	if (ends_at && !starts_at)
		report(['ends_at'], 'needs a time at which it starts (starts_at): fill that in too');
	if (starts_at && ends_at && ends_on === starts_on && ends_at < starts_at)
		report(
			['ends_at'],
			'is before Starts at (starts_at): pick a later time, or the day after as Last day (ends_on)',
		);
	if (repeats_until && !repeats)
		report(['repeats_until'], 'needs Repeats (repeats): choose how often, or empty it');
	if (hasRealDays(event)) checkLeftOut(event, report);
}

/** Its fields report a day that is none, such as 31 February. */
function hasRealDays({ starts_on, ends_on, repeats_until, not_on = [] }: EventDays): boolean {
	const days = [starts_on, ends_on, repeats_until, ...not_on];
	return days.every((day) => day === undefined || !Number.isNaN(Date.parse(day)));
}

/** Who finds an event cancelled wants to know why, and what happens instead. */
export function adviseOnEvent({ cancelled, cancelled_because: reason }: Values): Finding[] {
	const place = { path: 'cancelled_because', excerpt: '' };
	if (cancelled && !reason) return [finding('unexplained', place, {})];
	if (reason && !cancelled) return [finding('notCancelled', { ...place, path: 'cancelled' }, {})];
	return [];
}

/** An event is left out on days on which it would be held, on each of them once, and not on all. */
function checkLeftOut(event: EventDays, report: Report) {
	const { not_on: days = [], ...held } = event;
	for (const [index, day] of days.entries()) {
		if (days.indexOf(day) < index)
			report(['not_on', index], `is ${sayDay(day, 'en')} once more: take it out`);
		const near = nearestDays(held, day);
		// Without any day at all, the order of the days is wrong, and that is said.
		if (!near.length || near.includes(day)) continue;
		const names = near.map((each) => sayDay(each, 'en')).join(' and ');
		const only = event.repeats ? 'The days next to it on which it is held are' : 'It is held on';
		report(
			['not_on', index],
			`is ${sayDay(day, 'en')}, and it is not held on that day. ${only} ${names}: pick another day, or take this one out`,
		);
	}
	if (nextOccurrence(held, event.starts_on) && !nextOccurrence(event, event.starts_on))
		report(
			['not_on'],
			'leaves out every day on which it is held: turn on Cancelled (cancelled) instead, and say why',
		);
}

type Values = Record<string, unknown>;
type EventDays = Recurring & { starts_at?: string; ends_at?: string };
type Report = (path: (string | number)[], message: string) => void;
