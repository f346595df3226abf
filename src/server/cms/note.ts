import { errorFacts, log } from '../log.ts';

/** Writes an error to the log that leaves what was done as it is: the editor is told that it is done. */
export function note(error: unknown): void {
	log('failed', { door: 'cms', ...errorFacts(error) });
}
