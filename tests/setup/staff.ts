import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { Page } from 'puppeteer';
import { expect, inject } from 'vitest';
import type { Lang } from '#domain/language.ts';
import { inLang, paths } from '#domain/paths.ts';
import type { Role } from '#domain/staff.ts';
import { mailsTo, mailTo, newAddress } from '../journeys/mail.ts';
import { open } from './browser.ts';
import { fill, press, sendButton } from './forms.ts';

const { url, database } = inject('hub');

/** Adds a person to the staff, with an address that no other test uses. */
export async function newStaff(...roles: Role[]): Promise<Colleague> {
	const person = { id: randomUUID(), name: 'Sioned Parry', email: newAddress('sioned') };
	const client = new pg.Client({ connectionString: database });
	await client.connect();
	await client.query(
		'insert into app.staff (id, email, name, roles, lang) values ($1, $2, $3, $4, $5)',
		[person.id, person.email, person.name, `{${roles}}`, 'en'],
	);
	await client.end();
	return person;
}

/** Asks for a link and follows it to the page with the button, without pressing the button. */
export async function followLink(page: Page, { email }: Pick<Colleague, 'email'>, way: Way = {}) {
	const { lang = 'en', from = inLang(lang, paths.staff), hub = url } = way;
	const before = (await mailsTo(email)).length;
	await open(page, hub + from);
	await fill(page, { email });
	expect(await press(page, sendButton)).toBe(200);
	const { links } = await mailTo(email, before + 1);
	const link = links.find((each) => each.includes(paths.staffEnter))!.replace(url, hub);
	await open(page, link);
	return link;
}

export async function signIn(page: Page, person: Pick<Colleague, 'email'>, way?: Way) {
	await followLink(page, person, way);
	expect(await press(page, sendButton)).toBe(200);
}

export type Colleague = { id: string; name: string; email: string };
/** `from` is the address at which the person begins; `hub` replaces the usual hub. */
type Way = { lang?: Lang; from?: string; hub?: string };
