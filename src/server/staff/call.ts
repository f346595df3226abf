import { type Outcome, readOutcome } from '../database/call.ts';
import type { Session } from './session.ts';
import { personClient } from '../database/client.ts';

/**
 * Calls one of the SQL functions of the staff door as the signed-in person. What the database refuses is a value, as in
 * `callDatabase`: 401 `session_ended` when the session is over, 403 `role_missing` when the person may not.
 */
export async function callAsStaff<Value>(
	session: Pick<Session, 'token'>,
	name: string,
	args: object = {},
): Promise<Outcome<Value>> {
	const answer = await personClient(session.token).rpc(name, args);
	// PostgREST itself turns away a token that has just run out. A wrong project key is 401 too, without a code.
	if (answer.status === 401 && answer.error?.code?.startsWith('PGRST'))
		return { refusal: { status: 401, reason: 'session_ended' } };
	return readOutcome(name, answer);
}
