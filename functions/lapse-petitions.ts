import type { Config } from '@netlify/functions';
import { runJob } from '#server/database/call.ts';
import { log } from '#server/log.ts';
import { nightly } from '#server/nightly.ts';

/** Every night: warns creators whose petitions have too few supporters, and ends those whose time is over. */
export default nightly('lapse-petitions', async () => {
	const { warned, lapsed } = await runJob('lapse_petitions', {});
	if (warned + lapsed > 0) log('petitions_lapsed', { warned, lapsed });
});

export const config: Config = { schedule: '20 3 * * *' };
