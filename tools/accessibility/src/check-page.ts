import type { Page } from 'puppeteer';
import { reasonFor } from './browser/outcome.ts';
import type { Finding, Sighting } from './finding.ts';
import { fingerprintOf, identityOfTag } from './fingerprint.ts';
import type { Look } from './looks.ts';
import type { PageKept } from './page-kept.ts';
import type { Loss } from './run.ts';
import type { PageOptions, Variant } from './target.ts';

/**
 * Lets everything look at one page in one state. What throws, hangs, or ends the page costs its own findings alone: the
 * page is opened again for the others, and `lost` names it. Rejects when the page can't be opened at all.
 */
export async function checkPage(pages: PageKept, options: PageOptions, looks: Look[]) {
	const every = options.variants.map(nameOf);
	const seen: Seen[] = [];
	const lost: Loss[] = [];
	await pages.use(options.variants[0]!, async () => {});
	for (const { by, variant, isOfAll, run } of looks) {
		const where = every.length > 1 && !isOfAll ? `${by}, ${nameOf(variant)}` : by;
		const found = await pages.use(variant, run).catch((error: unknown) => {
			if (pages.isEnding(error)) throw error;
			lost.push({ by: where, reason: reasonFor(error) });
			return [];
		});
		const names = isOfAll ? every : [nameOf(variant)];
		seen.push(...found.map((sighting) => ({ sighting, names })));
	}
	const told = seen.filter(({ sighting }) => isTold(sighting, options));
	return { told, lost };
}

/** Such as `320 dark`. */
export function nameOf({ width, scheme }: Variant): string {
	return `${width} ${scheme}`;
}

/** Whether the options let this rule and kind into the report. */
export function isTold(
	{ rule, kind }: Pick<Sighting, 'rule' | 'kind'>,
	options: PageOptions,
): boolean {
	if (kind === 'warning' && !options.includeWarnings) return false;
	if (kind === 'notice' && !options.includeNotices) return false;
	const names = [rule, rule.slice(rule.indexOf('/') + 1)].map((name) => name.toLowerCase());
	const isNamed = (list: string[]) => list.some((each) => names.includes(each.toLowerCase()));
	if (options.only?.length && !isNamed(options.only)) return false;
	return !isNamed(options.ignore) && !options.ignore.includes(kind);
}

/**
 * One finding for each rule and element, with the names of all variants in which it was seen, in the order of the
 * document. Without a page, elements are described as their engines named them.
 */
export async function toFindings(page: Page | undefined, seen: Seen[]): Promise<Finding[]> {
	const selectors = [...new Set(seen.map(({ sighting }) => sighting.selector).filter(Boolean))];
	const look = (each: string[]) => [inPage.describe(each), inPage.placesOf(each)] as const;
	const [described, places] =
		page && selectors.length ? await page.evaluate(look, selectors) : [[], []];
	const placeOf = new Map(selectors.map((selector, at) => [selector, places[at] ?? -1]));
	const descriptions = new Map(selectors.map((selector, at) => [selector, described[at]]));
	const findings = new Map<string, Finding>();
	for (const { sighting, names } of seen) {
		const { source = '', ...told } = sighting;
		const found = descriptions.get(told.selector);
		const identity = found?.identity ?? identityOfTag(source);
		const key = `${told.rule} ${told.selector || source}`;
		const known = findings.get(key);
		const variants = [...new Set([...(known?.variants ?? []), ...names])];
		// One engine or screen may be sure of what another leaves to a person. The sure finding wins.
		if (known && (known.kind !== 'review' || told.kind === 'review')) known.variants = variants;
		else
			findings.set(key, {
				...told,
				html: found?.html ?? source,
				fingerprint: fingerprintOf(told, identity),
				variants,
			});
	}
	const place = ({ selector }: Finding) => placeOf.get(selector) ?? -1;
	return [...findings.values()].sort((a, b) => place(a) - place(b) || inOrder(a, b));
}

function inOrder(a: Finding, b: Finding): number {
	return a.rule.localeCompare(b.rule, 'en') || a.selector.localeCompare(b.selector, 'en');
}

export type Seen = { sighting: Sighting; names: string[] };
