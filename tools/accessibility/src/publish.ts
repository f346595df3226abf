import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Arguments } from './arguments.ts';
import type { Config } from './config.ts';
import type { ReporterChoice } from './config/reporter.ts';
import { Expected } from './expected.ts';
import { reports } from './reports.ts';
import { tellModule } from './reports/module.ts';
import type { ReportOptions } from './reports/report.ts';
import { unwritten } from './reports/unwritten.ts';
import type { Run } from './run.ts';
import type { Served } from './targets/folder.ts';
import { fileNamed } from './targets/page-name.ts';

/**
 * Writes each report that the arguments name, or else the config: into its file, or to the standard output. When
 * neither names one, it writes the report for the terminal. In a job of GitHub it adds the summary and the annotations.
 * When a report can't be written, it writes the others, then rejects with an Expected.
 */
export async function publish(run: Run, { asked, config, served }: Context): Promise<void> {
	const options: ReportOptions = {
		colours: Boolean(process.stdout.isTTY) && !process.env.NO_COLOR,
		columns: process.stdout.columns ?? 80,
		threshold: asked.threshold,
		fileOf: (name) => fileNamed(name, served),
	};
	const { GITHUB_STEP_SUMMARY: summary } = process.env;
	const faults = [
		...(await faultsOf(chosenReporters(asked, config), (each) => tell(run, each, options))),
		...(await faultsOf(summary ? [summary] : [], (file) => summarise(run, file, options))),
	];
	if (faults.length > 0) throw new Expected(faults.join('\n'));
}

/** Those that the arguments name, or else the config, or else the one for the terminal. */
export function chosenReporters(asked: Arguments, config: Config): ReporterChoice[] {
	const chosen = asked.reporters.length ? asked.reporters : config.reporters;
	return chosen.length ? chosen : STANDARD;
}

/** What a person has to mend before all of them are told. */
async function faultsOf<T>(all: T[], told: (each: T) => Promise<void>): Promise<string[]> {
	const faults: string[] = [];
	for (const each of all) {
		try {
			await told(each);
		} catch (error) {
			if (!(error instanceof Expected)) throw error;
			faults.push(error.message);
		}
	}
	return faults;
}

async function tell(run: Run, reporter: ReporterChoice, options: ReportOptions): Promise<void> {
	if ('module' in reporter) return await tellModule(run, reporter.module, reporter.options);
	const { name, file } = reporter;
	const text = reports[name].write(run, file ? { ...options, colours: false } : options);
	if (!file) return void process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
	await written(name, file, async () => {
		await mkdir(dirname(file), { recursive: true });
		await writeFile(file, text);
	});
}

async function summarise(run: Run, file: string, options: ReportOptions): Promise<void> {
	const text = reports.summary.write(run, options);
	await written('summary', file, () => appendFile(file, text));
}

async function written(name: string, file: string, write: () => Promise<void>): Promise<void> {
	try {
		await write();
	} catch (cause) {
		throw unwritten(name, file, cause);
	}
}

const STANDARD: ReporterChoice[] = [{ name: 'terminal' }];

type Context = { asked: Arguments; config: Config; served: Served[] };
