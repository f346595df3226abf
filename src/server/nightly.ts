import { runJob } from './database/call.ts';
import { errorFacts, log } from './log.ts';

/** Work without a visitor. Nobody waits for an answer, so a failure is a line in the log. The desk shows both. */
export function nightly(name: string, work: () => Promise<void>) {
	return async (): Promise<void> => {
		try {
			await work();
			await note(name);
		} catch (error) {
			log('failed', { door: name, ...errorFacts(error) });
			await note(name, true);
		}
	};
}

/** Where it cannot be noted, the desk goes on to show the run before. */
async function note(job: string, failed = false): Promise<void> {
	await runJob('record_run', { job, failed }).catch(() => undefined);
}
