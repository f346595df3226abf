import { readdir } from 'node:fs/promises';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { figure, figureOf } from '#lib/figure.ts';
import { HEAVY } from '#lib/picture-weight.ts';
import { everyVariant, picture } from '#lib/pictures.ts';

const src = '../images/market-square.jpg';

describe('a picture', () => {
	test('comes in three formats of one size, and a large one', async () => {
		const { avif, webp, jpeg, large, width, height } = await picture(src);
		const facts = await Promise.all(
			[avif, webp, jpeg, large].map(({ bytes }) => sharp(bytes).metadata()),
		);
		expect(facts.map(({ format }) => format)).toEqual(['heif', 'webp', 'jpeg', 'jpeg']);
		for (const each of facts.slice(0, 3))
			expect([each.width, each.height]).toEqual([width, height]);
		expect(width).toBeLessThanOrEqual(720);
		expect(facts[3]!.width).toBeLessThanOrEqual(1600);
	});

	test('is named after what is in it, so that a changed one has another address', async () => {
		const { avif, large } = await picture(src);
		expect(avif.file).toMatch(/^market-square-[0-9a-f]{8}\.avif$/);
		expect(large.file).toBe(avif.file.replace('.avif', '-large.jpg'));
		expect(await picture(src)).toBe(await picture('../../elsewhere/market-square.jpg'));
	});

	test('keeps nothing of the camera and the place', async () => {
		const { jpeg, large } = await picture(src);
		for (const { bytes } of [jpeg, large])
			expect((await sharp(bytes).metadata()).exif).toBeUndefined();
	});

	test('has small ones for lists, light enough for a slow line', async () => {
		const { thumb, thumbJpeg, strip } = await picture(src);
		const facts = await Promise.all(
			[thumb, thumbJpeg, strip].map(({ bytes }) => sharp(bytes).metadata()),
		);
		expect(facts.map(({ width, height }) => [width, height])).toEqual([
			[160, 120],
			[160, 120],
			[384, 216],
		]);
		const bytes = (await everyVariant())
			.filter(({ file }) => file.endsWith('-thumb.avif'))
			.map(({ bytes }) => bytes.length);
		expect(Math.max(...bytes)).toBeLessThan(6_000);
	});

	test('is encoded a little less exactly if that makes it light enough to be shown', async () => {
		const names = (await readdir('content/images')).filter((name) => /\.jpe?g$/.test(name));
		for (const { webp, jpeg } of await Promise.all(names.map(picture)))
			expect(Math.max(webp.bytes.length, jpeg.bytes.length)).toBeLessThanOrEqual(HEAVY);
	});

	test('is published in every size, each under a name of its own', async () => {
		const { width: _, height: __, ...variants } = await picture(src);
		const names = (await everyVariant()).map(({ file }) => file);
		expect(new Set(names).size).toBe(names.length);
		expect(names.length % Object.keys(variants).length).toBe(0);
	});
});

describe('a figure', () => {
	test('escapes what an editor wrote', async () => {
		const html = await figure({ src, description: '"><script>', caption: '<b>&' }, 'en');
		expect(html).not.toMatch(/<script|<b>/);
		expect(html).toContain('alt="&#34;&#62;&#60;script&#62;"');
	});

	test('says the weight of the larger picture, in the reader’s language', async () => {
		const { large } = await picture(src);
		const kilobytes = Math.ceil(large.bytes.length / 1000);
		expect(await figure({ src, description: 'x' }, 'en')).toContain(
			`Larger picture (${kilobytes} KB)`,
		);
		expect(await figure({ src, description: 'x' }, 'cy')).toContain(`(${kilobytes} KB)`);
	});

	test('hides a picture that weighs much until the reader asks', async () => {
		const known = await picture(src);
		const weighing = (bytes: number) => ({
			...known,
			webp: { ...known.webp, bytes: Buffer.alloc(bytes) },
		});
		const shown = { src, description: 'x' };
		expect(figureOf(weighing(60_000), shown, 'en')).not.toContain('<details>');
		expect(figureOf(weighing(60_001), shown, 'en')).toContain(
			'<details><summary>Show the picture (61 KB)</summary>',
		);
	});

	test('of a page that leads to another has no link to a larger version', async () => {
		const teaser = { src, description: 'x', isTeaser: true };
		expect(await figure(teaser, 'en')).not.toMatch(/figcaption|Larger/);
		expect(await figure({ ...teaser, caption: 'Stalls' }, 'en')).toContain(
			'<figcaption>Stalls</figcaption>',
		);
	});

	test('throws for a picture that is not there', async () => {
		await expect(figure({ src: '../images/none.jpg', description: 'x' }, 'en')).rejects.toThrow(
			'none.jpg',
		);
	});
});
