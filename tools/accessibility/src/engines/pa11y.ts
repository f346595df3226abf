import { createRequire } from 'node:module';
import type pa11y from 'pa11y';
import type { Kind, Sighting } from '../finding.ts';
import type { Visit } from '../probe.ts';
import { axeCriteria, axeKind } from './axe-rules.ts';
import { criteriaOfCode } from './criteria-of.ts';
import { startEngines } from './scripts.ts';

/**
 * axe or HTML_CodeSniffer by pa11y's own runner, on the page as it stands. pa11y's function for the whole would open and
 * set up a page, and send every script once more for each width and colour. `more` are axe rules beyond pa11y's choice.
 */
export async function runPa11y(
	{ page, options }: Visit,
	runner: 'axe' | 'htmlcs',
	more: string[] = [],
): Promise<Sighting[]> {
	const { standard, rules, rootElement, hideElements, includeNotices } = options;
	await startEngines(page, ['runner', runner]);
	const common = {
		pa11yVersion: VERSION,
		hideElements: hideElements || null,
		rootElement: rootElement || null,
		// What a thing is called is decided here: pa11y would drop what axe calls minor.
		levelCapWhenNeedsReview: 'warning',
		standard,
		wait: 0,
	};
	const order =
		runner === 'axe'
			? { ...common, runners: [runner], rules: [...rules, ...more], ignore: [] }
			: { ...common, runners: [runner], rules, ignore: includeNotices ? [] : ['notice'] };
	const issues = await page.evaluate(run, order);
	return issues.map((issue) => (issue.runner === 'axe' ? ofAxe(issue) : ofSniffer(issue)));
}

/** Sent into the page. */
async function run(order: object): Promise<pa11y.Issue[]> {
	const look = () => globalThis.__pa11y.run(order);
	return (await (globalThis.stillness?.asOurs(look) ?? look())).issues;
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

const { version: VERSION } = createRequire(import.meta.url)('pa11y/package.json') as {
	version: string;
};

declare global {
	var __pa11y: { run(order: object): Promise<{ issues: pa11y.Issue[] }> };
}
