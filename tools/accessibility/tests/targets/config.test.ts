import { describe, expect, test } from 'vitest';
import { find, serve, urlset } from './found.ts';

describe('a config', () => {
	test('is checked after the command line and before the sitemap, no page twice', async () => {
		const { url } = await serve({
			'/sitemap.xml': urlset('https://example.org/b', 'https://example.org/c'),
		});
		const found = await find(
			['https://example.org/a', 'https://example.org/c', '-s', `${url}/sitemap.xml`],
			{
				urls: ['https://example.org/d', { url: 'https://example.org/a', threshold: 7 }],
			},
		);
		expect(found.targets.map((target) => [target.url, target.options.threshold])).toStrictEqual([
			['https://example.org/c', 0],
			['https://example.org/d', 0],
			['https://example.org/a', 7],
			['https://example.org/b', 0],
		]);
	});

	test('may list a page more than once, to be looked at in other ways', async () => {
		const { targets } = await find([], {
			urls: ['https://example.org/', { url: 'https://example.org/', actions: ['click #menu'] }],
		});
		expect(targets.map(({ states }) => states)).toStrictEqual([
			[{ name: 'as is', steps: [] }],
			[{ name: 'as is (2)', steps: ['click #menu'] }],
		]);
	});

	test('gives way to the command line', async () => {
		const { targets } = await find(['--standard', 'WCAG2A', '--skip', 'color-contrast'], {
			defaults: { standard: 'WCAG2AAA', ignore: ['region'] },
			urls: [{ url: 'https://example.org/', standard: 'WCAG2AAA' }],
		});
		expect(targets[0]!.options).toMatchObject({
			standard: 'WCAG2A',
			ignore: ['region', 'color-contrast'],
		});
	});
});
