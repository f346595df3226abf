import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { TestProject } from 'vitest/node';
import type { HubFacts } from './hub-process.ts';

declare module 'vitest' {
	interface ProvidedContext {
		hub: HubFacts;
	}
}

/**
 * Global set-up: the whole hub, once for all projects that ask for it, in a process of its own so that its environment
 * stays out of the tests. It stops and tidies up when the last project is done, or when we are killed.
 */
export default async function startHub(project: TestProject) {
	shared.moothallTestHub ??= start();
	const hub = shared.moothallTestHub;
	hub.users += 1;
	project.provide('hub', await hub.facts);
	return async () => {
		hub.users -= 1;
		if (hub.users > 0) return;
		delete shared.moothallTestHub;
		await hub.stop();
	};
}

function start(): RunningHub {
	const child = fork(new URL('hub-process.ts', import.meta.url), {
		stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
	});
	const gone = once(child, 'exit');
	const facts = Promise.race([
		once(child, 'message').then(([message]) => message as HubFacts),
		gone.then(([code]) => Promise.reject(new Error(`The hub for the tests ended with ${code}.`))),
	]);
	const stop = async () => {
		if (child.connected) child.disconnect();
		await gone;
	};
	return { facts, stop, users: 0 };
}

/** Each project loads this file anew, so what they share must lie outside it. */
const shared = globalThis as { moothallTestHub?: RunningHub };

type RunningHub = { facts: Promise<HubFacts>; stop: () => Promise<void>; users: number };
