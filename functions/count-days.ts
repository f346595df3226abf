import type { Config } from '@netlify/functions';
import { runJob } from '#server/database/call.ts';
import { log } from '#server/log.ts';
import { nightly } from '#server/nightly.ts';

/** Every night, after midnight in summer time too: notes how many signatures each petition had at the end of the day. */
export default nightly('count-days', async () => {
	const { noted } = await runJob('note_daily_counts', {});
	log('days_counted', { noted });
});

export const config: Config = { schedule: '20 0 * * *' };
