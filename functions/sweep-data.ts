import type { Config } from '@netlify/functions';
import { runJob } from '#server/database/call.ts';
import { log } from '#server/log.ts';
import { nightly } from '#server/nightly.ts';

/** Every night: deletes the personal data that has done its work. */
export default nightly('sweep-data', async () => {
	await runJob('sweep', {});
	log('data_swept');
});

export const config: Config = { schedule: '40 3 * * *' };
