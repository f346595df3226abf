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
 * Reads a config: pa11y-ci's, as it is, or one that uses what is ours beside it. Without a name and without a `.pa11yci`
 * in this folder, all is as nobody said otherwise. Rejects with an Expected that names each fault in the file.
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

/** What pa11y-ci merges is merged like there. Ours is taken whole: half of another page's states would be none. */
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
	/** For pages that come from anywhere else. */
	defaults: PageSettings;
	/** How many pages are open at once; when nobody said, it is for the machine to say. */
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
	/** Globs of files on which states depend, such as the functions behind a form. */
	watch: string[];
	/** Sentences for the person who runs the checks. */
	notes: string[];
};
