import type { Config } from '@netlify/functions';
import { langs } from '#domain/language.ts';
import { runJob } from '#server/database/call.ts';
import { nightly } from '#server/nightly.ts';
import { settings } from '#server/settings.ts';

/** In the morning: tells each team what feedback waits for it, and moderators what petitions wait. */
export default nightly('tell-teams', async () => {
	// The mail has both languages, this one first.
	const [lang] = langs;
	const teams = settings().topics.map(({ id, team }) => ({ topic: id, team, lang }));
	await runJob('tell_teams', { teams });
});

export const config: Config = { schedule: '0 6 * * *' };
