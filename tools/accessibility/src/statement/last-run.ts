import { readFile } from 'node:fs/promises';
import { Expected } from '../expected.ts';
import { isWhole } from '../reports/tally.ts';
import type { Run } from '../run.ts';

/** The last run, from the file that `--reporter json` wrote. Only one that saw every page, by all means, will do. */
export async function readRun(file: string): Promise<Run> {
	const text = await readFile(file, 'utf8').catch(() => {
		throw new Expected(
			`There is no run in ${file}. "npm run a11y -- --all" makes one: run it, then try again.`,
		);
	});
	const run = parsed(text);
	if (!run) throw new Expected(`${file} is not what a run writes. ${AGAIN}`);
	if (!run.pages.length) throw new Expected(`The run in ${file} looked at no page. ${AGAIN}`);
	if (run.narrowed_by.length)
		throw new Expected(
			`The run in ${file} was asked for a part only: ${run.narrowed_by.join(' ')}. A statement is made of a whole run. ${AGAIN}`,
		);
	const failed = run.pages.filter((page) => !isWhole(page));
	if (!failed.length) return run;
	const {
		url,
		state,
		lost: [loss] = [],
		reason = loss?.reason ?? 'no reason is given',
	} = failed[0]!;
	throw new Expected(
		`The run in ${file} could not check ${failed.length} of ${run.pages.length} pages, such as ${url} (${state}): ` +
			`${reason.replace(/\.$/, '')}. A statement needs a full run: mend that, run "npm run a11y -- --all", then try again.`,
	);
}

function parsed(text: string): Run | undefined {
	try {
		const run = JSON.parse(text);
		const isRun = [run.pages, run.problems, run.narrowed_by].every(Array.isArray);
		return isRun && Date.parse(run.started_at) ? run : undefined;
	} catch {
		return undefined;
	}
}

const AGAIN = 'Make a new one with "npm run a11y -- --all".';
