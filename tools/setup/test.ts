import { stripVTControlCharacters } from 'node:util';
import { runStep, type Step } from './steps.ts';

/**
 * `npm test`: format, lint and types, then every test; with arguments (`npm test -- tests/local`) only those tests.
 * All of it runs even if a part fails. The test runner's own summary comes last, and once more in plain words for
 * machines that don't know it.
 */
const checks: Step[] = [
	{ name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
	{ name: 'lint', command: ['biome', 'lint', '--error-on-warnings', '.'] },
	{ name: 'types', command: ['node', 'tools/setup/types.ts'] },
];
const tests: Step = { name: 'tests', command: ['vitest', 'run'], summary: /^\s*Test Files\s/ };

const wanted = process.argv.slice(2);
const results = wanted.length ? [] : await Promise.all(checks.map(runStep));
for (const { name, passed, output } of results)
	if (!passed) console.log(`--- ${name} ---\n${output}`);
const { summary, ...last } = await runStep({ ...tests, command: [...tests.command, ...wanted] });

console.log();
for (const { name, passed, seconds } of [...results, last])
	console.log(
		` ${name.padEnd(8)} ${passed ? 'passed' : 'FAILED'}  ${seconds.toFixed(1).padStart(6)} s`,
	);
console.log(`\n${summary}`.trimEnd());
console.log(`\n${inPlainWords(summary)}`);
process.exitCode = [...results, last].every(({ passed }) => passed) ? 0 : 1;

/** Vitest's `Tests  2 failed | 40 passed | 1 skipped (43)` as `40 passed, 2 failed, 1 skipped`. */
function inPlainWords(summary: string): string {
	const line = /^\s*Tests\s.*/m.exec(stripVTControlCharacters(summary))?.[0] ?? '';
	const count = (word: string) => Number(new RegExp(`(\\d+) ${word}`).exec(line)?.[1] ?? 0);
	return `${count('passed')} passed, ${count('failed')} failed, ${count('skipped')} skipped`;
}
