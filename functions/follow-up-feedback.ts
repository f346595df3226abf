import type { Config } from '@netlify/functions';
import { runJob } from '#server/database/call.ts';
import { log } from '#server/log.ts';
import { nightly } from '#server/nightly.ts';

/** Asks people whether it is better now, and closes what can no longer be reopened. */
export default nightly('follow-up-feedback', async () => {
	const { asked, closed } = await runJob('follow_up_feedback', {});
	if (asked + closed > 0) log('feedback_followed_up', { asked, closed });
});

export const config: Config = { schedule: '10 9 * * *' };
