import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { securityHeaders, styleHash } from '#domain/security.ts';

test('allows nothing but what a page uses', () => {
	const policy = securityHeaders({ styles: ['sha256-abc'] })['Content-Security-Policy'];
	expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-abc';/);
	expect(policy).not.toMatch(/unsafe|manifest/);
	expect(policy).toContain("frame-ancestors 'none'");
	expect(policy).toContain("form-action 'self'");
});

test('an address that is a secret is told to nobody', () => {
	expect(securityHeaders()['Referrer-Policy']).toBe('same-origin');
	expect(securityHeaders({ secretAddress: true })['Referrer-Policy']).toBe('no-referrer');
});

test('hashes a style as browsers do', async () => {
	const css = 'body { content: "’" }';
	const hash = createHash('sha256').update(css).digest('base64');
	expect(await styleHash(css)).toBe(`sha256-${hash}`);
});
