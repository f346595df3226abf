import { randomUUID } from 'node:crypto';
import type { Page } from 'puppeteer';
import { expect, inject, test } from 'vitest';
import { paths } from '#domain/paths.ts';
import { strings } from '#strings/index.ts';
import { staffStrings } from '#strings/staff.ts';
import { newVisitor, open } from '../setup/browser.ts';
import { choose, fill, press, sendButton, textAt } from '../setup/forms.ts';
import { sql } from '../setup/sql.ts';
import { type Colleague, newStaff, signIn } from '../setup/staff.ts';
import { mailAbout, mailsTo } from './mail.ts';
import { pathOf } from './walk.ts';

const { url } = inject('hub');
const { acts, petitions: words, sheets, signatures, today, trouble } = staffStrings('en');
/** The button of a form about a petition. */
const send = 'main form:not([aria-labelledby]) button[type=submit]:not([name])';
const BRIDGE = 'Mend the bridge of an officer’s day';
const REASON = 'All from a domain of yesterday.';

test('without scripts, an officer’s day: what is late first, each act with the next thing after it, and nothing lost', async () => {
	const [first, second] = [await waiting('2020-01-06'), await waiting('2020-01-07')];
	const signed = await signedPetition();
	const officer = await newStaff('moderator', 'officer', 'administrator');
	const colleague = await newStaff('officer');
	const page = await newVisitor({ scripts: false });
	await signIn(page, officer);

	// Today has what is late on top, and says how much waits in each room.
	expect(await textAt(page, 'main')).toMatch(/\d+ waiting for you, \d+ of them late\./);
	const tasks = await page.$$eval('main .items > li', (items) =>
		items.map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim()),
	);
	// Only a message or a mail that may be about danger is above it.
	const ofDanger = [today.tasks.danger, today.tasks.lost_mail];
	const dangers = tasks.filter((task) => ofDanger.some((words) => task.includes(words)));
	expect(tasks.slice(0, dangers.length)).toEqual(dangers);
	const isLate = tasks.slice(dangers.length).map((task) => task.includes(today.late));
	expect(isLate.indexOf(false)).toBe(isLate.filter(Boolean).length);
	expect(await textAt(page, 'nav.desk')).toMatch(/Petitions \(\d+\)/);
	const order = await page.$$eval('main .items h3 a', (links) =>
		links.map((link) => link.getAttribute('href')!),
	);
	expect(order.indexOf(paths.staffPetition(first))).toBeLessThan(
		order.indexOf(paths.staffPetition(second)),
	);

	await press(page, `main a[href="${paths.staffPetition(first)}"]`);
	await press(page, 'form[aria-labelledby=decide] button');
	await press(page, `a[href="${paths.staffPetitionAct(first, 'correct')}"]`);
	await fill(page, { action: 'Mend the clock' });
	expect(await press(page, send)).toBe(200);
	expect([await textAt(page, 'del'), await textAt(page, 'ins')]).toEqual(['teh', 'the']);

	await askColleague(page, first, colleague);
	await open(page, url + paths.staffPetition(first));
	expect(await textAt(page, '#notes')).toContain('Yes, since 1911.');
	await press(page, `a[href="${paths.staffPetitionAct(first, 'publish')}"]`);
	expect(await press(page, send)).toBe(200);
	expect(await textAt(page, '.notice')).toContain(words.done.publish);

	// The next one is on the screen.
	await press(page, `main a[href="${paths.staffPetition(second)}"]`);
	await press(page, `a[href="${paths.staffPetitionAct(second, 'reject')}"]`);
	await choose(page, '#why-not_ours');
	await fill(page, {
		...{ details_en: 'The county decides. Ask the county.' },
		...{ details_cy: 'Y sir sy’n penderfynu. Gofynnwch i’r sir.' },
	});
	expect(await press(page, send)).toBe(200);
	expect(await textAt(page, '.notice')).toContain(words.done.reject);

	// What is due in some weeks may be far down on Today; the room finds it.
	const room = new URLSearchParams({ state: 'awaiting_response', words: BRIDGE });
	await open(page, `${url}${paths.staffPetitions}?${room}`);
	await press(page, `main a[href="${paths.staffPetition(signed)}"]`);

	// A reply is seen before it is published, and then the desk says what the site shows.
	await press(page, `a[href="${paths.staffPetitionAct(signed, 'respond_to')}"]`);
	await choose(page, '#verdict-yes');
	await fill(page, { response_en: 'Yes, in **May**.', response_cy: 'Gwnawn, ym **mis Mai**.' });
	await press(page, send);
	expect(await textAt(page, 'h1')).toBe(words.preview.title);
	expect(await press(page, 'button[value=publish]')).toBe(200);
	expect(await textAt(page, 'main')).toContain(words.site.notYet);

	const sheet = await enterSheet(page, signed);
	await press(page, `a[href="${paths.staffSignatures}?sheet=${sheet}"]`);
	expect(await textAt(page, 'main')).toContain(signatures.found(1));
	expect(await textAt(page, 'main')).toContain(sheets.counts(1, 3));

	await invalidateAndUndo(page, signed);

	// The session ends in the middle of a note.
	await open(page, url + paths.staffPetition(signed));
	await fill(page, { body: 'The works team comes on Monday.' });
	const tab = await page.browserContext().newPage();
	await open(tab, url + paths.staff);
	await press(tab, '[name=where][value=here]');
	expect(await press(page, 'form[aria-labelledby=notes-heading] button')).toBe(401);
	expect(await textAt(page, 'main')).toContain(trouble[401].more);
	await signIn(tab, officer);
	await page.reload({ waitUntil: 'load' });
	expect(await textAt(page, '#notes')).toContain('The works team comes on Monday.');

	await open(page, `${url}${paths.staffActs}?person=${officer.id}`);
	const done = await textAt(page, 'main');
	const who = { ...act, who: officer.name };
	for (const sentence of [
		acts.says.take_petition({ ...who, what: first }),
		acts.says.correct_petition({ ...who, what: first }),
		acts.says.ask_colleague({ ...who, what: first }),
		acts.says.publish_petition({ ...who, what: first }),
		acts.says.reject_petition({ ...who, what: second }),
		acts.says.respond_to_petition({ ...who, what: signed }),
		acts.says.enter_sheet({ ...who, what: signed }),
		acts.says.start_invalidation({ ...who, what: signed }),
		acts.says.undo_invalidation({ ...who, what: signed }),
		acts.says.note_petition({ ...who, what: signed }),
	])
		expect(done).toContain(sentence);
});

/** Asks whether the tower is ours; the colleague follows their mail, and answers with a note. */
async function askColleague(page: Page, slug: string, colleague: Colleague) {
	const isMine = ({ subject }: { subject: string }) => subject === asked.subject('Sioned Parry');
	const asked = strings('en').mail.questionAsked;
	await press(page, `a[href="${paths.staffPetitionAct(slug, 'ask')}"]`);
	expect(await press(page, send)).toBe(422);
	expect(await textAt(page, '#colleague-error')).not.toBe('');
	await choose(page, `#colleague-${colleague.id}`);
	await fill(page, { body: 'Does the tower belong to the council?' });
	expect(await press(page, send)).toBe(200);
	expect(await textAt(page, '.notice')).toBe(words.done.ask);
	expect(await textAt(page, '#notes')).toContain(words.unanswered_yet);

	const mail = await mailAbout(colleague.email, asked.subject('Sioned Parry'));
	expect(mail.links).toEqual([url + paths.staff]);
	expect(mail.text).not.toMatch(/clock|tower/i);
	const other = await newVisitor({ scripts: false });
	await signIn(other, colleague);
	expect(await textAt(other, 'main')).toContain(today.tasks.answer);
	await press(other, `main a[href="${paths.staffPetition(slug)}"]`);
	await fill(other, { body: 'Yes, since 1911.' });
	expect(await press(other, 'form[aria-labelledby=notes-heading] button')).toBe(200);
	await open(other, url + paths.staff);
	expect(await other.$(`main a[href="${paths.staffPetition(slug)}"]`)).toBeNull();
	expect((await mailsTo(colleague.email)).filter(isMine)).toHaveLength(1);
}

/** Enters a line that counts, the same person again, and one that nobody can read. The number of the sheet. */
async function enterSheet(page: Page, slug: string): Promise<string> {
	await open(page, url + paths.staffEnterSheet(slug));
	const number = await page.$eval('#sheet', (field) => (field as HTMLInputElement).value);
	await fill(page, {
		...{ name_1: 'Ann-Marie Jones', postcode_1: 'tb12ab', unreadable_3: true as const },
		...{ name_2: 'ann marie jones', postcode_2: 'TB1 2AB' },
	});
	expect(await press(page, 'main form button[type=submit]')).toBe(200);
	expect(pathOf(page)).toBe(paths.staffSheet(number));
	return number;
}

async function invalidateAndUndo(page: Page, slug: string) {
	const before = await countOf(slug);
	await open(page, url + paths.staffSignatures);
	await fill(page, { petition: slug, name: 'Gwen A' });
	expect(await press(page, sendButton)).toBe(200);
	expect(await textAt(page, 'main')).toContain(signatures.found(4));
	await press(page, `a[href^="${paths.staffInvalidate}"]`);
	expect(await textAt(page, 'main')).toContain(signatures.invalidate.number(4, 4));
	expect(await countOf(slug)).toBe(before);
	await fill(page, { reason: REASON });
	expect(await press(page, sendButton)).toBe(200);
	expect(await textAt(page, 'h1')).toBe(signatures.runs.states.done);
	expect(await countOf(slug)).toBe(before - 4);
	expect(await press(page, 'button[value=undo]')).toBe(200);
	expect(await textAt(page, 'h1')).toBe(signatures.runs.states.undone);
	expect(await countOf(slug)).toBe(before);
}

/** A petition that came to moderation on that day, long ago; its slug. */
async function waiting(day: string): Promise<string> {
	const slug = `day-${randomUUID()}`;
	await sql(
		`insert into app.petitions (slug, lang, action, background, creator_name, state, moderation_asked_at)
		values ($1, 'en', 'Mend teh clock', 'It stopped at ten.', 'Ada Rowe', 'in_moderation', $2)`,
		[slug, day],
	);
	return slug;
}

/** An open petition with a hundred signatures, which awaits its reply; its slug. */
async function signedPetition(): Promise<string> {
	const slug = `day-${randomUUID()}`;
	await sql(
		`insert into app.petitions (slug, lang, action, background, state, opened_at, closes_on)
		values ($1, 'en', $2, 'It shakes.', 'open', now() - interval '1 day', '2099-12-31')`,
		[slug, BRIDGE],
	);
	await sql(
		`with signers as (
			select asked.id as petition, n, 'd' || n || '-' || asked.id || '@home.example.org' as email
			from app.petitions as asked, generate_series(1, 100) as n where asked.slug = $1
		), boxes as (
			insert into app.mailboxes (petition, mailbox, postcode) select petition, email, 'TB1 2AB' from signers
		), signed as (
			insert into app.signatures
				(petition, mailbox, slot, name, email, postcode, area, channel, lang, state, confirmed_at)
			select petition, email, 1, 'Gwen ' || chr(64 + n % 25 + 1), email, 'TB1 2AB', 'market', 'web', 'en', 'confirmed', now()
			from signers returning petition
		)
		insert into app.tallies (petition, area, channel, shard, count)
		select petition, 'market', 'web', 0, count(*) from signed group by petition`,
		[slug],
	);
	await sql('select app.note_crossings(id) from app.petitions where slug = $1', [slug]);
	return slug;
}

async function countOf(slug: string): Promise<number> {
	const [row] = await sql(
		'select app.signature_count(id) as count from app.petitions where slug = $1',
		[slug],
	);
	return row.count;
}

/** The parts of an act that these sentences do not say. */
const act = {
	...{ what: '', roles: '', before: '', everywhere: false, from: '', to: '', wrong: 0 },
	...{ why: '', added: 0, moved: 0, gone: 0 },
};
