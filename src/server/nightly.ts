import { errorFacts, log } from './log.ts';

/** Work without a visitor. Nobody waits for an answer, so a failure is a line in the log. */
export function nightly(name: string, work: () => Promise<void>) {
	return async (): Promise<void> => {
		try {
			await work();
		} catch (error) {
			log('failed', { door: name, ...errorFacts(error) });
		}
	};
}
