import { appendFile, readdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Hub } from '../../local/hub.ts';
import type { Figure } from './figure.ts';
import { type Measured, measured } from './measured.ts';
import { copySite } from './site-copy.ts';

/** What an editor waits for: the build after one article was changed, beside a build of the same site that kept nothing. */
export async function changed({ gateway }: Hub): Promise<Figure[]> {
	const environment = {
		SUPABASE_URL: gateway.url,
		SUPABASE_SERVICE_ROLE_KEY: gateway.serviceRoleKey,
	};
	const builds: Builds[] = [];
	for (const articles of [undefined, 300, 5_000])
		builds.push(await buildTwice(articles, environment));
	return builds.map(changedFigure);
}

/** The aim is set for the sample town; the others are held against the whole build of the same run. */
export function changedFigure({ articles, fresh, after }: Builds): Figure {
	const figure = { bench: 'changed', unit: 's' as const, ours: after.seconds };
	if (articles === undefined)
		return {
			...figure,
			name: 'One changed article of the sample town',
			beside: { name: 'limit', value: 7 },
			aim: { atMost: 1 },
			note: `${fresh.seconds.toFixed(1)} s when nothing is kept`,
		};
	return {
		...figure,
		name: `One changed article of ${articles.toLocaleString('en-GB')}`,
		beside: { name: 'nothing kept', value: fresh.seconds },
		aim: { atMost: 1 },
	};
}

async function buildTwice(articles: number | undefined, environment: Environment): Promise<Builds> {
	const folder = join('.local', 'bench', 'site');
	await copySite(folder, articles);
	const build = () =>
		measured(ASTRO, ['build'], {
			cwd: folder,
			environment: { ...environment, MOOTHALL_KEPT: resolve(folder, 'kept') },
		});
	const fresh = await build();
	const news = join(folder, 'content', 'news');
	const [article] = (await readdir(news)).filter((file) => file.endsWith('.en.md')).sort();
	await appendFile(join(news, article!), '\nThe council will meet again on the matter.\n');
	const after = await build();
	await rm(folder, { recursive: true });
	return { articles, fresh, after };
}

const ASTRO = resolve('node_modules/astro/bin/astro.mjs');

type Environment = Record<string, string>;
type Builds = {
	/** The sample town's own, if undefined. */
	articles: number | undefined;
	fresh: Measured;
	after: Measured;
};
