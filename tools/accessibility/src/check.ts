import type { LaunchOptions } from 'puppeteer';
import { leavesOutPages } from './arguments/narrowed-by.ts';
import { type Browsers, openBrowsers } from './browser/browsers.ts';
import { type CachePlace, openCache } from './cache.ts';
import type { Gallery } from './gallery.ts';
import { inParallel } from './in-parallel.ts';
import { type Done, failed, type Job, jobsOf, runJob } from './job.ts';
import type { Look } from './looks.ts';
import { gatherProblems } from './problems.ts';
import { isWhole } from './reports/tally.ts';
import type { BaselineEntry, PageResult, Run } from './run.ts';
import type { PageOptions, Target } from './target.ts';
import { withSharedTitles } from './shared-titles.ts';
import { versionsOf } from './versions.ts';

/**
 * Checks every target in each of its states. A page that can't be checked gets the outcome `failed` and a reason, and the
 * run goes on. Pages that were open when the browser died are tried once more, one at a time.
 */
export async function check(targets: Target[], options: CheckOptions): Promise<Run> {
	const started_at = new Date().toISOString();
	const browsers = options.browsers ?? openBrowsers(options.launch);
	try {
		const versions = await versionsOf(browsers);
		const gallery: Gallery | undefined = options.pictures ? new Map() : undefined;
		const jobs = jobsOf(targets);
		const results = await visitAll(jobs, { ...options, browsers, gallery, versions });
		const pages = withSharedTitles(
			jobs.map(({ target: { options }, state }, at) => ({ result: results[at]!, state, options })),
		);
		const { baseline = [], narrowedBy = [], today } = options;
		const looked = {
			pages: jobs.map(({ target }, at) => ({ result: pages[at]!, options: target.options })),
			isWhole: !narrowedBy.some(leavesOutPages) && pages.every(isWhole),
		};
		const { problems, gone } = gatherProblems(pages, { baseline, today, gallery, looked });
		return {
			started_at,
			finished_at: new Date().toISOString(),
			versions,
			narrowed_by: narrowedBy,
			pages,
			problems,
			gone,
		};
	} finally {
		if (!options.browsers) await browsers.close();
	}
}

async function visitAll(jobs: Job[], options: Visiting): Promise<PageResult[]> {
	const { browsers, gallery, versions, concurrency, onProgress } = options;
	const cache = await openCache(options.cache, { versions, gallery });
	const results = new Map<Job, Done>();
	const again: Job[] = [];
	const finish = (job: Job, result: Done) => {
		results.set(job, result);
		onProgress?.({ done: results.size, of: jobs.length, last: result });
	};

	await inParallel(jobs, concurrency, async (job) => {
		const known = await cache.recall(job);
		const done =
			known ?? (await runJob(job, { browsers, gallery, looksOf: options.looksOf, isAlone: false }));
		if (!done) return void again.push(job);
		if (!known) await cache.keep(job, done);
		finish(job, done);
	});
	for (const job of again) {
		const done = await runJob(job, { browsers, gallery, looksOf: options.looksOf, isAlone: true });
		finish(job, done ?? failed(job, 'It ended the browser, twice.'));
	}
	await cache.save();
	return jobs.map((job) => {
		const { loaded, ...result } = results.get(job)!;
		return result;
	});
}

export type CheckOptions = {
	/** How many pages are open at once. */
	concurrency: number;
	/** For puppeteer. */
	launch?: LaunchOptions;
	/** Of a program that checks more than once: it keeps them open from check to check, and closes them itself. */
	browsers?: Browsers;
	/** Left out: every page is visited. */
	cache?: CachePlace;
	baseline?: BaselineEntry[];
	/** The arguments by which a person chose a part of the site or some rules only. They stand in the run. */
	narrowedBy?: string[];
	/** `YYYY-MM-DD`: the day on which the baseline's entries are judged. */
	today: string;
	/** Whether problems get a picture of the element. */
	pictures?: boolean;
	/** Of a program that brings engines of its own. Left out: all of ours. */
	looksOf?: (options: PageOptions) => Look[];
	onProgress?: (progress: Progress) => void;
};

export type Progress = { done: number; of: number; last: PageResult };

type Visiting = CheckOptions & {
	browsers: Browsers;
	gallery: Gallery | undefined;
	versions: Record<string, string>;
};
