import { z } from 'zod';
import { engines } from '../finding.ts';
import { sentence, states, status } from './states.ts';
import { VARIANT } from './variant.ts';

/*
 * Each message goes on from the name of the key: "defaults.timeout" + "must be …". What pa11y takes as null, meaning
 * nothing, is taken here too.
 */
const anything = z.unknown().optional();
const flag = z.boolean('must be true or false');
const words = z.string('must be text in quotes');
const selector = z.string('must be a CSS selector in quotes, such as ".advert"').nullable();
const milliseconds = (example: number) => {
	const message = `must be a number of milliseconds, such as ${example}`;
	return z.number(message).min(0, message);
};
const whole = (message: string, least = 0) => z.int(message).min(least, message);
const list = <T extends z.ZodType>(entry: T, message: string) => z.array(entry, message);
const name = (message: string) => z.string(message).min(1, message);

const rules = list(words, 'must be a list of rules, such as ["color-contrast"]');

const viewport = z.strictObject(
	{
		width: whole('must be a number of pixels, such as 1280', 1).optional(),
		height: whole('must be a number of pixels, such as 1024', 1).optional(),
		deviceScaleFactor: z
			.number('must be a number, such as 2')
			.positive('must be above 0')
			.optional(),
		isMobile: flag.optional(),
		hasTouch: flag.optional(),
		isLandscape: flag.optional(),
	},
	'must be an object, such as { "width": 1280, "height": 1024 }',
);

/** pa11y's options that have a meaning here, and ours, which stand beside them. */
const used = {
	standard: z.enum(['WCAG2A', 'WCAG2AA', 'WCAG2AAA'], 'must be "WCAG2A", "WCAG2AA" or "WCAG2AAA"'),
	runners: list(
		z.enum(['axe', 'htmlcs'], 'must be "axe" or "htmlcs"; other runners are not supported'),
		'must be a list, such as ["axe", "htmlcs"]',
	),
	ignore: rules,
	rules,
	hideElements: selector,
	rootElement: selector,
	includeWarnings: flag,
	includeNotices: flag,
	viewport,
	timeout: milliseconds(60_000),
	wait: milliseconds(500),
	actions: list(sentence, 'must be a list of pa11y\'s actions, such as ["click element #menu"]'),
	threshold: whole('must be how many errors a page may have, such as 0'),
	headers: z.record(
		z.string(),
		z.union([z.string(), z.number()], 'must be text in quotes').transform(String),
		'must be an object, such as { "Authorization": "Basic eDp5" }',
	),
	method: words.regex(/^[a-z]+$/i, 'must be a method of HTTP, such as "POST"'),
	postData: z.string('must be what is posted, as text in quotes').nullable(),
	userAgent: words.nullable(),
	screenCapture: z.string('must be the name of a file that gets the picture').nullable(),
	states,
	status,
	variants: list(
		z
			.string('must be a width and a colour scheme in quotes, such as "320 dark"')
			.regex(VARIANT, 'must be a width and a colour scheme, such as "320 dark"'),
		'must be a list, such as ["1280 light", "320 dark"]',
	).min(1, 'must have at least one entry, such as "1280 light"'),
	engines: list(
		z.enum(engines, `must be one of ${engines.join(', ')}`),
		`must be a list of some of ${engines.join(', ')}`,
	).min(1, `must have at least one entry of ${engines.join(', ')}`),
};

/** What pa11y-ci knows and has no meaning here: taken, and told. */
const unused = {
	levelCapWhenNeedsReview: anything,
	log: anything,
	wrapWidth: anything,
	useIncognitoBrowserContext: anything,
	browser: anything,
	page: anything,
	ignoreUrl: anything,
};

/** What pa11y-ci reads for the whole run, and only among the defaults. */
const forTheRun = {
	concurrency: whole('must be how many pages are open at once, such as 2', 1),
	chromeLaunchConfig: z.record(
		z.string(),
		z.unknown(),
		'must be an object that puppeteer takes, such as { "args": ["--no-sandbox"] }',
	),
	reporters: list(
		z.union(
			[words, z.tuple([words]), z.tuple([words, z.record(z.string(), z.unknown())])],
			'must be a name, or a name with options, such as ["json", { "fileName": "results.json" }]',
		),
		'must be a list, such as ["cli", ["json", { "fileName": "results.json" }]]',
	),
};
const ofAnother = Object.fromEntries(Object.keys(forTheRun).map((key) => [key, anything]));

export const pageSettings = z.strictObject(used).partial();

const settings = z
	.strictObject(
		{ ...used, ...unused, ...forTheRun },
		'must be an object, such as { "timeout": 60000 }',
	)
	.partial();
const page = z.strictObject(
	{ url: name('must be an address'), ...pageSettings.shape, ...unused, ...ofAnother },
	'must be an address, or an object with "url"',
);

export const configFile = z
	.strictObject(
		{
			$schema: z.unknown(),
			urls: list(
				z.preprocess((entry) => (typeof entry === 'string' ? { url: entry } : entry), page),
				'must be a list of addresses, such as ["https://example.org/"]',
			),
			defaults: settings,
			/** A folder that is served: addresses which begin with a slash are then pages of it. */
			folder: name('must be the name of a folder'),
			sitemap: name('must be the address or the file of a sitemap'),
			sitemapFind: words,
			sitemapReplace: words,
			sitemapExclude: words,
			exclude: list(words, 'must be a list of patterns, such as ["/admin/"]'),
			baseline: name('must be the name of a file'),
			cache: z.union(
				[z.literal(false), z.string().min(1)],
				'must be the name of a folder, or false',
			),
			watch: list(words, 'must be a list of files, such as ["functions/**"]'),
		},
		'must be an object, such as { "urls": ["https://example.org/"] }',
	)
	.partial();

/** How a page is checked, as far as somebody said it. */
export type PageSettings = z.infer<typeof pageSettings>;
export type ConfigFile = z.infer<typeof configFile>;

/** Keys by where they may stand, for those who spell one wrong. */
export const usedKeys = Object.keys(used) as (keyof PageSettings)[];
export const unusedKeys = Object.keys(unused);
export const runKeys = Object.keys(forTheRun);
export const defaultsKeys = Object.keys(settings.shape);
export const pageKeys = ['url', ...usedKeys];
export const viewportKeys = Object.keys(viewport.shape);
