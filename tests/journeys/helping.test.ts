import pg from 'pg';
import type { Page } from 'puppeteer';
import { describe, expect, inject, test } from 'vitest';
import { inLang, paths } from '#domain/paths.ts';
import { makeReference, readReference } from '#domain/reference.ts';
import { strings } from '#strings/index.ts';
import { staffStrings } from '#strings/staff.ts';
import { newVisitor, open } from '../setup/browser.ts';
import { fill, press, sendButton, textAt } from '../setup/forms.ts';
import { newStaff, signIn } from '../setup/staff.ts';
import { faultsOn } from '../site/accessible.ts';
import { htmlFaults } from '../site/valid.ts';
import { countOf, pathOf } from './walk.ts';

const { url, database } = inject('hub');
const { helping: words, held, problems, refusals } = staffStrings('en');
const petition = 'keep-the-14-bus';
const signPage = paths.staffSignPetitionFor(petition);
const nextButton = `form[action="${paths.staffHelpNext}"] button`;
const startButton = 'button[value=publish]';
const endButton = `form[action="${paths.staffHelpEnd}"] button`;

async function sql(text: string, values: unknown[] = []) {
	const client = new pg.Client({ connectionString: database });
	await client.connect();
	try {
		return (await client.query(text, values)).rows;
	} finally {
		await client.end();
	}
}

/** A helper at a place, without scripts. */
async function helper(place = 'library') {
	const page = await newVisitor({ scripts: false });
	const person = await newStaff('helper');
	await signIn(page, person);
	await open(page, url + paths.staffHelping);
	await tick(page, `place-${place}`);
	expect(await press(page, sendButton)).toBe(200);
	return { page, person };
}

async function tick(page: Page, ...ids: string[]) {
	for (const id of ids) await page.$eval(`#${id}`, (box) => (box as HTMLInputElement).click());
}

/** What is wrong with the page that a person without scripts sees now: the checker needs scripts. */
async function faultsAt(page: Page): Promise<string[]> {
	const checked = await page.browserContext().newPage();
	await checked.goto(page.url());
	const faults = await faultsOn(checked, { width: 320, standard: 'WCAG2AAA' });
	await checked.close();
	return faults;
}

/** All that a page has of a person: words, and what stands in its fields. */
const all = (page: Page) =>
	page.evaluate(() =>
		[
			document.body.textContent,
			...[...document.querySelectorAll('input, textarea')].map(
				(field) => (field as HTMLInputElement).value,
			),
		].join(' '),
	);

describe('a helper’s hour, without scripts', () => {
	test('signs for a person without email, prints the slip, sends a message by phone, and ends', async () => {
		const { page } = await helper();
		expect(await textAt(page, 'aside')).toContain(words.banner.at('Thornbeck Library'));
		expect(await textAt(page, 'aside')).toContain(words.banner.for);
		await press(page, `a[href="${paths.staffSignFor}"]`);
		await fill(page, { q: 'BUS evening' });
		await press(page, sendButton);
		await press(page, `a[href="${signPage}"]`);
		const before = await countOf(petition);

		await fill(page, { name: 'Gwilym Hartley', postcode: 'TB4 1AA' });
		expect(await press(page, sendButton)).toBe(422);
		expect(await textAt(page, '#has_consent-error')).toBe(problems.consent_missing);
		expect(await textAt(page, '#reason-error')).toBe(problems.help_reason_missing);
		expect(await all(page)).toContain('Gwilym Hartley');
		await tick(page, 'reason-no_email', 'has_consent');
		expect(await press(page, sendButton)).toBe(200);

		expect(pathOf(page)).toBe(paths.staffSlip);
		expect(await countOf(petition)).toBe(before + 1);
		const reference = await textAt(page, '.count b');
		expect(readReference(reference)).toBe(reference);
		expect(await textAt(page, 'main')).toContain(words.counted);
		expect(await all(page)).not.toContain('Hartley');
		const letter = await page.$eval('textarea', (field) => (field as HTMLTextAreaElement).value);
		expect(letter).toContain(reference);
		await page.emulateMediaType('print');
		const printed = await page.$$eval('aside, textarea, .masthead nav, .notice', (parts) =>
			parts.filter((part) => part.checkVisibility()),
		);
		expect(printed).toEqual([]);
		expect(await page.$eval('.count b', (part) => part.checkVisibility())).toBe(true);
		await page.emulateMediaType('screen');

		// The same person comes back: the helper learns that they count, and not how.
		await open(page, url + signPage);
		await fill(page, { name: 'gwilym  HARTLEY', postcode: 'tb41aa' });
		await tick(page, 'reason-other', 'has_consent');
		expect(await press(page, sendButton)).toBe(409);
		expect(await textAt(page, '#error-summary')).toContain(refusals.already_counted);
		expect(await countOf(petition)).toBe(before + 1);

		await press(page, endButton);
		expect(await textAt(page, '.notice')).toBe(words.done.end);
		await tick(page, 'place-by-phone');
		await press(page, sendButton);
		expect(await textAt(page, 'aside')).toContain(words.banner.byPhone);
		await press(page, `a[href="${paths.staffFeedbackFor}"]`);
		await fill(page, { message: 'The lamp by the weir is out.', phone: '01632 960155' });
		await tick(page, 'topic-market', 'reason-no_internet', 'has_consent');
		expect(await press(page, sendButton)).toBe(200);
		expect(await textAt(page, 'main')).toContain(words.sent);
		const [row] = await sql('select channel, message from app.feedback where reference = $1', [
			await textAt(page, '.count b'),
		]);
		expect(row).toEqual({ channel: 'phone', message: 'The lamp by the weir is out.' });
		await press(page, endButton);
		expect(await page.$('aside')).toBeNull();
	});
});

describe('the next person sees nothing of the last', () => {
	const LAST = 'Nerys Unmistakable';
	let homes = 0;

	async function signs(page: Page): Promise<string> {
		await open(page, url + signPage);
		await fill(page, { name: LAST, postcode: `TB2 ${homes++}AA` });
		await tick(page, 'reason-no_email', 'has_consent');
		expect(await press(page, sendButton)).toBe(200);
		return await textAt(page, '.count b');
	}

	/** Typed, and refused: it has an address with the form sealed in it. */
	async function isRefused(page: Page): Promise<string> {
		await open(page, url + signPage);
		await fill(page, { name: LAST, postcode: 'nowhere' });
		expect(await press(page, sendButton)).toBe(422);
		expect(await all(page)).toContain(LAST);
		expect(page.url()).toContain('refused=');
		return page.url();
	}

	async function goesBackTo(page: Page) {
		const seen: string[] = [];
		for (let step = 0; step < 4; step++) {
			await page.goBack({ waitUntil: 'load' });
			seen.push(await all(page));
		}
		return seen.join(' ');
	}

	test.each([
		['the next person', nextButton, words.done.next],
		['the end', endButton, words.done.end],
	])('after %s, on no page and with no press of Back', async (_, button, said) => {
		const { page } = await helper();
		const reference = await signs(page);
		const sealed = await isRefused(page);
		// Typed and never sent.
		await open(page, url + paths.staffFeedbackFor);
		await fill(page, { message: LAST, name: LAST });
		await press(page, button);
		expect(await textAt(page, '.notice')).toBe(said);
		const last = new RegExp(`Unmistakable|${reference}`);
		expect(await all(page)).not.toMatch(last);
		expect(await goesBackTo(page)).not.toMatch(last);
		for (const path of [paths.staffSlip, paths.staffHelping, signPage, paths.staffFeedbackFor]) {
			await open(page, url + path);
			expect(await all(page)).not.toMatch(last);
		}
		await page.evaluate((address) => location.assign(address), sealed);
		await page.waitForNavigation({ waitUntil: 'load' });
		expect(await all(page)).not.toContain('Unmistakable');
	});

	test('half an hour without a click, and another helper’s session', async () => {
		const { page, person } = await helper();
		await signs(page);
		const sealed = await isRefused(page);
		const { page: colleague } = await helper();
		await colleague.evaluate((address) => location.assign(address), sealed);
		await colleague.waitForNavigation({ waitUntil: 'load' });
		expect(await all(colleague)).not.toContain('Unmistakable');
		await open(colleague, url + paths.staffSlip);
		expect(await all(colleague)).not.toMatch(/[2-9A-Z]{4}-[2-9A-Z]{5}/);

		await sql(
			`update app.helping set seen_at = now() - interval '31 minutes'
			where session in (select id from app.staff_sessions where staff = $1)`,
			[person.id],
		);
		// The form that still stands on the screen is for nobody any more.
		await fill(page, { postcode: 'TB2 1AA' });
		await tick(page, 'reason-no_email', 'has_consent');
		expect(await press(page, sendButton)).toBe(200);
		expect(await textAt(page, '.notice')).toBe(words.done.gone);
		expect(await page.$('aside')).toBeNull();
		expect(await all(page)).not.toContain('Unmistakable');
		expect(await goesBackTo(page)).not.toContain('Unmistakable');
	});

	test('a form of the last person that stands in another tab is neither taken nor shown', async () => {
		const { page } = await helper();
		const other = await page.browserContext().newPage();
		await open(other, url + signPage);
		await fill(other, { name: LAST, postcode: 'nowhere' });
		await press(page, nextButton);
		expect(await press(other, sendButton)).toBe(200);
		expect(pathOf(other)).toBe(paths.staffHelping);
		expect(await textAt(other, '.notice')).toBe(words.done.gone);
		expect(await all(other)).not.toContain('Unmistakable');
	});

	test('answers leave no copy in the browser', async () => {
		const { page } = await helper();
		const { headers } = await fetch(url + signPage, {
			method: 'POST',
			redirect: 'manual',
			body: new URLSearchParams({ name: 'x'.repeat(9000) }),
			headers: {
				...{ origin: url, 'sec-fetch-site': 'same-origin' },
				cookie: (await page.browserContext().cookies())
					.map((each) => `${each.name}=${each.value}`)
					.join('; '),
			},
		});
		expect(headers.get('cache-control')).toBe('no-store');
	});
});

describe('a petition that is started for a person, without scripts', () => {
	const typed = {
		action: 'Keep the 14 bus in the evening',
		background: 'Please utilise the money for the bus.',
		name: 'Mair Pugh',
		postcode: 'TB4 1AA',
	};

	/** A helper whose form is filled in, and who presses the button below it. */
	async function previewedBy(lang: 'en' | 'cy') {
		const { page } = await helper();
		await open(page, url + inLang(lang, paths.staffStartFor));
		await fill(page, typed);
		await tick(page, 'shows_name', 'lang-en', 'reason-no_email', 'has_consent');
		expect(await press(page, sendButton)).toBe(200);
		return page;
	}
	const countPetitions = async () =>
		(await sql('select count(*)::int as n from app.petitions where action = $1', [typed.action]))[0]
			.n as number;

	test('is shown first with those like it, as it will look, with hints; nothing is kept yet', async () => {
		const page = await previewedBy('en');
		expect(await textAt(page, 'h1')).toBe(staffStrings('en').petitions.preview.title);
		expect(await textAt(page, '.proof h2')).toBe(typed.action);
		expect(await textAt(page, '.proof .count')).toBe(
			`0 ${strings('en').petitions.signaturesWord(0)}`,
		);
		expect(await textAt(page, '#petition-background')).toBe(typed.background);
		expect(await textAt(page, '#petition-by')).toBe(`${strings('en').petitions.by(typed.name)}.`);
		expect(await textAt(page, '#advice')).toContain('utilise');
		expect(await countPetitions()).toBe(0);
		expect(await faultsAt(page)).toEqual([]);

		await press(page, 'button[value=change]');
		expect(await page.$eval('#name', (field) => (field as HTMLInputElement).value)).toBe(
			typed.name,
		);
		expect(await page.$eval('#shows_name', (box) => (box as HTMLInputElement).checked)).toBe(true);
		await press(page, sendButton);
		await press(page, `a[href="${signPage}"]`);
		expect(await textAt(page, 'h1')).toBe(words.signTitle);
		expect(await countPetitions()).toBe(0);
	});

	test('reads in the language of the person on a page in Welsh, and is kept once, however often the button is pressed', async () => {
		const page = await previewedBy('cy');
		expect(await page.$eval('.proof', (part) => part.closest('[lang]')!.getAttribute('lang'))).toBe(
			'en',
		);
		expect(await textAt(page, '#petition-by')).toContain(strings('en').petitions.by(typed.name));
		expect(await faultsAt(page)).toEqual([]);
		expect(await press(page, startButton)).toBe(200);
		expect(pathOf(page)).toBe(inLang('cy', paths.staffSlip));
		await page.goBack();
		await press(page, startButton);
		expect(await countPetitions()).toBe(1);
	});

	test('a preview of the last person is not shown to the next', async () => {
		const page = await previewedBy('en');
		await press(page, nextButton);
		await page.goBack();
		expect(await all(page)).not.toContain(typed.name);
		expect(await all(page)).not.toContain('utilise');
	});
});

/** Starts a petition at the library, which two people support; its slug, and the reference on the slip. */
async function startedAtLibrary(phone: string) {
	const { page } = await helper();
	await open(page, url + paths.staffStartFor);
	const action = `Put a bench by the weir ${phone}`;
	await fill(page, { action, background: 'There is none.', name: 'Mair Pugh', phone });
	await fill(page, { postcode: 'TB4 1AA' });
	await tick(page, 'reason-no_email', 'has_consent');
	expect(await press(page, sendButton)).toBe(200);
	expect(await press(page, startButton)).toBe(200);
	const reference = await textAt(page, '.count b');
	const [row] = await sql(
		`update app.petitions set state = 'in_moderation', moderation_asked_at = now()
		where id = (select petition from app.helped where reference = $1) returning slug`,
		[reference],
	);
	await sql(
		`select app.mail_creator(asked, 'petition_supported') from app.petitions as asked where slug = $1`,
		[row!.slug],
	);
	return { reference, slug: row!.slug as string };
}

describe('a creator without email, without scripts', () => {
	test('is phoned by an officer, who says so once, and withdraws the petition when they ask', async () => {
		const phone = `01632 96${String(Date.now()).slice(-4)}`;
		const { reference, slug } = await startedAtLibrary(phone);
		const { petitions: desk } = staffStrings('en');
		const page = await newVisitor({ scripts: false });
		await signIn(page, await newStaff('officer'));
		const here = url + paths.staffPetition(slug);
		await open(page, here);
		const contact = await textAt(page, '#creator');
		for (const said of [phone, reference, desk.creator.about.petition_supported])
			expect(contact).toContain(said);
		expect(await faultsAt(page)).toEqual([]);
		expect(await press(page, '#creator button')).toBe(200);
		expect(await textAt(page, '.notice')).toBe(desk.done.told);
		await open(page, here);
		expect(await page.$('#creator button')).toBeNull();

		await sql(
			`with rejected as (
				insert into app.rejections (petition, code) select id, 'unclear' from app.petitions where slug = $1 returning petition
			)
			update app.petitions set state = 'rejected' where id in (select petition from rejected)`,
			[slug],
		);
		await open(page, here);
		await press(page, `a[href="${paths.staffPetitionAct(slug, 'amend_for')}"]`);
		await fill(page, { action: 'Put a bench by the mill' });
		expect(await press(page, sendButton)).toBe(422);
		expect(await textAt(page, '#reference-error')).toBe(problems.reference_missing);
		expect(await faultsAt(page)).toEqual([]);
		await fill(page, { reference });
		expect(await press(page, sendButton)).toBe(200);
		expect(await textAt(page, '.notice')).toBe(desk.done.amend_for);
		expect(await textAt(page, 'h1')).toBe('Put a bench by the mill');

		await press(page, `a[href="${paths.staffPetitionAct(slug, 'withdraw_for')}"]`);
		for (const [typed, problem] of [
			['', problems.reference_missing],
			['K7RM', problems.reference_wrong],
			[makeReference(), refusals.reference_wrong],
		] as const) {
			await fill(page, { reference: typed });
			expect(await press(page, sendButton)).toBe(422);
			expect(await textAt(page, '#reference-error')).toBe(problem);
		}
		expect(await faultsAt(page)).toEqual([]);
		await fill(page, { reference: reference.toLowerCase().replace('-', ' ') });
		expect(await press(page, sendButton)).toBe(200);
		expect(await textAt(page, '.notice')).toContain(desk.done.withdraw_for);
		const [row] = await sql('select state from app.petitions where slug = $1', [slug]);
		expect(row).toEqual({ state: 'ended' });
	});
});

describe('a second press on the button of an act for a creator', () => {
	const reject = (slug: string) =>
		sql(
			`with rejected as (
				insert into app.rejections (petition, code) select id, 'unclear' from app.petitions where slug = $1 returning petition
			)
			update app.petitions set state = 'rejected' where id in (select petition from rejected)`,
			[slug],
		);
	/** Nobody has to tell the creator anything, so the desk shows an ended petition no longer. */
	const tellNothing = (slug: string) =>
		sql(
			`update app.creations set to_tell = null, to_tell_at = null
			where petition = (select id from app.petitions where slug = $1)`,
			[slug],
		);
	const acts = {
		amend_for: {
			before: reject,
			typed: { action: 'Put a bench by the mill' },
			state: 'in_moderation',
		},
		withdraw_for: { before: tellNothing, typed: {}, state: 'ended' },
		move_creator_of: {
			before: async () => {},
			typed: { email: 'ada@example.net', reason: 'She knew her postcode.' },
			state: 'in_moderation',
		},
	} as const;

	test.each(Object.keys(acts) as (keyof typeof acts)[])(
		'%s: from the same page, at the same moment, is answered like the first, and done once',
		async (act) => {
			const { before, typed, state } = acts[act];
			const { reference, slug } = await startedAtLibrary(`01632 96${String(Date.now()).slice(-4)}`);
			await before(slug);
			const page = await newVisitor({ scripts: false });
			await signIn(page, await newStaff('officer'));
			const path = paths.staffPetitionAct(slug, act);
			await open(page, url + path);
			await fill(page, act === 'move_creator_of' ? typed : { ...typed, reference });
			const fields = await page.$$eval('main form input[name], main form textarea[name]', (all) =>
				all.map((each) => [(each as HTMLInputElement).name, (each as HTMLInputElement).value]),
			);
			const cookies = await page.browserContext().cookies();
			const sendIt = () =>
				fetch(url + path, {
					method: 'POST',
					redirect: 'manual',
					body: new URLSearchParams(fields),
					headers: {
						...{ origin: url, 'sec-fetch-site': 'same-origin' },
						cookie: cookies.map((each) => `${each.name}=${each.value}`).join('; '),
					},
				});
			const answers = await Promise.all([sendIt(), sendIt()]);
			// And once more, when the first is long done.
			answers.push(await sendIt());
			const [first, ...others] = answers.map(({ status, headers }) => ({
				status,
				to: headers.get('location'),
			}));
			expect(first).toMatchObject({ status: 303, to: expect.stringContaining(`done=${act}`) });
			expect(others).toEqual([first, first]);
			const [row] = await sql(
				`select state, (select count(*)::int from app.audit_log where subject = $1 and act = $2) as acts,
					(select count(*)::int from app.petition_texts as earlier where earlier.petition = asked.id) as texts
				from app.petitions as asked where slug = $1`,
				[slug, `${act}_petition`],
			);
			expect(row).toEqual({ state, acts: 1, texts: act === 'amend_for' ? 1 : 0 });
		},
	);
});

describe('what we hold about a person, without scripts', () => {
	async function officer() {
		const page = await newVisitor({ scripts: false });
		await signIn(page, await newStaff('officer'));
		await open(page, url + paths.staffHeld);
		return page;
	}

	async function find(page: Page, about: string) {
		await fill(page, { about, reason: 'Asked at the counter.' });
		return await press(page, sendButton);
	}

	test('is found by the reference on the slip; the signature is withdrawn, and then all is erased', async () => {
		const { page: desk } = await helper();
		await open(desk, url + signPage);
		const phone = `01632 96${String(Date.now()).slice(-4)}`;
		await fill(desk, { name: 'Iorwerth Bevan', postcode: 'TB3 9ZZ', phone });
		await tick(desk, 'reason-disability', 'has_consent');
		await press(desk, sendButton);
		const reference = await textAt(desk, '.count b');
		const before = await countOf(petition);

		const page = await officer();
		expect(await find(page, '12')).toBe(422);
		expect(await textAt(page, '#about-error')).toBe(problems.held_wrong);
		expect(await find(page, reference.toLowerCase())).toBe(200);
		expect(page.url()).toBe(url + paths.staffHeld);
		expect(await textAt(page, 'main')).toContain('Iorwerth Bevan');
		expect(await textAt(page, 'main')).toContain(words.reasons.disability);
		expect(await htmlFaults(await page.content(), 'held')).toEqual([]);

		await press(page, 'button[name=withdraw]');
		expect(await textAt(page, '.notice')).toBe(held.done.withdraw);
		expect(await countOf(petition)).toBe(before - 1);

		// Nobody is ticked: nothing is erased.
		await page.$eval('[name=person_0]', (box) => ((box as HTMLInputElement).checked = false));
		expect(await press(page, 'button[value=erase]')).toBe(422);
		expect(await textAt(page, '#persons-error')).toBe(problems.persons_missing);
		await page.$eval('[name=person_0]', (box) => ((box as HTMLInputElement).checked = true));
		expect(await press(page, 'button[value=erase]')).toBe(200);
		expect(await textAt(page, '.notice')).toBe(held.done.erase(1));
		expect(await all(page)).not.toContain('Iorwerth');
		await open(page, url + paths.staffHeld);
		await find(page, phone);
		expect(await textAt(page, 'main')).toContain(held.none);
	});

	test('is given as one readable file, in the language of the page, and stands in no address', async () => {
		const page = await officer();
		const cookie = (await page.browserContext().cookies())
			.map((each) => `${each.name}=${each.value}`)
			.join('; ');
		const [{ email }] = await sql(
			`select email from app.signatures where email is not null and lang = 'en' and erased_at is null order by id limit 1`,
		);
		await find(page, email.toUpperCase());
		const key = await page.$eval('[name=person_0]', (box) => (box as HTMLInputElement).value);
		const ask = (path: string, act: string) =>
			fetch(url + path, {
				...{ method: 'POST', redirect: 'manual' },
				body: new URLSearchParams({
					about: email,
					reason: 'Asked at the counter.',
					act,
					person_0: key,
				}),
				headers: { cookie, origin: url },
			});
		const text = await ask(paths.staffHeld, 'text');
		expect(text.headers.get('content-disposition')).toBe('attachment; filename="what-we-hold.txt"');
		expect(text.headers.get('content-type')).toBe('text/plain; charset=utf-8');
		expect(text.headers.get('cache-control')).toBe('no-store');
		expect(await text.text()).toMatch(new RegExp(`Email address: ${email}\r\n`));
		const page2 = await ask(`/cy${paths.staffHeld}`, 'html');
		expect(page2.headers.get('content-disposition')).toBe(
			'attachment; filename="beth-a-gadwn.html"',
		);
		const html = await page2.text();
		expect(html).toContain(`<dd>${email}</dd>`);
		expect(html).toContain(staffStrings('cy').held.file.title);
	});
});
