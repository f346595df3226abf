import { createHash, randomUUID } from 'node:crypto';
import pg from 'pg';
import { describe, expect, inject, test } from 'vitest';
import { inLang, paths } from '#domain/paths.ts';
import { makeReference } from '#domain/reference.ts';
import { answersFor } from '#lib/staff/standard-answers.ts';
import { strings } from '#strings/index.ts';
import { staffStrings } from '#strings/staff.ts';
import { newVisitor, open } from '../setup/browser.ts';
import { fill, press, sendButton, textAt } from '../setup/forms.ts';
import { newStaff, signIn } from '../setup/staff.ts';
import { faultsAt } from './checked.ts';
import { mailAbout, newAddress } from './mail.ts';
import { pathOf } from './walk.ts';

const { url, database } = inject('hub');
const {
	feedback: words,
	petitions,
	problems,
	refusals,
	signatures,
	today,
	trouble,
} = staffStrings('en');
/** The button of a form about a message. */
const send = 'main form:not([aria-labelledby]) button[type=submit]:not([value=fill])';

/** A message that has waited longer than any other, so that it comes first after what may be about danger. */
async function told(given: object = {}): Promise<Told> {
	const reference = makeReference();
	const email = newAddress('nia');
	const link_hash = createHash('sha256').update(randomUUID()).digest('hex');
	const facts = {
		...{ reference, topic: 'market', message: `The stalls are loud. ${reference}`, location: null },
		...{ name: 'Nia Vaughan', email, phone: null, page: '/events/', lang: 'en', channel: 'web' },
		...{ ip: null, team: null, may_publish: true, working_days: 10, link_hash, ...given },
	};
	const names = Object.keys(facts).map((name, index) => `${name} => $${index + 1}`);
	await sql(`select public.send_feedback(${names.join(', ')})`, Object.values(facts));
	await sql(
		`update app.feedback set received_at = '2020-01-06T12:00:00Z', promised_on = '2020-01-20' where reference = $1`,
		[reference],
	);
	return { reference, email, link_hash };
}

async function reply({ link_hash }: Told, body: string) {
	const text = `select public.reply_to_feedback(link_hash => $1, body => $2, channel => 'web', danger => '{}', ip => null)`;
	await sql(text, [link_hash, body]);
}

async function stateOf({ reference }: Told): Promise<string> {
	return (await sql('select state from app.feedback where reference = $1', [reference]))[0].state;
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

async function officer(...roles: Parameters<typeof newStaff>) {
	const page = await newVisitor({ scripts: false });
	await signIn(page, await newStaff(...(roles.length > 0 ? roles : (['officer'] as const))));
	return page;
}

const at = ({ reference }: Told, act?: string) =>
	url + (act ? paths.staffFeedbackAct(reference, act) : paths.staffFeedbackCase(reference));

describe('without scripts', () => {
	test('an officer’s morning: take a message, ask, read the reply, answer, publish and close', async () => {
		const message = await told();
		const { reference, email } = message;
		const page = await officer();
		expect(await textAt(page, 'main')).toContain(`The market, ${reference}`);
		await press(page, `a[href="${paths.staffFeedback}"]`);
		await press(page, `a[href="${paths.staffFeedbackCase(reference)}"]`);
		expect(await textAt(page, 'main')).toContain(
			`${words.late} ${words.promised('Monday 20 January 2020')}`,
		);
		expect(await textAt(page, 'main')).toContain(email);
		await press(page, 'form[aria-labelledby=decide] button');
		expect(await textAt(page, '.notice')).toBe(words.done.take);

		await press(page, `a[href="${paths.staffFeedbackAct(reference, 'ask')}"]`);
		await fill(page, { body: 'Which stall is it?' });
		expect(await press(page, send)).toBe(200);
		// What waits next is on the screen.
		expect(pathOf(page)).toBe(paths.staffFeedback);
		expect(await textAt(page, '.notice')).toContain(words.done.ask);
		const { feedbackAsked, feedbackAnswered } = strings('en').mail;
		expect((await mailAbout(email, feedbackAsked.subject(reference))).text).toContain(
			'Which stall is it?',
		);
		await reply(message, 'The one with the bell.');

		await press(page, `.notice a[href="${paths.staffFeedbackCase(reference)}"]`);
		expect(await textAt(page, 'main')).toContain('The one with the bell.');
		await press(page, `a[href="${paths.staffFeedbackAct(reference, 'answer')}"]`);
		expect(await press(page, send)).toBe(422);
		expect(await textAt(page, '#body-error')).toBe(problems.answer_missing);
		await fill(page, { body: 'We asked them to stop at noon.' });
		expect(await press(page, send)).toBe(200);
		expect(await textAt(page, 'main')).toContain(feedbackAnswered.subject(reference));
		expect(await stateOf(message)).toBe('in_progress');
		await press(page, 'button[value=change]');
		await fill(page, { body: 'They stop at noon from Monday.' });
		await press(page, send);
		await page.reload();
		expect(await press(page, 'button[value=publish]')).toBe(200);
		expect(await textAt(page, '.notice')).toContain(words.done.answer);
		expect((await mailAbout(email, feedbackAnswered.subject(reference))).text).toContain(
			'They stop at noon from Monday.',
		);

		await open(page, at(message, 'publish'));
		await fill(page, { said_en: 'The bell is loud.', said_cy: 'Mae’r gloch yn uchel.' });
		expect(await press(page, send)).toBe(422);
		expect(await textAt(page, '#did_cy-error')).toBe(problems.did_cy_missing);
		await fill(page, { did_en: 'It stops at noon.', did_cy: 'Mae’n stopio am hanner dydd.' });
		expect(await press(page, send)).toBe(200);
		expect(await textAt(page, '[lang=cy] h2')).toBe(staffStrings('cy').feedback.said);
		expect(await press(page, 'button[value=publish]')).toBe(200);
		expect(await textAt(page, '.notice')).toBe(words.done.publish);

		await press(page, `a[href="${paths.staffFeedbackAct(reference, 'close')}"]`);
		expect(await press(page, send)).toBe(200);
		expect(await textAt(page, '.notice')).toContain(words.done.close);
		expect(await stateOf(message)).toBe('closed');
	});

	test('a standard answer goes below what was typed, in the language of the message, and is changed before it is sent', async () => {
		const message = await told({ topic: 'bins-and-recycling', lang: 'cy' });
		const page = await officer();
		await open(page, at(message, 'answer'));
		expect(await page.$$eval('#standard option', (all) => all.map(({ value }) => value))).toEqual(
			answersFor('bins-and-recycling').map(({ title }) => title.en),
		);
		await fill(page, { body: 'Annwyl Nia,' });
		await page.select('#standard', 'A missed bin');
		expect(await press(page, 'button[value=fill]')).toBe(200);
		const [missed] = answersFor('bins-and-recycling');
		const body = await page.$eval('#body', (field) => (field as HTMLTextAreaElement).value);
		expect(body.startsWith(`Annwyl Nia,\n\n${missed!.text.cy}\n\n`)).toBe(true);
		expect(body.endsWith('/cy/services/missed-bin/')).toBe(true);
		expect(await stateOf(message)).toBe('received');
		expect(await faultsAt(page)).toEqual([]);

		await fill(page, { body: `${body}\n\nYn gywir` });
		expect(await press(page, send)).toBe(200);
		expect(await textAt(page, '[lang=cy] .plain')).toContain('Yn gywir');
		expect(await press(page, 'button[value=publish]')).toBe(200);
		const { subject } = strings('cy').mail.feedbackAnswered;
		expect((await mailAbout(message.email, subject(message.reference))).text).toContain(
			'/cy/services/missed-bin/',
		);
	});

	test('a letter is entered with its day, and its sender can follow it with what the receipt says', async () => {
		const page = await officer();
		await open(page, url + paths.staffFeedback);
		await press(page, `a[href="${paths.staffEnterFeedback}"]`);
		expect(await press(page, send)).toBe(422);
		for (const [field, problem] of [
			['channel', problems.channel_missing],
			['received_on', problems.received_on_missing],
			['topic', problems.topic_missing],
			['message', problems.message_missing],
		])
			expect(await textAt(page, `#${field}-error`)).toBe(problem);
		const text = `The stalls are loud, ${randomUUID()}.`;
		for (const radio of ['#channel-paper', '#topic-market', '#lang-cy'])
			await page.$eval(radio, (button) => (button as HTMLElement).click());
		await page.$eval('#received_on', (field) => ((field as HTMLInputElement).value = '2099-01-01'));
		await fill(page, { message: text, name: 'Nia Vaughan' });
		expect(await press(page, send)).toBe(422);
		expect(await textAt(page, '#received_on-error')).toBe(refusals.received_in_future);
		expect(await page.$eval('#name', (field) => (field as HTMLInputElement).value)).toBe(
			'Nia Vaughan',
		);
		const day = new Date(Date.now() - 3 * 86_400_000).toISOString().slice(0, 10);
		await page.$eval(
			'#received_on',
			(field, typed) => ((field as HTMLInputElement).value = typed),
			day,
		);
		expect(await press(page, send)).toBe(200);
		const [reference, key] = [await textAt(page, '#reference'), await textAt(page, '#key')];
		expect(pathOf(page)).toBe(paths.staffFeedbackReceipt(reference));
		expect(await faultsAt(page)).toEqual([]);
		const letter = await page.$eval('main textarea', ({ value }) => value);
		for (const part of [reference, key, inLang('cy', paths.feedbackFollow)])
			expect(letter).toContain(part);
		const [row] = await sql(
			`select channel, (received_at at time zone 'Europe/London')::date::text as day from app.feedback where reference = $1`,
			[reference],
		);
		expect(row).toEqual({ channel: 'paper', day });

		const sender = await newVisitor({ scripts: false });
		await open(sender, url + inLang('cy', paths.feedbackFollow));
		await fill(sender, { reference, key });
		await press(sender, sendButton);
		expect(await textAt(sender, '#own-message')).toBe(text);

		const colleague = await officer();
		await open(colleague, url + paths.staffFeedbackReceipt(reference));
		expect(pathOf(colleague)).toBe(paths.staffFeedbackCase(reference));
		expect(await textAt(colleague, 'main')).not.toContain(key);
		expect(await textAt(colleague, 'main dl')).toContain(words.facts.enteredBy('Sioned Parry'));
	});

	test('a search finds messages by the email address or the phone number of their sender', async () => {
		const phone = `01632 ${String(Date.now()).slice(-6)}`;
		const message = await told({ phone });
		const page = await officer();
		for (const typed of [message.email.toUpperCase(), phone.replace('0', '+44 ')]) {
			await open(page, url + paths.staffFeedback);
			await fill(page, { words: typed });
			expect(await press(page, 'form.sought button')).toBe(200);
			expect(await textAt(page, 'main ol.items')).toContain(message.reference);
			expect(await textAt(page, 'main section h2')).toBe(words.found(1));
		}
	});

	test('two officers on one message: the second press is refused, shows what changed, and loses nothing', async () => {
		const message = await told();
		const [first, second] = [await officer(), await officer()];
		await open(first, at(message, 'ask'));
		await fill(first, { body: 'Which day was it?' });
		await open(second, at(message));
		await press(second, 'form[aria-labelledby=decide] button');

		expect(await press(first, send)).toBe(409);
		expect(await textAt(first, '#error-summary')).toContain(refusals.feedback_changed_meanwhile);
		expect(await textAt(first, 'main')).toContain(words.history.acts.take('Sioned Parry'));
		expect(await first.$eval('#body', (field) => (field as HTMLTextAreaElement).value)).toBe(
			'Which day was it?',
		);
		expect(await press(first, send)).toBe(409);
		expect(await textAt(first, '#error-summary')).toContain(refusals.feedback_taken);

		await open(first, at(message));
		expect(await textAt(first, '.notice')).toBe(words.takenByOther('Sioned Parry'));
		expect(
			await first.$(`a[href="${paths.staffFeedbackAct(message.reference, 'ask')}"]`),
		).toBeNull();
		expect(await textAt(first, 'form[aria-labelledby=decide] button')).toBe(petitions.takeOver);
	});

	test('a message that may be about danger is on top of Today and of the inbox, with its words', async () => {
		const message = await told({ danger: '{gas}' });
		const page = await officer();
		expect(await textAt(page, 'main ol.items li')).toContain(today.tasks.danger);
		await open(page, url + paths.staffFeedback);
		expect(await textAt(page, 'main ol.items li')).toContain(words.danger);
		expect(await textAt(page, '.notice')).toMatch(/may be about danger/);
		await open(page, at(message));
		expect(await textAt(page, 'main')).toContain(words.dangerWords('gas'));
	});

	test('a merged message about danger is named where it is answered, with a link to it', async () => {
		const [main, other] = [await told(), await told({ danger: '{gas}' })];
		await sql(
			`update app.feedback set state = 'in_progress', merged_into = (select id from app.feedback where reference = $1)
			where reference = $2`,
			[main.reference, other.reference],
		);
		const page = await officer();
		await open(page, at(main));
		const notice = await textAt(page, '.notice');
		expect(notice).toContain(words.danger);
		expect(notice).toContain(words.dangerMerged(other.reference));
		expect(await faultsAt(page)).toEqual([]);
		await press(page, `.notice a[href="${paths.staffFeedbackCase(other.reference)}"]`);
		expect(await textAt(page, '.notice')).toContain(words.dangerWords('gas'));
	});

	test('an email about danger that was refused is on top, until an officer has read of it', async () => {
		const message = await told();
		await sql(
			`select public.receive_reply($1, 'stranger@example.net', $2, 'I smell gas.', null, '{}', '{gas}')`,
			[message.reference, message.link_hash],
		);
		const page = await officer();
		await open(page, url + paths.staffFeedback);
		expect(await textAt(page, 'main ol.items')).toContain(message.reference);
		await open(page, at(message));
		const seen = await textAt(page, 'main');
		expect(seen).toContain(words.danger);
		expect(seen).toContain(words.refused.other);
		expect(seen).toContain('It has these words: gas.');
		expect(seen).not.toMatch(/stranger|I smell/);
		expect(await faultsAt(page)).toEqual([]);
		expect(await press(page, 'form[action$="/see-mail/"] button')).toBe(200);
		expect(await textAt(page, '.notice')).toBe(words.done.see_mail);
		expect(await textAt(page, 'main')).not.toContain(words.danger);
	});

	test('a message and the list of messages are printed without menus and forms', async () => {
		const message = await told();
		const page = await officer();
		for (const address of [at(message), url + paths.staffFeedback]) {
			await open(page, address);
			await page.emulateMediaType('print');
			const shown = await page.$$eval('nav, form, main ul.links', (parts) =>
				parts.filter((part) => part.checkVisibility()).map((part) => part.outerHTML.slice(0, 80)),
			);
			expect(shown).toEqual([]);
			expect(await textAt(page, 'main')).toContain(message.reference);
		}
	});

	test('a search finds a message by name, keeps the name out of the address, and opens a reference', async () => {
		const name = `Gwen ${randomUUID().replace(/[^a-f]/g, '')}`;
		const message = await told({ name });
		const page = await officer();
		await open(page, url + paths.staffFeedback);
		await fill(page, { words: name });
		expect(await press(page, 'form.sought button')).toBe(200);
		expect(page.url()).not.toContain(name);
		expect(await textAt(page, 'main section h2')).toBe(words.found(1));
		expect(await page.$eval('#words', (field) => (field as HTMLInputElement).value)).toBe(name);
		const address = page.url();
		await sql(`update app.feedback set state = 'closed', closed_at = now() where reference = $1`, [
			message.reference,
		]);
		await page.reload();
		expect(await textAt(page, 'main section h2')).toBe(words.found(0));
		await press(page, 'main section p a');
		expect(await textAt(page, 'main ol.items')).toContain(message.reference);

		await fill(page, { words: message.reference.toLowerCase().replace('-', ' ') });
		await press(page, 'form.sought button');
		expect(pathOf(page)).toBe(paths.staffFeedbackCase(message.reference));

		const colleague = await officer();
		await open(colleague, address);
		expect(await textAt(colleague, '.notice')).toBe(signatures.gone);
		expect(await colleague.$eval('#words', (field) => (field as HTMLInputElement).value)).toBe('');
	});

	test('two messages about the same are merged, a third is handed over, and the one left can be answered', async () => {
		const [main, other, third] = [await told(), await told(), await told()];
		const page = await officer();
		await open(page, at(other, 'merge'));
		await fill(page, { into_reference: other.reference });
		expect(await press(page, send)).toBe(409);
		expect(await textAt(page, '#into_reference-error')).toBe(refusals.merge_not_possible);
		await fill(page, { into_reference: main.reference });
		expect(await press(page, send)).toBe(200);
		expect(await textAt(page, '.notice')).toContain(words.done.merge);
		await open(page, at(other));
		expect(
			await page.$(`a[href="${paths.staffFeedbackAct(other.reference, 'answer')}"]`),
		).toBeNull();
		await open(page, at(main, 'answer'));
		expect(await textAt(page, 'main')).toContain(words.acts.answer.goesTo.en(1));

		// Without its reference, from the list of what waits about the same topic.
		const fourth = await told();
		await open(page, at(fourth, 'merge'));
		expect(await faultsAt(page)).toEqual([]);
		expect(await press(page, `form:has([value="${main.reference}"]) button`)).toBe(200);
		const [merged] = await sql(
			'select main.reference from app.feedback as known join app.feedback as main on main.id = known.merged_into where known.reference = $1',
			[fourth.reference],
		);
		expect(merged.reference).toBe(main.reference);

		await open(page, at(third, 'hand_over'));
		expect(await press(page, send)).toBe(422);
		await page.$eval('#topic-this-website', (radio) => (radio as HTMLInputElement).click());
		expect(await press(page, send)).toBe(200);
		const [row] = await sql('select topic from app.feedback where reference = $1', [
			third.reference,
		]);
		expect(row.topic).toBe('this-website');
	});

	test('a text is hidden behind a press, its sender is limited, and a reason that names them is refused', async () => {
		const message = await told({ may_publish: false });
		const page = await officer();
		await open(page, at(message));
		expect(
			await page.$(`a[href="${paths.staffFeedbackAct(message.reference, 'publish')}"]`),
		).toBeNull();
		await open(page, at(message, 'limit'));
		await fill(page, { reason: `${message.email} is rude` });
		expect(await press(page, send)).toBe(422);
		expect(await textAt(page, '#reason-error')).toBe(refusals.reason_names_person);
		await fill(page, { reason: 'Fifty messages in a day.' });
		expect(await press(page, send)).toBe(200);
		expect(await textAt(page, '.notice')).toBe(words.done.limit);
		await open(page, at(message, 'hide'));
		await fill(page, { reason: 'Insults.' });
		expect(await press(page, send)).toBe(200);
		expect(await textAt(page, 'main details')).toContain('The stalls are loud.');
		expect(await page.$eval('main details', (part) => (part as HTMLDetailsElement).open)).toBe(
			false,
		);
		await open(page, at(message, 'unhide'));
		expect(await press(page, send)).toBe(200);
		expect(await page.$('main .columns details')).toBeNull();
	});

	test('the figures are saved for a reason only, and the reason is in the acts', async () => {
		// What a topic is named today, an older message may not be.
		await told({ topic: 'constructor' });
		const page = await officer();
		await open(page, url + paths.staffFigures);
		expect(await textAt(page, 'main table')).toContain('constructor');
		await press(page, `a[href="${paths.staffSaveFigures}"]`);
		expect(await press(page, send)).toBe(422);
		expect(await textAt(page, '#reason-error')).toBe(problems.reason_missing);
		const cookie = (await page.browserContext().cookies())
			.map(({ name, value }) => `${name}=${value}`)
			.join('; ');
		const reason = 'For the meeting of the council.';
		const response = await fetch(url + paths.staffSaveFigures, {
			method: 'POST',
			body: new URLSearchParams({ reason }),
			headers: { cookie, origin: new URL(url).origin },
		});
		expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
		const lines = Buffer.from(await response.arrayBuffer())
			.toString()
			.split('\r\n');
		expect(lines[0]).toBe('\ufeffMonth,Topic,What became of it,Number');
		expect(lines).toContain('2020-01,constructor,"Late, not answered yet",1');
		const acts = await sql(`select details from app.audit_log where act = 'export_feedback'`, []);
		expect(acts.map(({ details }) => details.reason)).toContain(reason);
	});

	test('a role that has nothing to do there is kept out; figures are there for administrators, votes for editors', async () => {
		const message = await told();
		const helper = await officer('helper', 'moderator');
		const rooms = [paths.staffFeedback, paths.staffFigures, paths.staffPageVotes];
		for (const address of [
			...rooms.map((path) => url + path),
			at(message),
			at(message, 'answer'),
		]) {
			expect((await open(helper, address))?.status()).toBe(403);
			expect(await textAt(helper, 'h1')).toBe(trouble[403].title);
		}
		const others = await officer('administrator', 'editor');
		const statuses = [];
		for (const path of rooms) statuses.push((await open(others, url + path))?.status());
		expect(statuses).toEqual([403, 200, 200]);
		expect(await textAt(others, 'main')).toContain('/contact/');
	});
});

type Told = { reference: string; email: string; link_hash: string };
