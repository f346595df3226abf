import { describe, expect, test } from 'vitest';
import * as signPetition from '../../functions/sign-petition.ts';
import { useHub, visit } from '../setup/doors.ts';

const hub = useHub();

const path = '/petitions/keep-the-bus/sign/';
const signer = { name: "Brenda O'Neill", email: 'brenda@example.org', postcode: 'tb3 4lp' };

test('keeps the signature and sends a mail with a link and a code', async () => {
	const { status, headers } = await visit(signPetition, path, { form: signer });
	expect(status).toBe(303);
	expect(headers.get('location')).toMatch(
		/^\/petitions\/keep-the-bus\/check-email\/\?c=[0-9a-f-]{36}&to=[\w-]+$/,
	);
	expect(await hub.value('select name || postcode || state from app.signatures')).toBe(
		"Brenda O'NeillTB3 4LPpending",
	);
	const [mail] = hub.post.mails;
	expect(mail!.to).toMatchObject({ text: 'brenda@example.org' });
	expect(mail!.subject).toBe('Please confirm your signature');
	expect(mail!.text).toMatch(/^https:\/\/hub\.example\.org\/confirm\/[a-z2-7]{26}\/$/m);
	expect(mail!.text).toMatch(/^ {4}\d{6}$/m);
	expect(mail!.text).toContain('> Keep the <14> bus');
	expect(mail!.html).toContain('Keep the &#60;14&#62; bus');
	expect(mail!.headers.get('auto-submitted')).toBe('auto-generated');
	expect(await hub.value('select recipient is null and sent_at is not null from app.outbox')).toBe(
		true,
	);
});

test('answers in Welsh where the form was in Welsh', async () => {
	const { headers } = await visit(signPetition, `/cy${path}`, { form: signer });
	expect(headers.get('location')).toMatch(/^\/cy\/petitions\/keep-the-bus\/check-email\//);
	expect(hub.post.mails[0]!.text).toMatch(/^https:\/\/hub\.example\.org\/cy\/confirm\//m);
	expect(hub.post.mails[0]!.text).toContain('Nid yw eich llofnod yn cyfrif eto');
});

test('answers the same whether the signature is new, pending, confirmed, or one too many', async () => {
	const answers = [];
	const others = ['Ann', 'Bob', 'Cat'].map((name) => ({ ...signer, name }));
	for (const form of [signer, signer, ...others]) {
		answers.push(await visit(signPetition, path, { form }));
		await confirmAll();
	}
	answers.push(await visit(signPetition, path, { form: signer }));
	expect(
		await hub.value("select count(*)::int from app.signatures where state = 'confirmed'"),
	).toBe(2);
	const seen = answers.map(({ status, headers, text }) => {
		const own = [...headers].map((header) => header.join(': ').replace(/c=.*/, 'c='));
		return [status, text, ...own].join('\n');
	});
	expect(new Set(seen).size).toBe(1);
});

test.each([
	['', 'Your signature was taken off this petition, so it does not count.'],
	['/cy', 'Tynnwyd eich llofnod oddi ar y ddeiseb hon, felly nid yw’n cyfrif.'],
])('never tells whose signature was taken off that it counts (%s)', async (lang, said) => {
	await visit(signPetition, path, { form: signer });
	await confirmAll();
	await hub.database.query(
		"select app.take_off(id, 'invalidated', 'Not a person.') from app.signatures",
	);
	expect((await visit(signPetition, lang + path, { form: signer })).status).toBe(303);
	const { text } = hub.post.mails[1]!;
	expect(text).toContain(said);
	expect(text).not.toMatch(/already counted|gyfrif yn barod|\/confirm\//);
});

test('takes a form that is sent as multipart', async () => {
	const body = new FormData();
	for (const [name, value] of Object.entries(signer)) body.append(name, value);
	body.append('wants_updates', 'yes');
	const { status } = await visit(signPetition, path, { method: 'POST', body });
	expect(status).toBe(303);
	expect(await hub.value('select wants_updates from app.signatures')).toBe(true);
});

test('pressed 20 times at once, is one request with one mail and one code', async () => {
	const presses = await Promise.all(
		Array.from({ length: 20 }, () => visit(signPetition, path, { form: signer })),
	);
	const requests = presses.map(({ headers }) => /c=[^&]+/.exec(headers.get('location')!)![0]);
	expect(new Set(requests).size).toBe(1);
	expect(hub.post.mails).toHaveLength(1);
	expect(await hub.value('select count(*)::int from app.confirmations')).toBe(1);
});

describe('refused input', () => {
	test('shows the same page with every message twice and every value kept', async () => {
		const form = { name: '=1+1', email: 'nobody', postcode: '', wants_updates: 'yes' };
		const { status, text } = await visit(signPetition, path, { form });
		expect(status).toBe(422);
		expect(text).toContain('<title>Error: petitions/keep-the-bus/sign</title>');
		expect(text).toMatch(/<div id="error-summary" tabindex="-1" autofocus="">/);
		expect(text).toContain('<a href="#postcode">Enter your postcode.</a>');
		expect(text).toContain('<p id="postcode-error">Enter your postcode.</p>');
		expect(text).toMatch(/id="name" name="name" value="=1\+1" aria-invalid="true"/);
		expect(text).toMatch(/name="wants_updates" checked=""/);
		expect(text).toContain('id="way-forward" hidden');
		expect(await hub.value('select count(*)::int from app.signatures')).toBe(0);
	});

	test('says it in Welsh', async () => {
		const { text } = await visit(signPetition, `/cy${path}`, { form: {} });
		expect(text).toContain('<title>Gwall: ');
		expect(text).toContain('Ysgrifennwch eich cod post.');
	});

	test('shows what was typed as text, never as HTML', async () => {
		const evil = `"><script>alert('x')</script><img src=x onerror=y>`;
		const form = {
			name: evil,
			email: evil,
			postcode: evil,
			email_asked: evil,
			wants_updates: evil,
		};
		const { text } = await visit(signPetition, path, { form });
		expect(text).not.toContain('<script');
		expect(text).not.toContain('<img');
		expect(text).toContain('&quot;&gt;&lt;script&gt;');
	});

	test('is JSON for a client that accepts only JSON', async () => {
		const headers = { accept: 'application/json' };
		const refused = await visit(signPetition, path, {
			form: { ...signer, postcode: 'x' },
			headers,
		});
		expect(refused.status).toBe(422);
		expect(JSON.parse(refused.text)).toEqual({
			errors: [
				{
					field: 'postcode',
					reason: 'postcode_wrong',
					message: 'Enter your full postcode, like TB1 2AB.',
				},
			],
		});
		const taken = await visit(signPetition, path, { form: signer, headers });
		expect(taken.status).toBe(200);
		expect(JSON.parse(taken.text).next).toMatch(/^\/petitions\/keep-the-bus\/check-email\/\?c=/);
	});

	test.each([
		['text/html,application/xhtml+xml,*/*;q=0.8', 'text/html; charset=utf-8'],
		['application/json, */*', 'text/html; charset=utf-8'],
		['application/json', 'application/json'],
	])('a client that accepts %s gets %s', async (accept, type) => {
		const { headers } = await visit(signPetition, path, { form: {}, headers: { accept } });
		expect(headers.get('content-type')).toBe(type);
	});
});

describe('an address that looks like a slip', () => {
	const slip = { ...signer, email: 'brenda@gmial.com' };

	test('is asked about, not refused', async () => {
		const { status, text } = await visit(signPetition, path, { form: slip });
		expect(status).toBe(422);
		expect(text).toContain('<div id="email-question" tabindex="-1">');
		expect(text.split('You wrote brenda@gmial.com. Did you mean brenda@gmail.com?')).toHaveLength(
			2,
		);
		expect(text).toContain('<a href="#email-question">Check your email address.</a>');
		expect(text).not.toContain('aria-invalid');
		expect(text).toMatch(/value="brenda@gmail.com">Yes, use brenda@gmail.com<\/button>/);
		expect(text).toMatch(/id="email_asked" name="email_asked" value="brenda@gmial.com"/);
	});

	test('is asked about in JSON too, as a question about the field', async () => {
		const accept = { accept: 'application/json' };
		const { text } = await visit(signPetition, path, { form: slip, headers: accept });
		expect(JSON.parse(text)).toEqual({
			suggestion: 'brenda@gmail.com',
			errors: [
				{
					field: 'email',
					reason: 'email_slip',
					message: 'You wrote brenda@gmial.com. Did you mean brenda@gmail.com?',
				},
			],
		});
	});

	test('is taken when it is sent again unchanged', async () => {
		const form = { ...slip, email_asked: slip.email, use_email: '' };
		expect((await visit(signPetition, path, { form })).status).toBe(303);
		expect(await hub.value('select email from app.signatures')).toBe('brenda@gmial.com');
	});

	test('gives way to the one that is offered', async () => {
		const form = { ...slip, email_asked: slip.email, use_email: 'brenda@gmail.com' };
		expect((await visit(signPetition, path, { form })).status).toBe(303);
		expect(await hub.value('select email from app.signatures')).toBe('brenda@gmail.com');
	});

	test('does not undo a change made after the question', async () => {
		const form = { ...signer, email_asked: slip.email, use_email: 'brenda@gmail.com' };
		await visit(signPetition, path, { form });
		expect(await hub.value('select email from app.signatures')).toBe('brenda@example.org');
	});
});

describe('petitions that can not be signed', () => {
	test.each(['never-was', 'not-yet', '..%2f..%2fsecret', '%00'])(
		'%s is unknown: 404',
		async (slug) => {
			const { status, text } = await visit(signPetition, `/petitions/${slug}/sign`, {
				form: signer,
			});
			expect(status).toBe(404);
			expect(text).toContain('Page not found');
		},
	);

	test('one that closed keeps what was typed and says that nothing was saved: 409', async () => {
		await hub.database.query(
			"update app.petitions set state = 'closed', closed_at = now() where slug = 'keep-the-bus'",
		);
		try {
			const { status, text } = await visit(signPetition, path, { form: signer });
			expect(status).toBe(409);
			expect(text).toContain('nothing was saved now');
			expect(text).toContain('value="brenda@example.org"');
		} finally {
			await hub.database.query(
				"update app.petitions set state = 'open', closed_at = null where slug = 'keep-the-bus'",
			);
		}
	});

	test.each([
		['', 'Signing is paused'],
		['/cy', 'Mae llofnodi wedi’i oedi'],
	])(
		'any, while signing is paused, keeps what was typed and says so: 409 (%s)',
		async (lang, title) => {
			await hub.database.query(
				`insert into app.pauses (notice_en, notice_cy, given_until) values ('An election.', 'Etholiad.', app.today())`,
			);
			try {
				const { status, text } = await visit(signPetition, lang + path, { form: signer });
				expect(status).toBe(409);
				expect(text).toContain(title);
				expect(text).toContain('value="brenda@example.org"');
			} finally {
				await hub.database.query('delete from app.pauses');
			}
		},
	);

	test('one that closed before the last build has no form left, and says so all the same', async () => {
		const { status, text } = await visit(signPetition, '/petitions/old-news/sign/', {
			form: signer,
		});
		expect(status).toBe(409);
		expect(text).toContain('nothing was saved now');
	});
});

describe('limits', () => {
	test('whoever is over one is told how long to wait and what else to do: 429', async () => {
		await hub.database.query("select app.set_rule('sign_per_address', 1)");
		try {
			const ip = '198.51.100.7';
			const other = { ...signer, name: 'Somebody Else' };
			expect((await visit(signPetition, path, { form: other, ip })).status).toBe(303);
			const { status, headers, text } = await visit(signPetition, path, { form: signer, ip });
			expect(status).toBe(429);
			expect(Number(headers.get('retry-after'))).toBeGreaterThan(3000);
			expect(text).toContain('Wait one hour, then press the button again.');
			expect(text).toContain('<div id="way-forward">');
			expect(text).toContain('value="brenda@example.org"');
			const json = await visit(signPetition, path, {
				form: signer,
				ip,
				headers: { accept: 'application/json' },
			});
			expect(JSON.parse(json.text)).toMatchObject({
				errors: [{ reason: 'too_many_from_address' }],
			});
			expect(JSON.parse(json.text).wait).toBeGreaterThan(3000);
			expect((await visit(signPetition, path, { form: signer, ip: '203.0.113.9' })).status).toBe(
				303,
			);
		} finally {
			await hub.database.query("select app.set_rule('sign_per_address', 30)");
		}
	});
});

describe('the log', () => {
	test('holds nothing personal, whatever happens', async () => {
		const form = { ...signer, email: 'secret-person@example.org', name: 'Secret Person' };
		await visit(signPetition, path, { form });
		await visit(signPetition, path, { form: { ...form, postcode: '' } });
		await visit(signPetition, '/petitions/old-news/sign', { form });
		await hub.closeDatabase();
		await visit(signPetition, path, { form });
		await hub.openDatabase();
		expect(hub.lines.length).toBeGreaterThan(1);
		expect(hub.lines.join('\n')).not.toMatch(/secret|person|TB3|192\.0\.2/i);
		for (const line of hub.lines) expect(JSON.parse(line)).toHaveProperty('event');
	});
});

/** Confirms what waits, as far as the mailbox has room for it. */
async function confirmAll() {
	await hub.database.query('select app.confirm(app.find_request(id)) from app.confirmations');
}
