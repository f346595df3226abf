import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { reporters } from '../config/reporter.ts';
import { Expected } from '../expected.ts';
import { nearest } from '../nearest.ts';
import type { Run } from '../run.ts';
import { pa11yCi } from './pa11y-ci.ts';

/**
 * Tells a reporter that was written for pa11y-ci, in the order of its calls: all at the end, as one page after another.
 */
export async function tellModule(run: Run, name: string, options: object): Promise<void> {
	const made = await importReporter(name);
	const reporter = typeof made === 'function' ? made(options, {}) : made;
	const report = JSON.parse(pa11yCi(run)) as Report;
	const urls = Object.keys(report.results);
	const config = { chromeLaunchConfig: {}, ...options };
	await reporter.beforeAll?.(urls);
	for (const url of urls) {
		const issues = report.results[url]!;
		await reporter.begin?.(url, config);
		const [failure] = issues.filter((issue) => !('code' in issue));
		if (failure) await reporter.error?.(new Error(failure.message), url, config);
		else {
			const documentTitle = run.pages.find((page) => page.url === url)?.title ?? '';
			await reporter.results?.({ documentTitle, pageUrl: url, issues }, config);
		}
	}
	await reporter.afterAll?.(report, config);
}

/** Rejects with an Expected when there is no such module, or when it can't be run. */
export async function importReporter(name: string): Promise<Factory | Reporter> {
	const file = resolve(name);
	try {
		const path = existsSync(file) ? file : createRequire(join(process.cwd(), 'x.js')).resolve(name);
		return ((await import(pathToFileURL(path).href)) as { default: Factory | Reporter }).default;
	} catch (cause) {
		const meant = nearest(name, reporters);
		const advice = meant ? `Did you mean ${meant}?` : (cause as Error).message;
		throw new Expected(`The reporter ${name} could not be loaded: ${advice}`, { cause });
	}
}

type Reporter = Record<string, ((...given: unknown[]) => unknown) | undefined>;
type Factory = (options: object, config: object) => Reporter;
type Report = { results: Record<string, { code?: string; message: string }[]> };
