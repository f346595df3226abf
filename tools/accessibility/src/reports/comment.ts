import type { Run } from '../run.ts';
import { cut } from './cut.ts';
import { text } from './markdown.ts';
import { failedList, goneList, remarkLists, ruleBlocks, ruleTable } from './markdown-problems.ts';
import { originOf } from './places.ts';
import type { ReportOptions } from './report.ts';
import { asides, tally, verdict } from './tally.ts';

/** In every comment, unseen, so that the next run finds it and writes over it. */
export const MARKER = '<!-- moothall-a11y -->';

/**
 * Markdown for a pull request: what is new first, what was mended, what nobody excuses any more. GitHub takes 65,536
 * characters.
 */
export function comment(run: Run, { threshold }: ReportOptions = {}): string {
	const told = tally(run, threshold);
	const { failing, failed, gone } = told;
	const origin = originOf(run.pages);
	const fresh = failing.filter(({ standing }) => standing === 'new');
	const expired = failing.filter(({ standing }) => standing === 'expired');
	const rest = asides(told);
	const blocks = [
		`${MARKER}\n## Accessibility: ${text(verdict(run, threshold))}`,
		...(fresh.length ? [`**New: ${fresh.length}**`, ruleTable(fresh)] : []),
		...(expired.length ? [`**Excused no longer: ${expired.length}**`, ruleTable(expired)] : []),
		...(failed.length ? [failedList(failed, origin)] : []),
		...remarkLists(told, origin),
		...(gone.length ? [goneList(gone)] : []),
		...(rest.length ? [rest.join(' ')] : []),
		...ruleBlocks([...fresh, ...expired], origin),
	];
	return `${cut(blocks, CHARACTERS - 1, CUT)}\n`;
}

/** Counted in bytes, which are never fewer. */
const CHARACTERS = 65_536;

const CUT = 'There is more than fits here: the job’s summary and the HTML report have all of it.';
