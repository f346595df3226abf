import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { targetOf } from '../src/config/page.ts';
import { type Config, readConfig } from '../src/config.ts';
import { folderWith } from './files.ts';

const home = process.cwd();
afterEach(() => process.chdir(home));

describe('a config file', () => {
	test.each([
		['.pa11yci', undefined, '{ "urls": ["https://example.org/"] }'],
		['.pa11yci.json', undefined, '{ "urls": ["https://example.org/"] }'],
		['.pa11yci.cjs', undefined, 'module.exports = { urls: ["https://example.org/"] };'],
		['.pa11yci.mjs', undefined, 'export default { urls: ["https://example.org/"] };'],
		['own.js', 'own.js', 'module.exports = { urls: ["https://example.org/"] };'],
		['own.cjs', 'own', 'module.exports = Promise.resolve({ urls: ["https://example.org/"] });'],
		['own.cjs', 'own.cjs', 'module.exports = async () => ({ urls: ["https://example.org/"] });'],
		['own', 'own', '{ "urls": ["https://example.org/"] }'],
		['own.json', 'own.json', '\uFEFF{ "urls": ["https://example.org/"] }'],
	])('is read from %s when %s is asked for', async (file, name, content) => {
		process.chdir(await folderWith({ [file]: content }));
		const config = await readConfig(name);
		expect(config.file).toBe(file);
		expect(config.pages).toStrictEqual([{ url: 'https://example.org/', settings: {} }]);
	});

	test('need not be there, and then all is as nobody said otherwise', async () => {
		process.chdir(await folderWith({}));
		const config = await readConfig();
		expect(config.pages).toStrictEqual([]);
		expect(config.notes).toStrictEqual([]);
		expect(targetOf('https://example.org/', config.defaults)).toMatchObject({
			states: [{ name: 'as is', steps: [] }],
			options: {
				engines: ['pa11y', 'axe', 'html', 'probes'],
				runners: ['axe', 'htmlcs'],
				standard: 'WCAG2AA',
				timeout: 30_000,
				threshold: 0,
				variants: [{ width: 1280, height: 1024, scheme: 'light' }],
			},
		});
	});

	test('that was named has to be there', async () => {
		await expect(readConfig('nowhere.json')).rejects.toThrow(
			'There is no config file named nowhere.json.',
		);
	});

	test.each([
		['broken.json', '{ "urls": [', /broken\.json could not be read as JSON: .*end of JSON/],
		['broken.cjs', 'module.exports = {', /broken\.cjs could not be run: /],
		['throws.cjs', 'throw new Error("no token")', /throws\.cjs could not be run: no token/],
	])('that is broken is no config: %s', async (file, content, message) => {
		process.chdir(await folderWith({ [file]: content }));
		await expect(readConfig(file)).rejects.toThrow(message);
	});
});

describe('a file of pa11y-ci', () => {
	test('keeps the meaning of every key', async () => {
		const { pages, ...run } = await read({
			defaults: {
				standard: 'WCAG2AAA',
				runners: ['htmlcs'],
				ignore: ['WCAG2AA.Principle1.Guideline1_4.1_4_3.G18.Fail'],
				rules: ['Principle1.Guideline1_3.1_3_1_AAA'],
				hideElements: '.advert',
				rootElement: 'main',
				includeWarnings: true,
				includeNotices: true,
				viewport: { width: 320, height: 480, deviceScaleFactor: 2, isMobile: true },
				timeout: 1000,
				wait: 200,
				actions: ['click element #menu', 'wait for path to be /done'],
				threshold: 3,
				headers: { Cookie: 'a=b', 'x-count': 3 },
				method: 'POST',
				postData: 'a=b',
				userAgent: 'checker',
				screenCapture: 'page.png',
				concurrency: 4,
				chromeLaunchConfig: { args: ['--no-sandbox'], ignoreHTTPSErrors: true },
				reporters: ['cli', ['json', { fileName: 'results.json' }], './own.js'],
			},
			urls: ['https://example.org/'],
		});
		expect(targetOf(pages[0]!.url, pages[0]!.settings)).toStrictEqual({
			url: 'https://example.org/',
			states: [{ name: 'as is', steps: ['click element #menu', 'wait for path to be /done'] }],
			options: {
				engines: ['pa11y', 'axe', 'html', 'probes'],
				standard: 'WCAG2AAA',
				runners: ['htmlcs'],
				ignore: ['WCAG2AA.Principle1.Guideline1_4.1_4_3.G18.Fail'],
				rules: ['Principle1.Guideline1_3.1_3_1_AAA'],
				hideElements: '.advert',
				rootElement: 'main',
				includeWarnings: true,
				includeNotices: true,
				variants: [{ width: 320, height: 480, scheme: 'light' }],
				deviceScaleFactor: 2,
				isMobile: true,
				timeout: 1000,
				wait: 200,
				threshold: 3,
				headers: { Cookie: 'a=b', 'x-count': '3' },
				method: 'POST',
				postData: 'a=b',
				userAgent: 'checker',
				screenCapture: 'page.png',
			},
		});
		expect(run).toMatchObject({
			concurrency: 4,
			chromeLaunchConfig: { args: ['--no-sandbox'], acceptInsecureCerts: true },
			reporters: [
				{ name: 'terminal' },
				{ name: 'pa11y-ci', file: 'results.json' },
				{ module: './own.js', options: {} },
			],
			notes: [],
		});
	});

	test('takes null where pa11y does, for nothing', async () => {
		const { pages } = await read({
			defaults: { hideElements: '.advert', postData: null, runners: ['axe'] },
			urls: [{ url: 'https://example.org/', hideElements: null, screenCapture: null }],
		});
		const { options } = targetOf('https://example.org/', pages[0]!.settings);
		expect(options).toMatchObject({ hideElements: '', postData: '', screenCapture: '' });
	});

	test('has what an address says by itself above the defaults, key by key', async () => {
		const { pages } = await read({
			defaults: { timeout: 500, viewport: { width: 320, height: 480 }, runners: ['axe'] },
			urls: [
				'https://example.org/',
				{ url: 'https://example.org/slow', timeout: 10_000, viewport: { width: 640 } },
			],
		});
		expect(pages.map(({ settings }) => settings)).toMatchObject([
			{ timeout: 500, viewport: { width: 320, height: 480 } },
			{ timeout: 10_000, viewport: { width: 640, height: 480 } },
		]);
	});

	test('has short lists topped up from the defaults, and it is told', async () => {
		const { pages, notes } = await read({
			defaults: { ignore: ['one', 'two'], runners: ['axe'] },
			urls: [{ url: 'https://example.org/', ignore: ['three'] }],
		});
		expect(pages[0]!.settings.ignore).toStrictEqual(['three', 'two']);
		expect(notes).toStrictEqual([
			'https://example.org/: "ignore" is shorter there than in "defaults", so, as in pa11y-ci, "two" of the defaults applies too.',
		]);
	});

	test('is told what has no effect here, or not there', async () => {
		const { notes } = await read({
			defaults: { useIncognitoBrowserContext: false, levelCapWhenNeedsReview: 'warning' },
			urls: [
				{
					url: 'https://example.org/',
					log: {},
					concurrency: 2,
					useIncognitoBrowserContext: true,
					ignoreUrl: false,
					runners: ['axe'],
				},
			],
		});
		expect(notes).toStrictEqual([
			'levelCapWhenNeedsReview has no effect here: what a person has to look at is kept apart from errors.',
			'log has no effect here: --quiet says less.',
			'useIncognitoBrowserContext has no effect here: no page shares cookies with another.',
			'concurrency has an effect in "defaults" only, not in an entry of "urls".',
		]);
	});

	test('is told that axe runs too where it would not there', async () => {
		const { notes } = await read({ urls: ['https://example.org/'] });
		expect(notes.join()).toMatch(/^"runners" is not set: pa11y-ci would run htmlcs alone/);
	});
});

describe('what is ours', () => {
	test('is states by their names, after the page as it is, each after the actions', async () => {
		const errors = [{ fill: { email: 'x' } }, { submit: 'form' }];
		const { pages } = await read({
			defaults: { actions: ['click #cookies'], runners: ['axe'] },
			urls: [
				{ url: 'https://example.org/', states: { errors } },
				{
					url: 'https://example.org/gone',
					status: 404,
					states: [{ name: 'menu open', steps: [{ press: 'Menu' }], status: 404 }],
				},
			],
		});
		expect(pages.map(({ url, settings }) => targetOf(url, settings).states)).toStrictEqual([
			[
				{ name: 'as is', steps: ['click #cookies'] },
				{ name: 'errors', steps: ['click #cookies', ...errors] },
			],
			[
				{ name: 'as is', steps: ['click #cookies'], status: 404 },
				{ name: 'menu open', steps: ['click #cookies', { press: 'Menu' }], status: 404 },
			],
		]);
	});

	test('can be another page as it is', async () => {
		const { pages } = await read({
			urls: [{ url: 'https://example.org/', states: { 'as is': [{ go: '/welcome' }] } }],
		});
		expect(targetOf('https://example.org/', pages[0]!.settings).states).toStrictEqual([
			{ name: 'as is', steps: [{ go: '/welcome' }] },
		]);
	});

	test('is widths and colours, and engines', async () => {
		const { defaults } = await read({
			defaults: { variants: ['1280 light', '320 dark', '640x360'], engines: ['axe'] },
		});
		expect(targetOf('https://example.org/', defaults).options).toMatchObject({
			engines: ['axe'],
			variants: [
				{ width: 1280, height: 1024, scheme: 'light' },
				{ width: 320, height: 1024, scheme: 'dark' },
				{ width: 640, height: 360, scheme: 'light' },
			],
		});
	});

	test('is taken whole from an address, not topped up', async () => {
		const { pages } = await read({
			defaults: { variants: ['1280', '320'], states: { open: [], closed: [] } },
			urls: [{ url: 'https://example.org/', variants: ['640'], states: { open: [] } }],
		});
		expect(pages[0]!.settings).toStrictEqual({ variants: ['640'], states: { open: [] } });
	});

	test('stands at the top for the whole run', async () => {
		const ours = {
			folder: 'dist',
			sitemap: 'dist/sitemap.xml',
			sitemapFind: 'a',
			sitemapReplace: 'b',
			sitemapExclude: 'c',
			exclude: ['/admin/'],
			baseline: 'known.yml',
			cache: false,
			watch: ['functions/**'],
		};
		expect(await read(ours)).toMatchObject(ours);
	});
});

test.each<[object, string]>([
	[
		{ defaults: { timeout: '1' } },
		'defaults.timeout must be a number of milliseconds, such as 60000.',
	],
	[{ defaults: { timeot: 1 } }, 'defaults.timeot is not known here. Did you mean timeout?'],
	[{ url: [] }, 'url is not known here. Did you mean urls?'],
	[{ standard: 'WCAG2A' }, 'standard has no meaning here; it belongs in "defaults".'],
	[
		{ urls: 'https://example.org/' },
		'urls must be a list of addresses, such as ["https://example.org/"].',
	],
	[{ urls: [3] }, 'urls[0] must be an address, or an object with "url".'],
	[{ urls: [{ timeout: 3 }] }, 'urls[0].url must be an address.'],
	[
		{ urls: ['a', { url: 'b', viewport: { widht: 3 } }] },
		'urls[1].viewport.widht is not known here. Did you mean width?',
	],
	[
		{ urls: [{ url: 'a', qqqqqqqq: 3 }] },
		'urls[0].qqqqqqqq is not known here; known are url, standard,',
	],
	[
		{ defaults: { standard: 'WCAG21AA' } },
		'defaults.standard must be "WCAG2A", "WCAG2AA" or "WCAG2AAA".',
	],
	[
		{ defaults: { runners: ['lighthouse'] } },
		'defaults.runners[0] must be "axe" or "htmlcs"; other runners are not supported.',
	],
	[
		{ defaults: { engines: [] } },
		'defaults.engines must have at least one entry of pa11y, axe, html, probes.',
	],
	[
		{ defaults: { variants: ['wide'] } },
		'defaults.variants[0] must be a width and a colour scheme, such as "320 dark".',
	],
	[{ defaults: { headers: { 'x-a': true } } }, 'defaults.headers["x-a"] must be text in quotes.'],
	[
		{ defaults: { actions: ['clik #a'] } },
		'defaults.actions[0] is no action that pa11y knows ("clik #a"); it may begin with',
	],
	[
		{ urls: [{ url: 'a', states: { errors: [{ fil: {} }] } }] },
		'urls[0].states.errors[0] must be one of pa11y\'s actions, or an object with one of "fill"',
	],
	[
		{ urls: [{ url: 'a', states: { errors: [{ fill: { age: 3 } }] } }] },
		'urls[0].states.errors[0].fill.age must be the text of the field',
	],
	[
		{ urls: [{ url: 'a', states: [{ name: 'x' }] }] },
		'urls[0].states[0].steps must be a list of steps.',
	],
	[{ urls: [{ url: 'a', status: 4040 }] }, 'urls[0].status must be a status of HTTP, such as 404.'],
	[
		{ defaults: { reporters: [3] } },
		'defaults.reporters[0] must be a name, or a name with options',
	],
	[[], 'What it holds must be an object, such as'],
])('a fault in %j is told in a sentence', async (content, sentence) => {
	await expect(read(content)).rejects.toThrow(sentence);
});

test('all faults are told at once', async () => {
	const faulty = read({ defaults: { timeout: '1', wiat: 3 } });
	await expect(faulty).rejects.toThrow(
		'has faults:\n  defaults.timeout must be a number of milliseconds, such as 60000.\n  defaults.wiat is not known here. Did you mean wait?',
	);
});

async function read(content: object): Promise<Config> {
	const folder = await folderWith({ 'config.json': JSON.stringify(content) });
	return await readConfig(join(folder, 'config.json'));
}
