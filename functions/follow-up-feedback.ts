import type { Config } from '@netlify/functions';
import { runJob } from '#server/database/call.ts';
import { log } from '#server/log.ts';
import { nightly } from '#server/nightly.ts';

/** Asks people whether it is better now, closes what can no longer be reopened, and ends pauses. */
export default nightly('follow-up-feedback', async () => {
	const { asked, closed, ended } = await runJob('follow_up_feedback', {});
	if (asked + closed + ended > 0) log('feedback_followed_up', { asked, closed, ended });
});

export const config: Config = { schedule: '10 9 * * *' };
