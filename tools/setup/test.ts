import {
	addNews,
	closeOutcome,
	newOutcome,
	type News,
	sayCounts,
	sayFailures,
	saySlowest,
} from './outcome.ts';
import { runStep, type Step } from './steps.ts';

/**
 * `npm test`: format, lint and types, then every test; with arguments (`npm test -- tests/local`) only those tests.
 * Each part runs even if another fails. The summary comes last: the failures, then a line of counts for machines.
 */
const checks: Step[] = [
	{ name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
	{ name: 'lint', command: ['biome', 'lint', '--error-on-warnings', '.'] },
	{ name: 'types', command: ['node', 'tools/setup/types.ts'] },
];
const reporters = ['--reporter=default', '--reporter=tools/setup/reporter.ts'];
const outcome = newOutcome();

const wanted = process.argv.slice(2);
const results = wanted.length ? [] : await Promise.all(checks.map(runStep));
for (const { name, passed, output } of results)
	if (!passed) console.log(`--- ${name} ---\n${output}`);
const tests = await runStep({
	name: 'tests',
	command: ['node_modules/vitest/vitest.mjs', 'run', ...reporters, ...wanted],
	onMessage: (news) => addNews(outcome, news as News),
});
closeOutcome(outcome, tests.passed);
tests.passed &&= outcome.failures.length === 0;

console.log();
if (!wanted.length) console.log(saySlowest(outcome));
if (outcome.failures.length) console.log(sayFailures(outcome));
for (const { name, passed, seconds } of [...results, tests])
	console.log(
		` ${name.padEnd(8)} ${passed ? 'passed' : 'FAILED'}  ${seconds.toFixed(1).padStart(6)} s`,
	);
console.log(`\n${sayCounts(outcome)}`);
process.exitCode = [...results, tests].every(({ passed }) => passed) ? 0 : 1;
