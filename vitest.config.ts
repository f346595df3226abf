import { availableParallelism } from 'node:os';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

const postgres = 'tests/setup/postgres.ts';
const hub = 'tests/setup/hub.ts';

/** What each room starts once for all of its tests, and how its files run. A test starts what else it needs. */
const rooms: Record<string, Room> = {
	// Their files leave nothing behind in a process, so that the next may use it and what it has loaded.
	unit: { isolate: false },
	database: { isolate: false, globalSetup: postgres },
	functions: { globalSetup: postgres },
	server: { globalSetup: postgres },
	accessibility: {
		include: ['tools/accessibility/tests/**/*.test.ts'],
		globalSetup: 'tools/accessibility/tests/browser.ts',
	},
	local: {},
	site: { globalSetup: hub },
	// One file after another, when all others are done: editors publish in one town, and its site is built in the project's
	// folder, where another build would meet it.
	// What a journey waits for has a limit of its own, with a sentence: the limit of the whole test comes after it.
	journeys: { globalSetup: hub, maxWorkers: 1, testTimeout: 120_000 },
};

export default defineConfig({
	test: {
		// Vitest would leave one processor free, which is half of a machine with two.
		maxWorkers: availableParallelism(),
		projects: Object.entries(rooms).map(([name, room]) => ({
			test: {
				name,
				include: [`tests/${name}/**/*.test.ts`],
				testTimeout: 30_000,
				hookTimeout: 120_000,
				...room,
			},
		})),
	},
});

type Room = NonNullable<TestProjectInlineConfiguration['test']>;
