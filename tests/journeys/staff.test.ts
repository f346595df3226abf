import { createServer } from 'node:http';
import type { Page } from 'puppeteer';
import { describe, expect, inject, onTestFinished, test } from 'vitest';
import { langs } from '#domain/language.ts';
import { inLang, paths } from '#domain/paths.ts';
import { listen } from '#local/listen.ts';
import { staffStrings } from '#strings/staff.ts';
import { newVisitor, open } from '../setup/browser.ts';
import { fill, press, sendButton, textAt } from '../setup/forms.ts';
import { followLink, newStaff, signIn } from '../setup/staff.ts';
import { mailsTo, newAddress } from './mail.ts';
import { pathOf } from './walk.ts';

const { url } = inject('hub');
const words = staffStrings('en');

describe.each(langs)('without scripts, in %s', (lang) => {
	const staff = staffStrings(lang);
	const at = (path: string) => inLang(lang, path);

	test('staff sign in with a link from the mail, in a cookie that no script and no other site can use', async () => {
		const page = await newVisitor({ scripts: false });
		const person = await newStaff('editor');
		await followLink(page, person, { lang });
		expect(pathOf(page)).toBe(at(paths.staffEnter));
		expect(await textAt(page, 'h1')).toBe(staff.enter.heading);
		await press(page, sendButton);
		expect(pathOf(page)).toBe(at(paths.staff));
		expect(await textAt(page, 'h1')).toBe(staff.desk.hello(person.name));
		expect(await textAt(page, 'main')).toContain(staff.roles.editor.name);
		expect(await page.browserContext().cookies()).toMatchObject([
			{ httpOnly: true, secure: true, sameSite: 'Strict', session: true, path: '/' },
		]);
	});

	test('an editor finds the guide at the door, on the desk and in its help; others only where they look', async () => {
		const page = await newVisitor({ scripts: false });
		const guide = `main a[href="${at(paths.page('editing'))}"]`;
		await open(page, url + at(paths.staff));
		expect(await page.$$(guide)).toHaveLength(1);
		await signIn(page, await newStaff('editor'), { lang });
		for (const path of [paths.staff, paths.staffHelp]) {
			await open(page, url + at(path));
			expect(await page.$$(guide)).toHaveLength(1);
		}
		expect(await press(page, guide)).toBe(200);
		const other = await newVisitor({ scripts: false });
		await signIn(other, await newStaff('helper'), { lang });
		expect(await other.$$(guide)).toHaveLength(0);
	});

	test('whoever is not on the staff sees the same page, and gets no mail', async () => {
		const page = await newVisitor({ scripts: false });
		const stranger = newAddress('stranger');
		const seen = [];
		for (const email of [(await newStaff('editor')).email, stranger]) {
			await open(page, url + at(paths.staff));
			await fill(page, { email });
			expect(await press(page, sendButton)).toBe(200);
			expect(pathOf(page)).toBe(at(paths.staffCheckEmail));
			seen.push(await page.content());
		}
		expect(seen[1]).toBe(seen[0]);
		expect(await mailsTo(stranger)).toEqual([]);
	});

	test('a used link, one cut short and one with nothing in it say how to get another', async () => {
		const page = await newVisitor({ scripts: false });
		const link = await followLink(page, await newStaff('helper'), { lang });
		const other = await newVisitor({ scripts: false });
		await open(other, link);
		await press(page, sendButton);
		expect(await press(other, sendButton)).toBe(410);
		expect(await textAt(other, 'h1')).toBe(staff.enter.usedTitle);

		for (const cut of [link.slice(0, -8), link.slice(0, link.indexOf('?'))]) {
			expect((await open(other, cut))?.status()).toBe(410);
			expect(await textAt(other, 'h1')).toBe(staff.enter.usedTitle);
		}
		await press(other, `main .more a`);
		expect(await textAt(other, 'h1')).toBe(staff.signIn.title);
	});
});

test('a mail scanner that opens the link uses nothing up', async () => {
	const page = await newVisitor({ scripts: false });
	const link = await followLink(page, await newStaff('helper'));
	for (const method of ['HEAD', 'GET', 'HEAD', 'GET'])
		expect((await fetch(link, { method })).status).toBe(200);
	expect(await press(page, sendButton)).toBe(200);
	expect(pathOf(page)).toBe(paths.staff);
});

test('who signs in on the way to a page comes to that page, and never to another site', async () => {
	const page = await newVisitor({ scripts: false });
	const person = await newStaff('administrator');
	await signIn(page, person, { from: paths.staffActs });
	expect(pathOf(page)).toBe(paths.staffActs);

	const elsewhere = `${paths.staff}?next=${encodeURIComponent('//elsewhere.example/staff/')}`;
	const other = await newVisitor({ scripts: false });
	await signIn(other, person, { from: elsewhere });
	expect(other.url()).toBe(url + paths.staff);
});

test('signing out here leaves the other devices signed in; signing out everywhere does not', async () => {
	const person = await newStaff('editor');
	const [library, phone, office] = await Promise.all(
		[1, 2, 3].map(() => newVisitor({ scripts: false })),
	);
	for (const page of [library!, phone!, office!]) await signIn(page, person);

	await press(library!, '[name=where][value=here]');
	expect(await textAt(library!, 'h1')).toBe(words.signOut.doneTitle);
	expect(await library!.browserContext().cookies()).toEqual([]);
	expect(await deskOf(phone!)).toBe(words.desk.hello(person.name));

	await press(phone!, '[name=where][value=everywhere]');
	for (const page of [library!, phone!, office!])
		expect(await deskOf(page)).toBe(words.signIn.title);
});

test('the back button shows nothing of those who have signed out', async () => {
	const page = await newVisitor();
	const person = await newStaff('administrator');
	await signIn(page, person);
	await press(page, `a[href="${paths.staffPeople}"]`);
	await press(page, `a[href="${paths.staffSignOut}"]`);
	await press(page, '[name=where][value=here]');
	for (const _ of ['sign out', 'people', 'desk']) {
		await page.goBack({ waitUntil: 'load' });
		expect(await textAt(page, 'body')).not.toContain(person.name);
		expect(await textAt(page, 'body')).not.toContain('@');
	}
});

test('an administrator adds, changes and removes a person, and all of it is written down', async () => {
	const page = await newVisitor({ scripts: false });
	await signIn(page, await newStaff('administrator'));
	const added = { name: 'Dilwyn Prys', email: newAddress('dilwyn') };
	await press(page, `a[href="${paths.staffPeople}"]`);
	await press(page, `a[href="${paths.staffAdd}"]`);

	await fill(page, { name: added.name, email: 'dilwyn', role_officer: true });
	expect(await press(page, sendButton)).toBe(422);
	expect(await page.title()).toMatch(/^Error: /);
	expect(await textAt(page, '#error-summary')).toContain(words.problems.email_wrong);
	expect(await textAt(page, '#email-error')).toBe(words.problems.email_wrong);
	expect(await page.$eval('#name', (field) => (field as HTMLInputElement).value)).toBe(added.name);
	expect(await page.$eval('#role_officer', (box) => (box as HTMLInputElement).checked)).toBe(true);
	await fill(page, { email: added.email });
	expect(await press(page, sendButton)).toBe(200);
	expect(await textAt(page, '.notice')).toBe(words.people.done.added);

	const colleague = await newVisitor({ scripts: false });
	await signIn(colleague, added);
	expect(await textAt(colleague, 'main')).toContain(words.desk.rooms.petitions.title);

	const person = await linkOf(page, added.email);
	await open(page, url + person);
	await fill(page, { role_editor: true });
	await page.$eval('#role_officer', (box) => {
		(box as HTMLInputElement).checked = false;
	});
	expect(await press(page, sendButton)).toBe(200);
	await open(colleague, url + paths.staff);
	expect(await textAt(colleague, 'main')).toContain(words.desk.rooms.site.title);

	await open(page, `${url}${person}remove/`);
	expect(await textAt(page, 'h1')).toBe(words.person.removeTitle(added.name));
	await press(page, sendButton);
	expect(await textAt(page, 'main')).not.toContain(added.email);
	expect(await deskOf(colleague)).toBe(words.signIn.title);

	await open(page, url + paths.staffActs);
	const { officer, editor } = words.roles;
	const acts = await textAt(page, 'main');
	for (const sentence of [
		`Sioned Parry added ${added.name} as ${officer.name}.`,
		`${added.name} signed in.`,
		`Sioned Parry changed ${added.name}. Now: ${editor.name}. Before: ${officer.name}.`,
		`Sioned Parry removed ${added.name} from the staff.`,
	])
		expect(acts).toContain(sentence);
});

test('one address cannot be added twice, and what was typed is kept', async () => {
	const page = await newVisitor({ scripts: false });
	const person = await newStaff('administrator');
	await signIn(page, person);
	await open(page, url + paths.staffAdd);
	await fill(page, { name: 'Another', email: person.email, role_helper: true });
	expect(await press(page, sendButton)).toBe(409);
	expect(await textAt(page, '#email-error')).toBe(words.refusals.staff_exists);
	expect(await page.$eval('#name', (field) => (field as HTMLInputElement).value)).toBe('Another');
});

test('an administrator changes a rule; a colleague who saw the old number is shown the new one first', async () => {
	const [page, colleague] = [
		await newVisitor({ scripts: false }),
		await newVisitor({ scripts: false }),
	];
	const rule = paths.staffRule('failed_mail_days');
	const { title } = words.rules.groups.keeping.rules.failed_mail_days;
	for (const each of [page, colleague]) {
		await signIn(each, await newStaff('administrator'));
		await press(each, `a[href="${paths.staffSettings}"]`);
		await press(each, `a[href="${paths.staffRules}"]`);
		await press(each, `a[href="${rule}"]`);
		expect(await textAt(each, 'h1')).toBe(title);
	}
	const limits = (now: string) => words.rules.limits('1 day', '366 days', now);

	await fill(page, { value: 'ten' });
	expect(await press(page, sendButton)).toBe(422);
	expect(await textAt(page, '#value-error')).toBe(words.problems.rule_not_a_number);
	await fill(page, { value: '367' });
	expect(await press(page, sendButton)).toBe(422);
	expect(await textAt(page, '#value-error')).toBe(words.refusals.rule_out_of_range);
	expect(await typedNumber(page)).toBe('367');
	await fill(page, { value: '31' });
	expect(await press(page, sendButton)).toBe(200);
	expect(await textAt(page, '.notice')).toBe(words.rules.done(title, '31 days'));
	expect(await textAt(page, 'main')).toContain('31 days');

	await fill(colleague, { value: '30' });
	expect(await press(colleague, sendButton)).toBe(409);
	expect(await textAt(colleague, '#value-error')).toBe(words.refusals.rule_changed_meanwhile);
	expect(await textAt(colleague, '#value-hint')).toBe(limits('31 days'));
	expect(await typedNumber(colleague)).toBe('30');
	expect(await press(colleague, sendButton)).toBe(200);
	expect(await textAt(colleague, '.notice')).toBe(words.rules.done(title, '30 days'));

	await open(page, url + paths.staffActs);
	expect(await textAt(page, 'main')).toContain(
		`Sioned Parry changed the rule “${title}” from 30 days to 31 days.`,
	);
});

test('roles hold: whoever is no administrator may not see people or acts, nor is told the way there', async () => {
	const page = await newVisitor({ scripts: false });
	const person = await newStaff('editor', 'helper', 'officer', 'moderator');
	await signIn(page, person);
	expect(await page.$(`a[href="${paths.staffPeople}"]`)).toBeNull();
	const closed = [
		...[paths.staffPeople, paths.staffAdd, paths.staffPerson(person.id)],
		...[paths.staffRemove(person.id), paths.staffActs],
		...[paths.staffRules, paths.staffRule('code_minutes')],
	];
	for (const path of closed) {
		expect((await open(page, url + path))?.status()).toBe(403);
		expect(await textAt(page, 'h1')).toBe(words.trouble[403].title);
	}
});

test('a form that another site sends is refused, although the browser sends the cookie along', async () => {
	const page = await newVisitor();
	const person = await newStaff('editor');
	await signIn(page, person);
	const form = `<title>Prizes</title><form method="post" action="${url}${paths.staffSignOut}"><button>Win</button></form>`;
	const site = createServer((_, response) => {
		response.setHeader('content-type', 'text/html').end(form);
	});
	// Another port is another origin, but to a cookie the same site.
	const elsewhere = await listen(site, 0);
	onTestFinished(() => elsewhere.close());
	await open(page, elsewhere.url);
	expect(await press(page, 'button')).toBe(403);
	expect(await textAt(page, 'h1')).toBe(words.trouble.foreign.title);
	expect(await deskOf(page)).toBe(words.desk.hello(person.name));
});

test('a link to the staff door may stand on another site', async () => {
	const headers = { 'sec-fetch-site': 'cross-site' };
	expect((await fetch(url + paths.staff, { headers })).status).toBe(200);
});

test('a session that ends while a form is filled in costs nothing: signed in again, a reload sends it', async () => {
	const page = await newVisitor({ scripts: false });
	const person = await newStaff('administrator');
	await signIn(page, person);
	await open(page, url + paths.staffAdd);
	const added = { name: 'Gwenno Huws', email: newAddress('gwenno') };
	await fill(page, { ...added, role_helper: true });

	const tab = await page.browserContext().newPage();
	await open(tab, url + paths.staff);
	await press(tab, '[name=where][value=here]');
	expect(await press(page, sendButton)).toBe(401);
	expect(await textAt(page, 'main')).toContain(words.trouble[401].more);

	await signIn(tab, person);
	await page.reload({ waitUntil: 'load' });
	expect(await textAt(page, '.notice')).toBe(words.people.done.added);
	expect(await textAt(page, 'main')).toContain(added.email);
});

test('too many links asked for from one place are refused with how long to wait', async () => {
	const page = await newVisitor({ scripts: false });
	let status = 0;
	for (let asked = 0; asked < 11; asked++) {
		await open(page, url + paths.staff);
		await fill(page, { email: newAddress('many') });
		status = await press(page, sendButton);
	}
	expect(status).toBe(429);
	expect(await textAt(page, '#error-summary')).toMatch(/Wait (?:\d+ minutes|one hour), then press/);
});

test('no page is kept by a browser, and none may run a script of its own', async () => {
	const page = await newVisitor({ scripts: false });
	await signIn(page, await newStaff('administrator'));
	for (const path of [paths.staff, paths.staffPeople, paths.staffActs, '/staff/nothing/']) {
		const headers = (await open(page, url + path))!.headers();
		expect(headers['cache-control'], path).toBe('no-store');
		expect(headers['content-security-policy'], path).toMatch(
			/style-src(?: 'sha256-[^']+')+; script-src/,
		);
		const named = headers['content-security-policy']!.match(/sha256-/g);
		expect(await page.$$('style'), path).toHaveLength(named!.length);
		expect(headers['x-frame-options'], path).toBe('DENY');
	}
});

test('only the two addresses of the staff door answer as it does', async () => {
	for (const path of ['/x/staff/', '/news/staff/', '/cy/x/staff/', '/staffing/'])
		expect((await fetch(url + path)).status, path).toBe(404);
	const bare = await fetch(`${url}/cy/staff`, { redirect: 'manual' });
	expect(bare.headers.get('location')).toBe('/cy/staff/');
});

async function deskOf(page: Page): Promise<string> {
	await open(page, url + paths.staff);
	return await textAt(page, 'h1');
}

function typedNumber(page: Page): Promise<string> {
	return page.$eval('#value', (field) => (field as HTMLInputElement).value);
}

/** The page of the person who signs in with an address. */
async function linkOf(page: Page, email: string): Promise<string> {
	await open(page, url + paths.staffPeople);
	return await page.$$eval(
		'.items > li',
		(items, wanted) =>
			items
				.find((item) => item.textContent?.includes(wanted))!
				.querySelector('a')!
				.getAttribute('href')!,
		email,
	);
}

test('whoever signs in where somebody else was signed in ends that session', async () => {
	const page = await newVisitor({ scripts: false });
	await signIn(page, await newStaff('editor'));
	const before = await page.browserContext().cookies();
	const other = await newVisitor({ scripts: false });
	await open(page, await followLink(other, await newStaff('helper')));
	await press(page, sendButton);
	await other.browserContext().setCookie(...before);
	await open(other, url + paths.staff);
	expect(await textAt(other, 'h1')).toBe(words.signIn.title);
});
