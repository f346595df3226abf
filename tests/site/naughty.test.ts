import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import { nameFault } from '#domain/name.ts';
import { paths } from '#domain/paths.ts';
import { tidyLine } from '#domain/text.ts';
import { newVisitor } from '../setup/browser.ts';
import { fieldsIn, naughty, sendForm, withEach } from '../setup/naughty.ts';
import { type Colleague, newStaff, signIn } from '../setup/staff.ts';

vi.setConfig({ testTimeout: 120_000 });
const { url, database } = inject('hub');
let client: pg.Client;
let cookie: string;
let person: Colleague;

beforeAll(async () => {
	client = new pg.Client({ connectionString: database });
	await client.connect();
	const page = await newVisitor();
	await signIn(page, await newStaff('administrator'));
	const cookies = await page.browserContext().cookies();
	cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
	person = await newStaff('editor');
});
afterAll(() => client.end());

test('the forms of staff show what was typed in each field again', async () => {
	await withEach(naughty, async (typed, sender) => {
		for (const [path, values, who] of [
			[paths.staff, { email: typed }, ''],
			[paths.staffAdd, { name: typed, email: typed, role_editor: typed, lang: typed }, cookie],
		] as const) {
			const { status, text } = await sendForm(url + path, values, sender, who);
			expect(status, typed).toBe(422);
			const shown = fieldsIn(text);
			for (const field of ['name', 'email']) if (field in values) expect(shown[field]).toBe(typed);
		}
	});
});

test('a name is kept as it was typed, in its tidy form, or refused and shown again', async () => {
	const kept: string[] = [];
	await withEach(naughty, async (name, sender) => {
		const form = { name, email: `naughty-${sender}@example.org`, role_editor: 'yes', lang: 'en' };
		const isName = nameFault(tidyLine(name)) === undefined;
		const path = isName ? paths.staffAdd : paths.staffPerson(person.id);
		const { status, text } = await sendForm(url + path, form, sender, cookie);
		expect(status, name).toBe(isName ? 303 : 422);
		if (isName) kept[sender] = tidyLine(name);
		else expect(fieldsIn(text).name).toBe(name);
	});
	expect(await names()).toEqual(kept);
	await client.query(`delete from app.staff where email like 'naughty-%'`);

	for (const name of kept.filter(Boolean)) {
		const form = { name, role_editor: 'yes' };
		expect((await sendForm(url + paths.staffPerson(person.id), form, 0, cookie)).status).toBe(303);
		const { rows } = await client.query('select name from app.staff where id = $1', [person.id]);
		expect(rows).toEqual([{ name }]);
	}
});

/** The names of the people that the test added, by the number in their address. */
async function names() {
	const { rows } = await client.query(
		`select name, email from app.staff where email like 'naughty-%'`,
	);
	const all: string[] = [];
	for (const { name, email } of rows) all[Number(/\d+/.exec(email)![0])] = name;
	return all;
}
