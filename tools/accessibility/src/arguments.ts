import { parseArgs } from 'node:util';
import type { Excuse } from './baseline.ts';
import { checkFlag } from './arguments/check-flag.ts';
import { checkRules } from './arguments/check-rules.ts';
import { flags } from './arguments/flags.ts';
import { readReporter } from './arguments/reporter.ts';
import { pageSettings, type PageSettings } from './config/schema.ts';
import type { ReporterChoice } from './config/reporter.ts';
import { Expected } from './expected.ts';

/** What the command line asks for. Throws an Expected that says what is wrong with a flag, and names the nearest. */
export function readArguments(argv: string[]): Arguments {
	const { values, positionals, tokens } = parseArgs({
		args: argv,
		options: flags,
		allowPositionals: true,
		// Ours says more of what is wrong than a strict parser.
		strict: false,
		tokens: true,
	});
	for (const token of tokens) if (token.kind === 'option') checkFlag(token);
	const given = values as Given;
	const [only, skip] = [words(given.only), words(given.skip)];
	checkRules('only', only);
	checkRules('skip', skip);
	return {
		command: given.help ? 'help' : given.version ? 'version' : 'check',
		targets: positionals,
		config: given.config,
		sitemap: given.sitemap,
		sitemapFind: given['sitemap-find'],
		sitemapReplace: given['sitemap-replace'],
		sitemapExclude: given['sitemap-exclude'],
		exclude: given.exclude ?? [],
		settings: readSettings(given),
		only,
		skip,
		threshold: whole('threshold', given.threshold, 0),
		concurrency: whole('concurrency', given.concurrency, 1),
		reporters: [
			...(given.json ? [{ name: 'pa11y-ci' } as const] : []),
			...(given.reporter ?? []).map(readReporter),
		],
		baseline: given.baseline,
		update: readUpdate(given),
		cache: readCache(given),
		all: given.all ?? false,
		quiet: given.quiet ?? false,
	};
}

/** How pages are checked, whatever the config says of it; held to the same rules as there. */
function readSettings(given: Given): PageSettings {
	const asked = {
		standard: given.standard,
		engines: given.engines?.flatMap(split),
		runners: given.runners?.flatMap(split),
		variants: given.variants?.flatMap(split),
		timeout: whole('timeout', given.timeout, 1),
		includeWarnings: given['include-warnings'],
		includeNotices: given['include-notices'],
	};
	const said = Object.entries(asked).filter(([, value]) => value !== undefined);
	const { data, error } = pageSettings.safeParse(Object.fromEntries(said));
	if (data) return data;
	throw new Expected(
		error.issues.map(({ path, message }) => `--${String(path[0])} ${message}.`).join('\n'),
	);
}

function readUpdate(given: Given): Arguments['update'] {
	const { owner, reason, until } = given;
	if (!given['update-baseline']) {
		const [lone] = Object.entries({ owner, reason, until }).filter(([, value]) => value);
		if (lone) throw new Expected(`--${lone[0]} goes with --update-baseline only.`);
		return undefined;
	}
	if (until !== undefined && !isDay(until))
		throw new Expected(`--until must be a day, such as 2027-03-31; it was given “${until}”.`);
	if (!owner || !reason || !until)
		throw new Expected(
			'--update-baseline needs --owner, --reason and --until: who excuses what is new, why, and until which day.',
		);
	return { owner, reason, expires_on: until };
}

function readCache(given: Given): Arguments['cache'] {
	if (!given['no-cache']) return given.cache;
	if (given.cache === undefined) return false;
	throw new Expected('--cache and --no-cache say the opposite; leave one of them out.');
}

function whole(flag: keyof Given, text: string | undefined, least: number): number | undefined {
	if (text === undefined) return undefined;
	if (/^\d+$/.test(text) && Number(text) >= least) return Number(text);
	throw new Expected(`--${flag} must be a whole number from ${least}; it was given “${text}”.`);
}

function isDay(text: string): boolean {
	const day = new Date(`${text}T00:00:00Z`);
	return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) && text.length === 10;
}

function words(lists: string[] = []): string[] {
	return lists.flatMap(split);
}

function split(list: string): string[] {
	return list
		.split(',')
		.map((word) => word.trim())
		.filter(Boolean);
}

type Given = {
	[F in keyof typeof flags]?: (typeof flags)[F] extends { type: 'boolean' }
		? boolean
		: (typeof flags)[F] extends { multiple: true }
			? string[]
			: string;
};
export type Arguments = {
	command: 'check' | 'help' | 'version';
	/** Folders, addresses, sitemaps, lists and patterns of files, as they were given. */
	targets: string[];
	config?: string | undefined;
	sitemap?: string | undefined;
	sitemapFind?: string | undefined;
	sitemapReplace?: string | undefined;
	sitemapExclude?: string | undefined;
	exclude: string[];
	/** How every page is checked, above what the config says. */
	settings: PageSettings;
	/** Rules that alone are told, or that are not: `probe/wide-part`, `wide-part`, `color-contrast`. */
	only: string[];
	skip: string[];
	/** As many errors as the run may have in all. */
	threshold?: number | undefined;
	concurrency?: number | undefined;
	/** They replace the reporters of the config. Empty when no flag names one. */
	reporters: ReporterChoice[];
	baseline?: string | undefined;
	/** Write the baseline anew; what is new in it gets these. */
	update?: Excuse | undefined;
	/** A folder, or false for none. */
	cache?: string | false | undefined;
	all: boolean;
	quiet: boolean;
};
