import type { Config } from '@netlify/functions';
import { csv } from '#domain/csv.ts';
import { figureColumns, figureRow } from '#domain/figures.ts';
import { keepSeconds } from '#domain/open-data.ts';
import { runJob } from '#server/database/call.ts';
import { openDoor, wantsTable } from '#server/open-data/door.ts';

/** How many messages came in each month about each topic, and how many were answered in time, for programs and spreadsheets. */
export default openDoor('read-feedback-figures', keepSeconds.figures, async (visit) => {
	const rows = (await runJob('read_feedback_figures', {})).map(figureRow);
	if (!wantsTable(visit)) return { json: { figures: rows } };
	return {
		csv: csv(
			[...figureColumns],
			rows.map((row) => figureColumns.map((name) => row[name])),
		),
	};
});

export const config: Config = {
	path: [
		'/feedback/figures.json',
		'/feedback/figures.csv',
		'/cy/feedback/figures.json',
		'/cy/feedback/figures.csv',
	],
};
