import { defineConfig } from 'vitest/config';

/** What is started once for the tests of a room. The others start what they need themselves. */
const setups: Record<string, string[]> = {
	unit: [],
	local: [],
	functions: [],
	accessibility: ['tools/accessibility/tests/browser.ts'],
	database: ['tests/setup/postgres.ts'],
	site: ['tests/setup/hub.ts'],
	journeys: ['tests/setup/hub.ts'],
};

export default defineConfig({
	test: {
		projects: Object.entries(setups).map(([room, globalSetup]) => ({
			test: {
				name: room,
				include: [
					`${room === 'accessibility' ? 'tools/accessibility/tests' : `tests/${room}`}/**/*.test.ts`,
				],
				globalSetup,
				testTimeout: 30_000,
				hookTimeout: 120_000,
			},
		})),
	},
});
