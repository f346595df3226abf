import { availableParallelism } from 'node:os';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

const postgres = 'tests/setup/postgres.ts';
const hub = 'tests/setup/hub.ts';

/** The last rooms, two files at a time, the check of the whole hub first: rooms of one turn go by their names. */
const together = { maxWorkers: 2, sequence: { groupOrder: 1 } };

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
	// Both begin when all others are done. The check of the whole hub takes long, and journeys wait much.
	'check-hub': { globalSetup: hub, ...together },
	// What a journey waits for has a limit of its own, with a sentence: the limit of the whole test comes after it.
	journeys: {
		globalSetup: hub,
		setupFiles: 'tests/setup/one-journey.ts',
		testTimeout: 120_000,
		...together,
	},
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
