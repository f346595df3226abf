import { errorFacts, log } from './log.ts';

/** Asks Netlify to build the site again. Without a hook in the environment nothing is asked, and the log says so. */
export async function askForBuild(): Promise<void> {
	const hook = process.env.BUILD_HOOK_URL;
	if (!hook) return log('build_not_asked_for');
	try {
		const { ok, status } = await fetch(hook, {
			method: 'POST',
			signal: AbortSignal.timeout(10_000),
		});
		log(ok ? 'build_asked_for' : 'build_refused', { status });
	} catch (error) {
		log('build_not_asked_for', errorFacts(error));
	}
}
