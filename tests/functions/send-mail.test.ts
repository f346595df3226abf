import { expect, test } from 'vitest';
import auditTallies from '../../functions/audit-tallies.ts';
import sendMail from '../../functions/send-mail.ts';
import * as signPetition from '../../functions/sign-petition.ts';
import sweepData from '../../functions/sweep-data.ts';
import { useHub, visit } from '../setup/doors.ts';

const hub = useHub();

const sign = (name: string) =>
	visit(signPetition, '/petitions/keep-the-bus/sign/', {
		form: { name, email: `${name.toLowerCase()}@example.org`, postcode: 'TB1 2AB' },
	});
const waitNoLonger = () =>
	hub.database.query("update app.outbox set due_at = now() - interval '1 second'");

test('a mail server that is away loses nothing: the person is answered, the mail goes later', async () => {
	const port = Number(new URL(hub.post.url).port);
	await hub.post.shut();
	expect((await sign('Ann')).status).toBe(303);
	expect(await hub.value('select error from app.outbox')).toMatch(/^ESOCKET|^ECONN/);
	await hub.post.open(port);
	await sendMail();
	expect(hub.post.mails).toHaveLength(0);
	await waitNoLonger();
	await sendMail();
	expect(hub.post.mails).toHaveLength(1);
	await waitNoLonger();
	await sendMail();
	expect(hub.post.mails).toHaveLength(1);
});

test('five thousand updates wait, and the person who signs has the mail before any of them goes', async () => {
	await hub.database.query(
		`insert into app.outbox (template, lane, lang, recipient, data)
		select 'petition_update', 'told', 'en', 'reader' || n || '@example.org', '{}' from generate_series(1, 5000) as n`,
	);
	await sign('Ann');
	expect(hub.post.mails.map(({ headers }) => headers.get('to'))).toMatchObject([
		{ text: 'ann@example.org' },
	]);
	const tried = `select count(*)::int from app.outbox where lane = 'told' and attempts > 0`;
	expect(await hub.value(tried)).toBe(0);
});

test('mails say the rules as the council has set them', async () => {
	await hub.database.query("select app.set_rule('code_minutes', 120)");
	try {
		await sign('Ann');
		expect(hub.post.mails[0]!.text).toContain('It works for 2 hours:');
	} finally {
		await hub.database.query("select app.set_rule('code_minutes', 60)");
	}
});

test('a function that dies right after saving loses nothing', async () => {
	await hub.database.query(SIGNED_AND_DIED);
	await sendMail();
	expect(hub.post.mails).toHaveLength(1);
});

test('a sender that dies with a mail in its hands loses nothing: its lease ends', async () => {
	await hub.database.query(SIGNED_AND_DIED);
	await hub.database.query('select public.claim_mail(10)');
	await sendMail();
	expect(hub.post.mails).toHaveLength(0);
	await waitNoLonger();
	await sendMail();
	expect(hub.post.mails).toHaveLength(1);
});

test('many senders at once send each mail once', async () => {
	const names = Array.from(
		{ length: 25 },
		(_, number) => `Person${String.fromCharCode(97 + number)}`,
	);
	hub.post.refusal = 451;
	await Promise.all(names.map(sign));
	hub.post.refusal = undefined;
	await waitNoLonger();
	await Promise.all(Array.from({ length: 5 }, () => sendMail()));
	await sendMail();
	const ids = hub.post.mails.map(({ messageId }) => messageId);
	expect(ids).toHaveLength(25);
	expect(new Set(ids).size).toBe(25);
	expect(ids[0]).toMatch(/^<outbox-\d+@hub\.example\.org>$/);
});

test('a mail that is refused is given up after eight tries, and the reason holds nothing personal', async () => {
	hub.post.refusal = 550;
	await sign('Ann');
	for (let tries = 0; tries < 12; tries++) {
		await waitNoLonger();
		await sendMail();
	}
	const { rows } = await hub.database.query(
		'select attempts, error, failed_at is not null as failed from app.outbox',
	);
	expect(rows).toEqual([{ attempts: 8, error: 'EMESSAGE 550', failed: true }]);
	expect(hub.lines.join()).toContain('mail_failed');
	expect(hub.lines.join()).not.toContain('example.org');
});

test('the database away while mail is due is a line in the log', async () => {
	await hub.closeDatabase();
	await sendMail();
	await hub.openDatabase();
	expect(JSON.parse(hub.lines.at(-1)!)).toMatchObject({
		event: 'mail_not_delivered',
		error: 'DatabaseAway',
	});
});

test('every night the counts are proven and old data is swept', async () => {
	await auditTallies();
	await sweepData();
	expect(hub.lines.map((line) => JSON.parse(line).event)).toEqual(['tallies_exact', 'data_swept']);
	await hub.database.query(
		"insert into app.tallies (petition, area, channel, shard, count) select id, null, 'web', 0, 3 from app.petitions where slug = 'keep-the-bus'",
	);
	await auditTallies();
	expect(JSON.parse(hub.lines.at(-1)!)).toMatchObject({ event: 'tallies_drifted', drifted: 1 });
});

test.each([
	['audit_tallies', auditTallies, 'audit_log', 'false'],
	['sweep', sweepData, 'audit_log', 'false'],
	['claim_mail', sendMail, 'outbox', 'attempts = 0'],
	['settle_mail', sendMail, 'outbox', 'sent_at is null'],
])('%s that goes wrong is never taken for done', async (call, job, table, rule) => {
	await hub.database.query(SIGNED_AND_DIED);
	await hub.database.query(
		`alter table app.${table} add constraint broken check (${rule}) not valid`,
	);
	await job();
	await hub.database.query(`alter table app.${table} drop constraint broken`);
	expect(hub.lines.map((line) => JSON.parse(line))).toMatchObject([
		{ error: 'DatabaseError', code: '23514', call, where: expect.stringMatching(/^src\/server\//) },
	]);
});

const SIGNED_AND_DIED = `
	select public.sign_petition('keep-the-bus', 'Ann', 'ann@example.org', 'TB1 2AB', false, 'en', 'web', null,
		gen_random_uuid(), repeat('a', 64), repeat('b', 64))`;

test('a question of a colleague is mailed in the language of the person asked, with a link to the desk; and the job says that it ran', async () => {
	await hub.database.query("update app.jobs set ran_at = null where name = 'send-mail'");
	await hub.database.query(
		`select app.queue_mail('question_asked', 'cy', 'martin@example.org', '{"name": "Siân Okafor"}')`,
	);
	await sendMail();
	expect(hub.post.mails[0]!.subject).toBe('Mae Siân Okafor wedi gofyn cwestiwn i chi');
	expect(hub.post.mails[0]!.text).toContain('/cy/staff/\n');
	expect(await hub.value("select ran_at from app.jobs where name = 'send-mail'")).not.toBeNull();
});
