import { glob, readFile } from 'node:fs/promises';
import { checkWriting } from '#domain/writing.ts';
import type { Figure } from './figure.ts';
import { median } from './statistics.ts';

/** What an editor waits for after each pause in typing: all the checks of a long article, made of the sample town's. */
export async function writing(): Promise<Figure[]> {
	const text = await longArticle();
	const written = { lang: 'en', pieces: [{ path: 'body', kind: 'markdown', text }] } as const;
	const times = Array.from({ length: RUNS }, () => {
		const start = performance.now();
		checkWriting({ ...written, pieces: [...written.pieces] });
		return performance.now() - start;
	});
	return [
		{
			bench: 'writing',
			name: `Help with an entry of ${WORDS.toLocaleString('en-GB')} words`,
			unit: 'ms',
			ours: median(times),
			beside: { name: 'limit', value: 50 },
			aim: { atMost: 1 },
			note: `${Math.round(times[0]!)} ms the first time`,
		},
	];
}

async function longArticle(): Promise<string> {
	const files = (await Array.fromAsync(glob('content/news/*.en.md'))).sort();
	const articles = await Promise.all(files.map((file) => readFile(file, 'utf8')));
	const text = articles.map((article) => article.split('\n---\n')[1]).join('\n');
	const words = [...text.matchAll(/\S+/g)];
	return text.slice(0, words[WORDS]!.index);
}

const WORDS = 1_500;
const RUNS = 50;
