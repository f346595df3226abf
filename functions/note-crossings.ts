import type { Config } from '@netlify/functions';
import { askForWantedBuild } from '#server/build-hook.ts';
import { runJob } from '#server/database/call.ts';
import { nightly } from '#server/nightly.ts';

/**
 * Every minute: notes which petitions have enough signatures for a response or a debate, and asks for a build while the site
 * does not show what changed.
 */
export default nightly('note-crossings', async () => {
	await runJob('note_all_crossings', {});
	await askForWantedBuild();
});

export const config: Config = { schedule: '* * * * *' };
