import { beforeAll, expect, test, vi } from 'vitest';
import { readToken } from '#domain/token.ts';
import { listTokenFor, readSignatureToken, signatureToken } from '#server/tokens.ts';

beforeAll(() => {
	for (const name of ['SUPABASE_URL', 'SITE_URL']) vi.stubEnv(name, 'https://hub.example.org');
	vi.stubEnv('SUPABASE_ANON_KEY', 'a');
	vi.stubEnv('SUPABASE_SERVICE_ROLE_KEY', 'b');
	vi.stubEnv('TOKEN_SECRET', 'a-secret-for-tests-only-of-32-characters');
	vi.stubEnv('SMTP_URL', 'smtp://localhost');
	vi.stubEnv('MAIL_FROM', 'hub@example.org');
});

test.each([1, 32, 255, 256, 65_535, 1_000_000, 2 ** 32, 2 ** 40 - 1])(
	'the token of signature %i gives its number back, for its own use only',
	(signature) => {
		const token = signatureToken(signature, 'signature');
		expect(readToken(`https://hub.example.org/my-signatures/${token}/`, 'my-signatures')).toBe(
			token,
		);
		expect(readSignatureToken(token, 'signature')).toBe(signature);
		expect(readSignatureToken(token, 'stop')).toBeUndefined();
	},
);

test('a token with the number of another signature is not ours', () => {
	const [one, two] = [signatureToken(1, 'stop'), signatureToken(2, 'stop')];
	expect(readSignatureToken(two.slice(0, 8) + one.slice(8), 'stop')).toBeUndefined();
	expect(readSignatureToken('a'.repeat(26), 'stop')).toBeUndefined();
	expect(readSignatureToken(listTokenFor('x'), 'signature')).toBeUndefined();
});
