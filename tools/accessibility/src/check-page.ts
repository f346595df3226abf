import { leftOut } from './engines/axe-rules.ts';
import { runAxe } from './engines/axe.ts';
import { runHtml } from './engines/html.ts';
import { runPa11y } from './engines/pa11y.ts';
import type { Finding, Sighting } from './finding.ts';
import { type Seen, toFindings } from './findings.ts';
import { isRuleTold, isToldKind } from './looked-for.ts';
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
		visit,
		seen.filter(({ sighting }) => isTold(sighting, options)),
	);
}

/** Runs axe and HTML_CodeSniffer through pa11y, then the rules of axe that pa11y leaves out or gets wrong. */
async function runRules(visit: OpenVisit): Promise<Sighting[]> {
	const { engines, runners, standard } = visit.options;
	const more = engines.includes('axe') && standard !== 'WCAG2A' ? leftOut : [];
	const found: Sighting[] = [];
	for (const runner of engines.includes('pa11y') ? runners : [])
		found.push(...(await runPa11y(visit, runner, runner === 'axe' ? more : [])));
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
	return isToldKind(kind, options) && isRuleTold(rule, options);
}
