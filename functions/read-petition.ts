import type { Config } from '@netlify/functions';
import { keepSeconds } from '#domain/open-data.ts';
import { callDatabase } from '#server/database/call.ts';
import { openDoor, wantsTable } from '#server/open-data/door.ts';
import { itemOf } from '#server/open-data/records.ts';
import { itemTable } from '#server/open-data/tables.ts';

/** All that the public may know of one petition, for programs and spreadsheets. */
export default openDoor('read-petition', keepSeconds.petitions, async (visit) => {
	const { petition = '' } = visit.params;
	const { value, refusal } = await callDatabase('read_petition_record', { slug: petition });
	if (refusal) return { refusal };
	const item = itemOf(value, visit);
	return wantsTable(visit) ? { csv: itemTable(item) } : { json: item };
});

export const config: Config = {
	path: [
		'/petitions/:petition.json',
		'/petitions/:petition.csv',
		'/cy/petitions/:petition.json',
		'/cy/petitions/:petition.csv',
	],
	// Files of the site, not petitions.
	excludedPath: ['/petitions/shown.json', '/petitions/feed.json', '/cy/petitions/feed.json'],
};
