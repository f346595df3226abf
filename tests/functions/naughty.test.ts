import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { feedbackForm } from '#domain/feedback.ts';
import { nameField } from '#domain/name.ts';
import { codeForm } from '#domain/signature.ts';
import { isBlank, tidyLine, tidyLines } from '#domain/text.ts';
import { type FrontDoor, startFrontDoor } from '#local/front-door.ts';
import { useHub } from '../setup/doors.ts';
import { fieldsIn, naughty, sendForm, withEach } from '../setup/naughty.ts';

vi.setConfig({ testTimeout: 120_000 });
const hub = useHub();
let door: FrontDoor;

beforeAll(async () => {
	// No mail goes out: here nobody reads them, and they are most of the work.
	await hub.database.query(
		`create or replace function public.claim_mail(most int) returns jsonb language sql as $$ select '[]'::jsonb $$`,
	);
	door = await startFrontDoor({
		...{ site: process.env.PAGES_FOLDER!, functions: ['functions'], config: 'netlify.toml' },
		addressHeader: 'x-test-address',
	});
});
afterAll(() => door.stop());

const forms = {
	'petitions/keep-the-bus/sign/': [
		'name',
		'email',
		'postcode',
		'wants_updates',
		'email_asked',
		'use_email',
	],
	[`petitions/keep-the-bus/check-email/?c=${crypto.randomUUID()}`]: ['code', 'c'],
	'feedback/': ['topic', 'message', 'location', 'name', 'email', 'phone'],
};

test.each(Object.entries(forms))(
	'%s shows what was typed in each field again',
	async (path, fields) => {
		await withEach(naughty, async (typed, sender) => {
			const values = Object.fromEntries(fields.map((field) => [field, typed]));
			const { status, text } = await sendForm(`${door.url}/${path}`, values, sender);
			// Six digits with signs between them are a code, though of no mail.
			const isCode = fields.includes('code') && codeForm.safeParse(values).success;
			expect(status, typed).toBe(isCode ? 404 : 422);
			const shown = fieldsIn(text);
			for (const field of ['name', 'email', 'postcode', 'code', 'message', 'location', 'phone'])
				if (fields.includes(field)) expect(shown[field], field).toBe(typed);
		});
	},
);

test('a name is kept as it was typed, in its tidy form, or refused and shown again', async () => {
	const kept: string[] = [];
	await withEach(naughty, async (name, sender) => {
		const form = { name, email: `naughty-${sender}@example.org`, postcode: 'TB1 2AB' };
		const { status, text } = await sendForm(
			`${door.url}/petitions/keep-the-bus/sign/`,
			form,
			sender,
		);
		if (nameField.safeParse(name).success) {
			expect(status, name).toBe(303);
			kept[sender] = tidyLine(name);
		} else {
			expect(status, name).toBe(422);
			expect(fieldsIn(text)).toMatchObject(form);
		}
	});
	const { rows } = await hub.database.query('select name, email from app.signatures');
	const stored: string[] = [];
	for (const { name, email } of rows) stored[Number(/\d+/.exec(email)![0])] = name;
	expect(stored).toEqual(kept);
	expect(rows.length).toBeGreaterThan(150);
});

test('a message is kept word for word, and each line about it in its tidy form', async () => {
	const kept: object[] = [];
	await withEach(naughty, async (typed, sender) => {
		const sent: Record<string, string> = { topic: 'market', message: `${sender} ${typed}` };
		// Each field that may hold it does.
		for (const field of ['location', 'name', 'phone'])
			if (feedbackForm.safeParse({ ...sent, [field]: typed }).success) sent[field] = typed;
		const page = `/${encodeURIComponent(typed)}`;
		const { status } = await sendForm(`${door.url}/feedback/?page=${page}`, sent, sender);
		expect(status, typed).toBe(303);
		kept[sender] = {
			message: tidyLines(sent.message!),
			location: asLine(sent.location),
			name: asLine(sent.name),
			phone: isBlank(sent.phone ?? '') ? null : expect.any(String),
			page: typed.startsWith('/') ? null : tidyLine(`/${typed}`),
		};
	});
	const { rows } = await hub.database.query(
		'select message, location, name, phone, page from app.feedback',
	);
	const stored: object[] = [];
	for (const row of rows) stored[Number.parseInt(row.message, 10)] = row;
	expect(stored).toEqual(kept);
});

/** A line of a form as it is stored. One that cannot be seen is none. */
function asLine(typed = '') {
	return isBlank(typed) ? null : tidyLine(typed);
}

test('nothing of it was a surprise', () => {
	expect(hub.lines.filter((line) => JSON.parse(line).event === 'failed')).toEqual([]);
});
