import type { TestProject } from 'vitest/node';
import { launchBrowser } from '../src/browser/chromium.ts';

/** One Chromium for all test files that only open pages in it. Tests that end or count browsers start their own. */
export default async function shareBrowser(project: TestProject): Promise<() => Promise<void>> {
	const browser = await launchBrowser();
	project.provide('browser', browser.wsEndpoint());
	return () => browser.close();
}

declare module 'vitest' {
	// biome-ignore lint/style/useConsistentTypeDefinitions: only an interface adds to one that exists already
	interface ProvidedContext {
		/** Where the shared browser listens. */
		browser: string;
	}
}
