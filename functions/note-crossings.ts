import type { Config } from '@netlify/functions';
import { runJob } from '#server/database/call.ts';
import { nightly } from '#server/nightly.ts';

/** Every minute: notes which petitions have enough signatures for a response or a debate. */
export default nightly('note-crossings', async () => {
	await runJob('note_all_crossings', {});
});

export const config: Config = { schedule: '* * * * *' };
