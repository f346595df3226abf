import { expect, test } from 'vitest';
import { requestLink } from '#server/staff/session.ts';
import { useHub } from '../../setup/doors.ts';
import { ask, linkFor, linkIn } from '../../setup/sign-in.ts';

const hub = useHub();
const EDITOR = 'editor@thornbeck.example.org';

test('mails staff a link, in the language of the page', async () => {
	expect(await ask(EDITOR)).toEqual({});
	expect(await ask(EDITOR.toUpperCase(), { lang: 'cy' })).toEqual({});
	const [english, welsh] = hub.post.mails;
	expect(english!.to).toMatchObject({ text: EDITOR });
	expect(linkIn(english!.text)).toMatch(
		/^https:\/\/hub\.example\.org\/staff\/enter\/\?token_hash=[\da-f]{56}$/,
	);
	expect(linkIn(welsh!.text)).toMatch(/^https:\/\/hub\.example\.org\/cy\/staff\/enter\//);
	expect([english!.subject, welsh!.subject]).toEqual(['Sign in to the hub', 'Mewngofnodi i’r hwb']);
});

test('gives a stranger the same answer, no mail, and a line in the log', async () => {
	expect(await ask('stranger@example.org')).toEqual({});
	expect(hub.post.mails).toHaveLength(0);
	expect(await hub.value("select count(*)::int from app.audit_log where act = 'refuse_link'")).toBe(
		1,
	);
	expect(
		await hub.value('select count(*)::int from auth.users where email like $1', ['stranger%']),
	).toBe(0);
});

test('answers before Supabase Auth is asked, or the time would tell', async () => {
	hub.post.refusal = 421;
	const left: Promise<unknown>[] = [];
	await requestLink(EDITOR, 'en', { ip: null, waitUntil: (each) => void left.push(each) });
	expect(left).toHaveLength(1);
	await Promise.all(left);
	expect(hub.lines.map((line) => JSON.parse(line))).toEqual([
		expect.objectContaining({ event: 'staff_link_not_sent' }),
	]);
	expect(hub.lines.join()).not.toMatch(/editor@|Efa/);
});

test('makes one user of two who ask for the first time at once', async () => {
	await hub.database.query('delete from auth.users');
	await Promise.all([ask(EDITOR), ask(EDITOR)]);
	expect(
		await hub.value(
			'select count(*)::int from auth.users join app.staff using (id) where users.email = staff.email',
		),
	).toBe(1);
	expect(hub.post.mails).not.toHaveLength(0);
	await linkFor(hub, EDITOR);
});

test('says how long to wait, to everybody, when too many were asked for from one place', async () => {
	const ip = '198.51.100.9';
	for (let time = 0; time < 10; time++) await ask(`stranger-${time}@example.org`, { ip });
	for (const email of [EDITOR, 'stranger@example.org'])
		expect(await ask(email, { ip })).toEqual({ wait: expect.toSatisfy((wait) => wait > 3500) });
	expect(hub.post.mails).toHaveLength(0);
});
