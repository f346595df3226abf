import type { Page } from 'puppeteer';
import { leftOut } from './engines/axe-rules.ts';
import { runAxe } from './engines/axe.ts';
import { runHtml } from './engines/html.ts';
import { runPa11y } from './engines/pa11y.ts';
import type { Finding, Sighting } from './finding.ts';
import { fingerprintOf, identityOfTag } from './fingerprint.ts';
import { runProbes } from './probes.ts';
import type { PageOptions, Variant } from './target.ts';
import { type OpenVisit, show } from './visit.ts';

/**
 * Runs all engines on one page in one state. axe and HTML_CodeSniffer, which depend on screen and colours, run once for
 * each variant.
 */
export async function checkPage(visit: OpenVisit): Promise<Finding[]> {
	const { page, options } = visit;
	const { engines, variants } = options;
	const seen: Seen[] = [];
	const note = (sightings: Sighting[], variant?: Variant) => {
		const names = variant ? [nameOf(variant)] : variants.map(nameOf);
		seen.push(...sightings.map((sighting) => ({ sighting, names })));
	};

	if (engines.includes('html')) note(await runHtml(visit));
	for (const variant of variants) {
		if (variant !== variants[0]) await show(page, options, variant);
		note(await runRules(visit), variant);
	}
	if (engines.includes('probes')) {
		if (variants.length > 1) await show(page, options, variants[0]!);
		note(await runProbes(visit));
	}
	return await toFindings(
		page,
		seen.filter(({ sighting }) => isTold(sighting, options)),
	);
}

/** Runs axe and HTML_CodeSniffer through pa11y, then the rules of axe that pa11y leaves out or gets wrong. */
async function runRules(visit: OpenVisit): Promise<Sighting[]> {
	const { engines, runners, standard } = visit.options;
	const more = engines.includes('axe') && standard !== 'WCAG2A' ? leftOut : [];
	const found = engines.includes('pa11y') && runners.length ? await runPa11y(visit, more) : [];
	if (!engines.includes('axe')) return found;
	const isMixed = await visit.page.evaluate(hasShadowRoot);
	const lost = new Set(found.filter((sighting) => isLost(sighting, isMixed)));
	const rules = [...lost].map(({ rule }) => rule.slice('axe/'.length));
	const missed = engines.includes('pa11y') && runners.includes('axe') ? [] : more;
	const own = await runAxe(visit, [...new Set([...rules, ...missed])]);
	return [...found.filter((sighting) => !lost.has(sighting)), ...own];
}

/** Such as `320 dark`. */
export function nameOf({ width, scheme }: Variant): string {
	return `${width} ${scheme}`;
}

/**
 * Whether pa11y may name a wrong element, or none: it does so for elements in shadow roots. axe by itself names the
 * right one.
 */
function isLost({ rule, selector }: Sighting, isMixed: boolean): boolean {
	return rule.startsWith('axe/') && (isMixed || !selector);
}

/** Sent into the page. */
function hasShadowRoot(): boolean {
	return [...document.querySelectorAll('*')].some(({ shadowRoot }) => shadowRoot);
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

/** One finding for each rule and element, with the names of all variants in which it was seen. */
async function toFindings(page: Page, seen: Seen[]): Promise<Finding[]> {
	const selectors = [...new Set(seen.map(({ sighting }) => sighting.selector).filter(Boolean))];
	const described = selectors.length
		? await page.evaluate((each) => inPage.describe(each), selectors)
		: [];
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
	return [...findings.values()].sort(inOrder);
}

function inOrder(a: Finding, b: Finding): number {
	return a.rule.localeCompare(b.rule, 'en') || a.selector.localeCompare(b.selector, 'en');
}

type Seen = { sighting: Sighting; names: string[] };
