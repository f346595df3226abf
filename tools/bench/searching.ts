import { glob, readFile } from 'node:fs/promises';
import { readMatter } from '../../src/collections/front-matter.ts';
import type { SearchEntry } from '../../src/domain/search.ts';
import { answerTo } from '../../src/server/search/answer.ts';
import { finderOf } from '../../src/server/search/finder.ts';
import type { Figure } from './figure.ts';
import { median } from './statistics.ts';

/** What somebody waits for who searches a hub of 5,000 pages: for the answer, and for the index when a function starts. */
export async function searching(): Promise<Figure[]> {
	const entries = await townEntries();
	const start = performance.now();
	const finders = [finderOf(entries, 'en'), finderOf(entries, 'cy')];
	const each = (performance.now() - start) / finders.length;
	for (const question of QUESTIONS) for (const finder of finders) answerTo(question, finder);
	const times: number[] = [];
	for (const question of Array.from({ length: ROUNDS }, () => QUESTIONS).flat())
		for (const finder of finders) {
			const asked = performance.now();
			answerTo(question, finder);
			times.push(performance.now() - asked);
		}
	return [
		{
			bench: 'searching',
			name: 'A search among 5,000 pages, once warm',
			unit: 'ms',
			ours: median(times),
			beside: { name: 'limit', value: 50 },
			aim: { atMost: 1 },
			note: `${Math.round(Math.max(...times))} ms at most`,
		},
		{
			bench: 'searching',
			name: 'The index of 5,000 pages, when a function starts',
			unit: 'ms',
			ours: each,
		},
	];
}

/** The town's articles again and again, each time under another headline and with other words at the end. */
async function townEntries(): Promise<SearchEntry[]> {
	const files = (await Array.fromAsync(glob('content/news/*.md'))).sort();
	const read = await Promise.all(
		files.map(async (file) => readMatter(await readFile(file, 'utf8'))!),
	);
	return Array.from({ length: PAGES }, (_, n) => {
		const { values, body } = read[n % read.length]!;
		const word = `road${(n * 7919) % PAGES}`;
		return {
			...{ kind: 'news', path: `/news/page-${n}/`, lang: 'en', words: '' },
			title: `${String(values.title)} ${word}`,
			summary: String(values.summary),
			text: `${body} ${word}`,
		};
	});
}

const PAGES = 5000;
const ROUNDS = 10;
const QUESTIONS = [
	'library',
	'libary computrs',
	'bus to upper fell on saturday',
	'council tax',
	'lyfrgell',
	'y gyllideb a’r llyfrgelloedd',
	'road4711',
	'swimming water quality',
];
