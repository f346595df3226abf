import { runJob } from './database/call.ts';
import { errorFacts, log } from './log.ts';

/**
 * Asks for a build if pages for residents changed since one was asked for, or if the site still does not show a change. Pressed
 * twice, an act asks once. Never throws: the job of each minute asks again.
 */
export async function askForWantedBuild(): Promise<void> {
	try {
		const { is_wanted } = await runJob('claim_build', {});
		if (is_wanted && (await askForBuild())) await runJob('settle_build', {});
	} catch (error) {
		log('build_not_asked_for', errorFacts(error));
	}
}

/**
 * Asks Netlify to build the site again, and says whether it will. Without a hook in the environment nothing is asked, and the
 * log says so.
 */
async function askForBuild(): Promise<boolean> {
	const hook = process.env.BUILD_HOOK_URL;
	if (!hook) {
		log('build_not_asked_for');
		return false;
	}
	try {
		const { ok, status } = await fetch(hook, {
			method: 'POST',
			signal: AbortSignal.timeout(10_000),
		});
		log(ok ? 'build_asked_for' : 'build_refused', { status });
		return ok;
	} catch (error) {
		log('build_not_asked_for', errorFacts(error));
		return false;
	}
}
