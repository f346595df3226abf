import type { TestProject } from 'vitest/node';
import { type Child, startChild } from '#local/child.ts';
import type { HubFacts } from './hub-process.ts';

declare module 'vitest' {
	// biome-ignore lint/style/useConsistentTypeDefinitions: only an interface adds to one that exists already
	interface ProvidedContext {
		hub: HubFacts;
	}
}

/**
 * Global set-up: one hub for all projects that need it, in a process of its own, so that its environment stays out of
 * the tests. It stops and tidies up when the last project is done, or when this process is killed.
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
	return { ...startChild<HubFacts>(new URL('hub-process.ts', import.meta.url)), users: 0 };
}

/** Each project loads this file again, so the shared hub is on `globalThis`. */
const shared = globalThis as { moothallTestHub?: RunningHub };

type RunningHub = Child<HubFacts> & { users: number };
