import type { Run } from '../run.ts';
import { count } from './count.ts';
import { cut } from './cut.ts';
import { failedList, goneList, remarkLists, ruleBlocks, ruleTable } from './markdown-problems.ts';
import { originOf, pagesOf } from './places.ts';
import { text } from './markdown.ts';
import type { ReportOptions } from './report.ts';
import { asides, tally, verdict } from './tally.ts';

/** Markdown for `$GITHUB_STEP_SUMMARY`, which takes 1 MiB. */
export function summary(run: Run, { threshold }: ReportOptions = {}): string {
	const told = tally(run, threshold);
	const { failing, failed, gone, looked } = told;
	const origin = originOf(run.pages);
	const blocks = [
		`## Accessibility: ${text(verdict(run, threshold))}`,
		[`${count(pagesOf(looked), 'page')} of ${pagesOf(run.pages)} looked at.`, ...asides(told)].join(
			' ',
		),
		...(failed.length ? [failedList(failed, origin)] : []),
		...remarkLists(told, origin),
		...(failing.length ? [ruleTable(failing)] : []),
		...(gone.length ? [goneList(gone)] : []),
		...ruleBlocks(failing, origin),
	];
	return `${cut(blocks, BYTES - 1, CUT)}\n`;
}

const BYTES = 1024 * 1024;

const CUT = 'There is more than fits here: the HTML report has all of it.';
