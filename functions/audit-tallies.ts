import type { Config } from '@netlify/functions';
import { runJob } from '#server/database/call.ts';
import { log } from '#server/log.ts';
import { nightly } from '#server/nightly.ts';

/** Every night: proves that each count equals the signatures behind it. A line in the log says when one does not. */
export default nightly('audit-tallies', async () => {
	const drifted = await runJob('audit_tallies', {});
	log(drifted.length ? 'tallies_drifted' : 'tallies_exact', { drifted: drifted.length });
});

export const config: Config = { schedule: '10 3 * * *' };
