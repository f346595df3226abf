import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { makeReference } from '#domain/reference.ts';
import * as askOwnList from '../../functions/ask-own-list.ts';
import * as sendFeedback from '../../functions/send-feedback.ts';
import { callDatabase } from '#server/database/call.ts';
import { deliverMail } from '#server/mail/outbox.ts';
import { queueNews } from '#server/mail/updates.ts';
import { hashToken, newConfirmation, supportTokenFor, tokenFor } from '#server/tokens.ts';
import * as signPetition from '../../functions/sign-petition.ts';
import * as supportPetition from '../../functions/support-petition.ts';
import { settings } from '#server/settings.ts';
import { useHub, visit } from '../setup/doors.ts';

const hub = useHub();

const email = 'victim@example.org';
const sign = (name: string, postcode: string, lang: string) =>
	visit(signPetition, `${lang}/petitions/keep-the-bus/sign/`, { form: { name, email, postcode } });
const confirmAll = () =>
	hub.database.query('select app.confirm(app.find_request(id)) from app.confirmations');

/** Starts a petition in somebody's name, with words that its sender wants to spread; the token of its private address. */
async function create(lang: string, address = email) {
	const request = newConfirmation();
	const token = supportTokenFor(request.confirmation_id);
	await callDatabase('create_petition', {
		...{ action: 'Buyhere cheap', background: 'Cheap', details: 'Lee', slug: 'buyhere-cheap' },
		...{ name: 'Buyhere Cheap', email: address, postcode: 'TB9 9ZZ', wants_updates: true },
		...{ lang: lang ? 'cy' : 'en', channel: 'web', ip: null, ...request },
		sponsor_hash: hashToken(token),
	});
	await deliverMail();
	return token;
}
const support = (token: string, name: string, postcode: string, lang: string) =>
	visit(supportPetition, `${lang}/support/${token}/`, { form: { name, email, postcode } });

/** Does something as a helper for a person at a counter who says that this is their address. */
async function help(act: string, lang: string, given: object) {
	const id = randomUUID();
	await hub.database.query(
		`with person as (
			insert into app.staff (id, email, name, roles, lang)
			values ($1::uuid, $1 || '@example.org', 'Sioned Parry', '{helper}', 'en') returning id
		), session as (
			insert into app.staff_sessions (id, staff, started_at, seen_at) select id, id, now(), now() from person returning id
		)
		insert into app.helping (session, turn, place, channel, began_at, seen_at)
		select id, id, 'library', 'counter', now(), now() from session`,
		[id],
	);
	const args = Object.entries({
		...{ turn: id, reference: makeReference(), name: 'Buyhere Cheap', email },
		...{ phone: '01632 960199', lang: lang ? 'cy' : 'en', reason: 'no_email', has_consent: true },
		...given,
	});
	const client = await hub.database.connect();
	try {
		await client.query('begin');
		const claims = { sub: id, session_id: id, role: 'authenticated' };
		await client.query(`select set_config('request.jwt.claims', $1, true)`, [
			JSON.stringify(claims),
		]);
		const named = args.map(([name], index) => `${name} => $${index + 1}`);
		await client.query(
			`select public.${act}(${named.join(', ')})`,
			args.map(([, value]) => value),
		);
		await client.query('commit');
	} finally {
		client.release();
	}
	await deliverMail();
}

async function startFor(lang: string) {
	const id = randomUUID();
	await help('create_petition_for', lang, {
		...{ action: 'Buyhere cheap', background: 'Cheap', details: 'Lee', slug: 'buyhere-cheap' },
		...{ shows_name: true, postcode: 'TB9 9ZZ', wants_updates: true, creation_id: id },
		...{ token_hash: hashToken(tokenFor(id)), sponsor_hash: hashToken(supportTokenFor(id)) },
	});
}

/** Sends the reminders to all who have not confirmed yet. */
async function remind() {
	await hub.database.query(`update app.signatures set signed_at = signed_at - interval '9 days'`);
	await queueNews();
	await deliverMail('all');
}

/** What makes a form send each mail to the address in it. */
const ways: Record<string, (lang: string) => Promise<unknown>> = {
	confirm_signature: (lang) => sign('Buyhere Cheap', 'TB9 9ZZ', lang),
	async already_signed(lang) {
		await sign('Ann Lee', 'TB1 2AB', lang);
		await confirmAll();
		await sign('ANN-LEE', 'TB9 9ZZ', lang);
	},
	async signature_taken_off(lang) {
		await sign('Ann Lee', 'TB1 2AB', lang);
		await confirmAll();
		await hub.database.query("select app.take_off(id, 'invalidated', 'x') from app.signatures");
		await sign('Ann. Lee', 'TB1 2AB', lang);
	},
	async mailbox_full(lang) {
		await sign('Ann Lee', 'TB1 2AB', lang);
		await confirmAll();
		await sign('Buyhere Cheap', 'TB9 9ZZ', lang);
	},
	confirm_petition: (lang) => create(lang),
	async 'confirm_signature of a supporter'(lang) {
		const token = await create(lang, 'sender@example.org');
		await confirmAll();
		await support(token, 'Buyhere Cheap', 'TB9 9ZZ', lang);
	},
	async 'already_signed of a supporter'(lang) {
		const token = await create(lang, 'sender@example.org');
		await support(token, 'Ann Lee', 'TB9 9ZZ', lang);
		await confirmAll();
		await support(token, 'Ann-Lee', 'TB9 9ZZ', lang);
	},
	async 'mailbox_full of a supporter'(lang) {
		const token = await create(lang, 'sender@example.org');
		await support(token, 'Ann Lee', 'TB1 2AB', lang);
		await confirmAll();
		await support(token, 'Buyhere Cheap', 'TB9 9ZZ', lang);
	},
	async start_reminder(lang) {
		await create(lang);
		await remind();
	},
	async sign_reminder(lang) {
		await sign('Buyhere Cheap', 'TB9 9ZZ', lang);
		await remind();
	},
	async 'sign_reminder of a supporter'(lang) {
		const token = await create(lang, 'sender@example.org');
		await confirmAll();
		await support(token, 'Buyhere Cheap', 'TB9 9ZZ', lang);
		await remind();
	},
	confirm_address: (lang) => startFor(lang),
	async 'confirm_address, and no other before it is confirmed'(lang) {
		await startFor(lang);
		const asked = `app.mail_creator(asked, template)`;
		await hub.database.query(
			`select ${asked} from app.petitions as asked, unnest(array['petition_supported', 'petition_lapsing']) as template
			where slug like 'buyhere-cheap%'`,
		);
		await deliverMail('all');
	},
	async 'confirm_address of a creator who lost the mailbox'(lang) {
		await startFor(lang);
		await hub.database.query(
			`select app.move_creator(asked, $1, gen_random_uuid(), encode(sha256('moved'), 'hex'))
			from (select * from app.petitions order by id desc limit 1) as asked`,
			[email],
		);
		await deliverMail('all');
	},
	async 'petition_update of somebody helped'(lang) {
		await help('sign_petition_for', lang, {
			...{ petition: 'keep-the-bus', postcode: 'TB9 9ZZ', wants_updates: true },
		});
		await hub.database.query(
			`select app.tell_signers(id, 'response') from app.petitions where slug = 'keep-the-bus'`,
		);
		await hub.database.query(`update app.updates set shown_at = now()`);
		await queueNews();
		await deliverMail('all');
	},
	'feedback_received of somebody helped': (lang) =>
		help('send_feedback_for', lang, {
			...{ topic: 'market', message: 'Buyhere cheap', location: 'Buyhere Lane', team: null },
		}),
	own_list: (lang) => visit(askOwnList, `${lang}/my-signatures/`, { form: { email } }),
	feedback_received: (lang) =>
		visit(sendFeedback, `${lang}/feedback/?page=/buyhere/`, {
			form: {
				...{ topic: 'market', message: 'Buyhere cheap', location: 'Buyhere Lane' },
				...{ name: 'Buyhere Cheap', phone: '01632 960199 buyhere', email },
			},
		}),
};

test.each(Object.keys(ways).flatMap((template) => ['', '/cy'].map((lang) => [template, lang])))(
	'the mail %s says nothing that the sender of a form wrote (%s)',
	async (template, lang) => {
		await ways[template!]!(lang!);
		expect(
			await hub.value(
				'select template from app.outbox where sent_at is not null order by id desc limit 1 offset $1',
				[template === 'feedback_received' ? 1 : 0],
			),
		).toBe(template!.replace(/ of .*|,.*/, ''));
		const mail = hub.post.mails.filter(({ to }) => [to].flat()[0]!.text === email).at(-1)!;
		const said = [mail.subject, mail.text, mail.html, ...mail.headerLines.map(({ line }) => line)];
		expect(said.join('\n')).not.toMatch(/buyhere|cheap|ann\W*lee|TB1.?2AB|TB9.?9ZZ|960199/i);
		expect(mail.replyTo).toBeUndefined();
		expect(mail.text).toMatch(lang ? /^Helo,\n/ : /^Hello,\n/);
	},
);

test('what waits to be mailed to them holds nothing that was written either', async () => {
	hub.post.refusal = 451;
	await ways.confirm_signature!('');
	await ways.feedback_received!('');
	hub.post.refusal = undefined;
	const waiting = await hub.value(
		"select string_agg(data::text, ' ') from app.outbox where template <> 'feedback_for_team'",
	);
	expect(waiting).toContain('Keep the <14> bus');
	expect(waiting).not.toMatch(/buyhere|cheap|victim/i);
});

test('where the settings put messages into mails, an answer of the team goes to the sender, and theirs is the only mail with what was written', async () => {
	settings().team_mail_has_message = true;
	await ways.feedback_received!('');
	settings().team_mail_has_message = false;
	const [team] = hub.post.mails.filter(({ replyTo }) => replyTo);
	expect([team!.to].flat()[0]!.text).toBe('market@thornbeck.example.org');
	expect(team!.replyTo!.text).toBe(email);
	expect(team!.text).toContain('Name: Buyhere Cheap');
	expect(hub.post.mails).toHaveLength(2);
});
