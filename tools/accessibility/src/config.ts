import type { LaunchOptions } from 'puppeteer';
import { faultsIn } from './config/faults.ts';
import { loadConfig } from './config/load.ts';
import { fillIn } from './config/merge.ts';
import { notesOn } from './config/notes.ts';
import { type ReporterChoice, reporterOf } from './config/reporter.ts';
import {
	type ConfigFile,
	configFile,
	pageSettings,
	usedKeys,
	type PageSettings,
} from './config/schema.ts';
import { Expected } from './expected.ts';

/**
 * Reads a config file of pa11y-ci, which may use the keys of this tool as well. Without a name it reads `.pa11yci` in
 * this folder; when there is none, every setting has its default. Rejects with an Expected that names each fault in the
 * file.
 */
export async function readConfig(name?: string): Promise<Config> {
	const loaded = await loadConfig(name);
	const { success, data, error } = configFile.safeParse(loaded?.content ?? {});
	if (!success)
		throw new Expected([`${loaded?.file} has faults:`, ...faultsIn(error)].join('\n  '));
	return { ...configOf(data), file: loaded?.file };
}

function configOf(file: ConfigFile): Config {
	const { urls = [], defaults = {}, exclude = [], watch = [], folder, baseline, cache } = file;
	const { chromeLaunchConfig = {}, concurrency, reporters = [] } = defaults;
	const { ignoreHTTPSErrors, ...launch } = chromeLaunchConfig;
	return {
		pages: urls.map((page) => ({ url: page.url, settings: settingsOf(page, defaults) })),
		defaults: settingsOf({}, defaults),
		concurrency,
		// puppeteer's word for it since version 23
		chromeLaunchConfig: {
			...(ignoreHTTPSErrors === true && { acceptInsecureCerts: true }),
			...launch,
		},
		reporters: reporters.map(reporterOf),
		folder,
		sitemap: file.sitemap,
		sitemapFind: file.sitemapFind,
		sitemapReplace: file.sitemapReplace,
		sitemapExclude: file.sitemapExclude,
		exclude,
		baseline,
		cache,
		watch,
		notes: notesOn(file),
	};
}

/**
 * The settings of a page, with the defaults merged in. Keys of pa11y-ci are merged as pa11y-ci does. A key of this tool
 * is taken either from the page or from the defaults, never mixed: the states of a page belong together.
 */
function settingsOf(page: PageSettings, defaults: PageSettings): PageSettings {
	const merged = usedKeys.map((key) => {
		const [own, common] = [page[key], defaults[key]];
		return [key, OURS.has(key) ? (own ?? common) : fillIn(own, common)];
	});
	return pageSettings.parse(Object.fromEntries(merged.filter(([, value]) => value !== undefined)));
}

const OURS = new Set<keyof PageSettings>(['states', 'status', 'variants', 'engines']);

export type Config = {
	/** The file that was read, if there was one. */
	file?: string | undefined;
	/** The pages that it lists, each with the defaults merged in. */
	pages: { url: string; settings: PageSettings }[];
	/** For pages that the config does not list. */
	defaults: PageSettings;
	/** How many pages are open at once. Left out, `carryOut` decides. */
	concurrency?: number | undefined;
	chromeLaunchConfig: LaunchOptions;
	reporters: ReporterChoice[];
	folder?: string | undefined;
	sitemap?: string | undefined;
	sitemapFind?: string | undefined;
	sitemapReplace?: string | undefined;
	sitemapExclude?: string | undefined;
	/** Regular expressions: pages that are found in a folder, list or sitemap and match one are left out. */
	exclude: string[];
	baseline?: string | undefined;
	cache?: string | false | undefined;
	/** Globs of the server's files, on which states that are reached by steps depend. */
	watch: string[];
	/** Sentences for the person who runs the checks. */
	notes: string[];
};
