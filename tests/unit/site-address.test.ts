import { afterEach, expect, test, vi } from 'vitest';

afterEach(() => {
	vi.unstubAllEnvs();
	vi.resetModules();
});

test.each([
	['on this machine without SITE_URL is the local one', {}, 'http://localhost:4321'],
	[
		'is SITE_URL',
		{ NETLIFY: 'true', SITE_URL: 'https://hub.example.org' },
		'https://hub.example.org',
	],
])('the address in every page %s', async (_, environment, site) => {
	expect((await configIn(environment)).site).toBe(site);
});

test('a build on Netlify without SITE_URL fails, for its pages would name localhost', async () => {
	await expect(configIn({ NETLIFY: 'true' })).rejects.toThrow('The build needs SITE_URL');
});

async function configIn(environment: Record<string, string>) {
	for (const name of ['NETLIFY', 'SITE_URL']) vi.stubEnv(name, environment[name]);
	return (await import('../../astro.config.mjs')).default;
}
