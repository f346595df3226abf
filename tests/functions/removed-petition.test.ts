import { beforeAll, describe, expect, test } from 'vitest';
import { strings } from '#strings/index.ts';
import { type Door, useHub, visit } from '../setup/doors.ts';
import * as showCheckEmail from '../../functions/show-check-email.ts';
import * as showPetition from '../../functions/show-petition.ts';
import * as showSigned from '../../functions/show-signed.ts';
import * as signPetition from '../../functions/sign-petition.ts';

const hub = useHub();
const secret = 'Nobody may read this';

beforeAll(async () => {
	await hub.database.query(
		`insert into app.petitions (slug, lang, action, background, creator_name, state, opened_at, closes_on, closed_at) values
			('removed-open', 'en', $1, $1, 'Ada Rowe', 'hidden', '2026-01-01', '2026-05-01', null),
			('removed-closed', 'en', $1, $1, 'Ada Rowe', 'hidden', '2026-01-01', '2026-05-01', '2026-05-01'),
			('removed-rejected', 'en', $1, $1, 'Ada Rowe', 'hidden', null, null, null),
			('hidden-at-once', 'en', $1, $1, 'Ada Rowe', 'hidden', null, null, null),
			('hidden-as-offensive', 'en', $1, $1, 'Ada Rowe', 'hidden', null, null, null),
			('turned-down', 'en', 'Lower the tax', 'It is high.', 'Ada Rowe', 'rejected', null, null, null)`,
		[secret],
	);
	await hub.database.query(
		`insert into app.rejections (petition, code)
		select id, case slug when 'hidden-as-offensive' then 'offensive' else 'unclear' end
		from app.petitions where slug in ('removed-rejected', 'hidden-as-offensive', 'turned-down')`,
	);
});

/** Every address under that of a petition, and the door that answers there where it has no page. */
const addresses = [showPetition, showCheckEmail, showSigned].flatMap((door) =>
	[door.config.path]
		.flat()
		.map(String)
		.filter((path) => path.includes(':petition'))
		.map((path) => [path.replace(':petition', '{}'), door as Door] as const),
);

describe.each([
	['removed-open', 410],
	['removed-closed', 410],
	['removed-rejected', 410],
	['hidden-at-once', 404],
	['hidden-as-offensive', 404],
	['not-yet', 404],
	['never-was', 404],
])('a petition that is %s', (slug, status) => {
	test.each(addresses)(`answers ${status} at %s, without its text`, async (address, door) => {
		const isWelsh = address.startsWith('/cy/');
		const reason = { 410: 'petition_removed', 404: /^(petition_unknown|status_404)$/ }[status]!;
		for (const method of ['GET', 'HEAD']) {
			const ask = (path: string, accept: string) =>
				visit(door, path, { method, headers: { accept } });
			const page = await ask(`${address.replace('{}', slug)}/`, 'text/html');
			expect(page.status).toBe(status);
			expect(page.headers.get('content-type')).toBe(
				address.endsWith('.json') ? 'application/json' : 'text/html; charset=utf-8',
			);
			expect(page.headers.get('cache-control')).toBe('no-store');
			expect(page.text).not.toContain(secret);
			if (status === 410)
				expect(page.text).toContain(
					strings(isWelsh ? 'cy' : 'en').errors.refusal.petition_removed.text,
				);

			const json = await ask(address.replace('{}', slug), 'application/json');
			expect(json.status).toBe(status);
			expect(JSON.parse(json.text).errors[0].reason).toMatch(reason);
			expect(json.text).not.toContain(secret);
		}
	});
});

// A petition that everybody may read has its pages as files, from the build after it was published on.
test.each([
	['/petitions/keep-the-bus/', 503],
	['/cy/petitions/keep-the-bus/', 503],
	['/petitions/keep-the-bus/sign/', 503],
	['/petitions/turned-down/', 503],
	['/petitions/turned-down/sign/', 404],
])('before the site is built with a petition, %s answers %i', async (address, status) => {
	const page = await visit(showPetition as Door, address, { headers: { accept: 'text/html' } });
	expect(page.status).toBe(status);
	expect(page.headers.get('retry-after')).toBe(status === 503 ? '120' : null);
	if (status === 503)
		expect(page.text).toContain(
			strings(address.startsWith('/cy/') ? 'cy' : 'en').errors.refusal.petition_coming.text,
		);
});

test('who signs a petition that was removed meanwhile is told so, and nothing is saved', async () => {
	const form = { name: 'Brenda Kowalczyk', email: 'brenda@example.org', postcode: 'TB3 2AB' };
	for (const [slug, status] of [
		['removed-open', 410],
		['hidden-at-once', 404],
	] as const) {
		const page = await visit(signPetition as Door, `/petitions/${slug}/sign/`, { form });
		expect(page.status).toBe(status);
		expect(page.text).not.toContain(secret);
	}
	expect(await hub.value('select count(*)::int from app.signatures')).toBe(0);
	expect(await hub.value('select count(*)::int from app.outbox')).toBe(0);
});
