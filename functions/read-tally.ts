import type { Config } from '@netlify/functions';
import { keepSeconds } from '#domain/open-data.ts';
import { callDatabase } from '#server/database/call.ts';
import { openDoor } from '#server/open-data/door.ts';

/** The live count of a petition, for programs: `{ petition, count, as_of }`. */
export default openDoor('read-tally', keepSeconds.petitions, async (visit) => {
	const { petition = '' } = visit.params;
	const { value, refusal } = await callDatabase('read_tally', { petition });
	return refusal ? { refusal } : { json: value };
});

export const config: Config = {
	path: ['/petitions/:petition/tally', '/cy/petitions/:petition/tally'],
};
