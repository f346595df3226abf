import { runJob } from '../database/call.ts';
import { errorFacts, log } from '../log.ts';

/**
 * Runs batches of invalidations for some milliseconds, or until nothing is left: of one, or of all. Never throws: the
 * next minute goes on with what is left.
 */
export async function runBatches(patience: number, invalidation?: string): Promise<void> {
	try {
		for (const end = Date.now() + patience; Date.now() < end;) {
			const { is_left } = await runJob('run_invalidations', { invalidation });
			if (!is_left) return;
		}
	} catch (error) {
		log('invalidation_waits', errorFacts(error));
	}
}
