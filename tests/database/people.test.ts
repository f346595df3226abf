import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { together, useDatabase } from './database.ts';
import { aPerson, begin, callAs, type Person } from './staff.ts';

const db = useDatabase();
let admin: Person;

beforeEach(async () => {
	await db.rows('delete from app.staff');
	admin = await aPerson(db, 'administrator');
});

const add = (given: object = {}, by = admin) =>
	callAs<{ id: string }>(db, by, 'add_staff', {
		email: 'Efa.Rees@example.org',
		name: 'Efa Rees',
		roles: ['helper', 'editor', 'editor'],
		lang: 'cy',
		...given,
	});
const change = (id: string, given: object = {}, by = admin) =>
	callAs(db, by, 'change_staff', { id, name: 'Siân Okafor', roles: ['editor'], ...given });
const remove = (id: string, by = admin) => callAs(db, by, 'remove_staff', { id });
const list = (by = admin) => callAs<{ id: string; name: string }[]>(db, by, 'list_staff');
const lastAct = async () => (await callAs<object[]>(db, admin, 'list_acts', { most: 1 }))[0];

describe('an administrator', () => {
	test('adds someone, who can then sign in', async () => {
		const { id } = await add();
		expect(await list()).toEqual([
			{
				id,
				email: 'efa.rees@example.org',
				name: 'Efa Rees',
				roles: ['editor', 'helper'],
				lang: 'cy',
				added_at: expect.any(String),
				seen_at: null,
			},
			expect.objectContaining({ id: admin.id, seen_at: expect.any(String) }),
		]);
		await begin(db, { id, email: 'efa.rees@example.org', session: randomUUID() });
	});

	test('adds nobody twice, in whatever case, even when two do it at once', async () => {
		const added = await together(8, (index) =>
			add({
				email: index % 2 ? 'ANN@example.org' : 'ann@example.org',
				name: `Ann ${'ABCDEFGH'[index]}`,
			}),
		);
		expect(added.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
		for (const each of added.filter(({ status }) => status === 'rejected'))
			expect(each).toMatchObject({ reason: { code: 'PT409', message: 'staff_exists' } });
	});

	test('adds, changes and removes once with a double press, and the second press says the same', async () => {
		const acts = async () => (await callAs<object[]>(db, admin, 'list_acts', { most: 50 })).length;
		const before = await acts();
		const added = await together(4, () => add());
		const ids = added.map((each) => each.status === 'fulfilled' && each.value.id);
		expect(new Set(ids).size).toBe(1);
		const id = String(ids[0]);
		await together(4, () => change(id));
		expect((await together(4, () => remove(id))).map(({ status }) => status)).toEqual(
			Array(4).fill('fulfilled'),
		);
		expect((await acts()) - before).toBe(3);
	});

	test.each([
		[{ email: 'nobody' }],
		[{ name: '=1+1' }],
		[{ roles: [] }],
		[{ roles: ['editor', 'postgres'] }],
		[{ lang: 'fr' }],
	])('adds nobody with %j', async (given) => {
		await expect(add(given)).rejects.toMatchObject({ code: '23514' });
	});

	test('changes a name, roles and language, at once', async () => {
		const person = await aPerson(db, 'editor');
		await change(person.id, { name: 'Siân Rees', roles: ['officer'], lang: 'cy' });
		expect(await callAs(db, person, 'staff_session')).toMatchObject({
			name: 'Siân Rees',
			roles: ['officer'],
			lang: 'cy',
		});
		await expect(callAs(db, person, 'may_edit')).rejects.toMatchObject({
			code: 'PT403',
			message: 'role_missing',
		});
		expect(await lastAct()).toMatchObject({
			act: 'change_staff',
			details: { from_roles: ['editor'], roles: ['officer'], from_name: 'Siân Okafor' },
		});
	});

	test('removes someone, who is out at once, and keeps no old session when they come back', async () => {
		const person = await aPerson(db, 'editor');
		await remove(person.id);
		const over = { code: 'PT401', message: 'session_ended' };
		await expect(callAs(db, person, 'staff_session')).rejects.toMatchObject(over);
		await expect(begin(db, { ...person, session: admin.session })).rejects.toMatchObject({
			code: 'PT403',
		});
		expect(await list()).toHaveLength(1);
		expect(await add({ email: person.email })).toMatchObject({ id: person.id });
		await expect(callAs(db, person, 'staff_session')).rejects.toMatchObject(over);
	});

	test('is told when the person is not there', async () => {
		const { id } = await aPerson(db, 'editor');
		await remove(id);
		await db.stopClock(new Date(Date.now() + 61_000));
		const unknown = { code: 'PT404', message: 'staff_unknown' };
		await expect(remove(id)).rejects.toMatchObject(unknown);
		await expect(change(id)).rejects.toMatchObject(unknown);
	});

	test('may go, but not as the last', async () => {
		const last = { code: 'PT409', message: 'last_administrator' };
		await expect(remove(admin.id)).rejects.toMatchObject(last);
		await expect(change(admin.id)).rejects.toMatchObject(last);
		await aPerson(db, 'administrator', 'editor');
		await remove(admin.id);
	});
});

describe('at the same moment', () => {
	const both = [
		['remove', (of: Person, by: Person) => remove(of.id, by)],
		['demote', (of: Person, by: Person) => change(of.id, {}, by)],
	] as const;

	test.each(both)('two administrators who %s each other leave one', async (_, act) => {
		for (let round = 0; round < 5; round++) {
			const [one, two] = [admin, await aPerson(db, 'administrator')];
			const ends = await together(2, (index) => (index ? act(one, two) : act(two, one)));
			expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
			const left = await db.rows<{ id: string }>(
				`select id from app.staff where removed_at is null and 'administrator' = any (roles)`,
			);
			expect(left).toHaveLength(1);
			admin = left[0]!.id === one.id ? one : two;
		}
	});

	test.each(both)('all administrators who %s themselves leave one', async (_, act) => {
		const others = await Promise.all(Array.from({ length: 5 }, () => aPerson(db, 'administrator')));
		const all = [admin, ...others];
		await together(all.length, (index) => act(all[index]!, all[index]!));
		expect(
			await db.rows(
				`select from app.staff where removed_at is null and 'administrator' = any (roles)`,
			),
		).toHaveLength(1);
	});

	test('someone removed can no longer remove who removes them', async () => {
		const [two, three] = [await aPerson(db, 'administrator'), await aPerson(db, 'administrator')];
		const ends = await together(2, (index) =>
			index ? remove(admin.id, two) : remove(two.id, admin),
		);
		expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
		expect(await list(three)).toHaveLength(2);
	});
});

describe('whoever is no administrator', () => {
	test.each(['editor', 'helper', 'officer', 'moderator'])(
		'such as an %s, changes nothing',
		async (role) => {
			const person = await aPerson(db, role);
			const refused = { code: 'PT403', message: 'role_missing' };
			await expect(add({}, person)).rejects.toMatchObject(refused);
			await expect(change(person.id, { roles: ['administrator'] }, person)).rejects.toMatchObject(
				refused,
			);
			await expect(remove(admin.id, person)).rejects.toMatchObject(refused);
			await expect(list(person)).rejects.toMatchObject(refused);
			await expect(callAs(db, person, 'list_acts')).rejects.toMatchObject(refused);
		},
	);
});

const edit = { act: 'publish_entry', subject: 'news/market-day', details: { title: 'Market day' } };

describe('acts', () => {
	test('name who did them, as they were called at that time', async () => {
		const person = await aPerson(db, 'editor');
		await db.call('record_edit', { staff: person.id, ...edit });
		await change(person.id, { name: 'Siân Married' });
		const [changed, recorded] = await callAs<object[]>(db, admin, 'list_acts', { most: 2 });
		expect(changed).toMatchObject({
			name: 'Siân Okafor',
			act: 'change_staff',
			subject: 'Siân Married',
		});
		expect(recorded).toEqual({
			id: expect.any(Number),
			at: expect.any(String),
			actor: person.id,
			name: 'Siân Okafor',
			...edit,
		});
	});

	test('of nobody have no name', async () => {
		await db.call('audit_tallies');
		expect(await lastAct()).toMatchObject({ act: 'audit_tallies', name: null });
	});

	test('are listed in pages, the newest first', async () => {
		const person = await aPerson(db, 'editor');
		for (const subject of ['1', '2', '3', '4', '5'])
			await db.call('record_edit', { staff: person.id, ...edit, subject });
		const page = async (before: number | null) =>
			callAs<{ id: number; subject: string }[]>(db, admin, 'list_acts', { before, most: 2 });
		const first = await page(null);
		const second = await page(first[1]!.id);
		expect([...first, ...second].map(({ subject }) => subject)).toEqual(['5', '4', '3', '2']);
		expect(await callAs(db, admin, 'list_acts', { before: 0 })).toEqual([]);
	});

	test.each([
		[{ act: 'remove_staff' }],
		[{ act: 'sign_in' }],
		[{ act: 'remove_staff_draft' }],
		[{ act: null }],
		[{ details: null }],
		[{ details: '[]' }],
		[{ details: { text: 'x'.repeat(4001) } }],
		[{ staff: randomUUID() }],
	])('of others cannot be written as an edit, nor too much: %j', async (given) => {
		const { id: staff } = await aPerson(db, 'editor');
		await expect(db.call('record_edit', { staff, ...edit, ...given })).rejects.toMatchObject({
			code: '22023',
		});
	});

	test('cannot be written by an editor, only by our server, which makes the edits', async () => {
		const person = await aPerson(db, 'editor', 'administrator');
		const claimed = callAs(db, person, 'record_edit', { staff: person.id, ...edit });
		await expect(claimed).rejects.toMatchObject({ code: '42501' });
		expect(await lastAct()).not.toMatchObject({ act: edit.act });
	});

	test('of editors need an editor at that moment', async () => {
		await callAs(db, await aPerson(db, 'editor'), 'may_edit');
		const helper = await aPerson(db, 'helper');
		await expect(callAs(db, helper, 'may_edit')).rejects.toMatchObject({ code: 'PT403' });
	});

	test('are never undone', async () => {
		await expect(db.rows('delete from app.audit_log')).rejects.toMatchObject({ code: '42501' });
	});
});
