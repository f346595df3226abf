import type pa11y from 'pa11y';
import { type Kind, sentence, type Sighting } from '../finding.ts';
import type { Visit } from '../probe.ts';
import { axeCriteria, axeKind } from './axe-rules.ts';
import { criteriaOfCode } from './criteria-of.ts';
import { startEngines } from './scripts.ts';

/**
 * axe or HTML_CodeSniffer by pa11y's own runner, on the whole page as it stands: what is left out of the checks is
 * dropped later, for all engines in one way. pa11y's function for the whole would open and set up a page, and send every
 * script once more for each width and colour. `more` are axe rules beyond pa11y's choice.
 */
export async function runPa11y(
	{ page, options }: Visit,
	runner: 'axe' | 'htmlcs',
	more: string[] = [],
): Promise<Sighting[]> {
	const { standard, rules, includeNotices } = options;
	await startEngines(page, ['runner', runner]);
	const issues = await page.evaluate(run, {
		runner,
		standard,
		rules: [...rules, ...more],
		ignore: [],
		// What a thing is called is decided here: pa11y would drop what axe calls minor.
		levelCapWhenNeedsReview: 'warning',
	});
	if (runner === 'axe') return issues.map(ofAxe);
	return issues.filter(({ type }) => type !== 'notice' || includeNotices).map(ofSniffer);
}

/** Sent into the page. */
async function run(order: Order): Promise<Issue[]> {
	const look = () => globalThis.__pa11y.runners[order.runner](order);
	const issues = await (globalThis.stillness?.asOurs(look) ?? look());
	return issues.map(({ element, code, type, message, runnerExtras = {} }) => ({
		code,
		type,
		message,
		runnerExtras,
		// HTML_CodeSniffer speaks of the document itself, too.
		selector: element instanceof Element ? inPage.selectorOf(element) : '',
	}));
}

function ofAxe({ code, selector, runnerExtras }: Issue): Sighting {
	const { impact, needsFurtherReview = false, help = code, helpUrl = '' } = runnerExtras;
	return {
		rule: `axe/${code}`,
		kind: axeKind(code, impact, needsFurtherReview),
		criteria: axeCriteria(code),
		message: sentence(help),
		mend: sentence(runnerExtras.description ?? ''),
		help: helpUrl,
		selector,
	};
}

function ofSniffer({ code, type, message, selector }: Issue): Sighting {
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

type Order = { runner: 'axe' | 'htmlcs' };

type Issue = Omit<pa11y.Issue, 'context' | 'runner'>;

declare global {
	var __pa11y: { runners: Record<'axe' | 'htmlcs', (order: object) => Promise<pa11y.RawIssue[]>> };
}
