import { afterEach, describe, expect, test } from 'vitest';
import { files } from '#domain/paths.ts';
import { readReference } from '#domain/reference.ts';
import { strings } from '#strings/index.ts';
import * as receiveMail from '../../functions/receive-mail.ts';
import * as sendFeedback from '../../functions/send-feedback.ts';
import * as showReference from '../../functions/show-reference.ts';
import { settings } from '#server/settings.ts';
import { stopTheClock } from '../setup/clock.ts';
import { useHub, visit } from '../setup/doors.ts';

const hub = useHub();

const message = '\n  The stalls block <b>the</b> pavement.\n\nPlease move them.  ';
const sender = { topic: 'market', message, name: 'Nguyễn Văn An', email: 'an@example.org' };

test('keeps the message word for word and gives a reference that can be said', async () => {
	const { status, headers } = await visit(sendFeedback, '/feedback/', { form: sender });
	expect(status).toBe(303);
	const [, reference] = /^\/feedback\/sent\/(.+)\/\?/.exec(headers.get('location')!)!;
	expect(readReference(reference!)).toBe(reference);
	expect(
		await hub.value('select message from app.feedback where reference = $1', [reference]),
	).toBe(message);

	const receipt = await visit(showReference, headers.get('location')!);
	expect(receipt.status).toBe(200);
	expect(receipt.text).toContain(`<p id="reference">${reference}</p>`);
	expect(receipt.text).toContain(`href="/cy/feedback/sent/${reference}/?`);
});

/** The mails about a message about the market. */
async function mailsAbout(form: Record<string, string>) {
	const { headers } = await visit(sendFeedback, '/cy/feedback/?page=/news/market-day/', { form });
	const [, reference] = /sent\/(.+)\/\?/.exec(headers.get('location')!)!;
	const to = (address: string) =>
		hub.post.mails.find((mail) => [mail.to].flat()[0]!.text === address);
	const team = to('market@thornbeck.example.org')!;
	return { reference: reference!, receipt: to('an@example.org'), team };
}

describe('mails a receipt to the sender, and to the team of the topic', () => {
	afterEach(() => {
		settings().team_mail_has_message = false;
	});

	test('a link to the desk, with nothing that was written', async () => {
		const { reference, receipt, team } = await mailsAbout({ ...sender, location: 'Market Square' });
		expect(receipt!.subject).toMatch(/^Mae eich neges [2-9A-Z]{4}-[2-9A-Z]{5} gennym$/);
		expect(receipt!.text).not.toContain('Please move them.');
		expect(team.text).toContain(`/cy/staff/feedback/${reference}/`);
		for (const said of [team.text!, String(team.html), team.subject!])
			expect(said).not.toMatch(/move them|Nguy|an@example|Market Square|market-day/);
		expect(team.replyTo).toBeUndefined();
	});

	test('the message itself, where the settings say so', async () => {
		settings().team_mail_has_message = true;
		const { team } = await mailsAbout({ ...sender, location: 'Market Square' });
		expect(team.text).toContain('> Please move them.');
		expect(team.replyTo!.text).toBe('an@example.org');
		expect(team.text).toContain('Tudalen: /news/market-day/');
		expect(team.text).toContain('Ble: Market Square');
		expect(team.html).not.toContain('<b>the</b>');
		expect(team.html).toContain('&#60;b&#62;the');
	});

	test('the message itself, which says that there is no way to answer', async () => {
		settings().team_mail_has_message = true;
		const { team } = await mailsAbout({ topic: 'market', message: 'Hello' });
		expect(team.text).toContain(strings('cy').mail.feedbackForTeam.noContact);
		expect(team.replyTo).toBeUndefined();
	});
});

test('a hub that takes no replies says so in its mails, and its door for them is closed', async () => {
	await visit(sendFeedback, '/feedback/', { form: sender });
	const receipt = hub.post.mails.find(({ to }) => [to].flat()[0]!.text === sender.email)!;
	expect(receipt.text).toContain(strings('en').mail.automatic);
	expect([receipt.replyTo, receipt.references]).toEqual([undefined, undefined]);
	const { status } = await visit(receiveMail, files.receivedMail, {
		method: 'POST',
		body: 'From: a',
	});
	expect(status).toBe(503);
});

test('pressed twice, is one message with one reference', async () => {
	stopTheClock();
	const first = await visit(sendFeedback, '/feedback/', { form: sender });
	const second = await visit(sendFeedback, '/feedback/', { form: sender });
	expect(second.headers.get('location')).toBe(first.headers.get('location'));
	expect(hub.post.mails).toHaveLength(2);
});

test('takes a message without a name or an address', async () => {
	await visit(sendFeedback, '/feedback/', { form: { topic: 'market', message: 'Hello' } });
	expect(hub.post.mails).toHaveLength(1);
});

test('refused, comes back with the message exactly as it was: 422', async () => {
	const form = { topic: 'market', message: '\n</textarea><script>x</script>', phone: '12' };
	const { status, text } = await visit(sendFeedback, '/feedback/', { form });
	expect(status).toBe(422);
	expect(text).toContain(
		'name="message">\n\n&lt;/textarea&gt;&lt;script&gt;x&lt;/script&gt;</textarea>',
	);
	expect(text).toMatch(/value="market" checked=""/);
	expect(text).toContain('<a href="#phone">');
});

test('without a topic, leads to the first one', async () => {
	const { text } = await visit(sendFeedback, '/feedback/', { form: { message: 'Hello' } });
	expect(text).toContain('<a href="#topic-market">Choose what your message is about.</a>');
	expect(text).toContain('<p id="topic-error">Choose what your message is about.</p>');
});

test('with a topic that nobody answers, asks for one', async () => {
	const form = { topic: 'no-such-topic', message: 'Hello', phone: '1' };
	const { status, text } = await visit(sendFeedback, '/feedback/', { form });
	expect(status).toBe(422);
	expect(text).toMatch(/<ul><li><a href="#topic-market">.*<a href="#phone">/);
});

test('over a limit, keeps the message and shows other ways: 429', async () => {
	await hub.database.query("select app.set_rule('feedback_per_network', 1)");
	await visit(sendFeedback, '/feedback/', { form: sender });
	const form = { ...sender, message: 'Another thing' };
	const { status, headers, text } = await visit(sendFeedback, '/feedback/', {
		form,
		ip: '192.0.2.77',
	});
	await hub.database.query("select app.set_rule('feedback_per_network', 300)");
	expect(status).toBe(429);
	expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
	expect(text).toContain('Another thing</textarea>');
	expect(text).toContain('<div id="way-forward">');
});

describe('a message about danger that is refused', () => {
	const despair = { ...sender, message: 'I want to kill myself' };
	const sent = (form: Record<string, string>, headers = {}, prefix = '') =>
		visit(sendFeedback, `${prefix}/feedback/`, { form, headers, ip: '192.0.2.78' });
	const refusals = {
		429: async (form: typeof sender, headers?: object) => {
			await hub.database.query("select app.set_rule('feedback_per_network', 1)");
			await sent(sender);
			const answer = await sent(form, headers);
			await hub.database.query("select app.set_rule('feedback_per_network', 300)");
			return answer;
		},
		422: (form: typeof sender, headers?: object) => sent({ ...form, topic: 'none' }, headers),
		503: async (form: typeof sender, headers?: object) => {
			await hub.closeDatabase();
			const answer = await sent(form, headers);
			await hub.openDatabase();
			return answer;
		},
	};

	test.each([429, 422, 503] as const)('says whom to phone: %i', async (status) => {
		const { advice } = strings('en').feedback;
		const page = await refusals[status](despair);
		expect(page.status).toBe(status);
		expect(page.text).toContain('<div id="advice">');
		expect(page.text).toContain('<p id="advice-self-harm">');
		const json = await refusals[status](despair, { accept: 'application/json' });
		expect(JSON.parse(json.text).advice).toEqual([advice.danger, advice.self_harm]);
		const other = await refusals[status]({ ...sender, message: 'The stalls.' });
		expect(other.text).toContain('<div id="advice" hidden="">');
	});

	test('says it to everybody where nobody could read it: 413', async () => {
		const { status, text } = await sent({ ...despair, message: 'x'.repeat(5_000_000) }, {}, '/cy');
		expect(status).toBe(413);
		expect(text).toContain('<a href="tel:999">999</a>');
	});
});

test('the receipt says whether an address was left, until its time is over', async () => {
	const nameless = { topic: 'market', message: 'Hello' };
	for (const [form, shown, hidden] of [
		[sender, 'mailed', 'no-email'],
		[nameless, 'no-email', 'mailed'],
	] as [Record<string, string>, string, string][]) {
		const { headers } = await visit(sendFeedback, '/feedback/', { form });
		const address = headers.get('location')!;
		const { text } = await visit(showReference, address);
		expect(text).toContain(`<p id="${shown}">`);
		expect(text).toContain(`<p id="${hidden}" hidden="">`);
		// Later, and where somebody changed it, the address says neither.
		const changed = address.replace(/email=\w+/, (said) =>
			said === 'email=no' ? 'email=yes' : 'email=no',
		);
		for (const other of [address.split('?')[0]!, changed]) {
			const later = await visit(showReference, other);
			expect(later.text).toContain(`<p id="${shown}" hidden="">`);
			expect(later.text).toContain(`<p id="${hidden}" hidden="">`);
		}
	}
});

test('is JSON for a client that accepts only JSON', async () => {
	const headers = { accept: 'application/json' };
	const sent = await visit(sendFeedback, '/feedback/', { form: sender, headers });
	const { next } = JSON.parse(sent.text);
	const receipt = await visit(showReference, next, { headers });
	expect(next).toContain(`/feedback/sent/${JSON.parse(receipt.text).reference}/?`);
	expect(JSON.parse(receipt.text).has_email).toBe(true);
	const refused = await visit(sendFeedback, '/feedback/', { form: {}, headers });
	expect(JSON.parse(refused.text).errors).toMatchObject([{ field: 'topic' }, { field: 'message' }]);
});

test('a receipt is found whatever is stuck to its address', async () => {
	const { headers } = await visit(sendFeedback, '/cy/feedback/', { form: sender });
	const address = headers.get('location')!.split('?')[0]!;
	const reference = address.split('/').at(-2)!;
	for (const stuck of ['>', '%3E', '/)', '.', '/%20', '/%E2%80%8B', '%', '=20', '/?utm_source=x']) {
		const shown = await visit(showReference, address.replace(/\/$/, stuck));
		expect([shown.status, shown.text]).toEqual([200, expect.stringContaining(reference)]);
	}
	const lower = await visit(showReference, address.toLowerCase());
	expect(lower.text).toContain(`<p id="reference">${reference}</p>`);
});

test('a reference that was misheard is not found: 404', async () => {
	for (const reference of ['AAAA-AAAAA', 'x', '%00', '<b>'])
		expect((await visit(showReference, `/feedback/sent/${reference}`)).status).toBe(404);
});
