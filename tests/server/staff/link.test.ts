import { readdir, readFile } from 'node:fs/promises';
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
		expect(await ask(email, { ip })).toMatchObject({
			refusal: { reason: 'too_many_links', wait: expect.toSatisfy((wait) => wait > 3500) },
		});
	expect(hub.post.mails).toHaveLength(0);
});

test('asked for again within a minute, says when, and sends again after that; a stranger reads the same', async () => {
	await setPause(70);
	try {
		expect(await ask(EDITOR)).toEqual({});
		expect(await ask('stranger@example.org')).toEqual({});
		const again = await Promise.all([ask(EDITOR), ask('Stranger@example.org')]);
		for (const answer of again)
			expect(answer.refusal).toEqual({
				status: 429,
				reason: 'link_too_soon',
				wait: expect.toSatisfy((wait) => wait > 60 && wait <= 70),
			});
		expect(hub.post.mails).toHaveLength(1);
		await hub.database.query("update app.limits set ends_at = ends_at - interval '70 seconds'");
		expect(await ask(EDITOR)).toEqual({});
		expect(hub.post.mails).toHaveLength(2);
	} finally {
		await setPause(0);
	}
});

test('the pause is longer than that of Supabase Auth, which would send nothing', async () => {
	const usual = await readFile('supabase/config.toml', 'utf8');
	expect(usual).toContain('max_frequency = "1m"');
	const [sql] = (await readdir('supabase/migrations')).filter((name) => name.includes('_rules_'));
	const rules = await readFile(`supabase/migrations/${sql}`, 'utf8');
	const [, seconds] = /'staff_link_pause_seconds', (\d+),/.exec(rules)!;
	expect(Number(seconds)).toBeGreaterThan(60);
});

async function setPause(seconds: number) {
	await hub.database.query('update app.rules set value = $1 where name = $2', [
		seconds,
		'staff_link_pause_seconds',
	]);
}
