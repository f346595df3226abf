import { createServer } from 'node:http';
import { spokenRules } from '#domain/spoken-rules.ts';
import { listen, type Listening } from '../../local/listen.ts';

/**
 * Answers a build as a database with these petitions would, and with rules that may be changed while it runs: for builds of
 * which only the content, the types or the words matter.
 */
export async function startStandInDatabase(petitions: object[] = []): Promise<StandIn> {
	const rules = Object.fromEntries(spokenRules.map((name) => [name, 2]));
	const server = createServer(({ url }, response) => {
		const answer = url?.endsWith('/read_rules') ? rules : petitions;
		response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
	});
	return { ...(await listen(server, 0)), rules };
}

type StandIn = Listening & { rules: Record<string, number> };
