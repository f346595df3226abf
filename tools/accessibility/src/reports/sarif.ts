import type { PageResult, Place, Problem, Run } from '../run.ts';
import { count } from './count.ts';
import { onEachPage } from './places.ts';
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
	const where = (page: { url: string }) => physical(page.url, fileOf);
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
	const { rule, kind, standing, message, mend, html, fingerprint, places, excuse } = problem;
	const [first, ...others] = places.map((place) => location(place, where(place)));
	const pages = count(onEachPage(places).length, 'page');
	return {
		ruleId: rule,
		// §3.27.9: what is for a person has no level.
		...(kind === 'review' ? { kind, level: 'none' } : { level: levelOf(kind) }),
		message: { text: plain(`${message} ${mend} On ${pages}: ${html}`) },
		locations: first ? [first] : [],
		relatedLocations: others.slice(0, MOST),
		// GitHub follows a result through runs by the first of the two.
		partialFingerprints: { primaryLocationLineHash: fingerprint, 'moothallA11y/v1': fingerprint },
		...(standing === 'review' ? {} : { baselineState: standing === 'new' ? 'new' : 'unchanged' }),
		...(standing === 'known' ? { suppressions: [suppression(excuse)] } : {}),
		properties: { standing, ...(excuse ? { excuse } : {}) },
	};
}

function suppression(excuse: Problem['excuse']) {
	if (!excuse) return { kind: 'external', status: 'accepted' };
	const { reason, owner, expires_on } = excuse;
	const justification = `${reason} (${owner}, until ${expires_on})`;
	return { kind: 'external', status: 'accepted', justification };
}

function location({ url, state, variants, selector }: Place, physicalLocation: Physical) {
	return {
		physicalLocation,
		...(selector ? { logicalLocations: [{ fullyQualifiedName: selector, kind: 'element' }] } : {}),
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

/** The first line, because GitHub shows no result without one and a page is checked as it stands, not by its lines. */
function physical(url: string, fileOf: ReportOptions['fileOf']): Physical {
	const path = fileOf?.(url) ?? decoded(URL.parse(url)?.pathname ?? url);
	const parts = path.split('/').filter(Boolean).map(encodeURIComponent);
	return {
		artifactLocation: { uri: parts.join('/') || 'index.html' },
		region: { startLine: 1 },
	};
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

type Physical = { artifactLocation: { uri: string }; region: { startLine: number } };
