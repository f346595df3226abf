import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { simpleParser } from 'mailparser';
import { createTransport } from 'nodemailer';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Listening, listen } from '#local/listen.ts';
import { type Mailbox, startMailbox } from '#local/mailbox.ts';
import { isSigned } from '#server/mail/signed.ts';

let folder: string;
let mailbox: Mailbox;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'mailbox-'));
	mailbox = await startMailbox({ folder });
});
afterAll(async () => {
	await mailbox.stop();
	await rm(folder, { recursive: true });
});

test('shows mails to nobody who calls this machine by another name', async () => {
	const statusFor = (host: string) =>
		new Promise((done) =>
			request(`${mailbox.url}/mails.json`, { headers: { host } }, (answer) => {
				answer.resume();
				done(answer.statusCode);
			}).end(),
		);
	expect(await statusFor('evil.example')).toBe(403);
	expect(await statusFor('localhost:4322')).toBe(200);
});

test('keeps a mail and finds its link and code', async () => {
	await send('ann@example.org');
	const [mail] = await mailbox.waitFor('Ann@example.org');
	expect(mail).toMatchObject({
		to: ['ann@example.org'],
		subject: 'Cadarnhewch eich llofnod – <b>ŵ</b>',
		links: ['http://localhost:4321/confirm/abc/'],
		code: '123456',
	});
});

test('shows it, with nothing in it taken for our own HTML', async () => {
	const list = await (await fetch(mailbox.url)).text();
	expect(list).toContain('&#60;b&#62;ŵ');
	const [mail] = mailbox.list('ann@example.org');
	const page = await (await fetch(`${mailbox.url}/${mail?.id}`)).text();
	expect(page).toContain('<a href="http://localhost:4321/confirm/abc/">');
	expect(page).toContain('<strong class="code">123456</strong>');
	expect(page).not.toContain('<script>');
});

test('gives mails to one address as JSON', async () => {
	await send('ben@example.org');
	const mails = await (await fetch(`${mailbox.url}/mails.json?to=ben@example.org`)).json();
	expect(mails).toHaveLength(1);
});

test('refuses while it is told to', async () => {
	mailbox.refuse(true);
	await expect(send('cat@example.org')).rejects.toMatchObject({ responseCode: 421 });
	mailbox.refuse(false);
	await send('cat@example.org');
	expect(mailbox.list('cat@example.org')).toHaveLength(1);
});

test('still has every mail after a restart', async () => {
	const before = mailbox.list();
	await mailbox.stop();
	mailbox = await startMailbox({ folder });
	expect(mailbox.list()).toStrictEqual(before);
});

describe('a reply', () => {
	const secret = 'a-secret-for-tests-only-of-32-characters';
	const at = (id: string, words: string, headers = {}) =>
		fetch(`${replying.url}/${id}`, {
			method: 'POST',
			body: new URLSearchParams({ words }),
			headers,
		});
	let replying: Mailbox;
	let hub: Listening;
	let posted: { headers: IncomingHttpHeaders; source: Buffer }[];

	beforeAll(async () => {
		const server = createServer(async (request, response) => {
			posted.push({ headers: request.headers, source: await buffer(request) });
			response.end('{"outcome":"added"}');
		});
		hub = await listen(server, 0);
		const replies = { address: 'a@reply.example.org', secret, siteUrl: () => hub.url };
		const into = await mkdtemp(join(tmpdir(), 'replying-'));
		replying = await startMailbox({ folder: into, replies });
	});
	beforeEach(() => {
		posted = [];
	});
	afterAll(() => Promise.all([replying.stop(), hub.close()]));

	test('goes to the hub as a signed mail in the same thread, and the page says what came of it', async () => {
		await send('dan@example.org', 'a+case@reply.example.org', replying);
		const [mail] = await replying.waitFor('dan@example.org');
		const before = await (await fetch(`${replying.url}/${mail!.id}`)).text();
		expect(before).toContain('<textarea id="words"');
		const page = await (await at(mail!.id, 'Still dark.')).text();
		expect(page).toContain('The hub said: <strong>added</strong>');
		const { headers, source } = posted[0]!;
		expect(isSigned(source, secret, new Headers(headers as Record<string, string>))).toBe(true);
		const reply = await simpleParser(source);
		expect([reply.from!.text, [reply.to!].flat()[0]!.text]).toEqual([
			...['dan@example.org', 'a+case@reply.example.org'],
		]);
		expect(reply.inReplyTo).toBe(mail!.headers['message-id']);
		expect(reply.text).toMatch(/^Still dark\.\n\nOn .* wrote:\n> Ring/);
	});

	test('is not there under a mail to which the hub takes none, nor for a page of another site', async () => {
		await send('eve@example.org', 'team@example.org', replying);
		const [mail] = await replying.waitFor('eve@example.org');
		expect(await (await at(mail!.id, 'Hello')).text()).not.toContain('<textarea');
		await send('fay@example.org', 'a+case@reply.example.org', replying);
		const [other] = await replying.waitFor('fay@example.org');
		expect((await at(other!.id, 'Hello', { origin: 'https://evil.example' })).status).toBe(403);
		expect(posted).toEqual([]);
	});
});

test('says that there is no such mail', async () => {
	expect((await fetch(`${mailbox.url}/../../etc/passwd`)).status).toBe(404);
});

async function send(to: string, replyTo?: string, by = mailbox) {
	await createTransport(by.smtpUrl).sendMail({
		from: 'Thornbeck <hub@example.org>',
		to,
		replyTo,
		subject: 'Cadarnhewch eich llofnod – <b>ŵ</b>',
		text: 'Ring 01632 960100, open http://localhost:4321/confirm/abc/ or type\n\n    123 456\n',
		html: '<p>Open it</p><script>alert(1)</script>',
	});
}
