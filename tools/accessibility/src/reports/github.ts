import type { Problem, Run } from '../run.ts';
import { count } from './count.ts';
import { originOf, pageName, onEachPage } from './places.ts';
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
	const fileAt = (url = '') => fileOf?.(url);
	const remarked = remarks(told, origin).map(({ page, name, text, isLoss }) => ({
		isLoss,
		title: isLoss ? NOT_WHOLLY : ALSO,
		file: fileAt(page.url),
		text: `${name}: ${text}`,
	}));
	const unseen = [
		...failed.map((page) => ({
			title: 'Could not be checked',
			file: fileAt(page.url),
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

function ofProblem({ rule, message, mend, html, places }: Problem, fileAt: FileAt): Annotation {
	const on = count(onEachPage(places).length, 'page');
	const text = [message, mend, shorten(plain(html), 300), `On ${on}.`].filter(Boolean).join('\n');
	return { title: rule, file: fileAt(places[0]?.url), text };
}

function ofRule(group: RuleGroup, fileAt: FileAt): Annotation {
	const { message, mend, html, places } = group.problems[0]!;
	const text = [
		group.message ?? message,
		group.mend ?? mend,
		`${extentOf(group)}, such as ${shorten(plain(html), 300)}`,
	].join('\n');
	return { title: group.rule, file: fileAt(places[0]?.url), text };
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

function command(name: string, { title, file, text }: Annotation): string {
	const properties = Object.entries({ file, title })
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

type Annotation = { title: string; file?: string | undefined; text: string };

type FileAt = (url?: string) => string | undefined;
