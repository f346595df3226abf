import { isDay } from '#domain/days.ts';
import {
	channels,
	type Criteria,
	openCriteria,
	sealedCriteria,
	signatureStates,
} from '#domain/signatures.ts';
import { seal, unseal } from '../http/seal.ts';

/**
 * The query of an address with a search in it. What may name a person is sealed: only this member of staff can open it,
 * for half a day. So results have an address, and the button Back, a reload and the next page work.
 */
export function queryFor(criteria: Criteria, staff: { id: string }): string {
	const query = new URLSearchParams();
	for (const name of openCriteria) if (criteria[name]) query.set(name, criteria[name]);
	const personal = Object.fromEntries(
		sealedCriteria.flatMap((name) => (criteria[name] ? [[name, criteria[name]]] : [])),
	);
	const sealed = Object.keys(personal).length > 0 && seal(personal, placeFor(staff));
	if (sealed) query.set('find', sealed);
	return query.size > 0 ? `?${query}` : '';
}

/** The search in an address. Undefined where a part is sealed that this person cannot open, or can no longer. */
export function criteriaIn({ searchParams }: URL, staff: { id: string }): Criteria | undefined {
	const criteria: Criteria = {};
	for (const name of openCriteria) {
		const value = searchParams.get(name);
		if (value && shapes[name](value)) criteria[name] = value;
	}
	const sealed = searchParams.get('find');
	if (!sealed) return criteria;
	const found = unseal<Criteria>(sealed, placeFor(staff), HALF_A_DAY);
	return found && !found.isOver ? { ...criteria, ...found.value } : undefined;
}

function placeFor({ id }: { id: string }) {
	return `signatures ${id}`;
}

const HALF_A_DAY = 12 * 60 * 60_000;

/** What each criterion looks like in an address; the database would stop at anything else with an error. */
const shapes: Record<(typeof openCriteria)[number], (value: string) => boolean> = {
	petition: like(/^[a-z0-9-]{1,200}$/),
	channel: oneOf(channels),
	state: oneOf(signatureStates),
	from: isDay,
	until: isDay,
	sheet: like(/^\S[\S ]{0,39}$/),
	domain: like(/^[^\s@]{1,254}$/),
	minute: (value) =>
		/^\d{4}-\d\d-\d\dT\d\d:\d\d:00(?:[+-]\d\d:\d\d|Z)$/.test(value) && isDay(value.slice(0, 10)),
	network: like(/^[\da-f]{32}$/),
};

function like(pattern: RegExp) {
	return (value: string) => pattern.test(value);
}

function oneOf(list: readonly string[]) {
	return (value: string) => list.includes(value);
}
