import type { Config } from '@netlify/functions';
import { keepSeconds } from '#domain/open-data.ts';
import { callDatabase } from '#server/database/call.ts';
import { openDoor, wantsTable } from '#server/open-data/door.ts';
import { historyOf } from '#server/open-data/records.ts';
import { historyTable } from '#server/open-data/tables.ts';

/** How many signatures a petition had at the end of each day, for programs and spreadsheets. */
export default openDoor('read-history', keepSeconds.petitions, async (visit) => {
	const { petition = '' } = visit.params;
	const { value, refusal } = await callDatabase('read_petition_history', { slug: petition });
	if (refusal) return { refusal };
	const history = historyOf(value, visit);
	return wantsTable(visit) ? { csv: historyTable(history) } : { json: history };
});

export const config: Config = {
	path: [
		'/petitions/:petition/history.json',
		'/petitions/:petition/history.csv',
		'/cy/petitions/:petition/history.json',
		'/cy/petitions/:petition/history.csv',
	],
};
