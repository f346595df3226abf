import { describe, expect, test } from 'vitest';
import { DatabaseAway } from '#server/database/call.ts';
import { enter, forgetSession, leave, readSession } from '#server/staff/session.ts';
import { callAsStaff } from '#server/staff/call.ts';
import { stopTheClock } from '../../setup/clock.ts';
import { useHub } from '../../setup/doors.ts';
import { linkFor, requestWith, signIn } from '../../setup/sign-in.ts';

const hub = useHub();
const EDITOR = 'editor@thornbeck.example.org';

const read = (cookie: string) => readSession(requestWith(cookie));
/** What a browser would send after an answer with these. */
const kept = (cookies: string[]) => cookies.map((cookie) => cookie.split(';', 1)[0]).join('; ');

describe('a link that was followed', () => {
	test('signs in, with a cookie that only our own pages send and no script can read', async () => {
		const { cookies } = await enter(await linkFor(hub, EDITOR));
		expect(cookies).toEqual([
			expect.stringMatching(
				/^__Host-staff=[\w.-]+~[\w-]+; Path=\/; Secure; HttpOnly; SameSite=Strict$/,
			),
		]);
		expect(cookies![0]!.length).toBeLessThan(2000);
		expect(await read(kept(cookies!))).toEqual({
			token: expect.any(String),
			staff: {
				id: expect.any(String),
				name: 'Efa Rees',
				email: EDITOR,
				roles: ['editor'],
				lang: 'en',
				waits: {},
			},
			cookies: [],
		});
	});

	test('works once', async () => {
		const secret = await linkFor(hub, EDITOR);
		await enter(secret);
		expect(await enter(secret)).toEqual({ refusal: { status: 410, reason: 'link_used' } });
	});

	test('pressed twice at once signs in once, and both answers say so', async () => {
		const secret = await linkFor(hub, EDITOR);
		const [one, other] = await Promise.all([enter(secret), enter(secret)]);
		expect(one.cookies).toHaveLength(1);
		expect(other).toEqual(one);
	});

	test.each(['', 'abc', '../../../etc/passwd', 'f'.repeat(56), 'f'.repeat(5000), '%00'.repeat(20)])(
		'is refused when it is %s',
		async (secret) => {
			expect(await enter(secret)).toEqual({ refusal: { status: 410, reason: 'link_used' } });
		},
	);

	test('leads nowhere for someone removed since', async () => {
		const secret = await linkFor(hub, EDITOR);
		await removed(EDITOR, async () => {
			expect(await enter(secret)).toEqual({ refusal: { status: 410, reason: 'link_used' } });
		});
	});
});

describe('a cookie', () => {
	test('is nobody’s when there is none', async () => {
		expect(await read('')).toBeUndefined();
		expect(await read('theme=dark')).toBeUndefined();
		expect(forgetSession(requestWith('theme=dark'))).toEqual([]);
	});

	test.each([
		['empty', () => ''],
		['nonsense', () => 'x'],
		['too long', () => `${'a.b.'}${'c'.repeat(4000)}~d`],
		['forged', (cookie: string) => cookie.replace(/.{6}~/, 'AAAAAA~')],
		['of another person', (cookie: string) => changed(cookie, { sub: crypto.randomUUID() })],
		[
			'of another session',
			(cookie: string) => changed(cookie, { session_id: crypto.randomUUID() }),
		],
		['made longer', (cookie: string) => changed(cookie, { exp: 4_102_444_800 })],
		['of another project', (cookie: string) => changed(cookie, { iss: 'https://example.org' })],
	])('that is %s signs nobody in, and is cleared', async (_, change) => {
		const cookie = await signIn(hub, EDITOR);
		const value = change(cookie.replace('__Host-staff=', ''));
		const request = requestWith(`a=b; __Host-staff=${value}`);
		expect(await readSession(request)).toBeUndefined();
		expect(forgetSession(request)).toEqual([
			'__Host-staff=; Max-Age=0; Path=/; Secure; HttpOnly; SameSite=Strict',
		]);
	});

	test('of someone removed signs nobody in, at once', async () => {
		const cookie = await signIn(hub, EDITOR);
		await removed(EDITOR, async () => expect(await read(cookie)).toBeUndefined());
	});

	test('of a session that the database ended signs nobody in, however good its token', async () => {
		const cookie = await signIn(hub, EDITOR);
		await hub.database.query("update app.staff_sessions set seen_at = now() - interval '2 hours'");
		expect(await read(cookie)).toBeUndefined();
	});
});

describe('a token that is about to end', () => {
	test('is renewed, and the browser is given the new one', async () => {
		const cookie = await signIn(hub, EDITOR);
		pass(3550);
		const session = await read(cookie);
		expect(session).toMatchObject({ staff: { email: EDITOR }, cookies: [expect.anything()] });
		const renewed = kept(session!.cookies);
		expect(renewed).not.toBe(cookie);
		expect(await read(renewed)).toMatchObject({ token: session!.token, cookies: [] });
	});

	test('is renewed when it has ended already', async () => {
		const cookie = await signIn(hub, EDITOR);
		pass(5400);
		expect(await read(cookie)).toMatchObject({ staff: { email: EDITOR } });
	});

	test('is renewed for two tabs at once, and for one that comes late', async () => {
		const cookie = await signIn(hub, EDITOR);
		pass(3550);
		const tabs = await Promise.all(Array.from({ length: 6 }, () => read(cookie)));
		expect(tabs.every((session) => session?.cookies.length === 1)).toBe(true);
		expect(await read(cookie)).toBeDefined();
		for (const session of tabs) expect(await read(kept(session!.cookies))).toBeDefined();
	});

	test('is good to its end when it can’t be renewed', async () => {
		const cookie = await signIn(hub, EDITOR);
		await hub.database.query('delete from auth.refresh_tokens');
		pass(3550);
		expect(await read(cookie)).toMatchObject({ cookies: [] });
		pass(60);
		expect(await read(cookie)).toBeUndefined();
	});
});

describe('signing out', () => {
	test('here ends this session and no other', async () => {
		const [here, there] = [await signIn(hub, EDITOR), await signIn(hub, EDITOR)];
		expect(await leave((await read(here))!, 'here')).toEqual([
			expect.stringContaining('Max-Age=0'),
		]);
		expect(await read(here)).toBeUndefined();
		expect(await read(there)).toBeDefined();
	});

	test('everywhere ends all of them', async () => {
		const [here, there] = [await signIn(hub, EDITOR), await signIn(hub, EDITOR)];
		await leave((await read(here))!, 'everywhere');
		for (const cookie of [here, there]) expect(await read(cookie)).toBeUndefined();
		expect(
			await hub.value(
				'select count(*)::int from auth.sessions join auth.users on users.id = user_id where email = $1',
				[EDITOR],
			),
		).toBe(0);
	});

	test('leaves nothing that could be renewed', async () => {
		const cookie = await signIn(hub, EDITOR);
		await leave((await read(cookie))!, 'here');
		pass(5400);
		expect(await read(cookie)).toBeUndefined();
	});
});

describe('while Supabase is away', () => {
	test('nobody is taken for signed out: that is an outage', async () => {
		const cookie = await signIn(hub, EDITOR);
		const session = (await read(cookie))!;
		const secret = await linkFor(hub, EDITOR);
		await hub.closeDatabase();
		try {
			await expect(read(cookie)).rejects.toThrow(DatabaseAway);
			await expect(enter(secret)).rejects.toThrow(DatabaseAway);
			await expect(leave(session, 'here')).rejects.toThrow(DatabaseAway);
		} finally {
			await hub.openDatabase();
		}
		expect(await read(cookie)).toBeDefined();
	});
});

describe('calls as staff', () => {
	test('are made by the person, and refused as values', async () => {
		const [editor, admin] = [
			(await read(await signIn(hub, EDITOR)))!,
			(await read(await signIn(hub, 'admin@thornbeck.example.org')))!,
		];
		expect(await callAsStaff(editor, 'list_staff', {})).toEqual({
			refusal: { status: 403, reason: 'role_missing' },
		});
		expect((await callAsStaff(admin, 'list_staff', {})).value).toHaveLength(3);
		expect(await callAsStaff(admin, 'remove_staff', { id: admin.staff.id })).toEqual({
			refusal: { status: 409, reason: 'last_administrator' },
		});
		expect(
			await callAsStaff(admin, 'add_staff', { email: 'x', name: 'X', roles: [], lang: 'en' }),
		).toEqual({ refusal: { status: 422, reason: 'not_accepted' } });
		await leave(editor, 'here');
		expect(await callAsStaff(editor, 'staff_session', {})).toEqual({
			refusal: { status: 401, reason: 'session_ended' },
		});
	});
});

async function removed(email: string, work: () => Promise<void>) {
	await hub.database.query('update app.staff set removed_at = now() where email = $1', [email]);
	try {
		await work();
	} finally {
		await hub.database.query('update app.staff set removed_at = null');
	}
}

/** Moves the clock of functions and Supabase Auth, but not the database's. */
function pass(seconds: number) {
	stopTheClock(seconds / 60);
}

function changed(value: string, claims: object) {
	const [token = '', refresh] = value.split('~');
	const [header, payload = '', signature] = token.split('.');
	const was = JSON.parse(Buffer.from(payload, 'base64url').toString());
	const now = Buffer.from(JSON.stringify({ ...was, ...claims })).toString('base64url');
	return `${header}.${now}.${signature}~${refresh}`;
}
