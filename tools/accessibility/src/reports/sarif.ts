import type { PageResult, Place, Problem, Run } from '../run.ts';
import { count } from './count.ts';
import { enginesOf } from './engines.ts';
import { pagesOf } from './places.ts';
import { plain } from './plain.ts';
import type { ReportOptions } from './report.ts';
import { levelOf, ruleOf } from './sarif-rule.ts';
import { remarksOn } from './remarks.ts';
import { byRule } from './rules.ts';
import { isWhole } from './tally.ts';

/**
 * SARIF 2.1.0, one result for a problem, with all its places. Sections such as §3.27 are those of
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/sarif-v2.1.0-errata01-os-complete.html
 */
export function sarif(run: Run, { fileOf }: ReportOptions = {}): string {
	const groups = byRule(run.problems);
	const where = (place: { url: string; line?: number | undefined }) => physical(place, fileOf);
	const failed = run.pages.filter(({ outcome }) => outcome === 'failed');
	const { 'moothall-a11y': version, ...engines } = run.versions;
	const log = {
		$schema: 'https://json.schemastore.org/sarif-2.1.0.json',
		version: '2.1.0',
		runs: [
			{
				tool: {
					driver: {
						name: 'moothall-a11y',
						version,
						rules: groups.map(ruleOf),
						properties: { engines },
					},
				},
				columnKind: 'utf16CodeUnits',
				invocations: [
					{
						executionSuccessful: run.pages.every(isWhole),
						startTimeUtc: run.started_at,
						endTimeUtc: run.finished_at,
						toolExecutionNotifications: [
							...failed.map((page) => notification(page, where(page))),
							...run.pages.flatMap((page) => remarked(page, where(page))),
						],
					},
				],
				results: groups.flatMap(({ problems }, ruleIndex) =>
					problems.map((problem) => ({ ruleIndex, ...result(problem, where) })),
				),
			},
		],
	};
	return `${JSON.stringify(log, undefined, '\t')}\n`;
}

function result(problem: Problem, where: (place: Place) => Physical) {
	const { rule, kind, standing, message, mend, html, fingerprint, places, excuse, seen_by } =
		problem;
	const [first, ...others] = places.map((place) => location(place, where(place)));
	const pages = count(pagesOf(places), 'page');
	const words = [message, mend, enginesOf(problem), `On ${pages}: ${html}`].filter(Boolean);
	return {
		ruleId: rule,
		// §3.27.9: what is for a person has no level.
		...(kind === 'review' ? { kind, level: 'none' } : { level: levelOf(kind) }),
		message: { text: plain(words.join(' ')) },
		locations: first ? [first] : [],
		relatedLocations: others.slice(0, MOST),
		// GitHub follows a result through runs by the first of the two.
		partialFingerprints: { primaryLocationLineHash: fingerprint, 'moothallA11y/v1': fingerprint },
		...(standing === 'review' ? {} : { baselineState: standing === 'new' ? 'new' : 'unchanged' }),
		...(standing === 'known' ? { suppressions: [suppression(excuse)] } : {}),
		properties: {
			standing,
			seen_by: seen_by.map((each) => each.rule),
			...(excuse ? { excuse } : {}),
		},
	};
}

function suppression(excuse: Problem['excuse']) {
	if (!excuse) return { kind: 'external', status: 'accepted' };
	const { reason, owner, expires_on } = excuse;
	const justification = `${reason} (${owner}, until ${expires_on})`;
	return { kind: 'external', status: 'accepted', justification };
}

function location({ url, state, variants, selector }: Place, physicalLocation: Physical) {
	const element = {
		fullyQualifiedName: [url, selector].filter(Boolean).join(' '),
		kind: 'element',
	};
	return {
		physicalLocation,
		...(selector ? { logicalLocations: [element] } : {}),
		properties: { url, state, variants },
	};
}

function notification({ url, state, reason = '' }: PageResult, physicalLocation: Physical) {
	const text = plain(`${url} (${state}) could not be checked: ${reason}`);
	return { level: 'error', message: { text }, locations: [{ physicalLocation }] };
}

function remarked(page: PageResult, physicalLocation: Physical) {
	return remarksOn(page).map(({ isLoss, text }) => ({
		level: isLoss ? 'error' : 'note',
		message: { text: plain(`${page.url} (${page.state}): ${text}`) },
		locations: [{ physicalLocation }],
	}));
}

/**
 * The file that a page is made of, with the line of the element in it. GitHub refuses a whole report in which one result
 * has no file, or one with a scheme such as `https:`. So a page at an address is a path that begins with its host, which
 * no repository has, and the line is that of the HTML which came from there. The first line is for what has none.
 */
function physical(
	{ url, line = 1 }: { url: string; line?: number | undefined },
	fileOf: FileOf,
): Physical {
	const parts = (fileOf?.(url) ?? pathOf(url)).split('/').filter(Boolean).map(encodeURIComponent);
	return {
		artifactLocation: { uri: parts.join('/') || 'index.html' },
		region: { startLine: line },
	};
}

function pathOf(url: string): string {
	const address = URL.parse(url);
	return address ? decoded(`${address.host}${address.pathname}`) : url;
}

function decoded(path: string): string {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}

/** GitHub takes 1,000 locations of a result. */
const MOST = 999;

type FileOf = ReportOptions['fileOf'];

type Physical = { artifactLocation: { uri: string }; region: { startLine: number } };
