import type { Config } from '@netlify/functions';
import { callDatabase } from '#server/database/call.ts';
import { door } from '#server/http/door.ts';
import { refusalPage } from '#server/http/refuse.ts';
import { sendJson } from '#server/http/respond.ts';

/** The live count of a petition, for programs: `{ petition, count, as_of }`. */
export default door('read-tally', { methods: 'GET, HEAD', json: true }, async (visit) => {
	const { petition = '' } = visit.params;
	const { value, refusal } = await callDatabase('read_tally', { petition });
	if (refusal) return refusalPage(visit, refusal);
	return sendJson(value, 200, { 'Cache-Control': 'public, max-age=60' });
});

export const config: Config = {
	path: ['/petitions/:petition/tally', '/cy/petitions/:petition/tally'],
};
