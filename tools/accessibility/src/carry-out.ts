import type { Arguments } from './arguments.ts';
import { narrowedBy } from './arguments/narrowed-by.ts';
import { pagesAtOnce } from './at-once.ts';
import { type Excuse, readBaseline, updatedBaseline, writeBaseline } from './baseline.ts';
import { isTrustingAll } from './browser/trusting.ts';
import type { CachePlace } from './cache.ts';
import { check } from './check.ts';
import type { Config } from './config.ts';
import { Expected } from './expected.ts';
import { chosenReporters, publish } from './publish.ts';
import { showProgress } from './reports/progress.ts';
import { readyReports } from './reports/ready.ts';
import { exitCodeOf } from './reports/tally.ts';
import type { BaselineEntry, Run } from './run.ts';
import type { Target } from './target.ts';
import type { Served } from './targets/folder.ts';

/** Checks targets as the command line and the config ask, tells of it, and resolves with the code to end with. */
export async function carryOut(
	targets: Target[],
	{ asked, config, served }: Order,
): Promise<number> {
	const file = asked.baseline ?? config.baseline ?? 'accessibility-baseline.yml';
	const baseline = await readBaseline(file);
	const day = asked.update?.expires_on;
	if (day && day <= today())
		throw new Expected(`--until ${day} is not to come: it excuses nothing.`);
	if (!asked.update) await readyReports(chosenReporters(asked, config));
	const run = await checkShown(targets, asked, config, baseline);
	if (asked.update) return await excuse(run, { file, kept: baseline, excuse: asked.update });
	await publish(run, { asked, config, served });
	return exitCodeOf(run, asked.threshold);
}

async function checkShown(
	targets: Target[],
	asked: Arguments,
	config: Config,
	baseline: BaselineEntry[],
): Promise<Run> {
	const total = targets.reduce((sum, { states }) => sum + states.length, 0);
	const progress = asked.quiet ? undefined : showProgress(total);
	let findings = 0;
	try {
		return await check(onlyTold(targets, asked.only), {
			concurrency: asked.concurrency ?? config.concurrency ?? pagesAtOnce(),
			launch: config.chromeLaunchConfig,
			cache: cacheOf(asked, config),
			baseline,
			narrowedBy: narrowedBy(asked),
			today: today(),
			pictures: [...asked.reporters, ...config.reporters].some(
				(reporter) => 'name' in reporter && reporter.name === 'html',
			),
			onProgress({ done, last }) {
				findings += last.findings.filter(({ kind }) => kind !== 'review').length;
				progress?.page({ done, findings });
			},
		});
	} finally {
		progress?.end();
	}
}

async function excuse(
	run: Run,
	{ file, kept, excuse }: { file: string; kept: BaselineEntry[]; excuse: Excuse },
): Promise<number> {
	const entries = updatedBaseline(run, kept, excuse);
	await writeBaseline(file, entries);
	console.error(`${file} now excuses ${entries.length}; it excused ${kept.length} before.`);
	return 0;
}

function cacheOf({ cache, all }: Arguments, config: Config): CachePlace | undefined {
	const folder = cache ?? config.cache ?? false;
	return folder === false
		? undefined
		: {
				folder,
				watch: config.watch,
				isTrusting: isTrustingAll(config.chromeLaunchConfig),
				all,
			};
}

/** In UTC, wherever it runs. */
function today(): string {
	return new Date().toISOString().slice(0, 10);
}

function onlyTold(targets: Target[], only: string[]): Target[] {
	return targets.map((target) => ({ ...target, options: { ...target.options, only } }));
}

type Order = {
	asked: Arguments;
	config: Config;
	/** Folders by the addresses at which they are served. */
	served: Served[];
};
