import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, inject, test } from 'vitest';
import { paths, withoutLang } from '#domain/paths.ts';
import { pages } from './built.ts';
import { attribute, findAll, textOf } from './tree.ts';

const { site } = inject('hub');
const pictures = pages.flatMap(({ document, path }) =>
	findAll(document, 'figure')
		// The chart of the figures is drawn in the page.
		.filter((figure) => findAll(figure, 'svg').length === 0)
		.map((figure) => ({ path, figure })),
);

describe.each(pictures)('a picture on $path', ({ figure, path }) => {
	const [image] = findAll(figure, 'img');
	const sources = findAll(figure, 'source').map((source) => attribute(source, 'srcset')!);

	test('is described, waits until it is near, and keeps its place', async () => {
		expect(attribute(image!, 'alt')).toMatch(/\S+ \S+/);
		expect(attribute(image!, 'loading')).toBe('lazy');
		const { width, height } = await sharp(join(site, attribute(image!, 'src')!)).metadata();
		expect([attribute(image!, 'width'), attribute(image!, 'height')]).toEqual([
			`${width}`,
			`${height}`,
		]);
	});

	test('comes in AVIF, WebP and JPEG, each no wider than a page', async () => {
		const formats = await Promise.all(
			[...sources, attribute(image!, 'src')!].map(async (file) => {
				const { format, compression, width } = await sharp(join(site, file)).metadata();
				expect(width).toBeLessThanOrEqual(720);
				return compression === 'av1' ? 'avif' : format;
			}),
		);
		expect(formats).toEqual(['avif', 'webp', 'jpeg']);
	});

	test('says its weight before anyone pays for it', async () => {
		const [link] = findAll(figure, 'a');
		// The front page leads to the article, which has the link.
		if (withoutLang(path) === paths.home) expect(link).toBeUndefined();
		else {
			const { length } = await readFile(join(site, attribute(link!, 'href')!));
			expect(textOf(link!)).toContain(`${Math.ceil(length / 1000)} KB`);
		}
		const shown = await readFile(join(site, sources[1]!));
		const [summary] = findAll(figure, 'summary');
		if (summary) expect(textOf(summary)).toContain(`${Math.ceil(shown.length / 1000)} KB`);
	});
});

test('some pages have pictures', () => {
	expect(pictures.length).toBeGreaterThan(10);
});
