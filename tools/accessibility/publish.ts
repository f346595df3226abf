import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import type { Arguments } from './arguments.ts';
import type { Config } from './config.ts';
import type { ReporterChoice } from './config/reporter.ts';
import { reports } from './reports.ts';
import { tellModule } from './reports/module.ts';
import type { ReportOptions } from './reports/report.ts';
import type { Run } from './run.ts';
import type { Served } from './targets/folder.ts';

/**
 * Writes each report that was asked for: into its file, else to the standard output. Without any, the terminal is told;
 * on GitHub, the job's summary and the annotations come by themselves.
 */
export async function publish(run: Run, { asked, config, served }: Context): Promise<void> {
	const chosen = asked.reporters.length ? asked.reporters : config.reporters;
	const options: ReportOptions = {
		colours: Boolean(process.stdout.isTTY) && !process.env.NO_COLOR,
		columns: process.stdout.columns ?? 80,
		threshold: asked.threshold,
		fileOf: (url) => fileOf(url, served),
	};
	for (const reporter of chosen.length ? chosen : STANDARD) await tell(run, reporter, options);
	const { GITHUB_STEP_SUMMARY: summary } = process.env;
	if (summary) await appendFile(summary, reports.summary.write(run, options));
}

async function tell(run: Run, reporter: ReporterChoice, options: ReportOptions): Promise<void> {
	if ('module' in reporter) return await tellModule(run, reporter.module, reporter.options);
	const { name, file } = reporter;
	const text = reports[name].write(run, file ? { ...options, colours: false } : options);
	if (!file) return void process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
	await mkdir(dirname(file), { recursive: true });
	await writeFile(file, text);
}

/** The built file behind a path of a folder that was served. */
function fileOf(path: string, [site]: Served[]): string | undefined {
	if (!site || !path.startsWith('/')) return undefined;
	const file = path.endsWith('/') ? `${path}index.html` : path;
	return relative('', join(site.folder, decodeURIComponent(file))).replaceAll('\\', '/');
}

const STANDARD: ReporterChoice[] = [{ name: 'terminal' }];

type Context = { asked: Arguments; config: Config; served: Served[] };
