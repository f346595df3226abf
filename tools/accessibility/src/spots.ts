import type { Frame, Page } from 'puppeteer';
import { framesOf, type Inner } from './engines/frames.ts';
import { doubtOf } from './doubts.ts';
import { isOfPage } from './faults.ts';
import type { Sighting } from './finding.ts';
import { identityOfTag } from './fingerprint.ts';
import type { Asked, Located } from './in-page/locate.ts';
import type { Visit } from './probe.ts';
import { readSource, type Source } from './source.ts';
import { addressOf } from './titles.ts';

/**
 * Looks up which element each engine speaks of, whatever it calls it: the same element has the same key. What is told
 * of an element that is left out of the checks is dropped, and what an engine is wrong about; with a root element, so is what is about the whole page.
 * Without a page, elements are as their engines named them, and nothing is dropped.
 */
export async function spotsOf(visit: Visit | undefined, seen: Seen[]): Promise<Spot[]> {
	if (!visit) return seen.map((each) => spotOf(each, {}));
	if (seen.length === 0) return [];
	const { page, options } = visit;
	const source = readSource(visit.source);
	const isAsked = addressOf({ url: visit.asked ?? visit.url }) === addressOf(visit);
	const byFrame = Map.groupBy(seen, ({ sighting }) => sighting.inFrame);
	const inner = byFrame.size > 1 || !byFrame.has(undefined) ? await framesOf(page, options) : [];
	const all = await Promise.all(
		[...byFrame].map(([place, part]) => {
			if (place === undefined) return spotsIn(page, part, source);
			const within = inner.find((each) => each.place === place);
			// A frame may have left meanwhile, and then what the engine said of the element has to do.
			const asNamed = () => part.map((each) => spotOf(each, {}));
			return within ? spotsIn(within.frame, part, source, within).catch(asNamed) : asNamed();
		}),
	);
	const spots = await withVanished(all.flat(), visit);
	const told = spots.filter(({ sighting, isLeftOut, isRight }) => {
		if (isRight) return false;
		const isOfElement = sighting.selector !== '' || sighting.offset !== undefined;
		return isOfElement ? !isLeftOut : !options.rootElement;
	});
	// Lines are those of the page that reports name, not of another to which its steps lead.
	return isAsked ? told : told.map((spot) => ({ ...spot, line: undefined }));
}

async function spotsIn(
	document: Page | Frame,
	seen: Seen[],
	source: Source,
	inner?: Inner,
): Promise<Spot[]> {
	const sent = seen.map(({ sighting: { rule, offset } }) =>
		offset === undefined || isOfPage(rule) ? undefined : source.at(offset),
	);
	const asked = seen.flatMap(({ sighting }, at): Asked[] => {
		const { rule, selector } = sighting;
		const place = { selector: isOfPage(rule) ? 'html' : selector, origin: sent[at] };
		return [{ ...place, doubt: doubtOf(sighting) }, { selector }];
	});
	const located = await document.evaluate((each) => inPage.locate(each), asked);
	return seen.map((each, at) => {
		const [found, named] = [located[2 * at], located[2 * at + 1]];
		return spotOf(each, { found, named, sent: sent[at], source, inner });
	});
}

function spotOf({ sighting, names }: Seen, { found, named, sent, source, inner }: Looked): Spot {
	const { inFrame, selector, offset, source: tag = '' } = sighting;
	const within = (path: string) => [inFrame, path].filter(Boolean).join(' >>> ');
	const keyOf = (number: number) => `${inFrame ?? ''} ${number}`;
	// Inside a template, or no more in the page: a place in the source tells it from others.
	const isInSource = sent && !(found && sent.isExact);
	const asNamed = `? ${within(selector)} ${selector ? '' : tag}`;
	const inDocument = found ? keyOf(found.number) : asNamed;
	return {
		sighting,
		names,
		key: isInSource ? `source ${sent.isExact ? sent.start : offset}` : inDocument,
		namesake: found ? keyOf(found.namesake) : undefined,
		group: found ? keyOf(found.group) : undefined,
		picture: found?.picture === undefined ? undefined : keyOf(found.picture),
		selector: found || selector ? within(found?.selector ?? selector) : '',
		html: found?.html ?? tag,
		identity: found?.identity ?? identityOfTag(tag),
		oldIdentity: (inFrame ? undefined : named?.identity) ?? identityOfTag(tag),
		isLeftOut: found?.isLeftOut ?? false,
		isNamedByNothing: found?.isNamedByNothing ?? false,
		isRight: !isInSource && (found?.isRight ?? false),
		line: found ? source?.lineOf(inner?.origin ?? found.origin) : undefined,
		// What is in a frame comes after the frame, and before what follows it.
		at: inner ? inner.at + (found?.at ?? 0) / 1e6 : (found?.at ?? -1),
		vanished: found ? undefined : sent?.path,
	};
}

/** Of what only the source has any more, the source itself says whether it is left out. */
async function withVanished(spots: Spot[], { page, source, options }: Visit): Promise<Spot[]> {
	const { hideElements: hidden, rootElement: root } = options;
	const vanished = spots.filter((spot) => spot.vanished);
	if (vanished.length === 0 || !(hidden || root)) return spots;
	const leftOut = await page.evaluate(
		(...given) => inPage.leftOutOfSource(...given),
		source,
		vanished.map((spot) => spot.vanished ?? []),
		{ hidden, root },
	);
	const isLeftOut = new Map(vanished.map((spot, at) => [spot, leftOut[at] ?? false]));
	return spots.map((spot) => ({ ...spot, isLeftOut: isLeftOut.get(spot) ?? spot.isLeftOut }));
}

/** What an engine saw, and the names of the variants in which it did. */
export type Seen = { sighting: Sighting; names: string[] };

/** A sighting, and the element that it is about. */
export type Spot = Seen & {
	/** The same for the same element of the same document. */
	key: string;
	/** The key of the first element with the same id. */
	namesake: string | undefined;
	/** The key of the group of fields that it is in, or its own. */
	group: string | undefined;
	/** Of a link or button without a name: the key of the picture that should give it one. */
	picture: string | undefined;
	selector: string;
	html: string;
	/** What the element is, for its fingerprint; and what it was for fingerprints of earlier baselines. */
	identity: string[];
	oldIdentity: string[];
	isLeftOut: boolean;
	/** What should name it is not on the page. */
	isNamedByNothing: boolean;
	/** Its engine is wrong: see `doubts.ts`. */
	isRight: boolean;
	line: number | undefined;
	/** Where the element comes in the order in which the page is read. */
	at: number;
	/** The path in the source of what the page does not have any more. */
	vanished: number[] | undefined;
};

type Looked = {
	/** The element; and the one that the engine's own selector leads to, which may be another. */
	found?: Located | null | undefined;
	named?: Located | null | undefined;
	sent?: ReturnType<Source['at']>;
	source?: Source;
	inner?: Inner | undefined;
};
