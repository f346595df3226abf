import { resolve } from 'node:path';
import { isTrustingAll } from './browser/trusting.ts';
import type { Config } from './config.ts';
import { targetOf } from './config/page.ts';
import type { PageSettings } from './config/schema.ts';
import { Expected } from './expected.ts';
import type { Target } from './target.ts';
import { addressOf } from './targets/address.ts';
import type { Served } from './targets/folder.ts';
import { addressesBehind, spread } from './targets/named.ts';
import { eachOnce } from './targets/once.ts';
import { readPattern } from './targets/pattern.ts';
import { addressesInSitemap } from './targets/sitemap.ts';

/**
 * All pages that are to be checked: those of the command line first, then those of the config, then those of a sitemap.
 * Folders are served until `close` is called. Rejects with an Expected when there is nothing to check, or when something
 * that was named is not there; then nothing is left open.
 */
export async function findTargets(asked: Asked, config: Config): Promise<Found> {
	const served: Served[] = [];
	const close = async () => void (await Promise.all(served.map((each) => each.close())));
	try {
		return { targets: await collect(asked, config, served), served, close };
	} catch (error) {
		await close();
		throw error;
	}
}

async function collect(asked: Asked, config: Config, served: Served[]): Promise<Target[]> {
	const patterns = [...asked.exclude, ...config.exclude];
	const excluded = patterns.map((text) => readPattern(text, 'The pattern of --exclude'));
	const isKept = (words: string) => !excluded.some((pattern) => pattern.test(words));
	const change = {
		find: asked.sitemapFind ?? config.sitemapFind,
		replace: asked.sitemapReplace ?? config.sitemapReplace,
		exclude: asked.sitemapExclude ?? config.sitemapExclude,
	};
	const isTrusting = isTrustingAll(config.chromeLaunchConfig);
	const named: string[] = [];
	for (const name of await spread(namesIn(asked, config)))
		named.push(...(await addressesBehind(name, { change, isTrusting, isKept, served })));
	const listed = config.pages.map(({ url, settings }) => ({
		url: listedAddress(url, served),
		settings,
	}));
	const sitemap = asked.sitemap ?? config.sitemap;
	const mapped = sitemap
		? (await addressesInSitemap(sitemap, change, isTrusting)).filter(isKept)
		: [];

	// What the config says of a page holds wherever else the page is found.
	const known = listed.map(({ url }) => url);
	const plain = (urls: string[]) => urls.map((url) => ({ url, settings: config.defaults }));
	const first = await eachOnce(named, { known, served });
	const last = await eachOnce(mapped, { known: [...known, ...first], served });
	const all = [...plain(first), ...listed, ...plain(last)];
	if (all.length === 0) throw new Expected(NOTHING);
	return tellApart(all.map(({ url, settings }) => targetOf(url, above(settings, asked))));
}

function namesIn({ targets }: Asked, { folder }: Config): string[] {
	if (!folder || targets.some((name) => resolve(name) === resolve(folder))) return targets;
	return [...targets, folder];
}

/** Where a folder is served, an address that begins with a slash is one of its pages. */
function listedAddress(url: string, [site]: Served[]): string {
	if (site && url.startsWith('/')) return new URL(`${site.url}${url}`).href;
	const address = addressOf(url);
	if (address) return address;
	throw new Expected(`The config lists “${url}”, which is no address.`);
}

/** A page that a config lists more than once, to be looked at in different ways, has states of different names. */
function tellApart(targets: Target[]): Target[] {
	const seen = new Map<string, number>();
	return targets.map((target) => {
		const states = target.states.map((state) => {
			const key = `${target.url} ${state.name}`;
			const count = (seen.get(key) ?? 0) + 1;
			seen.set(key, count);
			return count === 1 ? state : { ...state, name: `${state.name} (${count})` };
		});
		return { ...target, states };
	});
}

/** What the command line says of every page goes before what a config says. */
export function above(
	settings: PageSettings,
	{ settings: asked, skip }: Pick<Asked, 'settings' | 'skip'>,
): PageSettings {
	return { ...settings, ...asked, ignore: [...(settings.ignore ?? []), ...skip] };
}

const NOTHING =
	'There is nothing to check: name a folder, an address, a sitemap or a list, or write a .pa11yci. --help says more.';

/** What the command line says of what is to be checked. */
export type Asked = {
	targets: string[];
	sitemap?: string | undefined;
	sitemapFind?: string | undefined;
	sitemapReplace?: string | undefined;
	sitemapExclude?: string | undefined;
	exclude: string[];
	settings: PageSettings;
	skip: string[];
};

export type Found = {
	targets: Target[];
	/** Folders by the addresses at which they are served. */
	served: Served[];
	close(): Promise<void>;
};
