import type { Config } from '@netlify/functions';
import { callDatabase } from '#server/database/call.ts';
import { door } from '#server/http/door.ts';
import { errorPage } from '#server/http/refuse.ts';
import { sendJson } from '#server/http/respond.ts';

/** The live count of a petition, for programs: `{ petition, count, as_of }`. */
export default door('read-tally', async (visit, request) => {
	const visitor = { ...visit, json: true };
	if (request.method !== 'GET' && request.method !== 'HEAD')
		return errorPage(visitor, 405, { headers: { Allow: 'GET, HEAD' } });
	const { petition } = visit.params;
	const { value, refusal } = await callDatabase<Tally>('read_tally', { petition });
	if (refusal) return errorPage(visitor, refusal.status, { reason: refusal.reason });
	return sendJson(value, 200, { 'Cache-Control': 'public, max-age=60' });
});

export const config: Config = {
	path: ['/petitions/:petition/tally', '/cy/petitions/:petition/tally'],
};

interface Tally {
	petition: string;
	count: number;
	as_of: string;
}
