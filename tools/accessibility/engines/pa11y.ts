import pa11y from 'pa11y';
import type { Kind, Sighting } from '../finding.ts';
import type { Visit } from '../probe.ts';
import type { Variant } from '../target.ts';
import { axeCriteria, axeKind } from './axe-rules.ts';
import { criteriaOfCode } from './criteria-of.ts';

/** axe and HTML_CodeSniffer, as pa11y runs them, on the page as it stands. */
export async function runPa11y(
	{ page, options }: Visit,
	{ width, height }: Variant,
): Promise<Sighting[]> {
	if (!options.runners.length) return [];
	const { issues } = await pa11y(page.url(), {
		browser: page.browser(),
		page,
		ignoreUrl: true,
		runners: options.runners,
		standard: options.standard,
		viewport: {
			width,
			height,
			deviceScaleFactor: options.deviceScaleFactor,
			isMobile: options.isMobile,
		},
		rules: options.rules,
		rootElement: options.rootElement || undefined,
		hideElements: options.hideElements || undefined,
		// Which kind a finding is, is decided here: pa11y drops what axe calls minor.
		includeWarnings: true,
		includeNotices: options.includeNotices,
		levelCapWhenNeedsReview: 'warning',
		timeout: options.timeout,
		ignore: [],
	});
	return issues.map((issue) => (issue.runner === 'axe' ? ofAxe(issue) : ofSniffer(issue)));
}

function ofAxe({ code, selector, runnerExtras }: pa11y.Issue): Sighting {
	const { impact, needsFurtherReview = false, help = code, helpUrl = '' } = runnerExtras;
	return {
		rule: `axe/${code}`,
		kind: axeKind(code, impact, needsFurtherReview),
		criteria: axeCriteria(code),
		message: `${help}.`,
		mend: runnerExtras.description ?? '',
		help: helpUrl,
		selector,
	};
}

function ofSniffer({ code, type, message, selector }: pa11y.Issue): Sighting {
	const [, technique] = /\.([A-Z]+\d+)(?:[.,]|$)/.exec(code) ?? [];
	return {
		rule: `htmlcs/${code}`,
		kind: SNIFFER[type],
		criteria: criteriaOfCode(code),
		message,
		mend: technique
			? `See technique ${technique} of the W3C.`
			: 'See the criterion: it says what is expected.',
		help: 'https://squizlabs.github.io/HTML_CodeSniffer/Standards/WCAG2/',
		selector,
	};
}

/** Its warnings are questions for a person. */
const SNIFFER: Record<pa11y.Level, Kind> = { error: 'error', warning: 'review', notice: 'notice' };
