import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Hub } from '../../local/hub.ts';
import type { Figure } from './figure.ts';
import { type Measured, measured } from './measured.ts';
import { writePlainSite } from './plain-site.ts';
import { copySite } from './site-copy.ts';

/**
 * Time and memory of a whole build, from an empty cache, with more and more news articles; beside Astro itself with
 * the same articles and nothing else. The petitions come from the hub.
 */
export async function build({ gateway }: Hub): Promise<Figure[]> {
	const environment = {
		SUPABASE_URL: gateway.url,
		SUPABASE_SERVICE_ROLE_KEY: gateway.serviceRoleKey,
	};
	const builds: Build[] = [];
	for (const articles of SIZES) {
		const ours = await buildOnce(copySite, articles, environment);
		const plain = await buildOnce(writePlainSite, articles, environment);
		builds.push({ articles, ours, plain });
	}
	return [...builds.flatMap(figuresOf), patience(builds.at(-1)!), growth(builds)];
}

/**
 * What one article more costs in processor time when there are many, beside what it costs when there are few: about 1
 * as long as no page and no rule looks at all the articles again. Processor time, since neighbours hardly change it.
 */
export function growth(builds: Build[]): Figure {
	const [few, some, many] = builds as [Build, Build, Build];
	const each = (from: Build, to: Build) =>
		((to.ours.work - from.ours.work) * 1000) / (to.articles - from.articles);
	return {
		bench: 'build',
		name: `Work for one article more, from ${say(some)} to ${say(many)}`,
		unit: 'ms',
		ours: each(some, many),
		beside: { name: `from ${say(few)} to ${say(some)}`, value: each(few, some) },
		aim: { atMost: 1.5 },
	};
}

/** Two minutes are what an editor of a big town waits, at most, until a correction is out. */
function patience(most: Build): Figure {
	return {
		bench: 'build',
		name: `${say(most)} articles`,
		unit: 's',
		ours: most.ours.seconds,
		beside: { name: 'limit', value: 120 },
		aim: { atMost: 1 },
	};
}

function figuresOf(each: Build): Figure[] {
	const { ours, plain } = each;
	const name = `${say(each)} articles`;
	return [
		{
			bench: 'build',
			name,
			unit: 's',
			ours: ours.seconds,
			beside: { name: `Astro alone, ${pages(plain)}`, value: plain.seconds },
			note: pages(ours),
		},
		{
			bench: 'build',
			name: `${name}, memory at most`,
			unit: 'MB',
			ours: ours.memory / 1e6,
			beside: { name: 'Astro alone', value: plain.memory / 1e6 },
			aim: { atMost: 2 },
		},
	];
}

function say({ articles }: Build): string {
	return articles.toLocaleString('en-GB');
}

function pages({ output }: Measured): string {
	const count = output.match(/\.html \(\+/g)?.length ?? 0;
	return `${count.toLocaleString('en-GB')} pages`;
}

async function buildOnce(write: Write, articles: number, environment: Environment) {
	const folder = join('.local', 'bench', 'site');
	await write(folder, articles);
	const result = await measured(ASTRO, ['build'], {
		cwd: folder,
		environment: { ...environment, MOOTHALL_KEPT: resolve(folder, 'kept') },
	});
	await rm(folder, { recursive: true });
	return result;
}

const ASTRO = resolve('node_modules/astro/bin/astro.mjs');
const SIZES = [100, 1_000, 5_000];

type Write = (folder: string, articles: number) => Promise<void>;
type Environment = Record<string, string>;
export type Build = { articles: number; ours: Measured; plain: Measured };
