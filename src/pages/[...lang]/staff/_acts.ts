import type { Args } from '#server/database/api.ts';
import { isDay } from '#domain/days.ts';

/** What acts are looked for by, as it stands in an address or was sent by a form. What cannot be meant is left out. */
export function soughtActs(ask: { get: (name: string) => string | null }): SoughtActs {
	const get = (name: string) => (ask.get(name) ?? '').trim().slice(0, 200);
	const fits = (name: string, shape: RegExp) => (shape.test(get(name)) ? get(name) : undefined);
	const day = (name: string) => (isDay(get(name)) ? get(name) : undefined);
	return {
		act: fits('act', /^[a-z]+(?:_[a-z]+)*$/),
		person: fits('person', /^(?:hub|[\da-f-]{36})$/),
		from_on: day('from_on'),
		until_on: day('until_on'),
		subject: get('subject') || undefined,
	};
}

export type SoughtActs = Omit<Args<'list_acts'>, 'before' | 'most'> &
	Record<'act' | 'person' | 'from_on' | 'until_on' | 'subject', string | undefined>;
