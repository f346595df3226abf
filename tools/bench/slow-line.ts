import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer';
import { startFrontDoor } from '../../local/front-door.ts';
import type { Hub } from '../../local/hub.ts';
import { builtPages } from '../build/pages.ts';
import type { Figure } from './figure.ts';
import { writeGovukSite } from './govuk.ts';
import { slowVisit, type Visit } from './slow-visit.ts';
import { median, spread } from './statistics.ts';

/**
 * First contentful paint and load of three pages on a slow line, beside the same text in GOV.UK Frontend's published
 * CSS and JS from the same server. The two take turns, so that a change in the machine's mood falls on both alike.
 */
export async function slowLine(hub: Hub, browser: Browser): Promise<Figure[]> {
	const folder = await mkdtemp(join(tmpdir(), 'moothall-govuk-'));
	const pages = await threePages(hub.site);
	await writeGovukSite(hub.site, folder, Object.values(pages));
	const peer = await startFrontDoor({ site: folder, functions: [], config: 'netlify.toml' });
	try {
		const figures: Figure[] = [];
		for (const [name, path] of Object.entries(pages)) {
			const ours: Visit[] = [];
			const theirs: Visit[] = [];
			for (let turn = 0; turn <= TURNS; turn++) {
				const pair = [
					await slowVisit(browser, hub.url + path),
					await slowVisit(browser, peer.url + path),
				];
				// The first turn is for the server, which compresses each file once.
				if (turn === 0) continue;
				ours.push(pair[0]!);
				theirs.push(pair[1]!);
			}
			figures.push(...compare(name, ours, theirs));
		}
		return figures;
	} finally {
		await peer.stop();
		await rm(folder, { recursive: true });
	}
}

export function compare(page: string, ours: Visit[], theirs: Visit[]): Figure[] {
	return (['paint', 'load'] as const).map((moment) => {
		const times = ours.map((visit) => visit[moment]);
		return {
			bench: 'slow-line',
			name: `${page}, ${moment === 'paint' ? 'first contentful paint' : 'load'}`,
			unit: 'ms',
			ours: median(times),
			beside: { name: 'GOV.UK Frontend', value: median(theirs.map((visit) => visit[moment])) },
			aim: { atMost: 1 },
			note: `median of ${times.length}, ±${Math.round(spread(times) * 100)} %`,
		};
	});
}

/** The article is the one of median length, so that it is neither the kindest nor the cruellest. */
async function threePages(site: string) {
	const pages = await builtPages(site);
	const shortestFirst = (pattern: RegExp) =>
		pages
			.filter(({ path, html }) => pattern.test(path) && html.includes('rel="canonical"'))
			.sort((a, b) => a.html.length - b.html.length)
			.map(({ path }) => path);
	const articles = shortestFirst(/^\/news\/(?!topic|page)[^/]+\/$/);
	const petitions = pages
		.map(({ path }) => /^(\/petitions\/[^/]+\/)sign\/$/.exec(path)?.[1])
		.filter((path) => path !== undefined);
	return { Home: '/', Article: articles[articles.length >> 1]!, Petition: petitions[0]! };
}

const TURNS = 5;
