import { describe, expect, test } from 'vitest';
import { paths } from '#domain/paths.ts';
import { knownSite } from '#lib/content/known-site.ts';

describe('the addresses that a build knows', () => {
	test('are those of entries, topics and pages of our own', async () => {
		const { paths: known } = await knownSite();
		const some = [paths.home, paths.feedback, paths.topic('council'), paths.place('library')];
		for (const path of [
			...some,
			paths.page('about'),
			'/news/snow-on-the-fell/',
			'/events/river-day/',
		])
			expect(known).toContain(path);
		expect([...known].filter((path) => !/^\/([a-z0-9-]+\/)*$/.test(path))).toEqual([]);
	});

	test('and the weight of each picture', async () => {
		const { pictures } = await knownSite();
		expect(pictures.get('town-clock.jpg')).toBeGreaterThan(100_000);
	});
});
