import type { Config } from '@netlify/functions';
import { askForWantedBuild } from '#server/build-hook.ts';
import { runJob } from '#server/database/call.ts';
import { nightly } from '#server/nightly.ts';

/**
 * Just after midnight: asks for a build, so that what ended with the day (petitions, events) reads so in the morning. Where the
 * hook is away, the job of each minute asks again.
 */
export default nightly('build-site', async () => {
	await runJob('want_nightly_build', {});
	await askForWantedBuild();
});

// Netlify's clock is UTC: one of the two is five past midnight in London, in summer or in winter.
export const config: Config = { schedule: '5 0,23 * * *' };
