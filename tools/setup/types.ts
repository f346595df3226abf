import { createServer } from 'node:http';
import { spokenRules } from '#domain/rules.ts';
import { listen } from '../../local/listen.ts';
import { runStep } from './steps.ts';

/**
 * `astro check`, which loads all content before it looks at types. The types are the same without any petition and with any
 * rules, so a server that knows no petition stands in for the database.
 */
const rules = Object.fromEntries(spokenRules.map((name) => [name, 1]));
const server = createServer(({ url }, response) => {
	const answer = url?.endsWith('/read_rules') ? rules : [];
	response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
});
const { url, close } = await listen(server, 0);
Object.assign(process.env, { SUPABASE_URL: url, SUPABASE_SERVICE_ROLE_KEY: 'none' });
const { passed, output } = await runStep({ name: 'types', command: ['astro', 'check'] });
console.log(output);
process.exitCode = passed ? 0 : 1;
await close();
