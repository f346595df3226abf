import type { Config } from '@netlify/functions';
import { runJob } from '#server/database/call.ts';
import { nightly } from '#server/nightly.ts';
import { runBatches } from '#server/staff/invalidating.ts';

/** Every minute: goes on with invalidations that a form began, and forgets the networks whose time is over. */
export default nightly('run-invalidations', async () => {
	await runJob('forget_networks', {});
	await runBatches(PATIENCE);
});

/** Milliseconds. A scheduled function may run for thirty seconds. */
const PATIENCE = 20_000;

export const config: Config = { schedule: '* * * * *' };
