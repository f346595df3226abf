import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/**
 * Runs one command of the project's own packages. A step with `onMessage` is a Node script: it writes to our output,
 * and `onMessage` gets its messages. Any other step is silent, and its whole output is returned at the end.
 */
export async function runStep({ name, command: [program = '', ...args], onMessage }: Step) {
	if (stopping) return { name, passed: false, seconds: 0, output: 'Stopped.' };
	const started = performance.now();
	const child = spawn(
		onMessage ? process.execPath : program,
		onMessage ? [program, ...args] : args,
		{
			stdio: onMessage ? ['ignore', 'inherit', 'inherit', 'ipc'] : ['ignore', 'pipe', 'pipe'],
			shell: process.platform === 'win32' && !onMessage,
			env: {
				...process.env,
				ASTRO_TELEMETRY_DISABLED: '1',
				...(isColoured && { FORCE_COLOR: '1' }),
			},
		},
	);
	running.add(child);
	if (onMessage) child.on('message', onMessage);
	const lines: string[] = [];
	const listen = async (stream: NodeJS.ReadableStream | null) => {
		if (stream) for await (const line of createInterface({ input: stream })) lines.push(line);
	};
	const ended = once(child, 'exit').catch((error: Error) => [error.message]);
	await Promise.all([listen(child.stdout), listen(child.stderr), ended]);
	running.delete(child);
	const [code] = await ended;
	return {
		name,
		passed: code === 0,
		seconds: (performance.now() - started) / 1000,
		output: lines.join('\n'),
	};
}

/** On a signal, or when run.mjs is gone, the running steps are stopped and no other step begins. */
function stopSteps() {
	stopping = true;
	for (const child of running) child.kill('SIGTERM');
}

for (const event of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(event, stopSteps);
process.on('disconnect', stopSteps);
// The channel to run.mjs must not keep this process alive.
process.channel?.unref();

let stopping = false;
const running = new Set<ChildProcess>();
const isColoured = process.stdout.isTTY && !process.env.NO_COLOR;

export type Step = {
	name: string;
	command: string[];
	onMessage?: (message: unknown) => void;
};
