import type { Place, Problem, Run } from '../run.ts';
import { count } from './count.ts';
import { enginesOf } from './engines.ts';
import { originOf, pageName, pagesOf } from './places.ts';
import { plain, shorten } from './plain.ts';
import { ALSO, NOT_WHOLLY, remarks } from './remarks.ts';
import type { ReportOptions } from './report.ts';
import { byRule, extentOf, type RuleGroup } from './rules.ts';
import { tally } from './tally.ts';

/**
 * Workflow commands that make annotations of what has to be mended. GitHub shows ten errors of a step: when there are
 * more problems than that, one stands for all of a rule.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export function github(run: Run, { fileOf, threshold }: ReportOptions = {}): string {
	const told = tally(run, threshold);
	const { failing, failed, gone } = told;
	const origin = originOf(run.pages);
	const fileAt: FileAt = (place) => {
		const file = place && fileOf?.(place.url);
		return file ? { file, line: place.line } : {};
	};
	const remarked = remarks(told, origin).map(({ page, name, text, isLoss }) => ({
		isLoss,
		title: isLoss ? NOT_WHOLLY : ALSO,
		...fileAt(page),
		text: `${name}: ${text}`,
	}));
	const unseen = [
		...failed.map((page) => ({
			title: 'Could not be checked',
			...fileAt(page),
			text: `${pageName(page, origin)}: ${page.reason ?? ''}`,
		})),
		...remarked.filter(({ isLoss }) => isLoss),
	];
	const groups = byRule(failing);
	const each = groups
		.flatMap(({ problems }) => problems)
		.map((problem) => ofProblem(problem, fileAt));
	const wrong =
		each.length + unseen.length <= MOST ? each : groups.map((group) => ofRule(group, fileAt));
	const errors = withinTen([...unseen, ...wrong]).map((error) => command('error', error));
	const warnings = gone.length ? [command('warning', ofGone(gone.length))] : [];
	const notices = remarked.filter(({ isLoss }) => !isLoss).slice(0, MOST);
	const notes = notices.map((notice) => command('notice', notice));
	return [...errors, ...warnings, ...notes].map((line) => `${line}\n`).join('');
}

function ofProblem(problem: Problem, fileAt: FileAt): Annotation {
	const { rule, message, mend, html, places } = problem;
	const rest = pagesOf(places) - 1;
	const on = `On ${nameOf(places[0])}${rest > 0 ? ` and ${count(rest, 'more page')}` : ''}.`;
	const text = [message, mend, shorten(plain(html), 300), on, enginesOf(problem)];
	return { title: rule, ...fileAt(places[0]), text: text.filter(Boolean).join('\n') };
}

function ofRule(group: RuleGroup, fileAt: FileAt): Annotation {
	const { message, mend, html, places } = group.problems[0]!;
	const text = [
		group.message ?? message,
		group.mend ?? mend,
		`${extentOf(group)}, such as ${shorten(plain(html), 300)} on ${nameOf(places[0])}`,
	].join('\n');
	return { title: group.rule, ...fileAt(places[0]), text };
}

/** The whole address: an annotation without a file has nothing else that says where it is. */
function nameOf(place: Place | undefined): string {
	return place ? pageName(place, '') : 'no page';
}

function ofGone(amount: number): Annotation {
	const entries = count(amount, 'entry', 'entries');
	return {
		title: 'Baseline',
		text: `${entries} of the baseline can be taken out: no page has that problem any more.`,
	};
}

function withinTen(errors: Annotation[]): Annotation[] {
	if (errors.length <= MOST) return errors;
	const rest = count(errors.length - MOST + 1, 'more thing has', 'more things have');
	const last = { title: 'More', text: `${rest} to be mended: see the summary of the job.` };
	return [...errors.slice(0, MOST - 1), last];
}

function command(name: string, { title, file, line, text }: Annotation): string {
	const properties = Object.entries({ file, line: line?.toString(), title })
		.filter(([, value]) => value)
		.map(
			([key, value]) =>
				`${key}=${data(plain(value!)).replaceAll(':', '%3A').replaceAll(',', '%2C')}`,
		);
	return `::${name} ${properties.join(',')}::${data(text.split('\n').map(plain).join('\n'))}`;
}

function data(text: string): string {
	return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

const MOST = 10;

type Annotation = InFile & { title: string; text: string };

/** Nothing for a page at an address, which is made of no file here. */
type InFile = { file?: string; line?: number | undefined };

type FileAt = (place?: { url: string; line?: number | undefined }) => InFile;
