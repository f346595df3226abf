import type { Args, Name } from '../database/api.ts';
import { type Outcome, readOutcome } from '../database/call.ts';
import { personClient } from '../database/client.ts';
import type { Refusal } from '../refusal.ts';

/**
 * Calls one of the SQL functions for staff as the signed-in person. What the database refuses is a value, as in
 * `callDatabase`: 401 `session_ended` when the session is over, 403 `role_missing` when the person may not.
 */
export async function callAsStaff<Called extends Name<'authenticated'>>(
	session: { token: string },
	name: Called,
	args: Args<Called>,
): Promise<Outcome<Called> | Ended> {
	const answer = await personClient(session.token).rpc(name, args);
	// PostgREST itself turns away a token that has just run out. A wrong project key is 401 too, without a code.
	if (answer.status === 401 && answer.error?.code?.startsWith('PGRST'))
		return { refusal: { status: 401, reason: 'session_ended' } };
	return readOutcome(name, answer);
}

type Ended = { value?: undefined; refusal: Refusal<'session_ended'> };
