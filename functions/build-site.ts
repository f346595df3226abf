import type { Config } from '@netlify/functions';
import { askForBuild } from '#server/build-hook.ts';
import { nightly } from '#server/nightly.ts';

/** Just after midnight: asks for a build, so that what ended with the day (petitions, events) reads so in the morning. */
export default nightly('build-site', async () => void (await askForBuild()));

// Netlify's clock is UTC: one of the two is five past midnight in London, in summer or in winter.
export const config: Config = { schedule: '5 0,23 * * *' };
