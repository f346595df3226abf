import { faultOf } from './faults.ts';
import type { Finding, Kind, SeenBy } from './finding.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { Visit } from './probe.ts';
import { type Seen, type Spot, spotsOf } from './spots.ts';

export type { Seen } from './spots.ts';

/**
 * One finding for each fault of each element, in the order of the page, with all rules that tell it and all variants in
 * which it was seen. Without a page, elements are as their engines named them.
 */
export async function toFindings(visit: Visit | undefined, seen: Seen[]): Promise<Finding[]> {
	const spots = await spotsOf(visit, seen);
	const told = new Set(spots.map(keyOf));
	const byFault = Map.groupBy(spots, (spot) => {
		// A picture without a name is why the link around it has none: that is one fault, of the picture.
		const inside = spot.picture && faultName(spot) === 'no-name' && `${spot.picture} no-name`;
		if (inside && told.has(inside)) return inside;
		// A reference to nothing is why the element has no name.
		const named = spot.isNamedByNothing && faultName(spot) === 'reference' && `${spot.key} no-name`;
		return named && told.has(named) ? named : keyOf(spot);
	});
	return [...byFault]
		.map(([key, group]) => ({ best: bestOf(group, key), group }))
		.sort((a, b) => inOrder(a.best, b.best))
		.map(({ best, group }) => findingOf(best, group));
}

/**
 * Which element, and which fault. An id that two elements have is one fault, of the first; so is a missing question of
 * choices, which is told of their group or of one of them.
 */
function keyOf(spot: Spot): string {
	const fault = faultName(spot);
	const owner = { 'same-id': spot.namesake, group: spot.group }[fault];
	return `${owner ?? spot.key} ${fault}`;
}

function faultName({ sighting: { rule, fault } }: Spot): string {
	return fault ?? faultOf(rule)?.name ?? rule;
}

function findingOf(best: Spot, group: Spot[]): Finding {
	const { kind, rule, note, message, mend, help } = best.sighting;
	const seen_by = seenBy(best, group);
	return {
		rule,
		kind,
		criteria: [...new Set(seen_by.flatMap(({ criteria }) => criteria))],
		message,
		mend,
		help,
		selector: best.selector,
		...(note && { note }),
		html: best.html,
		fingerprint: fingerprintOf({ rule: faultName(best), kind }, best.identity),
		seen_by,
		line: best.line,
		variants: [...new Set(group.flatMap(({ names }) => names))],
	};
}

/** What is sure goes before what is left to a person; the fault's own element before one around it; then the words. */
function bestOf(group: Spot[], key: string): Spot {
	const [best] = group.toSorted((a, b) => orderOf(a, key) - orderOf(b, key)) as [Spot];
	return best;
}

function orderOf(spot: Spot, key: string): number {
	const { kind, rule } = spot.sighting;
	const { rank } = faultOf(rule) ?? { rank: 0 };
	return KINDS.indexOf(kind) * 1e6 + (keyOf(spot) === key ? 0 : 1e4) + Math.min(rank, 1e3);
}

/** An engine that only asks a person to look does not agree with one that is sure. */
function seenBy(best: Spot, group: Spot[]): SeenBy[] {
	const isReview = best.sighting.kind === 'review';
	const agreeing = group
		.filter(({ sighting }) => (sighting.kind === 'review') === isReview)
		.map(({ sighting, oldIdentity }) => ({
			rule: sighting.rule,
			criteria: sighting.criteria,
			fingerprint: fingerprintOf(sighting, oldIdentity),
		}));
	const isBest = ({ rule }: SeenBy) => (rule === best.sighting.rule ? 0 : 1);
	const once = new Map(agreeing.map((each) => [`${each.rule} ${each.fingerprint}`, each]));
	return [...once.values()].sort(
		(a, b) => isBest(a) - isBest(b) || a.rule.localeCompare(b.rule, 'en'),
	);
}

function inOrder(a: Spot, b: Spot): number {
	return (
		a.at - b.at ||
		a.sighting.rule.localeCompare(b.sighting.rule, 'en') ||
		a.selector.localeCompare(b.selector, 'en')
	);
}

const KINDS: Kind[] = ['error', 'warning', 'notice', 'review'];
