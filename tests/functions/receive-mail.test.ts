import type { ParsedMail } from 'mailparser';
import { beforeEach, describe, expect, test } from 'vitest';
import { files } from '#domain/paths.ts';
import { hashesFor } from '#server/feedback/case-key.ts';
import { signMail } from '#server/mail/signed.ts';
import { strings } from '#strings/index.ts';
import * as receiveMail from '../../functions/receive-mail.ts';
import * as sendFeedback from '../../functions/send-feedback.ts';
import { useHub, visit } from '../setup/doors.ts';
import { posted, replySettings, replyTo } from '../setup/replies.ts';

Object.assign(process.env, replySettings);
const hub = useHub();
const { mail: words } = strings('en');
const address = 'nia@example.net';
const secret = 'The 14th word of my reply';
let reference: string;
let receipt: ParsedMail;

beforeEach(async () => {
	({ reference, receipt } = await aCase());
});

async function aCase(given: object = {}) {
	const form = { topic: 'market', message: 'It is dark.', email: address, ...given };
	const { headers } = await visit(sendFeedback, '/feedback/', { form });
	const named = /sent\/([^/]+)\//.exec(headers.get('location')!)![1]!;
	const sent = about(words.feedbackReceived.subject(named))[0]!;
	return { reference: named, receipt: sent };
}

const post = (source: Uint8Array, headers?: Record<string, string>) =>
	visit(receiveMail, files.receivedMail, posted(source, headers));
const reply = async (given?: Parameters<typeof replyTo>[1]) => post(await replyTo(receipt, given));

async function messages(of = reference) {
	const { rows } = await hub.database.query(
		`select written.act, written.body, written.quoted, written.left_out, written.channel
		from app.feedback_messages as written join app.feedback as asked on asked.id = written.feedback
		where asked.reference = $1 and written.author = 'sender' order by written.id`,
		[of],
	);
	return rows;
}
const bodies = async () => (await messages()).map(({ body }) => body);
const said = ({ text }: { text: string }) => JSON.parse(text).errors[0].reason;
const about = (subject: string) => hub.post.mails.filter((mail) => mail.subject === subject);
/** What we wrote about replies, to the address of the case or to anybody else. */
const told = () => [
	...about(words.feedbackReplyRefused.subject(reference)),
	...about(words.feedbackReplyCut.subject(reference)),
];
const set = (what: string) =>
	hub.database.query(`update app.feedback set ${what} where reference = $1`, [reference]);
const answer = () =>
	hub.database.query(
		`select app.end_step(asked, 'answer', 'council', 'It is lit.') from app.feedback as asked where reference = $1`,
		[reference],
	);

describe('a reply', () => {
	test('reaches its case by the address that our mail gave, with the old mail folded', async () => {
		expect(receipt.replyTo!.text).toMatch(
			/^feedback\+[2-9a-z-]{10}\.[a-z2-7]{16}@reply\.thornbeck/,
		);
		expect(receipt.text).toContain(words.replyHere);
		expect(receipt.text).not.toContain(words.automatic);
		const old = receipt.text!.replace(/^/gm, '> ');
		const { status, text } = await reply({
			text: `${secret}.\n\nOn Mon, 3 Nov 2025, Thornbeck Moothall <hub@thornbeck.example.org> wrote:\n${old}`,
		});
		expect([status, JSON.parse(text)]).toEqual([200, { outcome: 'added' }]);
		const [written, ...others] = await messages();
		expect(written).toMatchObject({
			act: 'reply',
			body: `${secret}.`,
			channel: 'mail',
			left_out: [],
		});
		expect(written.quoted).toContain(words.feedbackReceived.thanks);
		expect(others).toEqual([]);
		expect(told()).toEqual([]);
	});

	test('reaches its case by its thread, where a mail server has cut the address at its plus', async () => {
		await reply({ to: replySettings.REPLY_ADDRESS, text: secret });
		expect(await bodies()).toEqual([secret]);
	});

	test('reaches the case of two that it answers', async () => {
		const other = await aCase({ message: 'Another.' });
		await post(await replyTo(other.receipt, { text: 'About the other.' }));
		expect(await bodies()).toEqual([]);
		expect((await messages(other.reference)).map(({ body }) => body)).toEqual(['About the other.']);
	});

	test.each([
		['in capitals', (to: string) => to.toUpperCase()],
		['in copy', () => 'Team <team@example.org>'],
	])('finds its case where the address is %s', async (_, change) => {
		const to = receipt.replyTo!.text;
		await reply({ to: change(to), cc: to, references: [], inReplyTo: '', text: secret });
		expect(await bodies()).toEqual([secret]);
	});

	test('that a mail server sends twice, and at one moment, is there once', async () => {
		const source = await replyTo(receipt, { messageId: '<one@example.net>' });
		const answers = await Promise.all([post(source), post(source)]);
		const again = await post(source);
		expect([...answers, again].map(({ text }) => JSON.parse(text).outcome).toSorted()).toEqual([
			...['added', 'repeated', 'repeated'],
		]);
		expect(await messages()).toHaveLength(1);
	});

	test('from another spelling of the mailbox counts as from the same one', async () => {
		({ reference, receipt } = await aCase({ email: 'nia.vaughan@gmail.com' }));
		await reply({ from: 'Nia <NiaVaughan+home@googlemail.com>' });
		expect(await messages()).toHaveLength(1);
	});

	test('lets a promise go on that waits for it, and says what may be danger', async () => {
		await set(`state = 'in_progress', paused_at = now(), days_left = 3`);
		await reply({ text: 'I smell gas.' });
		expect(
			await hub.value(
				'select (paused_at is null and danger <> $2) from app.feedback where reference = $1',
				[...[reference, '{}']],
			),
		).toBe(true);
		const { advice } = strings('en').feedback;
		const [mail, ...more] = about(words.feedbackReplyUrgent.subject(reference));
		expect(mail!.text).toContain(advice.danger);
		expect(mail!.text).not.toContain(advice.self_harm);
		expect(mail!.text).not.toContain('smell');
		expect(more).toEqual([]);
	});

	test('without danger is not answered', async () => {
		await reply({ text: 'Thank you.' });
		expect(about(words.feedbackReplyUrgent.subject(reference))).toEqual([]);
	});

	test('writes nothing of itself into the log', async () => {
		await reply({ text: secret, subject: secret });
		await reply({ text: secret, from: 'stranger@example.net' });
		expect(hub.lines.join('\n')).toContain('"outcome":"added"');
		for (const private_ of [secret, address, 'stranger', reference.toLowerCase()])
			expect(hub.lines.join('\n').toLowerCase()).not.toContain(private_.toLowerCase());
	});
});

describe('a reply is refused, and nothing is kept,', () => {
	test.each<[string, (source: Buffer) => Record<string, string>]>([
		['without a signature', () => ({ 'x-mail-signature': '' })],
		['with a signature by another secret', (source) => signMail(source, 'x'.repeat(32))],
		[
			'with the signature of another mail',
			() => signMail(Buffer.from('a'), replySettings.REPLY_SECRET),
		],
		[
			'that was signed an hour ago',
			(source) => signMail(source, replySettings.REPLY_SECRET, Date.now() - 3_600_000),
		],
		[
			'that was signed for later',
			(source) => signMail(source, replySettings.REPLY_SECRET, Date.now() + 3_600_000),
		],
		[
			'whose time was changed',
			() => ({ 'x-mail-time': String(Math.floor(Date.now() / 1000) - 5) }),
		],
		['without a time', () => ({ 'x-mail-time': 'now' })],
	])('%s', async (_, headers) => {
		const source = await replyTo(receipt);
		const answered = await post(source, headers(source));
		expect([answered.status, said(answered)]).toEqual([401, 'notSigned']);
		expect(await messages()).toEqual([]);
	});

	test.each<[string, (to: string) => string]>([
		['of a forged case', (to) => to.replace(/\.([a-z2-7]{16})@/, `.${'a'.repeat(16)}@`)],
		['without a case', () => replySettings.REPLY_ADDRESS],
	])('at an address %s, in words that its mail server can pass on', async (_, change) => {
		const to = change(receipt.replyTo!.text);
		const answered = await reply({ to, inReplyTo: '<a@b.c>', references: ['<a@b.c>'] });
		expect([answered.status, said(answered)]).toEqual([404, 'unknown']);
		expect(JSON.parse(answered.text).errors[0].message).toMatch(/^[ -~]+$/);
		expect(await messages()).toEqual([]);
		expect(told()).toEqual([]);
	});

	test('about danger, and officers see on top of the desk its words and when, once however many come', async () => {
		for (const text of ['I smell gas.', 'A fire, and gas', 'Nothing.'])
			await reply({ to: replySettings.REPLY_ADDRESS, inReplyTo: '<a@b.c>', references: [], text });
		expect(await hub.value('select to_jsonb(lost) from app.lost_mails as lost')).toMatchObject({
			...{ danger: ['fire', 'gas'], number: 2, version: 2 },
		});
	});

	test('from another address; only the address of the case hears of it, once', async () => {
		for (const text of ['I am Nia.', 'I really am.']) {
			const answered = await reply({ from: 'mallory@example.net', text });
			expect([answered.status, said(answered)]).toEqual([403, 'otherAddress']);
			expect(answered.text).not.toContain(address);
		}
		expect(await messages()).toEqual([]);
		expect(told().map(({ subject }) => subject)).toEqual([
			words.feedbackReplyRefused.subject(reference),
		]);
		const [mail] = told();
		expect([mail!.to].flat()[0]!.text).toBe(address);
		expect(mail!.text).toContain(words.feedbackReplyRefused.why.other_address);
		expect(mail!.text).not.toContain('mallory');
	});

	describe('about danger, and its writer hears whom to phone:', () => {
		const { advice } = strings('en').feedback;
		const text = 'I think about suicide and I smell gas.';
		const flagged = (is_own: boolean) =>
			hub.value(
				`select refused_is_own = $2 and is_dangerous and danger = '{}' from app.feedback where reference = $1`,
				[reference, is_own],
			);

		test('from another address in the answer to their mail server, and the address of the case nothing of it', async () => {
			const answered = await reply({ from: 'mallory@example.net', text });
			expect(answered.status).toBe(403);
			const [{ message }] = JSON.parse(answered.text).errors;
			expect(message).toMatch(/^[ -~]+$/);
			for (const each of [advice.danger, advice.self_harm, 'ffoniwch 999', '116 123'])
				expect(message).toContain(each);
			expect(message).not.toMatch(/gas|suicide/);
			expect(await flagged(false)).toBe(true);
			expect(await messages()).toEqual([]);
			const [mail, ...more] = told();
			expect(mail!.text).not.toMatch(/999|116 123|gas/);
			expect(more).toEqual([]);
			expect(hub.lines.join('\n')).not.toMatch(/mallory|gas|suicide/);
		});

		test('without a case in the answer to their mail server', async () => {
			const to = replySettings.REPLY_ADDRESS;
			const answered = await reply({ to, inReplyTo: '<a@b.c>', references: ['<a@b.c>'], text });
			expect(answered.status).toBe(404);
			expect(JSON.parse(answered.text).errors[0].message).toContain(advice.self_harm);
		});

		test('where it is too late to write about the case, by mail', async () => {
			await set(`state = 'closed', closed_at = now(), answered_at = now() - interval '90 days'`);
			expect(JSON.parse((await reply({ text })).text)).toEqual({ outcome: 'over' });
			const [mail] = told();
			for (const each of [advice.danger, advice.self_harm, words.feedbackReplyRefused.why.over])
				expect(mail!.text!.replaceAll(/\s+/g, ' ')).toContain(each);
			expect(await flagged(true)).toBe(true);
		});
	});

	test('from two people at once', async () => {
		expect((await reply({ from: [address, 'mallory@example.net'] })).status).toBe(403);
		expect(await messages()).toEqual([]);
	});

	test('about a case that was erased', async () => {
		await hub.database.query('select app.erase_feedback(array(select id from app.feedback))');
		expect((await reply()).status).toBe(404);
		expect(await hub.value('select count(*)::int from app.received_mails')).toBe(0);
	});

	test('as a form, or with more than the door takes', async () => {
		const source = await replyTo(receipt);
		expect((await post(source, { 'content-type': 'text/plain' })).status).toBe(415);
		const large = Buffer.concat([source, Buffer.alloc(5 * 1024 * 1024, 'a')]);
		const answered = await post(large);
		expect([answered.status, said(answered)]).toEqual([413, 'tooLarge']);
		expect(await messages()).toEqual([]);
	});
});

describe('a program gets no answer, and writes nothing:', () => {
	test.each<[string, object]>([
		['an absence note', { headers: { 'Auto-Submitted': 'auto-replied' } }],
		['an older absence note', { headers: { Precedence: 'auto_reply' } }],
		['an absence note of another kind', { headers: { 'X-Autoreply': 'yes' } }],
		['bulk mail', { headers: { Precedence: 'bulk' } }],
		['a list', { headers: { 'List-Id': '<list.example.net>' } }],
		['a report that mail did not arrive', { headers: { 'Return-Path': '<>' } }],
		['a mail server', { from: 'MAILER-DAEMON@example.net' }],
	])('%s', async (_, given) => {
		const { status, text } = await reply({
			...given,
			attachments: [{ content: 'a', filename: 'a.txt' }],
		});
		expect([status, JSON.parse(text)]).toEqual([200, { outcome: 'automatic' }]);
		expect(await messages()).toEqual([]);
		expect(told()).toEqual([]);
	});

	test('and what a person sends, who says so, is read', async () => {
		await reply({ headers: { 'Auto-Submitted': 'no' } });
		expect(await messages()).toHaveLength(1);
	});
});

describe('what was written is read', () => {
	const heads = () => `From: ${address}\r\nTo: ${receipt.replyTo!.text}\r\nMIME-Version: 1.0\r\n`;
	test.each<[string, string | Buffer, string]>([
		[
			'in HTML only',
			'Content-Type: text/html; charset=utf-8\r\n\r\n<style>p {}</style><p>Still <b>dark</b> &amp; wet.</p><blockquote>Hello,</blockquote>',
			'Still dark & wet.',
		],
		[
			'in HTML beside a blank text',
			'Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>Caffi’r t\u0177.</p>\r\n--b--',
			'Caffi’r t\u0177.',
		],
		[
			'in ISO-8859-1',
			Buffer.from(
				'Content-Type: text/plain; charset=iso-8859-1\r\n\r\nCaf\u00e9 si\u00f4n',
				'latin1',
			),
			'Caf\u00e9 si\u00f4n',
		],
		[
			'in windows-1252',
			Buffer.concat([
				Buffer.from('Content-Type: text/plain; charset=windows-1252\r\n\r\n'),
				Buffer.from([0x93, 0x64, 0x61, 0x72, 0x6b, 0x94, 0x20, 0x80]),
			]),
			'“dark” €',
		],
		[
			'in quoted-printable',
			'Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nT=C5=B7 ba=\r\nch',
			'T\u0177 bach',
		],
		[
			'in base64',
			`Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from('T\u0177 bach 😀').toString('base64')}`,
			'T\u0177 bach 😀',
		],
		[
			'in flowed lines',
			'Content-Type: text/plain; charset=utf-8; format=flowed\r\n\r\nIt is \r\nstill dark.',
			'It is still dark.',
		],
		[
			'in a charset that nobody knows',
			'Content-Type: text/plain; charset=klingon\r\n\r\nStill dark.',
			'Still dark.',
		],
		[
			'with characters that nobody can store',
			'Content-Type: text/plain\r\n\r\nStill\u0000 \u0007dark.',
			'Still dark.',
		],
	])('%s', async (_, rest, body) => {
		const { status } = await post(Buffer.concat([Buffer.from(heads()), Buffer.from(rest)]));
		expect(status).toBe(200);
		expect(await bodies()).toEqual([body]);
	});

	test('at 5,000 characters whole; of more, what fits, and the writer hears of it', async () => {
		await reply({ text: '\u0177'.repeat(5000) });
		expect(told()).toEqual([]);
		await reply({ text: `${'😀'.repeat(5000)} the end` });
		expect(await bodies()).toEqual(['\u0177'.repeat(5000), '😀'.repeat(5000)]);
		expect(await messages()).toMatchObject([{ left_out: [] }, { left_out: ['rest'] }]);
		expect(told()[0]!.text).toContain(words.feedbackReplyCut.leftOut.rest);
	});

	test('without files: the words are kept, and the writer hears of it once', async () => {
		const attachments = [{ filename: 'lamp.jpg', content: Buffer.alloc(50_000, 1) }];
		await reply({ text: 'See the picture.', attachments });
		await reply({ text: 'And this one.', attachments });
		expect(await messages()).toMatchObject([
			{ body: 'See the picture.', left_out: ['attachment'] },
			{ body: 'And this one.', left_out: ['attachment'] },
		]);
		expect(told().map(({ subject }) => subject)).toEqual([
			words.feedbackReplyCut.subject(reference),
		]);
		expect(told()[0]!.text).toContain(words.feedbackReplyCut.leftOut.attachment);
		expect(told()[0]!.replyTo!.text).toBe(receipt.replyTo!.text);
	});

	test('where there are no words, nothing is added, and the writer hears of it', async () => {
		const attachments = [{ filename: 'lamp.jpg', content: 'a' }];
		const { text } = await reply({ text: ' \n\n> Hello,\n', attachments });
		expect(JSON.parse(text)).toEqual({ outcome: 'empty' });
		expect(await messages()).toEqual([]);
		expect(told()[0]!.text).toContain(words.feedbackReplyRefused.why.empty);
	});
});

describe('the state of the case decides, as on its page:', () => {
	test('a reply to an answer is a new reply', async () => {
		await answer();
		await reply();
		expect(await messages()).toMatchObject([{ act: 'reply' }]);
		expect(
			await hub.value(`select state || ' ' || (replied_at is not null) from app.feedback`),
		).toBe('answered true');
	});

	test('a reply to a closed case opens it again within 28 days, with a new promise', async () => {
		await answer();
		await set(
			`state = 'closed', closed_at = now(), answered_at = now() - interval '27 days', promised_on = '2020-01-01'`,
		);
		await reply();
		expect(await messages()).toMatchObject([{ act: 'reopen' }]);
		expect(
			await hub.value(`select state || ' ' || (promised_on > current_date) from app.feedback`),
		).toBe('in_progress true');
	});

	test('after that nothing is added; the writer hears where to write, once, and cannot reply to that', async () => {
		await answer();
		await set(`state = 'closed', closed_at = now(), answered_at = now() - interval '30 days'`);
		const outcomes = [await reply(), await reply()].map(({ text }) => JSON.parse(text).outcome);
		expect(outcomes).toEqual(['over', 'over']);
		expect(await messages()).toEqual([]);
		expect(told().map(({ subject }) => subject)).toEqual([
			words.feedbackReplyRefused.subject(reference),
		]);
		const [mail] = told();
		expect(mail!.text).toContain('https://hub.example.org/feedback/');
		expect(mail!.text).toContain(words.automatic);
		expect(mail!.replyTo).toBeUndefined();
	});

	test('who writes too often waits, and hears for how long', async () => {
		await hub.database.query("select app.set_rule('reply_per_address', 2)");
		const outcomes = [];
		for (let number = 1; number <= 3; number++)
			outcomes.push(JSON.parse((await reply({ text: `Number ${number}.` })).text).outcome);
		await hub.database.query("select app.set_rule('reply_per_address', 30)");
		expect(outcomes).toEqual(['added', 'added', 'too_many']);
		expect(told()[0]!.text).toContain('Please wait one hour');
	});
});

test('a database that is away is a passing fault: the mail server tries again', async () => {
	const source = await replyTo(receipt);
	await hub.closeDatabase();
	const answered = await post(source);
	await hub.openDatabase();
	expect(answered.status).toBe(503);
	await post(source);
	expect(await messages()).toHaveLength(1);
});

test('what is folded and what was left out is read by the page and the desk', async () => {
	await reply({ text: 'New.\n\n> Old.' });
	const { link_hash } = hashesFor(reference);
	const found = await hub.value('select public.read_feedback($1)', [link_hash]);
	expect(found.messages).toMatchObject([
		{ body: 'New.', quoted: '> Old.', left_out: [], channel: 'mail' },
	]);
});
