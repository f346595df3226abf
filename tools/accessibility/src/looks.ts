import { leftOut } from './engines/axe-rules.ts';
import { runAxe } from './engines/axe.ts';
import { runHtml } from './engines/html.ts';
import { runPa11y } from './engines/pa11y.ts';
import type { Sighting } from './finding.ts';
import type { Visit } from './probe.ts';
import { lookWith, probes } from './probes.ts';
import type { PageOptions, Variant } from './target.ts';

/**
 * All that is to look at a page, one after another. axe and HTML_CodeSniffer, which depend on screen and colours, look
 * once in each variant; the others once, in the first.
 */
export function looksOf({ engines, runners, variants }: PageOptions): Look[] {
	const first = variants[0]!;
	const html: Look = { by: 'html-validate', variant: first, isOfAll: true, run: runHtml };
	const both = (variant: Variant): Look[] => [
		...(engines.includes('axe') || (engines.includes('pa11y') && runners.includes('axe'))
			? [{ by: 'axe', variant, run: bothAxes }]
			: []),
		...(engines.includes('pa11y') && runners.includes('htmlcs')
			? [{ by: 'HTML_CodeSniffer', variant, run: (visit: Visit) => runPa11y(visit, 'htmlcs') }]
			: []),
	];
	return [
		...(engines.includes('html') ? [html] : []),
		...variants.flatMap(both),
		...(engines.includes('probes') ? probes : []).map((probe): Look => ({
			by: `the probe ${probe.name}`,
			variant: first,
			isOfAll: true,
			run: (visit) => lookWith(probe, visit),
		})),
	];
}

/** axe through pa11y, then by itself the rules that pa11y leaves out or gets wrong, and what is in frames. */
async function bothAxes(visit: Visit): Promise<Sighting[]> {
	const { engines, runners, standard } = visit.options;
	const isThroughPa11y = engines.includes('pa11y') && runners.includes('axe');
	const more = engines.includes('axe') && standard !== 'WCAG2A' ? leftOut : [];
	const found = isThroughPa11y ? await runPa11y(visit, 'axe', more) : [];
	if (!engines.includes('axe')) return found;
	const isMixed = await visit.page.evaluate(hasShadowRoot);
	const lost = new Set(found.filter((sighting) => isLost(sighting, isMixed)));
	const rules = [...lost].map(({ rule }) => rule.slice('axe/'.length));
	const own = await runAxe(visit, [...new Set([...rules, ...(isThroughPa11y ? [] : more)])]);
	return [...found.filter((sighting) => !lost.has(sighting)), ...own];
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

/** One engine or probe, in one variant of a page. */
export type Look = {
	/** As a sentence names it: `axe`, `the probe keyboard`. */
	by: string;
	variant: Variant;
	/** What it sees is so in every variant. */
	isOfAll?: boolean;
	run(visit: Visit): Promise<Sighting[]>;
};
