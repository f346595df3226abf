import { files } from '#domain/paths.ts';
import { runJob } from '../database/call.ts';
import { environment } from '../environment.ts';
import { errorFacts, log } from '../log.ts';
import { newConfirmation } from '../tokens.ts';

/**
 * Puts the next mails that go to many into the outbox: news of petitions, once the site shows it, and reminders. Never
 * throws: what can't be queued now is queued a minute later.
 */
export async function queueNews(): Promise<void> {
	try {
		const { waits_for_site: waits } = await runJob('queue_updates', {});
		const shown = waits ? await shownBySite() : undefined;
		if (shown) await runJob('queue_updates', { shown });
		const confirmations = Array.from({ length: REMINDERS }, newConfirmation);
		await runJob('remind_signers', { confirmations });
	} catch (error) {
		log('news_not_queued', errorFacts(error));
	}
}

/** Which version of each petition residents see, as the build wrote it; undefined while the site is away. */
async function shownBySite(): Promise<Record<string, number> | undefined> {
	const address = environment().SITE_URL + files.shownPetitions;
	try {
		const answer = await fetch(address, { signal: AbortSignal.timeout(5_000), cache: 'no-store' });
		return answer.ok ? ((await answer.json()) as Record<string, number>) : undefined;
	} catch (error) {
		log('site_not_read', errorFacts(error));
		return undefined;
	}
}

/** As many as one turn can queue well within the time limit of a statement. */
const REMINDERS = 20;
