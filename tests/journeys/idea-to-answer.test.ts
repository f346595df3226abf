import { randomUUID } from 'node:crypto';
import type { Page } from 'puppeteer';
import { expect, inject, onTestFinished, test } from 'vitest';
import { paths } from '#domain/paths.ts';
import { strings } from '#strings/index.ts';
import { staffStrings } from '#strings/staff.ts';
import { newVisitor, open } from '../setup/browser.ts';
import { choose, fill, press, textAt } from '../setup/forms.ts';
import { sql } from '../setup/sql.ts';
import { newStaff, signIn } from '../setup/staff.ts';
import { confirmationLink, mailAbout, mailsTo, newAddress } from './mail.ts';
import { countOf } from './walk.ts';

const { url, townActsUrl } = inject('hub');
const { creating, mail, petitions, signing } = strings('en');
const { petitions: desk } = staffStrings('en');
/** The button of the form on a page for residents. */
const send =
	'main form:not([hidden]) button[type=submit]:not([name], [aria-hidden="true"], .language)';
/** The button of a form about a petition, at the desk. */
const decide = 'main form:not([aria-labelledby]) button[type=submit]:not([name])';
/** A job that runs by itself each minute may have begun the work, and is then waited for. */
const A_JOB = { timeout: 150_000, interval: 500 };

test(
	'without scripts, a resident goes from an idea to the council’s answer',
	{ timeout: 300_000 },
	async () => {
		const action = `Put more benches by the river at gate ${randomUUID().slice(0, 4)}`;
		const ada = newAddress('ada');
		const page = await newVisitor({ scripts: false });
		await write(page, action, ada);
		await open(page, confirmationLink(await mailAbout(ada, creating.mails.confirm.subject)));
		expect(await textAt(page, 'h1')).toBe(creating.confirm.heading);
		await press(page, send);
		const address = await textAt(page, '#support-address');
		const own = page.url();
		for (const name of ['Huw Dodd', 'Cat Lee']) await support(address, name);
		await mailAbout(ada, creating.mails.supported.subject);

		const moderator = await newVisitor({ scripts: false });
		await signIn(moderator, await newStaff('moderator'));
		const slug = await findAt(paths.staff, moderator, action);
		await press(moderator, `main a[href="${paths.staffPetition(slug)}"]`);
		await press(moderator, `a[href="${paths.staffPetitionAct(slug, 'publish')}"]`);
		expect(await press(moderator, decide)).toBe(200);
		await open(moderator, url + paths.staffPetition(slug));
		expect(await textAt(moderator, 'main')).toContain(desk.site.notYet);
		// The organiser hears of it when their link leads to the page.
		const published = creating.mails.published.subject;
		await town('run/send-mail');
		expect((await mailsTo(ada)).map((each) => each.subject)).not.toContain(published);
		onTestFinished(() => town('restore'));
		await town('build');
		await town('run/send-mail');
		await siteShows(moderator, slug);
		await expect
			.poll(async () => (await mailsTo(ada)).map((each) => each.subject), A_JOB)
			.toContain(published);

		const gwen = newAddress('gwen');
		const signer = await newVisitor({ scripts: false });
		await open(signer, url + paths.petition(slug));
		expect(await textAt(signer, 'h1')).toBe(action);
		await press(signer, `a[href="${paths.sign(slug)}"]`);
		await fill(signer, {
			name: 'Gwen Parry',
			email: gwen,
			postcode: 'TB1 2AB',
			wants_updates: true,
		});
		await press(signer, send);
		await open(signer, confirmationLink(await mailAbout(gwen, mail.confirmSignature.subject)));
		await press(signer, send);
		expect(await countOf(slug)).toBe(4);
		await othersSign(slug, 96);

		// A job sees that there are enough, and then it waits for an officer, whose Today may be full of other things.
		await town('run/note-crossings');
		const room = `${paths.staffPetitions}?${new URLSearchParams({ state: 'awaiting_response', words: action })}`;
		const officer = await newVisitor({ scripts: false });
		await signIn(officer, await newStaff('officer'));
		expect(await findAt(room, officer, action)).toBe(slug);
		await press(officer, `main a[href="${paths.staffPetition(slug)}"]`);
		await press(officer, `a[href="${paths.staffPetitionAct(slug, 'respond_to')}"]`);
		await choose(officer, '#verdict-yes');
		await fill(officer, {
			...{ response_en: 'Yes. Three benches come in **May**.' },
			...{ response_cy: 'Gwnawn. Daw tair mainc ym **mis Mai**.' },
		});
		await press(officer, decide);
		expect(await textAt(officer, 'h1')).toBe(desk.preview.title);
		expect(await textAt(officer, 'main')).toContain(petitions.verdicts.yes);
		expect(await textAt(officer, 'main')).toContain('Three benches come in May.');
		expect(await press(officer, 'button[value=publish]')).toBe(200);

		// Nobody gets the news before the site shows the reply.
		const { subject } = mail.petitionUpdate.about.response;
		await town('run/send-mail');
		expect((await mailsTo(gwen)).map((each) => each.subject)).not.toContain(subject);
		expect(await textAt(officer, 'main')).toContain(desk.site.notYet);
		await town('build');
		await town('run/send-mail');
		await siteShows(officer, slug);
		await expect
			.poll(async () => (await mailsTo(gwen)).map((each) => each.subject), A_JOB)
			.toContain(subject);
		const news = await mailAbout(gwen, subject);
		await open(
			signer,
			news.links.find((link) => link.endsWith(paths.petition(slug)))!,
		);
		expect(await textAt(signer, 'main')).toContain('Three benches come in May.');
		await open(page, own);
		expect(await page.$eval('#published', (part) => part.checkVisibility())).toBe(true);
	},
);

/** From the home page to the petition that waits for its creator's mail. */
async function write(page: Page, action: string, email: string) {
	await open(page, url + paths.petitions);
	await press(page, `a.button[href="${paths.start}"]`);
	await fill(page, { action });
	await press(page, send);
	expect(
		await page.$(`#similar-list a[href="${paths.sign('benches-by-the-river')}"]`),
	).not.toBeNull();
	await press(page, send);
	await fill(page, { background: 'It is a mile from the gate to the weir with nowhere to sit.' });
	await press(page, send);
	await fill(page, { details: 'With arms to push up from.' });
	await press(page, send);
	await fill(page, { name: 'Ada Rowe', email, postcode: 'TB2 3LP' });
	await press(page, send);
	expect(await textAt(page, '#petition-action')).toBe(action);
	await press(page, send);
}

async function support(address: string, name: string) {
	const supporter = await newVisitor({ scripts: false });
	const email = newAddress('supporter');
	await open(supporter, address);
	await fill(supporter, { name, email, postcode: 'TB1 2AB' });
	await press(supporter, send);
	const confirm = (await mailsAfter(email)).find(({ links }) => links.length > 0)!;
	await open(supporter, confirmationLink(confirm));
	expect(await textAt(supporter, 'h1')).toBe(signing.ready.heading);
	await press(supporter, send);
}

async function mailsAfter(email: string) {
	await expect.poll(() => mailsTo(email), { timeout: 15_000 }).not.toEqual([]);
	return mailsTo(email);
}

/** The slug of the petition with these words, once a page of the desk has it. */
async function findAt(where: string, page: Page, action: string): Promise<string> {
	let path = '';
	const look = async () => {
		await open(page, url + where);
		const links = await page.$$eval('main .items a', (all) =>
			all.map((link) => [link.textContent.trim(), link.getAttribute('href')!] as const),
		);
		path = links.find(([text]) => text === action)?.[1] ?? '';
		return path;
	};
	await expect.poll(look, A_JOB).not.toBe('');
	return path.split('/').at(-2)!;
}

/** As if so many had signed and confirmed. */
async function othersSign(slug: string, many: number) {
	await sql(
		`with signers as (
			select asked.id as petition, n, 'r' || n || '-' || asked.id || '@home.example.org' as email
			from app.petitions as asked, generate_series(1, $2::int) as n where asked.slug = $1
		), boxes as (
			insert into app.mailboxes (petition, mailbox, postcode) select petition, email, 'TB2 3LP' from signers
		), signed as (
			insert into app.signatures
				(petition, mailbox, slot, name, email, postcode, area, channel, lang, state, confirmed_at)
			select petition, email, 1, 'Dai ' || chr(64 + n % 26 + 1), email, 'TB2 3LP', 'riverside', 'web', 'en', 'confirmed', now()
			from signers returning petition
		)
		insert into app.tallies (petition, area, channel, shard, count)
		select petition, 'riverside', 'web', 0, count(*) from signed group by petition
		on conflict (petition, area, channel, shard) do update set count = app.tallies.count + excluded.count`,
		[slug, many],
	);
	expect(await countOf(slug)).toBe(100);
}

async function siteShows(page: Page, slug: string) {
	const look = async () => {
		await open(page, url + paths.staffPetition(slug));
		return textAt(page, 'main');
	};
	await expect.poll(look, A_JOB).toContain(desk.site.since('').replace(/\W+$/, ''));
}

async function town(act: 'build' | 'restore' | 'run/send-mail' | 'run/note-crossings') {
	const answer = await fetch(`${townActsUrl}/${act}`, { method: 'POST' });
	expect(await answer.text()).toBe('');
}
