import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Mailbox, startMailbox } from '#local/mailbox.ts';

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

test('says that there is no such mail', async () => {
	expect((await fetch(`${mailbox.url}/../../etc/passwd`)).status).toBe(404);
});

async function send(to: string) {
	await createTransport(mailbox.smtpUrl).sendMail({
		from: 'Thornbeck <hub@example.org>',
		to,
		subject: 'Cadarnhewch eich llofnod – <b>ŵ</b>',
		text: 'Ring 01632 960100, open http://localhost:4321/confirm/abc/ or type\n\n    123 456\n',
		html: '<p>Open it</p><script>alert(1)</script>',
	});
}
