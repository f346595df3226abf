import pa11y from 'pa11y';
import type { Page } from 'puppeteer';

/**
 * What axe and HTML_CodeSniffer find wrong with the page as it stands now, one entry a fault: rule, element, reason.
 * `width` in CSS pixels.
 */
export async function faultsOn(page: Page, { width = 1280, standard = 'WCAG2AA' }: How = {}) {
	const { issues } = await pa11y(page.url(), {
		browser: page.browser(),
		page,
		ignoreUrl: true,
		viewport: { width, height: 900 },
		runners: ['axe', 'htmlcs'],
		standard,
		ignore: [...ignored],
		includeWarnings: true,
		levelCapWhenNeedsReview: 'notice',
		timeout: 20_000,
	});
	return issues
		.filter(({ type, runner }) => type === 'error' || runner === 'axe')
		.map(({ code, selector, context, message }) =>
			[`${code} at ${selector}`, context, message].join('\n    '),
		);
}

const ignored = [
	// The error summary stands above the h1, where it is found first, and only when there is something to say.
	'WCAG2AAA.Principle1.Guideline1_3.1_3_1_AAA.G141',
];

type How = { width?: number; standard?: pa11y.Standard };
