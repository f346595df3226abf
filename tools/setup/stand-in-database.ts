import { createServer } from 'node:http';
import { spokenRules } from '#domain/spoken-rules.ts';
import { listen, type Listening } from '../../local/listen.ts';

/**
 * Answers a build as a database with these petitions would, and with rules and bank holidays that may be changed while it runs: for builds of
 * which only the content, the types or the words matter. With a pause, signing is paused.
 */
export async function startStandInDatabase(
	petitions: object[] = [],
	pause: object | null = null,
): Promise<StandIn> {
	const rules: StandIn['rules'] = {
		...Object.fromEntries(spokenRules.map((name) => [name, 2])),
		...{ response_signatures: 100, debate_signatures: 500 },
	};
	const holidays: string[] = [];
	const answers: Record<string, unknown> = {
		read_rules: rules,
		read_pause: pause,
		read_holidays: holidays,
	};
	const server = createServer(({ url = '' }, response) => {
		const asked = url.slice(url.lastIndexOf('/') + 1);
		const answer = Object.hasOwn(answers, asked) ? answers[asked] : petitions;
		response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
	});
	return { ...(await listen(server, 0)), rules, holidays };
}

type StandIn = Listening & { rules: Record<string, number>; holidays: string[] };
