import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'puppeteer';
import { pagesIn, type Run, serveFolder } from 'moothall-a11y';
import { judgeCorpus } from 'moothall-a11y/corpus';
import { corpusFigures } from './corpus-figures.ts';
import type { Figure } from './figure.ts';
import { type Measured, measured } from './measured.ts';
import type { Stage } from './stage.ts';

/**
 * The same 50 pages of the hub: pa11y-ci at one page at a time, ours with the same two runners, and ours with all engines. Then
 * 200 pages of which none has changed, the same pages twenty times over, and what is found of a corpus of single faults.
 */
export async function accessibility({ hub, browser }: Stage): Promise<Figure[]> {
	const folder = await mkdtemp(join(tmpdir(), 'moothall-bench-accessibility-'));
	const { site: built } = await hub();
	const site = await serveFolder(built);
	try {
		const paths = (await pagesIn(built)).filter((path) => !/^\/admin\/|404/.test(path));
		const some = everyNth(paths, 50).map((path) => site.url + path);
		const config = await peerConfig(join(folder, 'pa11yci.json'), some, await browser());
		const list = join(folder, 'list.txt');
		await writeFile(list, some.join('\n'));
		const run = (...flags: string[]) =>
			measured(OURS, [...flags, '--quiet'], { cwd: folder, environment: {} });

		const peer = await measured(PEER, ['--config', config], { cwd: folder, environment: {} });
		const same = await run(list, '--engines', 'pa11y', '--reporter', 'json=same.json');
		const all = await run(list, '--reporter', 'json=all.json');
		return [
			...speed(some.length, peer, same, all),
			await unchanged(paths, site.url, folder),
			await repeated(some.slice(0, 5), folder),
			...corpusFigures(await judgeCorpus()),
		];
	} finally {
		await site.close();
		await rm(folder, { recursive: true, force: true });
	}
}

function speed(pages: number, peer: Measured, same: Measured, all: Measured): Figure[] {
	const aMinute = ({ seconds }: Measured) => (pages / seconds) * 60;
	const beside = { name: 'pa11y-ci 4.1.1, one page at a time', value: aMinute(peer) };
	const figure = { bench: 'accessibility', unit: 'a minute' as const, beside };
	return [
		{
			...figure,
			name: `${pages} pages, axe and HTML_CodeSniffer`,
			ours: aMinute(same),
			aim: { atLeast: 5 },
		},
		{
			...figure,
			name: `${pages} pages, all engines and probes`,
			ours: aMinute(all),
			aim: { atLeast: 3 },
		},
		{
			bench: 'accessibility',
			name: 'Memory beside Chromium, all engines',
			unit: 'MB',
			ours: all.memory / 1e6,
			beside: { name: 'limit', value: 600 },
			aim: { atMost: 1 },
		},
	];
}

/** The second of two runs, in which every page is fetched and none is visited. */
async function unchanged(paths: string[], base: string, folder: string): Promise<Figure> {
	const list = join(folder, 'unchanged.txt');
	const pages = everyNth(paths, 200);
	await writeFile(list, pages.map((path) => base + path).join('\n'));
	const flags = [list, '--engines', 'pa11y', '--cache', 'kept', '--reporter', 'json=kept.json'];
	const options = { cwd: folder, environment: {} };
	await measured(OURS, [...flags, '--quiet'], options);
	const { seconds } = await measured(OURS, [...flags, '--quiet'], options);
	return {
		bench: 'accessibility',
		name: `${pages.length} pages, none changed`,
		unit: 's',
		ours: seconds,
		beside: { name: 'limit', value: 5 },
		aim: { atMost: 1 },
	};
}

async function repeated(urls: string[], folder: string): Promise<Figure> {
	const list = join(folder, 'repeated.txt');
	await writeFile(list, urls.join('\n'));
	const found = new Map<string, number>();
	for (let run = 0; run < RUNS; run++) {
		const flags = [list, '--include-warnings', '--reporter', 'json=repeated.json', '--quiet'];
		await measured(OURS, flags, { cwd: folder, environment: {} });
		const { problems } = JSON.parse(await readFile(join(folder, 'repeated.json'), 'utf8')) as Run;
		const told = JSON.stringify(problems);
		found.set(told, (found.get(told) ?? 0) + 1);
	}
	return {
		bench: 'accessibility',
		name: 'Runs that found the same as most',
		unit: 'runs',
		ours: Math.max(...found.values()),
		beside: { name: `of ${urls.length} pages in a row`, value: RUNS },
		aim: { atLeast: 1 },
	};
}

async function peerConfig(file: string, urls: string[], browser: Browser): Promise<string> {
	const chromeLaunchConfig = {
		executablePath: browser.process()?.spawnfile,
		headless: 'shell',
		args: browser.process()?.spawnargs.includes('--no-sandbox') ? ['--no-sandbox'] : [],
	};
	const defaults = { concurrency: 1, runners: ['axe', 'htmlcs'], chromeLaunchConfig };
	await writeFile(file, JSON.stringify({ defaults, urls }));
	return file;
}

/** So many, evenly spread. */
function everyNth<T>(all: T[], wanted: number): T[] {
	const step = Math.max(1, all.length / wanted);
	return Array.from(
		{ length: Math.min(wanted, all.length) },
		(_, at) => all[Math.floor(at * step)]!,
	);
}

const OURS = fileURLToPath(new URL('../accessibility/src/run-cli.ts', import.meta.url));
const PEER = createRequire(import.meta.url).resolve('pa11y-ci/bin/pa11y-ci.js');
const RUNS = 20;
