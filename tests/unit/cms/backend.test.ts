import { expect, test } from 'vitest';
import { cmsHeaders } from '#domain/security.ts';
import { cmsBackend } from '#lib/cms/backend.ts';

test.each<[Record<string, string>, object]>([
	[{}, { name: 'proxy', proxy_url: '/api/cms', branch: 'main' }],
	[{ CMS_BACKEND: 'staff' }, { name: 'proxy', proxy_url: '/api/cms', branch: 'main' }],
	[{ CMS_BACKEND: 'local' }, { name: 'proxy', proxy_url: '/api/decap', branch: 'main' }],
	[
		{ CMS_BACKEND: 'github', CMS_REPO: 'town/hub', CMS_BRANCH: 'live' },
		{ name: 'github', repo: 'town/hub', branch: 'live' },
	],
])('%j saves by %j', (environment, backend) => {
	expect(cmsBackend(environment)).toEqual(backend);
});

test.each<[Record<string, string>, string]>([
	[{ CMS_BACKEND: 'github' }, 'CMS_BACKEND=github needs CMS_REPO'],
	[{ CMS_BACKEND: 'gitlab' }, 'CMS_BACKEND is gitlab: make it staff, github or local.'],
])('%j stops the build with a sentence', (environment, sentence) => {
	expect(() => cmsBackend(environment)).toThrow(sentence);
});

test('the CMS talks to GitHub only where it saves there', () => {
	const policy = (toGitHub: boolean) => cmsHeaders({ toGitHub })['Content-Security-Policy'];
	expect(policy(false)).not.toContain('http');
	expect(policy(true)).toContain("connect-src 'self' blob: https://api.github.com");
	expect(cmsHeaders({ toGitHub: true })['Cross-Origin-Opener-Policy']).toBe(
		'same-origin-allow-popups',
	);
});
