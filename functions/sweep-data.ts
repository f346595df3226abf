import type { Config } from '@netlify/functions';
import { runJob } from './lib/database.ts';
import { log } from './lib/log.ts';
import { nightly } from './lib/nightly.ts';

/** Every night: deletes the personal data that has done its work. */
export default nightly('sweep-data', async () => {
	await runJob('sweep', {});
	log('data_swept');
});

export const config: Config = { schedule: '40 3 * * *' };
