import { describe, expect, test } from 'vitest';
import { langs } from '#domain/language.ts';
import { hashKey, keyWordsFor, renewedKey } from '#server/feedback/case-key.ts';
import { readReceipt, receiptAt } from '#server/feedback/receipt.ts';
import { deliverMail } from '#server/mail/outbox.ts';
import { strings } from '#strings/index.ts';
import * as followFeedback from '../../functions/follow-feedback.ts';
import * as openFeedback from '../../functions/open-feedback.ts';
import * as sendFeedback from '../../functions/send-feedback.ts';
import * as showReference from '../../functions/show-reference.ts';
import { stopTheClock } from '../setup/clock.ts';
import { useHub, visit } from '../setup/doors.ts';

const hub = useHub();
const sender = {
	topic: 'streets-and-lights',
	message: '  The lamp\n\nis <b>out</b>.  ',
	kind: 'problem',
};

async function send(form: object = {}, lang = '') {
	const { headers } = await visit(sendFeedback, `${lang}/feedback/`, {
		form: { ...sender, ...form },
	});
	const receipt = headers.get('location')!;
	const reference = /sent\/([^/]+)\//.exec(receipt)![1]!;
	return { receipt, reference };
}

async function open(reference: string, key = keyWordsFor(reference).join(' ')) {
	return visit(openFeedback, '/feedback/follow/', { form: { reference, key } });
}

async function opened(reference: string) {
	return (await open(reference)).headers.get('location')!;
}

const asUrl = (path: string) => new URL(path, 'https://hub.example.org');

const answer = (reference: string) =>
	hub.database.query(
		`select app.end_step(asked, 'answer', 'council', 'It is <i>lit</i>.') from app.feedback as asked where reference = $1`,
		[reference],
	);

test('the receipt says the promised day and four words, and after twenty minutes only the reference', async () => {
	const { receipt, reference } = await send();
	const now = await visit(showReference, receipt);
	expect(now.text).toContain(keyWordsFor(reference).join(' '));
	expect(now.text).toMatch(/We will answer by .*\d{4}\./);
	stopTheClock(20);
	const later = await visit(showReference, receipt);
	expect(later.text).toContain(reference);
	for (const word of keyWordsFor(reference)) expect(later.text).not.toContain(`${word} `);
});

test('nobody gets the words or another day by changing the address of a receipt', async () => {
	const [mine, other] = [await send(), await send({ message: 'Another.' })];
	for (const address of [
		mine.receipt.replace(mine.reference, other.reference),
		mine.receipt.replace(/day=[\d-]+/, 'day=2099-01-01'),
		mine.receipt.replace(/seal=.*/, 'seal=abc'),
	]) {
		const { status, text } = await visit(showReference, address);
		expect(status).toBe(200);
		expect(text).not.toContain(keyWordsFor(other.reference).join(' '));
		expect(text).not.toContain('January 2099');
	}
});

test('a topic with a promise of its own promises that', async () => {
	await send();
	await send({ topic: 'market' });
	expect(
		await hub.value(
			"select string_agg(promised_days::text, ' ' order by promised_days) from app.feedback",
		),
	).toBe('5 10');
});

test('words that suggest danger are noted, in the message and in the place', async () => {
	await send({ message: 'I smell GAS', location: 'Y tân yn Mill Lane' });
	expect(await hub.value('select danger from app.feedback')).toEqual(['gas', 'tân']);
});

describe.each([
	['', 'en'],
	['/cy', 'cy'],
] as const)('a sender whose message may be about danger (%s)', (prefix, lang) => {
	const { advice } = strings(lang).feedback;
	const shown = (text: string) => ({
		danger: text.includes('<div id="advice">'),
		self_harm: text.includes('<p id="advice-self-harm">'),
	});
	test.each([
		['Clychau’r dref', null, { danger: false, self_harm: false }],
		['I smell gas', '1', { danger: true, self_harm: false }],
		['Rwy’n meddwl am hunanladdiad', '2', { danger: true, self_harm: true }],
	])(
		'%j: reads on the receipt, also after a photo, and in the mail, whom to phone',
		async (message, number, said) => {
			const { receipt, reference } = await send({ message, email: 'ada@example.org' }, prefix);
			// The history of a shared computer says nothing of it.
			expect(asUrl(receipt).searchParams.get('say')).toBe(number);
			const { text } = await visit(showReference, receipt);
			expect(shown(text)).toEqual(said);
			const mail = hub.post.mails.find(({ subject }) => subject?.includes(reference))!;
			expect(mail.text!.includes(advice.danger)).toBe(said.danger);
			expect(mail.text!.includes(advice.self_harm)).toBe(said.self_harm);
			expect(mail.text).not.toMatch(/clychau|smell|hunanladdiad/i);
			const after = receiptAt(
				reference,
				{ ...readReceipt(reference, asUrl(receipt))!, hasPhoto: true },
				lang,
			);
			expect(shown((await visit(showReference, after)).text)).toEqual(said);
			const json = await visit(showReference, receipt, { headers: { accept: 'application/json' } });
			expect(JSON.parse(json.text).advice).toHaveLength(
				Number(said.danger) + Number(said.self_harm),
			);
		},
	);

	test('reads it after a reply on the private page, and not at the next visit', async () => {
		const { reference } = await send({}, prefix);
		const page = prefix + (await opened(reference));
		const form = { act: 'reply', message: 'Nwy! I want to kill myself.' };
		const next = (await visit(followFeedback, page, { form })).headers.get('location')!;
		expect(next).toBe(`${page}?say=2`);
		const both = { danger: true, self_harm: true };
		expect(shown((await visit(followFeedback, next)).text)).toEqual(both);
		const later = await visit(followFeedback, page);
		expect(shown(later.text)).toEqual({ danger: false, self_harm: false });
		const calm = { act: 'reply', message: 'Diolch.' };
		expect((await visit(followFeedback, page, { form: calm })).headers.get('location')).toBe(page);
	});
});

test('a “no” four weeks later opens the message again, and the page says so', async () => {
	const { reference } = await send({ email: 'ada@example.org' });
	const page = await opened(reference);
	await answer(reference);
	await hub.database.query(`update app.feedback set state = 'closed', closed_at = now(),
		is_on_time = true, answered_at = now() - interval '40 days'`);
	const words = strings('en').feedback.page;
	const asked = await visit(followFeedback, page);
	expect(asked.text).toContain('<div id="better">');
	await visit(followFeedback, page, { form: { act: 'worse' } });
	const { text } = await visit(followFeedback, page);
	expect(text).toContain('<div id="is-worse">');
	expect(text).toContain(words.acts.say_worse);
	expect(text).toContain(words.states.in_progress);
	await answer(reference);
	expect((await visit(followFeedback, page)).text).toContain('<div id="is-worse" hidden');
});

test('the daily mail to a team is in both languages', async () => {
	await send();
	await hub.database.query(
		`select app.queue_mail('feedback_daily', 'en', 'team@example.org', '{"new":1,"read":4,"due":2,"late":3}')`,
	);
	await deliverMail('all');
	const mail = hub.post.mails.find(({ to }) => [to].flat()[0]?.text === 'team@example.org')!;
	for (const lang of langs) {
		const { subject, text, late, read } = strings(lang).mail.feedbackDaily;
		expect(mail.subject).toContain(subject);
		expect(mail.text).toContain(text);
		expect(mail.text!.replaceAll(/\s+/g, ' ')).toContain(`${read}: 4`);
		expect(mail.text).toContain(`${late}: 3`);
		expect(mail.text).toContain(`https://hub.example.org${lang === 'cy' ? '/cy' : ''}/staff/`);
	}
	expect(mail.html).toContain('<div lang="cy">');
});

test('reference and words lead to the private page, however they are typed', async () => {
	const { reference } = await send();
	const [one, two, three, four] = keyWordsFor(reference) as [string, string, string, string];
	const page = await opened(reference);
	expect(page).toMatch(/^\/feedback\/follow\/[a-z2-7]{26}\/$/);
	for (const typed of [
		`${one.toUpperCase()}  ${two}, ${three}-${four}.`,
		[one, two, three, four].map((word) => word.slice(0, 4)).join(' '),
	])
		expect((await open(reference.toLowerCase(), typed)).headers.get('location')).toBe(page);
});

test('wrong words and an unknown reference are refused in the same words, with what was typed: 422', async () => {
	const { reference } = await send();
	const answers = await Promise.all([
		open(reference, 'apple apple apple apple'),
		open('K7RM-2WQ9C', 'apple apple apple apple'),
		open(reference, 'no key'),
	]);
	for (const { status, text } of [answers[0]!, answers[2]!]) {
		expect(status).toBe(422);
		expect(text).toContain('do not belong together');
		expect(text).toContain(`value="${reference}"`);
	}
	const empty = await open('x', '');
	expect(empty.text).toContain('Enter your reference in full');
	expect(empty.text).toContain('Enter your four words.');
});

test('the private page has the message word for word, and text stays text', async () => {
	const { reference } = await send();
	const page = await opened(reference);
	await answer(reference);
	const { status, text, headers } = await visit(followFeedback, page);
	expect(status).toBe(200);
	expect(text).toContain('<p id="own-message">  The lamp\n\nis &lt;b&gt;out&lt;/b&gt;.  </p>');
	expect(text).toContain('It is &lt;i&gt;lit&lt;/i&gt;.');
	expect(headers.get('referrer-policy')).toBe('no-referrer');
	expect(headers.get('cache-control')).toBe('no-store');
});

test('the sender writes back, and says that it is not solved', async () => {
	const { reference } = await send({ email: 'ada@example.org' });
	const page = await opened(reference);
	const write = (form: Record<string, string>) => visit(followFeedback, page, { form });
	expect((await write({ act: 'reply', message: 'The third lamp.' })).headers.get('location')).toBe(
		page,
	);
	await hub.database.query('update app.feedback set answered_at = now() where reference = $1', [
		reference,
	]);
	await answer(reference);
	await write({ act: 'reopen', message: 'Still dark.' });
	const { text } = await visit(followFeedback, page);
	expect(text).toContain('The third lamp.');
	expect(text).toContain('Still dark.');
	expect(await hub.value('select state from app.feedback')).toBe('in_progress');
});

test('an empty reply is refused and named: 422; a step that is over says so: 409', async () => {
	const { reference } = await send();
	const page = await opened(reference);
	const empty = await visit(followFeedback, page, { form: { act: 'reply', message: ' ' } });
	expect(empty.status).toBe(422);
	expect(empty.text).toContain('Write your message.');
	const form = { act: 'reopen', message: 'Still dark.' };
	const over = await visit(followFeedback, page, { form });
	expect(over.status).toBe(409);
	expect(over.text).toContain('>\nStill dark.</textarea>');
});

test('an unknown link is refused in words, and nothing of it is logged', async () => {
	const { status, text } = await visit(followFeedback, `/feedback/follow/${'a'.repeat(26)}/`);
	expect(status).toBe(404);
	expect(text).toContain('This link does not work');
	expect(hub.lines.join()).not.toContain('aaaa');
});

test('the link in the mail leads to the same page', async () => {
	const { reference } = await send({ email: 'ada@example.org' });
	const page = await opened(reference);
	expect(hub.post.mails.map(({ text }) => text).join()).toContain(`https://hub.example.org${page}`);
});

test('the receipt of a message that needs no reply promises none, and nobody changes that in its address', async () => {
	const { noReply } = strings('en').feedback.sent;
	const quiet = await send({ message: 'Thanks.', kind: 'thanks' });
	expect((await visit(showReference, quiet.receipt)).text).toContain(noReply);
	const asking = await send({ message: 'Thank you.', kind: 'thanks', wants_reply: 'yes' });
	expect((await visit(showReference, asking.receipt)).text).not.toContain(noReply);
	const forged = quiet.receipt.replace('reply=no', 'reply=yes');
	expect((await visit(showReference, forged)).text).not.toContain(
		keyWordsFor(quiet.reference).join(' '),
	);
});

test('a question says on the page by which day we go on, and an answer in the other language says which it is', async () => {
	const { reference } = await send({ message: 'The bridge.' }, '/cy');
	const address = await opened(reference);
	await hub.database.query(
		`update app.feedback set state = 'in_progress', paused_at = '2027-01-11T12:00:00Z', days_left = 3 where reference = $1`,
		[reference],
	);
	const words = strings('en').feedback.page;
	expect((await visit(followFeedback, address)).text).toContain(words.paused('25 January 2027'));
	await hub.database.query(
		`select app.end_step(asked, 'answer', 'council', 'It is lit.', body_lang => 'en') from app.feedback as asked where reference = $1`,
		[reference],
	);
	const inWelsh = await visit(followFeedback, `/cy${address}`);
	expect(inWelsh.text).toContain(strings('cy').feedback.page.answerIn.en);
	expect(inWelsh.text).toContain('<p class="plain" lang="en">It is lit.</p>');
});

test('a reply about danger that cannot be added says whom to phone', async () => {
	const { reference } = await send({ message: 'The square.', email: 'an@example.org' });
	const address = await opened(reference);
	await hub.database.query("select app.set_rule('reply_per_network', 1)");
	const ip = '192.0.2.79';
	const reply = { act: 'reply', message: 'I smell gas' };
	await visit(followFeedback, address, { form: { act: 'reply', message: 'And the lamp.' }, ip });
	const { status, text } = await visit(followFeedback, address, { form: reply, ip });
	await hub.database.query("select app.set_rule('reply_per_network', 300)");
	expect(status).toBe(429);
	expect(text).toContain('id="advice">');
});

test('a sender who is limited keeps what they typed and hears when to try again', async () => {
	const { reference } = await send({ message: 'The square.', email: 'limited@example.org' });
	const address = await opened(reference);
	await hub.database.query(
		`update app.feedback set sender_limited_until = app.clock() + interval '1 day' where reference = $1`,
		[reference],
	);
	const { status, text, headers } = await visit(followFeedback, address, {
		form: { act: 'reply', message: 'And the lamp.' },
	});
	expect(text).toContain('id="advice" hidden=""');
	expect(status).toBe(429);
	expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
	expect(text).toContain('And the lamp.');
});

test('four words are others each time they are replaced, and the first are those that were always given', () => {
	const reference = 'K7RM-2WQ9C';
	const keys = [0, 1, 2].map((number) => keyWordsFor(reference, number).join(' '));
	expect(new Set(keys).size).toBe(3);
	expect(keyWordsFor(reference).join(' ')).toBe(keys[0]);
	expect(renewedKey(reference, 2)).toEqual({
		key_number: 2,
		key_hash: hashKey(reference, keyWordsFor(reference, 2)),
	});
});
