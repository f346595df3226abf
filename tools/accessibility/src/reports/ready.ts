import { constants } from 'node:fs';
import { access, mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { ReporterChoice } from '../config/reporter.ts';
import { Expected } from '../expected.ts';
import { importReporter } from './module.ts';
import { unwritten } from './unwritten.ts';

/**
 * Sees that each report can be written, before there is anything to report: a check of a whole site may take an hour.
 * Makes the folders of the files. Rejects with an Expected that names all that can't.
 */
export async function readyReports(chosen: ReporterChoice[]): Promise<void> {
	const outcomes = await Promise.allSettled(chosen.map(ready));
	const reasons = outcomes.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
	const surprise = reasons.find((reason) => !(reason instanceof Expected));
	if (surprise) throw surprise;
	if (reasons.length > 0) throw new Expected(reasons.map(({ message }) => message).join('\n'));
}

async function ready(reporter: ReporterChoice): Promise<void> {
	if ('module' in reporter) return void (await importReporter(reporter.module));
	const { name, file } = reporter;
	if (!file) return;
	try {
		await mkdir(dirname(file), { recursive: true });
		const there = await stat(file).catch(ifMissing);
		if (there?.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
		await access(there ? file : dirname(file), constants.W_OK);
	} catch (cause) {
		throw unwritten(name, file, cause);
	}
}

function ifMissing(error: NodeJS.ErrnoException): undefined {
	if (error.code !== 'ENOENT') throw error;
}
