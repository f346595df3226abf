import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'puppeteer';
import { pagesIn, type Run, serveFolder } from 'moothall-a11y';
import { judgeCorpus, restlessPages, serveRestless } from 'moothall-a11y/corpus';
import { corpusFigures } from './corpus-figures.ts';
import type { Figure } from './figure.ts';
import { type Measured, measured } from './measured.ts';
import { withNeighbours } from './neighbours.ts';
import type { Stage } from './stage.ts';

/**
 * The same 20 pages of the hub in turns: pa11y-ci at one page at a time, ours with the same two runners, and ours with all
 * engines; first alone on the machine, then beside two busy neighbours. Then 200 pages of which none has changed, pages that
 * never rest twenty times over, and what is found of a corpus of single faults.
 */
export async function accessibility({ hub, browser }: Stage): Promise<Figure[]> {
	const folder = await mkdtemp(join(tmpdir(), 'moothall-bench-accessibility-'));
	const { site: built } = await hub();
	const site = await serveFolder(built);
	try {
		const paths = (await pagesIn(built)).filter((path) => !/^\/admin\/|404/.test(path));
		const some = everyNth(paths, 20).map((path) => site.url + path);
		const config = await peerConfig(join(folder, 'pa11yci.json'), some, await browser());
		const list = join(folder, 'list.txt');
		await writeFile(list, some.join('\n'));
		const run = (...flags: string[]) =>
			measured(OURS, [...flags, '--quiet'], { cwd: folder, environment: {} });

		const turns = {
			peer: () => measured(PEER, ['--config', config], { cwd: folder, environment: {} }),
			same: () => run(list, '--engines', 'pa11y', '--reporter', 'json=same.json'),
			all: () => run(list, '--reporter', 'json=all.json'),
		};
		// What the first to come finds cold is not to be its own.
		await turns.same();
		const alone = await inTurns(turns);
		const beside = await withNeighbours(2, () => inTurns(turns));
		return [
			...speed(some.length, alone, 'alone'),
			...speed(some.length, beside, 'two busy neighbours'),
			memory(alone.all),
			await unchanged(paths, site.url, folder),
			await repeated(folder),
			...corpusFigures(await judgeCorpus()),
		];
	} finally {
		await site.close();
		await rm(folder, { recursive: true, force: true });
	}
}

/** Everyone once, then everyone once more, so that what changes on the machine meets all of them. */
async function inTurns(turns: Turns<() => Promise<Measured>>): Promise<Turns<Measured[]>> {
	const all: Turns<Measured[]> = { peer: [], same: [], all: [] };
	for (let round = 0; round < ROUNDS; round++)
		for (const name of ['peer', 'same', 'all'] as const) all[name].push(await turns[name]());
	return all;
}

function speed(pages: number, { peer, same, all }: Turns<Measured[]>, where: string): Figure[] {
	const seconds = (runs: Measured[]) => sum(runs.map((run) => run.seconds)) / ROUNDS / pages;
	const work = (runs: Measured[]) => sum(runs.map((run) => run.workInAll)) / ROUNDS / pages;
	const name = 'pa11y-ci 4.1.1, one page at a time';
	const one = (what: string, runs: Measured[], aim: number): Figure[] => [
		{
			bench: 'accessibility',
			unit: 'a minute',
			name: `${what}, by the clock, ${where}`,
			ours: 60 / seconds(runs),
			beside: { name, value: 60 / seconds(peer) },
			aim: { atLeast: aim },
		},
		{
			bench: 'accessibility',
			unit: 'ms',
			name: `${what}, a page, of processors, ${where}`,
			ours: 1000 * work(runs),
			beside: { name, value: 1000 * work(peer) },
			aim: { atMost: 1 },
		},
	];
	return [...one('axe and HTML_CodeSniffer', same, 1.5), ...one('All engines and probes', all, 1)];
}

function memory(runs: Measured[]): Figure {
	return {
		bench: 'accessibility',
		name: 'Memory beside Chromium, all engines',
		unit: 'MB',
		ours: Math.max(...runs.map((run) => run.memory)) / 1e6,
		beside: { name: 'limit', value: 600 },
		aim: { atMost: 1 },
	};
}

function sum(numbers: number[]): number {
	return numbers.reduce((total, each) => total + each, 0);
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

/** Beside two busy neighbours, and with another number of pages at once each time. */
async function repeated(folder: string): Promise<Figure> {
	const pages = restlessPages();
	const site = await serveRestless(pages);
	const list = join(folder, 'restless.txt');
	const urls = [...pages.keys()].map((name) => `${site.url}/${encodeURIComponent(name)}`);
	await writeFile(list, urls.join('\n'));
	const found = new Map<string, number>();
	try {
		await withNeighbours(2, async () => {
			for (let run = 0; run < RUNS; run++) {
				const flags = [list, '--include-warnings', '--reporter', 'json=restless.json', '--quiet'];
				// Their faults are many, and not what is measured here.
				flags.push('--threshold', '99999');
				const atOnce = ['--concurrency', String(1 + (run % 3))];
				await measured(OURS, [...flags, ...atOnce], { cwd: folder, environment: {} });
				const { pages, problems } = JSON.parse(
					await readFile(join(folder, 'restless.json'), 'utf8'),
				) as Run;
				const told = JSON.stringify([
					pages.map((page) => ({ ...page, milliseconds: 0 })),
					problems,
				]);
				found.set(told, (found.get(told) ?? 0) + 1);
			}
		});
	} finally {
		site.close();
	}
	return {
		bench: 'accessibility',
		name: 'Runs that found the same as most',
		unit: 'runs',
		ours: Math.max(...found.values()),
		beside: { name: `of ${urls.length} pages that never rest, two busy neighbours`, value: RUNS },
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
/** Of each, alone and again beside neighbours. */
const ROUNDS = 2;

type Turns<T> = Record<'peer' | 'same' | 'all', T>;
