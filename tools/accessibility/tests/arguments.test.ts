import { describe, expect, test } from 'vitest';
import { flags, help } from '../src/arguments/flags.ts';
import { narrowedBy } from '../src/arguments/narrowed-by.ts';
import { readArguments } from '../src/arguments.ts';

describe('the command line', () => {
	test('may say nothing', () => {
		expect(readArguments([])).toMatchObject({
			command: 'check',
			targets: [],
			settings: {},
			reporters: [],
			all: false,
		});
	});

	test.each<[string, object]>([
		['dist https://example.org/', { targets: ['dist', 'https://example.org/'] }],
		['--config own.json', { config: 'own.json' }],
		['-c own.json a', { config: 'own.json', targets: ['a'] }],
		[
			'-s a -f b -r c -x d',
			{ sitemap: 'a', sitemapFind: 'b', sitemapReplace: 'c', sitemapExclude: 'd' },
		],
		[
			'--sitemap=a --sitemap-find=b --sitemap-replace=c --sitemap-exclude=d',
			{ sitemap: 'a', sitemapFind: 'b', sitemapReplace: 'c', sitemapExclude: 'd' },
		],
		['-T 10', { threshold: 10 }],
		['-j', { reporters: [{ name: 'pa11y-ci' }] }],
		['--reporter cli', { reporters: [{ name: 'terminal' }] }],
		['--reporter ./own.cjs', { reporters: [{ module: './own.cjs', options: {} }] }],
		['--reporter pa11y-reporter-html', { reporters: [{ module: 'pa11y-reporter-html' }] }],
		['-V', { command: 'version' }],
		['-h', { command: 'help' }],
	])('means what it means for pa11y-ci: %s', (line, expected) => {
		expect(readArguments(line.split(' '))).toMatchObject(expected);
	});

	test.each<[string, object]>([
		[
			'--reporter html=a=b.html --reporter terminal',
			{ reporters: [{ name: 'html', file: 'a=b.html' }, { name: 'terminal' }] },
		],
		['--concurrency 3', { concurrency: 3 }],
		['--standard WCAG2A', { settings: { standard: 'WCAG2A' } }],
		['--engines axe,probes --engines html', { settings: { engines: ['axe', 'probes', 'html'] } }],
		['--runners htmlcs', { settings: { runners: ['htmlcs'] } }],
		['--variants 1280,320', { settings: { variants: ['1280', '320'] } }],
		['--timeout 5000', { settings: { timeout: 5000 } }],
		['--include-warnings', { settings: { includeWarnings: true } }],
		['--include-notices', { settings: { includeNotices: true } }],
		[
			'--only wide-part --skip label,no-dup-id --skip warning',
			{ only: ['wide-part'], skip: ['label', 'no-dup-id', 'warning'] },
		],
		['--exclude /admin/ --exclude ^/old', { exclude: ['/admin/', '^/old'] }],
		['--baseline known.yml', { baseline: 'known.yml', update: undefined }],
		[
			'--update-baseline --owner me --reason so --until 2028-02-29',
			{ update: { owner: 'me', reason: 'so', expires_on: '2028-02-29' } },
		],
		['--cache kept', { cache: 'kept' }],
		['--no-cache', { cache: false }],
		['--all --quiet', { all: true, quiet: true }],
		['-- --odd-name', { targets: ['--odd-name'] }],
	])('takes %s', (line, expected) => {
		expect(readArguments(line.split(' '))).toMatchObject(expected);
	});

	test('takes a width and a colour with a space between', () => {
		const { settings } = readArguments(['--variants', '1280 light, 320 dark']);
		expect(settings).toStrictEqual({ variants: ['1280 light', '320 dark'] });
	});

	test.each([
		['--treshold 3', 'There is no flag --treshold. Did you mean --threshold?'],
		['--zzzzzzzzz', 'There is no flag --zzzzzzzzz. --help lists all there are.'],
		['-z', 'There is no flag -z. --help lists all there are.'],
		['--config', '--config needs a value, such as --config accessibility.json.'],
		['--config --json', '--config needs a value, such as --config accessibility.json.'],
		['--config=', '--config needs a value, such as --config accessibility.json.'],
		['--json=x', '--json takes no value; it was given “x”.'],
		['--threshold many', '--threshold must be a whole number from 0; it was given “many”.'],
		['--concurrency 0', '--concurrency must be a whole number from 1; it was given “0”.'],
		['--standard WCAG22', '--standard must be "WCAG2A", "WCAG2AA" or "WCAG2AAA".'],
		['--engines lighthouse', '--engines must be one of pa11y, axe, html, probes.'],
		['--variants wide', '--variants must be a width and a colour scheme, such as "320 dark".'],
		['--reporter sarfi=x', 'There is no reporter named “sarfi=x”. Did you mean sarif?'],
		[
			'--reporter zzzzzz',
			'There are terminal, html, json, junit, sarif, github, summary, comment, pa11y-ci.',
		],
		['--owner me', '--owner goes with --update-baseline only.'],
		[
			'--update-baseline --until 2027-02-30',
			'--until must be a day, such as 2027-03-31; it was given “2027-02-30”.',
		],
		['--update-baseline --owner me --reason so', '--update-baseline needs --owner, --reason and'],
		[
			'--only probe/wide-parts',
			'the rule probe/wide-parts, which no engine has. Did you mean wide-part?',
		],
		['--skip zzzzzzzzzzzz', '--skip names the rule zzzzzzzzzzzz, which no engine has.'],
		['--cache a --no-cache', '--cache and --no-cache say the opposite; leave one of them out.'],
	])('refuses %s, and says why', (line, message) => {
		expect(() => readArguments(line.split(' '))).toThrow(message);
	});
});

describe('a run sees all', () => {
	test.each([
		'dist',
		'https://example.org/sitemap.xml pages.txt',
		'--all --include-warnings --standard WCAG2AAA --reporter json --threshold 3',
	])('with %s', (line) => {
		expect(narrowedBy(readArguments(line.split(' ')))).toEqual([]);
	});

	test.each([
		['https://example.org/news/', ['https://example.org/news/']],
		['dist --only wide-part,link-name', ['--only wide-part,link-name']],
		['dist --skip color-contrast', ['--skip color-contrast']],
		['dist --exclude /admin/', ['--exclude /admin/']],
		['dist --skip htmlcs/WCAG2AA.Principle1,warning', ['--skip htmlcs/WCAG2AA.Principle1,warning']],
		['dist --sitemap-exclude old', ['--sitemap-exclude old']],
		['dist --engines axe --runners htmlcs', ['--engines axe', '--runners htmlcs']],
		['dist --standard WCAG2A', ['--standard WCAG2A']],
	])('but not with %s', (line, narrowed) => {
		expect(narrowedBy(readArguments(line.split(' ')))).toEqual(narrowed);
	});
});

describe('the help', () => {
	test('fits on a screen', () => {
		const lines = help.trimEnd().split('\n');
		expect(lines.length).toBeLessThanOrEqual(40);
		expect(lines.filter((line) => line.length > 100)).toStrictEqual([]);
	});

	test.each(Object.keys(flags))('tells of --%s', (flag) => {
		expect(help).toContain(`--${flag}`);
	});
});
