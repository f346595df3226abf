import { createHash, randomUUID } from 'node:crypto';
import pg from 'pg';
import type { Page } from 'puppeteer';
import { describe, expect, inject, test } from 'vitest';
import { paths } from '#domain/paths.ts';
import { makeReference } from '#domain/reference.ts';
import { strings } from '#strings/index.ts';
import { staffStrings } from '#strings/staff.ts';
import { newVisitor, open } from '../setup/browser.ts';
import { choose, fill, press, sendButton, textAt } from '../setup/forms.ts';
import { newStaff, signIn } from '../setup/staff.ts';
import { faultsOn } from '../site/accessible.ts';
import { pathOf } from './walk.ts';

const { url, database } = inject('hub');
const { feedback: words, helping, problems, refusals } = staffStrings('en');
const resident = strings('en').feedback;
const send = 'main form:not([aria-label]) button[type=submit]';
/** The answer page of a topic with standard answers has a second button. */
const sendAnswer = `${send}:not([value=fill])`;
const check = `form[action="${'{}'}"] button`;

/** A message of a person without an address: its reference and four words. */
async function told(more: (page: Page) => Promise<void> = async () => {}) {
	const page = await newVisitor({ scripts: false });
	await open(page, url + paths.feedback);
	await choose(page, '[value=market]');
	await fill(page, { message: `The bell rings. ${randomUUID()}` });
	await more(page);
	await press(page, sendButton);
	const [reference, key] = [await textAt(page, '#reference'), await textAt(page, '#key')];
	return { page, reference, key };
}

async function staff(...roles: Parameters<typeof newStaff>) {
	const page = await newVisitor({ scripts: false });
	await signIn(page, await newStaff(...roles));
	return page;
}

/** What the checks find on the page that a person without scripts is on. */
async function faultsAt(page: Page) {
	const checked = await newVisitor();
	await checked.browserContext().setCookie(...(await page.browserContext().cookies()));
	await open(checked, page.url());
	return await faultsOn(checked, { width: 320, standard: 'WCAG2AAA' });
}

async function follows(reference: string, key: string) {
	const page = await newVisitor({ scripts: false });
	await open(page, url + paths.feedbackFollow);
	await fill(page, { reference, key });
	return await press(page, sendButton);
}

async function sql(text: string, values: unknown[]) {
	const client = new pg.Client({ connectionString: database });
	await client.connect();
	try {
		return (await client.query(text, values)).rows;
	} finally {
		await client.end();
	}
}

describe('without scripts', () => {
	test('an officer at the phone: the words, the question, what was said, reopening and new words', async () => {
		const { reference, key } = await told();
		const page = await staff('officer');
		const at = (act: string) => url + paths.staffFeedbackAct(reference, act);
		await open(page, url + paths.staffFeedbackCase(reference));
		await press(page, `main a[href="${paths.staffFeedbackWords(reference)}"]`);
		const checkButton = check.replace('{}', paths.staffFeedbackWords(reference));
		await fill(page, { key: 'one two three four' });
		expect(await press(page, checkButton)).toBe(422);
		expect(await textAt(page, '#key-error')).toBe(refusals.key_wrong);
		expect(await faultsAt(page)).toEqual([]);
		await fill(page, { key: key.toUpperCase().replaceAll(' ', '  -') });
		expect(await press(page, checkButton)).toBe(200);
		expect(await textAt(page, 'h1')).toBe(words.spoken.right);
		expect(await faultsAt(page)).toEqual([]);

		await open(page, at('ask'));
		expect(await textAt(page, '.notice')).toBe(words.acts.ask.unreachable);
		await fill(page, { body: 'Which bell?' });
		await press(page, send);
		await open(page, at('reply_for'));
		expect(await press(page, send)).toBe(422);
		expect(await textAt(page, '#body-error')).toBe(problems.said_missing);
		expect(await textAt(page, '#channel-error')).toBe(problems.channel_missing);
		expect(await faultsAt(page)).toEqual([]);
		await choose(page, '#channel-phone');
		await fill(page, { body: 'The one of the church.' });
		expect(await press(page, send)).toBe(200);
		expect(await textAt(page, '.notice')).toBe(words.done.reply_for);
		expect(await textAt(page, 'main')).toContain('The one of the church.');
		expect(await textAt(page, 'main')).not.toContain('We asked the person something');

		await open(page, at('ask'));
		await fill(page, { body: 'At which hour?' });
		await press(page, send);
		await open(page, at('go_on'));
		expect(await press(page, send)).toBe(200);
		expect(await textAt(page, '.notice')).toBe(words.done.go_on);

		await open(page, at('answer'));
		await fill(page, { body: 'It is quiet now.' });
		await press(page, sendAnswer);
		await press(page, 'button[value=publish]');
		await open(page, at('reopen_for'));
		await choose(page, '#channel-counter');
		await fill(page, { body: 'It is not.' });
		expect(await press(page, send)).toBe(200);
		expect(await textAt(page, '.notice')).toBe(words.done.reopen_for);

		await open(page, at('renew_key'));
		expect(await press(page, send)).toBe(422);
		expect(await textAt(page, '#reason-error')).toBe(problems.reason_missing);
		expect(await faultsAt(page)).toEqual([]);
		await fill(page, { reason: 'They know the first message.' });
		expect(await press(page, send)).toBe(200);
		expect(pathOf(page)).toBe(paths.staffFeedbackReceipt(reference));
		expect(await textAt(page, '.notice')).toBe(words.entry.renewed);
		const renewed = await textAt(page, '#key');
		expect(await faultsAt(page)).toEqual([]);
		expect(renewed.split(' ')).toHaveLength(4);
		expect(await follows(reference, key)).toBe(422);
		expect(await follows(reference, renewed)).toBe(200);
	});

	test('a message of the sample town can get new words, which the desk checks and which lead to its page', async () => {
		const reference = 'C7MR-4EG8K';
		const page = await staff('officer');
		await open(page, url + paths.staffFeedbackAct(reference, 'renew_key'));
		await fill(page, { reason: 'They know the first message.' });
		expect(await press(page, send)).toBe(200);
		const key = await textAt(page, '#key');
		await open(page, url + paths.staffFeedbackWords(reference));
		await fill(page, { key });
		expect(await press(page, check.replace('{}', paths.staffFeedbackWords(reference)))).toBe(200);
		expect(await textAt(page, 'h1')).toBe(words.spoken.right);
		expect(await faultsAt(page)).toEqual([]);
		expect(await follows(reference, key)).toBe(200);
	});

	test('a helper opens a message with its words, reads it out, writes down what is said, and the next person sees nothing', async () => {
		const { reference, key } = await told();
		const page = await staff('helper');
		await open(page, url + paths.staffHelping);
		await choose(page, '#place-library');
		await press(page, sendButton);
		await press(page, `a[href="${paths.staffFollowFor}"]`);
		await fill(page, { reference, key: 'one two three four' });
		expect(await press(page, sendButton)).toBe(422);
		expect(await textAt(page, '#key-error')).toBe(refusals.key_wrong);
		expect(await faultsAt(page)).toEqual([]);
		await fill(page, { key });
		expect(await press(page, sendButton)).toBe(200);
		expect(await textAt(page, 'main')).toContain('The bell rings.');
		expect(await textAt(page, 'main')).toContain(resident.page.states.received);
		expect(await faultsAt(page)).toEqual([]);
		expect(await press(page, 'button[value=reply]')).toBe(422);
		expect(await textAt(page, '#body-error')).toBe(problems.said_missing);
		await fill(page, { body: 'On Sundays too.' });
		expect(await press(page, 'button[value=reply]')).toBe(200);
		expect(await textAt(page, '.notice')).toBe(helping.written);
		expect(await textAt(page, 'main')).toContain('On Sundays too.');
		await press(page, `form[action="${paths.staffHelpNext}"] button`);
		await open(page, url + paths.staffFollowFor);
		expect(await textAt(page, 'main')).not.toContain('The bell rings.');
	});

	test('a thank-you needs no reply unless asked for: the receipt and the desk say so, and it is closed when it is read', async () => {
		const quiet = await told((page) => choose(page, '[name=kind][value=thanks]'));
		expect(await textAt(quiet.page, '#promise')).toBe(resident.sent.noReply);
		const asking = await told(async (page) => {
			await choose(page, '[name=kind][value=thanks]');
			await choose(page, '#wants_reply-yes');
		});
		expect(await textAt(asking.page, '#promise')).not.toBe(resident.sent.noReply);
		const page = await staff('officer');
		await open(page, url + paths.staffFeedbackCase(quiet.reference));
		expect(await textAt(page, 'main')).toContain(words.noReply);
		expect(await faultsAt(page)).toEqual([]);
		await press(page, `a[href="${paths.staffFeedbackAct(quiet.reference, 'finish')}"]`);
		expect(await press(page, send)).toBe(200);
		expect(await textAt(page, '.notice')).toContain(words.done.finish);
		const [row] = await sql('select state from app.feedback where reference = $1', [
			quiet.reference,
		]);
		expect(row.state).toBe('closed');
	});

	test('merged senders of two languages: the officer sees how many, writes both answers and sees both letters', async () => {
		const sent = async (lang: string) => {
			const reference = makeReference();
			const link_hash = createHash('sha256').update(reference).digest('hex');
			const facts = { reference, topic: 'market', message: `Loud. ${reference}`, lang };
			const all = { ...facts, channel: 'web', working_days: 10, link_hash };
			const none = ['location', 'name', 'email', 'phone', 'page', 'ip', 'team'];
			const args = [
				...Object.keys(all).map((name, index) => `${name} => $${index + 1}`),
				...none.map((name) => `${name} => null`),
			];
			await sql(`select public.send_feedback(${args.join(', ')})`, Object.values(all));
			return reference;
		};
		const [main, other] = [await sent('en'), await sent('cy')];
		const page = await staff('officer');
		await open(page, url + paths.staffFeedbackAct(other, 'merge'));
		await fill(page, { into_reference: main });
		await press(page, send);
		const answer = url + paths.staffFeedbackAct(main, 'answer');
		await open(page, answer);
		expect(await textAt(page, 'main')).toContain(words.acts.answer.goesTo.cy(1));
		await fill(page, { body: 'It is quiet.' });
		await press(page, sendAnswer);
		// Without a second text, the Welsh letter says in Welsh that the answer is in English.
		expect(await textAt(page, 'main [lang=cy]')).toContain(strings('cy').feedback.page.answerIn.en);
		await press(page, 'button[value=change]');
		await fill(page, { other_body: 'Mae’n dawel.' });
		await press(page, sendAnswer);
		expect(await faultsAt(page)).toEqual([]);
		expect(await textAt(page, 'main [lang=cy]')).toContain('Mae’n dawel.');
		expect(await press(page, 'button[value=publish]')).toBe(200);
		const rows = await sql(
			`select said.body from app.feedback_messages as said join app.feedback as known on known.id = said.feedback
			where known.reference = $1 and said.act = 'answer'`,
			[other],
		);
		expect(rows).toEqual([{ body: 'Mae’n dawel.' }]);
	});
});
