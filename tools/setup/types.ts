import { startStandInDatabase } from './stand-in-database.ts';
import { runStep } from './steps.ts';

/**
 * `astro check`, which loads all content before it looks at types. The types are the same without any petition and with any
 * rules.
 */
const { url, close } = await startStandInDatabase();
Object.assign(process.env, { SUPABASE_URL: url, SUPABASE_SERVICE_ROLE_KEY: 'none' });
const { passed, output } = await runStep({ name: 'types', command: ['astro', 'check'] });
console.log(output);
process.exitCode = passed ? 0 : 1;
await close();
