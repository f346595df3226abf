import { afterEach, expect, test, vi } from 'vitest';
import * as signPetition from '#functions/sign-petition.ts';
import { environment } from '#server/environment.ts';
import { visit } from '../setup/doors.ts';

/** All that a hub needs, without replies. */
const whole = {
	SUPABASE_URL: 'https://db.example.org',
	SUPABASE_ANON_KEY: 'anon',
	SUPABASE_SERVICE_ROLE_KEY: 'service',
	TOKEN_SECRET: 'x'.repeat(32),
	SITE_URL: 'https://hub.example.org',
	SMTP_URL: 'smtp://mail.example.org',
	MAIL_FROM: 'hub@example.org',
};

afterEach(() => vi.unstubAllEnvs());

test('a hub that is not set up says what is missing, in a sentence for each', () => {
	vi.stubEnv('SUPABASE_URL', undefined);
	vi.stubEnv('TOKEN_SECRET', 'short');
	vi.stubEnv('SMTP_URL', 'http://example.org');
	expect(environment).toThrow(
		'SUPABASE_URL is missing: set it to the address of the Supabase project.',
	);
	expect(environment).toThrow('TOKEN_SECRET is too short: set it to 32 or more random characters.');
	expect(environment).toThrow('SMTP_URL is not a mail server: it begins with smtp:// or smtps://.');
});

test.each([
	['REPLY_SECRET', { REPLY_ADDRESS: 'feedback@reply.example.org' }, 'is missing: set it too'],
	['REPLY_ADDRESS', { REPLY_SECRET: 'x'.repeat(32) }, 'is missing: set it too'],
	['REPLY_ADDRESS', { REPLY_ADDRESS: 'reply.example.org', REPLY_SECRET: 'x'.repeat(32) }, 'is no'],
	['REPLY_SECRET', { REPLY_ADDRESS: 'a@example.org', REPLY_SECRET: 'short' }, 'is too short'],
])('a hub that takes replies by half says what is wrong with %s', (name, given, trouble) => {
	for (const [variable, value] of Object.entries({ ...whole, ...given }))
		vi.stubEnv(variable, value);
	expect(environment).toThrow(`${name} ${trouble}`);
});

test('its visitors are told that it is not their fault: 500', async () => {
	vi.stubEnv('TOKEN_SECRET', '');
	const log = vi.spyOn(console, 'log').mockImplementation(() => {});
	const form = { name: 'Ann', email: 'ann@example.org', postcode: 'TB1 2AB' };
	const { status, text } = await visit(signPetition, '/petitions/keep-the-bus/sign/', { form });
	expect(status).toBe(500);
	expect(text).toContain('it is not your fault');
	expect(text).not.toContain('TOKEN_SECRET');
	const [line] = log.mock.calls.at(-1)!;
	expect(JSON.parse(line)).toMatchObject({
		code: 'environment_incomplete',
		missing: expect.stringContaining('TOKEN_SECRET is too short: set it to 32 or more'),
	});
});
