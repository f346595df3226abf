import type { Config } from '@netlify/functions';
import { runJob } from '#server/database/call.ts';
import { log } from '#server/log.ts';
import { nightly } from '#server/nightly.ts';

/** Closes the petitions whose last day is over. Each hour, so that a night without it is made good in the morning. */
export default nightly('close-petitions', async () => {
	const { closed } = await runJob('close_petitions', {});
	if (closed > 0) log('petitions_closed', { closed });
});

export const config: Config = { schedule: '1 * * * *' };
