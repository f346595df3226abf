import type { Config } from '@netlify/functions';
import { keepSeconds } from '#domain/open-data.ts';
import { callDatabase } from '#server/database/call.ts';
import { openDoor, wantsTable } from '#server/open-data/door.ts';
import { summaryOf } from '#server/open-data/records.ts';
import { listTable } from '#server/open-data/tables.ts';

/** Every petition that the public may read, for programs and spreadsheets: 500 a page, `?page=2` for the next. */
export default openDoor('list-petitions', keepSeconds.petitions, async (visit) => {
	const asked = visit.url.searchParams.get('page') ?? '1';
	const page = /^[1-9]\d{0,4}$/.test(asked) ? Number(asked) : 0;
	const { value, refusal } = await callDatabase('list_petition_records', { page });
	if (refusal) return { refusal };
	const petitions = value.petitions.map((record) => summaryOf(record, visit));
	if (wantsTable(visit)) return { csv: listTable(petitions) };
	return { json: { total: value.total, page, pages: value.pages, petitions } };
});

export const config: Config = {
	path: ['/petitions.json', '/petitions.csv', '/cy/petitions.json', '/cy/petitions.csv'],
};
