import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/**
 * Runs one command of the project's own packages. A step with a `summary` speaks while it runs and keeps back the
 * lines from that pattern on; one without is silent and gives all of its output at the end.
 */
export async function runStep({ name, command: [program = '', ...args], summary }: Step) {
	if (stopping) return { name, passed: false, seconds: 0, output: 'Stopped.', summary: '' };
	const started = performance.now();
	const child = spawn(program, args, {
		stdio: ['ignore', 'pipe', 'pipe'],
		shell: process.platform === 'win32',
		env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...(isColoured && { FORCE_COLOR: '1' }) },
	});
	running.add(child);
	const kept: string[] = [];
	let keeping = !summary;
	const listen = async (stream: NodeJS.ReadableStream) => {
		for await (const line of createInterface({ input: stream })) {
			keeping ||= summary?.test(line.replace(COLOUR, '')) ?? false;
			if (keeping) kept.push(line);
			else console.log(line);
		}
	};
	const ended = once(child, 'exit').catch((error: Error) => [error.message]);
	await Promise.all([listen(child.stdout), listen(child.stderr), ended]);
	running.delete(child);
	const [code] = await ended;
	return {
		name,
		passed: code === 0,
		seconds: (performance.now() - started) / 1000,
		output: summary ? '' : kept.join('\n'),
		summary: summary ? kept.join('\n') : '',
	};
}

/** When we are told to stop, or run.mjs is gone, what runs is stopped and nothing more is begun. */
function stopSteps() {
	stopping = true;
	for (const child of running) child.kill('SIGTERM');
}

for (const event of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(event, stopSteps);
process.on('disconnect', stopSteps);
// The line to run.mjs must not keep us alive.
process.channel?.unref();

let stopping = false;
const running = new Set<ChildProcess>();
const isColoured = process.stdout.isTTY && !process.env.NO_COLOR;
// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what a colour begins with
const COLOUR = /\u001b\[[0-9;]*m/g;

export interface Step {
	name: string;
	command: string[];
	summary?: RegExp;
}
