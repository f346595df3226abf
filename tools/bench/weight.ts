import type { Browser } from 'puppeteer';
import type { Hub } from '../../local/hub.ts';
import { builtPages } from '../build/pages.ts';
import { WEIGHT_LIMIT } from '../build/weight-limit.ts';
import { weigh } from '../build/weight.ts';
import type { Figure } from './figure.ts';
import { journey, type Step } from './journey.ts';
import { median, sum } from './statistics.ts';

/** What a first visit to each built page weighs, and what it takes to sign a petition, from the home page on. */
export async function weight(hub: Hub, browser: Browser): Promise<Figure[]> {
	return [...pageFigures(await weighAll(hub.site)), ...journeyFigures(await journey(browser, hub))];
}

export function pageFigures(pages: Weighed[]): Figure[] {
	const heaviest = pages.toSorted((a, b) => b.bytes - a.bytes)[0]!;
	const page = { bench: 'weight', unit: 'bytes' } as const;
	return [
		{
			...page,
			name: 'Heaviest page',
			ours: heaviest.bytes,
			beside: { name: 'limit', value: WEIGHT_LIMIT },
			aim: { atMost: 1 },
			note: `${heaviest.path}, of ${pages.length}`,
		},
		{
			...page,
			name: 'Median page',
			ours: median(pages.map(({ bytes }) => bytes)),
			beside: { name: 'half the limit', value: WEIGHT_LIMIT / 2 },
			aim: { atMost: 1 },
		},
		{ ...page, name: 'Heaviest page', ours: heaviest.bytes, beside: PARLIAMENT },
		{
			bench: 'weight',
			unit: 'requests',
			name: 'Before the first paint, at most',
			ours: Math.max(...pages.map(({ blocking }) => blocking)),
			beside: { name: 'limit', value: 1 },
			aim: { atMost: 1 },
		},
		{
			bench: 'weight',
			unit: 'requests',
			name: 'For a whole page, pictures apart, at most',
			ours: Math.max(...pages.map(({ requests }) => requests)),
		},
	];
}

export function journeyFigures(steps: Step[]): Figure[] {
	const bytes = sum(steps.map((step) => step.bytes));
	const told = { bench: 'weight', unit: 'bytes', ours: bytes } as const;
	return [
		{
			...told,
			name: 'From the home page to a counted signature',
			beside: { name: `limits of ${steps.length} pages`, value: steps.length * WEIGHT_LIMIT },
			aim: { atMost: 1 },
			note: `${sum(steps.map(({ requests }) => requests))} requests`,
		},
		{ ...told, name: 'From the home page to a counted signature', beside: PARLIAMENT },
		...steps.map(({ name, bytes: ours, pictures }) => ({
			bench: 'weight',
			unit: 'bytes' as const,
			name: `– ${name}`,
			ours,
			...(pictures && { note: `and pictures of ${Math.ceil(pictures / 1000)} kB` }),
		})),
	];
}

async function weighAll(folder: string): Promise<Weighed[]> {
	const weighed: Weighed[] = [];
	for (const page of await builtPages(folder)) {
		const blocking = 1 + (page.html.match(HOLDS_UP_PAINT)?.length ?? 0);
		weighed.push({ path: page.path, blocking, ...weigh(page, folder) });
	}
	return weighed;
}

/** Style sheets, and scripts that are neither modules nor told to wait. */
const HOLDS_UP_PAINT =
	/<link(?=[^>]*rel="stylesheet")|<script(?=[^>]*\ssrc=)(?![^>]*\s(?:async|defer|type="module"))/g;

/** 8.2 KB of CSS, 1.7 KB of JavaScript and 143 KB of fonts, without its HTML: its public front end, seen in 2026. */
const PARLIAMENT = {
	name: 'UK Parliament petitions’ CSS, JS and fonts, measured elsewhere',
	value: 152_900,
};

type Weighed = { path: string; bytes: number; requests: number; blocking: number };
