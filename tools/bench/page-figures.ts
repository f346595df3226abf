import { brotliCompressSync } from 'node:zlib';
import { WEIGHT_LIMIT } from '../build/weight-limit.ts';
import type { DeskPage } from './desk-pages.ts';
import type { Figure } from './figure.ts';
import { median } from './statistics.ts';

/**
 * How long each page of the desk takes over HTTP, and the heaviest of them. They are asked for in turn, so that a change in the machine's mood falls on all pages
 * alike. The first round warms up and does not count.
 */
export async function pageFigures(
	bench: string,
	url: string,
	cookie: string,
	pages: DeskPage[],
): Promise<Figure[]> {
	const asks = await Promise.all(pages.map((page) => requestFor(page, url, cookie)));
	const times = pages.map((): number[] => []);
	const weights = pages.map(() => 0);
	for (let round = 0; round <= ROUNDS; round++)
		for (const [place, page] of pages.entries()) {
			const { time, bytes } = await measure(page, asks[place]!);
			weights[place] = bytes;
			if (round > 0) times[place]!.push(time);
		}
	const heaviest = weights.indexOf(Math.max(...weights));
	return [
		...pages.map(({ name }, place): Figure => ({
			...{ bench, name, unit: 'ms', ours: median(times[place]!) },
			beside: { name: 'limit', value: 150 },
			aim: { atMost: 1 },
			note: `${Math.round(Math.max(...times[place]!))} ms at most`,
		})),
		{
			...{ bench, name: 'Heaviest page', unit: 'bytes', ours: weights[heaviest]! },
			beside: { name: 'limit', value: WEIGHT_LIMIT },
			aim: { atMost: 1 },
			note: pages[heaviest]!.name,
		},
	];
}

async function requestFor(page: DeskPage, url: string, cookie: string): Promise<() => Request> {
	const { path, search, form } = page;
	const headers = { cookie, origin: url };
	const post = (fields: Record<string, string>) =>
		new Request(url + path, { method: 'POST', body: new URLSearchParams(fields), headers });
	if (form) return () => post(form);
	if (!search) return () => new Request(url + path, { headers });
	const found = await fetch(post(search), { redirect: 'manual' });
	const address = found.headers.get('location');
	if (!address) throw new Error(`${page.name}: the search was answered with ${found.status}.`);
	return () => new Request(new URL(address, url), { headers });
}

/** Milliseconds until the whole page was there, and its bytes with brotli. */
async function measure({ name }: DeskPage, ask: () => Request) {
	const request = ask();
	const start = performance.now();
	const response = await fetch(request, { redirect: 'manual' });
	const page = Buffer.from(await response.arrayBuffer());
	const time = performance.now() - start;
	if (response.status !== 200) throw new Error(`${name}: ${request.url} was ${response.status}.`);
	return { time, bytes: brotliCompressSync(page).length };
}

const ROUNDS = 7;
