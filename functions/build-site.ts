import type { Config } from '@netlify/functions';
import { log } from '#server/log.ts';
import { nightly } from '#server/nightly.ts';

/** Just after midnight: asks for a build, so that what ended with the day (petitions, events) reads so in the morning. */
export default nightly('build-site', async () => {
	const hook = process.env.BUILD_HOOK_URL;
	if (!hook) return log('build_not_asked_for');
	const { ok, status } = await fetch(hook, { method: 'POST', signal: AbortSignal.timeout(10_000) });
	log(ok ? 'build_asked_for' : 'build_refused', { status });
});

// Netlify's clock is UTC: one of the two is five past midnight in London, in summer or in winter.
export const config: Config = { schedule: '5 0,23 * * *' };
