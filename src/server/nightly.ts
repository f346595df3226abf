import { runJob } from './database/call.ts';
import { errorFacts, log } from './log.ts';

/** Work without a visitor. Nobody waits for an answer, so a failure is a line in the log. The desk shows both. */
export function nightly(name: string, work: () => Promise<void>) {
	return async (): Promise<void> => {
		try {
			await work();
			await runJob('record_run', { job: name });
		} catch (error) {
			log('failed', { door: name, ...errorFacts(error) });
			await runJob('record_run', { job: name, failed: true }).catch(() => undefined);
		}
	};
}
