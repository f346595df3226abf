import type { Lang } from '#domain/language.ts';
import { strings } from '#strings/index.ts';
import { DatabaseAway } from '../database/call.ts';
import { EnvironmentIncomplete } from '../environment.ts';
import { errorFacts, log } from '../log.ts';
import { sendJson } from '../http/respond.ts';
import { HostAway, HostBusy } from './host.ts';
import { Refused } from './refused.ts';

/** What went wrong, as one sentence for the editor (`{ error }`) and one line in the log. */
export function answerError(error: unknown, lang: Lang, action: string): Response {
	const refused = error instanceof Refused ? error : translate(error);
	const { status, reason, wait } = refused;
	if (error === refused) log('refused', { door: 'cms', action, status, reason });
	else log('failed', { door: 'cms', action, ...errorFacts(error) });
	return sendJson(toldOf(refused, lang), status, wait ? { 'Retry-After': String(wait) } : {});
}

/** What an editor is told of a refusal: a sentence, and the entries because of which it is refused. */
export function toldOf({ reason, facts, by, wait }: Refused, lang: Lang) {
	const words = strings(lang).saving;
	const sentence = words.refusal[reason] as string | ((facts: object) => string);
	const minutes = words.wait(Math.ceil((wait ?? 60) / 60));
	const error = typeof sentence === 'string' ? sentence : sentence({ wait: minutes, ...facts });
	return by ? { error, uses: by } : { error };
}

function translate(error: unknown) {
	if (error instanceof HostBusy) return new Refused(503, 'host_busy', { wait: error.wait });
	if (error instanceof HostAway) return new Refused(502, 'host_away');
	if (error instanceof EnvironmentIncomplete) return new Refused(503, 'not_set_up');
	if (error instanceof DatabaseAway) return new Refused(503, 'database_away', { wait: 60 });
	return new Refused(500, 'failed');
}
