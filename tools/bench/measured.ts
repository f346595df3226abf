import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { watchTree } from './process-tree.ts';

/**
 * Runs a Node script to its end in a process of its own: seconds from start to end, seconds that processors worked on
 * it, and the most memory (bytes, resident) that it held at any moment. Throws with its last lines when it fails.
 */
export async function measured(
	script: string,
	args: string[],
	{ cwd, environment }: Place,
): Promise<Measured> {
	const start = performance.now();
	const child = spawn(process.execPath, ['--import', USAGE, script, ...args], {
		cwd,
		stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
		env: { ...process.env, ...environment, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
	});
	const tree = watchTree(child.pid!);
	const ended = new Promise<number | null>((done, failed) => {
		child.once('error', failed);
		child.once('exit', done);
	});
	const [output, errors, usage, code] = await Promise.all([
		text(child.stdout!),
		text(child.stderr!),
		text(child.stdio[3] as NodeJS.ReadableStream),
		ended,
	]);
	const inAll = tree.stop();
	if (code !== 0) throw new Error([...output.split('\n').slice(-12), errors].join('\n').trim());
	const seconds = (performance.now() - start) / 1000;
	const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(usage) as NodeJS.ResourceUsage;
	return {
		seconds,
		work: (userCPUTime + systemCPUTime) / 1e6,
		workInAll: inAll,
		memory: maxRSS * 1024,
		output,
	};
}

const USAGE = new URL('usage.mjs', import.meta.url).href;

export type Measured = {
	seconds: number;
	/** Of the process itself. */
	work: number;
	/** With all that it started, such as a browser. */
	workInAll: number;
	memory: number;
	output: string;
};
type Place = { cwd: string; environment: Record<string, string> };
