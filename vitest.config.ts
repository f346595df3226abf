import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** What is started once for the tests of a room. The others start what they need themselves. */
const setups: Record<string, string[]> = {
	unit: [],
	local: [],
	accessibility: [],
	database: ['tests/setup/postgres.ts'],
	functions: ['tests/setup/postgres.ts'],
	server: ['tests/setup/postgres.ts'],
	site: ['tests/setup/hub.ts'],
	journeys: ['tests/setup/hub.ts'],
};

export default defineConfig({
	test: {
		// Vitest would leave one processor free, which is half of a machine with two.
		maxWorkers: availableParallelism(),
		projects: Object.entries(setups).map(([room, globalSetup]) => ({
			test: {
				name: room,
				include: [`tests/${room}/**/*.test.ts`],
				globalSetup,
				testTimeout: 30_000,
				hookTimeout: 120_000,
			},
		})),
	},
});
