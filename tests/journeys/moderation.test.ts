import { randomUUID } from 'node:crypto';
import type { Page } from 'puppeteer';
import { describe, expect, inject, test } from 'vitest';
import { paths } from '#domain/paths.ts';
import { strings } from '#strings/index.ts';
import { staffStrings } from '#strings/staff.ts';
import { newVisitor, open } from '../setup/browser.ts';
import { choose, fill, press, sendButton, textAt } from '../setup/forms.ts';
import { sql } from '../setup/sql.ts';
import { newStaff, signIn } from '../setup/staff.ts';
import { faultsAt } from './checked.ts';
import { pathOf } from './walk.ts';

const { url } = inject('hub');
const { petitions: words, problems, refusals, trouble } = staffStrings('en');
/** The button of a form about a petition. */
const send = 'main form:not([aria-labelledby]) button[type=submit]';

/** A petition that has waited longer than any other, so that it comes first. */
async function waiting(): Promise<string> {
	const slug = `waiting-${randomUUID()}`;
	await sql(
		`insert into app.petitions (slug, lang, action, background, creator_name, state, moderation_asked_at)
		values ($1, 'en', 'Mend teh clock', 'It stopped at ten.', 'Ada Rowe', 'in_moderation', '2020-01-06T12:00:00Z')`,
		[slug],
	);
	return slug;
}

/** A petition that people can sign. */
async function opened(): Promise<string> {
	const slug = await waiting();
	await sql(
		`update app.petitions set state = 'open', opened_at = now(), closes_on = '2099-12-31' where slug = $1`,
		[slug],
	);
	return slug;
}

async function stateOf(slug: string): Promise<string> {
	return (await sql('select state from app.petitions where slug = $1', [slug]))[0].state;
}

async function responsesTo(slug: string): Promise<number> {
	const text = `select count(*)::int from app.responses join app.petitions on id = petition where slug = $1`;
	return (await sql(text, [slug]))[0].count;
}

async function moderator(...roles: Parameters<typeof newStaff>) {
	const page = await newVisitor({ scripts: false });
	await signIn(page, await newStaff(...(roles.length > 0 ? roles : (['moderator'] as const))));
	return page;
}

const at = (slug: string, act?: string) =>
	url + (act ? paths.staffPetitionAct(slug, act) : paths.staffPetition(slug));

describe('without scripts', () => {
	test('a moderator takes the petition that is late, corrects a slip, and publishes it', async () => {
		const slug = await waiting();
		const page = await moderator();
		expect(await textAt(page, 'main')).toMatch(/\d+ waiting for you, \d+ of them late\./);
		await press(page, `a[href="${paths.staffPetitions}"]`);
		await press(page, `a[href="${paths.staffPetition(slug)}"]`);
		expect(await textAt(page, 'main')).toContain(
			`${words.late} ${words.promised('Monday 13 January 2020')}`,
		);
		await press(page, 'form[aria-labelledby=decide] button');
		expect(await textAt(page, '.notice')).toBe(words.done.take);

		await press(page, `a[href="${paths.staffPetitionAct(slug, 'correct')}"]`);
		await fill(page, { action: 'Mend the clock' });
		expect(await press(page, send)).toBe(200);
		expect(await textAt(page, '.notice')).toBe(words.done.correct);
		expect(await textAt(page, 'h1')).toBe('Mend the clock');
		expect([await textAt(page, 'del'), await textAt(page, 'ins')]).toEqual(['teh', 'the']);

		await press(page, `a[href="${paths.staffPetitionAct(slug, 'publish')}"]`);
		expect(await textAt(page, 'main')).toContain('It stopped at ten.');
		expect(await press(page, send)).toBe(200);
		expect(await textAt(page, '.notice')).toBe(`Mend the clock${words.done.publish}`);
		expect(await stateOf(slug)).toBe('open');
		// What waits next is on the screen.
		expect(pathOf(page)).toBe(paths.staffPetitions);
		expect(await textAt(page, 'main')).toContain('Cadw ystafell yr ysgol feithrin');
	});

	test('a phone number in an open petition is taken out: residents get the new text, and staff keep the old one', async () => {
		const slug = await opened();
		const page = await moderator();
		await open(page, at(slug));
		await press(page, `a[href="${paths.staffPetitionAct(slug, 'correct')}"]`);
		await fill(page, { background: 'It stopped at ten. It is late.' });
		expect(await press(page, send)).toBe(200);
		expect(await textAt(page, '.notice')).toBe(words.done.correct_public);
		expect(await textAt(page, 'main')).toContain(words.site.notYet);
		expect(await textAt(page, 'ins')).toContain('It is late.');
	});

	test('a petition is rejected with a reason and words in both languages; what was typed is kept', async () => {
		const slug = await waiting();
		const page = await moderator();
		await open(page, at(slug, 'reject'));
		await fill(page, { details_en: 'The county decides.\n\nAsk the county.' });
		expect(await press(page, send)).toBe(422);
		expect(await textAt(page, '#why-error')).toBe(problems.code_missing);
		expect(await textAt(page, '#details_cy-error')).toBe(problems.details_cy_missing);
		const typed = await page.$eval('#details_en', (field) => (field as HTMLTextAreaElement).value);
		expect(typed).toBe('The county decides.\n\nAsk the county.');
		await choose(page, '#why-not_ours');
		await fill(page, { details_cy: 'Y sir sy’n penderfynu.' });
		expect(await press(page, send)).toBe(200);
		expect(await stateOf(slug)).toBe('rejected');
		await open(page, at(slug));
		expect(await textAt(page, 'main')).toContain(strings('en').petitions.rejectionCodes.not_ours);
	});

	test('two moderators on one petition: the second sees who has it, takes it over, and the first is told', async () => {
		const slug = await waiting();
		const [first, second] = [await moderator(), await moderator()];
		await open(first, at(slug));
		await press(first, 'form[aria-labelledby=decide] button');
		await open(first, at(slug, 'publish'));

		await open(second, at(slug));
		expect(await textAt(second, '.notice')).toBe(words.takenByOther('Sioned Parry'));
		expect(await second.$(`a[href="${paths.staffPetitionAct(slug, 'publish')}"]`)).toBeNull();
		await press(second, 'form[aria-labelledby=decide] button');

		expect(await press(first, send)).toBe(409);
		expect(await textAt(first, '#error-summary')).toContain(refusals.petition_changed_meanwhile);
		expect(await press(first, send)).toBe(409);
		expect(await textAt(first, '#error-summary')).toContain(refusals.petition_taken);
		expect(await stateOf(slug)).toBe('in_moderation');
	});

	test('a correction on a text that a colleague corrected shows both texts and loses nothing', async () => {
		const slug = await waiting();
		const page = await moderator();
		await open(page, at(slug, 'correct'));
		await fill(page, { action: 'Mend the old clock' });
		await sql(
			`update app.petitions set action = 'Mend the clock', version = version + 1 where slug = $1`,
			[slug],
		);
		expect(await press(page, send)).toBe(409);
		expect(await page.$eval('#action', (field) => (field as HTMLInputElement).value)).toBe(
			'Mend the old clock',
		);
		expect(await textAt(page, 'main h3')).toBe('Mend the clock');
		expect(await press(page, send)).toBe(200);
		expect(await textAt(page, 'h1')).toBe('Mend the old clock');
	});

	test('a colleague’s note is there for both, and a hidden petition can be shown again', async () => {
		const slug = await waiting();
		const page = await moderator('moderator', 'officer');
		await open(page, at(slug, 'publish'));
		await press(page, send);
		await open(page, at(slug));
		expect(await press(page, 'form[aria-labelledby=notes-heading] button')).toBe(422);
		await fill(page, { body: 'Is <b>this</b> ours?' });
		expect(await press(page, 'form[aria-labelledby=notes-heading] button')).toBe(200);
		expect(await textAt(page, '#notes')).toContain('Is <b>this</b> ours?');

		await press(page, `a[href="${paths.staffPetitionAct(slug, 'hide')}"]`);
		await fill(page, { reason: 'It names a person.' });
		expect(await press(page, send)).toBe(200);
		expect(await stateOf(slug)).toBe('hidden');
		await press(page, `a[href="${paths.staffPetitionAct(slug, 'restore')}"]`);
		await fill(page, { reason: 'The name is gone.' });
		await press(page, send);
		expect(await stateOf(slug)).toBe('open');
		expect(await textAt(page, '#notes')).toContain('It names a person.');
	});

	test('a petition that collects supporters is found by its state, hidden, and brought back to where it was', async () => {
		const slug = `collecting-${randomUUID()}`;
		await sql(
			`with asked as (
				insert into app.petitions (slug, lang, action, background)
				values ($1, 'en', 'Shame on Mr Rowe', 'He is a crook.') returning id
			), creator as (
				insert into app.signatures (petition, name, postcode, channel, lang, state, confirmed_at)
				select id, 'Ada Rowe', 'TB1 2AB', 'counter', 'en', 'confirmed', now() from asked returning id, petition
			)
			insert into app.creations (petition, id, sponsor_hash, creator, lapses_on)
			select petition, gen_random_uuid(), sha256($2), id, '2099-12-31' from creator`,
			[slug, slug],
		);
		const page = await moderator();
		await open(page, url + paths.staffPetitions);
		await page.select('select[name=state]', 'collecting_sponsors');
		await fill(page, { words: slug });
		await press(page, 'form[aria-labelledby=find] button');
		await press(page, `a[href="${paths.staffPetition(slug)}"]`);
		expect(await textAt(page, '.meta')).toContain(words.states.collecting_sponsors);
		expect(await page.$(`a[href="${paths.staffPetitionAct(slug, 'publish')}"]`)).toBeNull();
		await press(page, `a[href="${paths.staffPetitionAct(slug, 'hide')}"]`);
		await fill(page, { reason: 'It abuses a person.' });
		expect(await press(page, send)).toBe(200);
		expect(await textAt(page, '.notice')).toBe(words.done.reject_and_hide);
		expect(await stateOf(slug)).toBe('hidden');
		await press(page, `a[href="${paths.staffPetitionAct(slug, 'restore')}"]`);
		await fill(page, { reason: 'It does not.' });
		await press(page, send);
		expect(await textAt(page, '.notice')).toBe(words.done.restore_to_supporters);
		expect(await stateOf(slug)).toBe('collecting_sponsors');
	});

	test('an officer replies for the council; a reply that would stop the build is refused with its fault', async () => {
		const slug = await opened();
		const page = await moderator('officer');
		await open(page, at(slug));
		expect(await page.$(`a[href="${paths.staffPetitionAct(slug, 'hide')}"]`)).toBeNull();
		await press(page, `a[href="${paths.staffPetitionAct(slug, 'respond_to')}"]`);
		await fill(page, { response_en: 'Yes.\n\n![](clock.jpg)', response_cy: 'Gwnawn.' });
		expect(await press(page, send)).toBe(422);
		expect(await textAt(page, '#verdict-error')).toBe(problems.verdict_missing);
		await choose(page, '#verdict-no');
		expect(await press(page, send)).toBe(422);
		expect(await textAt(page, '#response_en-error')).toContain(words.acts.respond_to.en);
		await fill(page, { response_en: 'Yes, in **May**.' });
		expect(await press(page, send)).toBe(200);
		expect(await textAt(page, 'h1')).toBe(words.preview.title);
		expect(await textAt(page, 'main strong')).toBe('May');
		expect(await responsesTo(slug)).toBe(0);
		expect(await press(page, 'button[value=change]')).toBe(200);
		await fill(page, { response_en: 'Yes, in June.' });
		expect(await page.$eval('#verdict-no', (radio) => (radio as HTMLInputElement).checked)).toBe(
			true,
		);
		await press(page, send);
		await page.reload();
		expect(await press(page, 'button[value=publish]')).toBe(200);
		expect(await textAt(page, 'main')).toContain('Yes, in June.');
		expect(await responsesTo(slug)).toBe(2);
	});

	test('two officers reply: the second sees the reply of the first beside their own, and what they replace is kept', async () => {
		const slug = await opened();
		const [first, second] = [await moderator('officer'), await moderator('officer')];
		const reply = async (page: Page, verdict: string, english: string) => {
			await choose(page, `#verdict-${verdict}`);
			await fill(page, { response_en: english, response_cy: 'Ein hateb.' });
			await press(page, send);
			return await press(page, 'button[value=publish]');
		};
		await open(first, at(slug, 'respond_to'));
		await open(second, at(slug, 'respond_to'));
		expect(await reply(first, 'no', 'No, there is no money.')).toBe(200);
		expect(await reply(second, 'yes', 'Yes, in May.')).toBe(409);
		expect(await textAt(second, '#error-summary')).toContain(refusals.petition_changed_meanwhile);
		expect(
			await second.$eval('#response_en', (field) => (field as HTMLTextAreaElement).value),
		).toBe('Yes, in May.');
		const beside = await textAt(second, 'main .columns > section');
		expect(beside).toContain(strings('en').petitions.verdicts.no);
		expect(beside).toContain('No, there is no money.');
		expect(beside).toContain('Ein hateb.');
		await press(second, send);
		expect(await press(second, 'button[value=publish]')).toBe(200);
		expect(await textAt(second, 'main details')).toContain('No, there is no money.');
		expect(await faultsAt(second)).toEqual([]);
	});

	test('two officers set the day of a debate: the second sees the place of the first in both languages', async () => {
		const slug = await opened();
		const [first, second] = [await moderator('officer'), await moderator('officer')];
		const plan = async (page: Page, place: string) => {
			await fill(page, { day: '2099-01-12', begins: '18:30', link: '' });
			await fill(page, { place_en: place, place_cy: `${place} (Cymraeg)` });
			await press(page, send);
			return await press(page, 'button[value=publish]');
		};
		await open(first, at(slug, 'schedule_debate'));
		await open(second, at(slug, 'schedule_debate'));
		expect(await plan(first, 'Room 1')).toBe(200);
		expect(await plan(second, 'Room 2')).toBe(409);
		const beside = await textAt(second, 'main .columns > section');
		expect(beside).toContain('Room 1');
		expect(beside).toContain('Room 1 (Cymraeg)');
		expect(await second.$eval('#place_en', (field) => (field as HTMLInputElement).value)).toBe(
			'Room 2',
		);
	});

	test('an officer says when the council debates it, sees it in both languages first, and records what was decided', async () => {
		const slug = await opened();
		const page = await moderator('officer');
		await open(page, at(slug, 'schedule_debate'));
		await fill(page, { day: '2099-01-12', begins: '6.30', place_en: '', link: 'agenda' });
		expect(await press(page, send)).toBe(422);
		expect(await textAt(page, '#link-error')).toBe(problems.link_wrong);
		await fill(page, {
			begins: '18.30',
			place_en: 'Town Hall',
			place_cy: 'Neuadd y Dref',
			link: '',
		});
		expect(await press(page, send)).toBe(200);
		const shown = await textAt(page, 'main');
		expect(shown).toContain('Monday 12 January 2099, 6.30pm');
		expect(shown).toContain('Neuadd y Dref');
		expect(await press(page, 'button[value=publish]')).toBe(200);
		expect(await textAt(page, '.notice')).toBe(words.done.schedule_debate);
		expect(await textAt(page, 'main')).toContain('Town Hall');

		await press(page, `a[href="${paths.staffPetitionAct(slug, 'cancel_debate')}"]`);
		await fill(page, { reason_en: 'The hall is flooded.' });
		expect(await press(page, send)).toBe(422);
		expect(await textAt(page, '#reason_cy-error')).toBe(problems.reason_cy_missing);
		await fill(page, { reason_cy: 'Mae’r neuadd dan ddŵr.' });
		await press(page, send);
		expect(await textAt(page, 'main')).toContain(strings('cy').debates.cancelled);
		expect(await press(page, 'button[value=publish]')).toBe(200);
		expect(await textAt(page, '.notice')).toBe(words.done.cancel_debate);
		expect(await textAt(page, 'main')).toContain('The hall is flooded.');
		expect(await page.$(`a[href="${paths.staffPetitionAct(slug, 'cancel_debate')}"]`)).toBeNull();

		await open(page, at(slug, 'record_debate'));
		await fill(page, { held_on: '2026-01-12', summary_en: 'We agreed.', summary_cy: 'Cytunwyd.' });
		await press(page, send);
		expect(await press(page, 'button[value=publish]')).toBe(200);
		expect(await textAt(page, 'main')).toContain('We agreed.');
	});

	test('a moderator closes a petition early, and sees first in both languages what residents read', async () => {
		const slug = await opened();
		const page = await moderator();
		await open(page, at(slug));
		await press(page, `a[href="${paths.staffPetitionAct(slug, 'close_early')}"]`);
		await fill(page, { reason_en: 'The council has done it.' });
		expect(await press(page, send)).toBe(422);
		expect(await textAt(page, '#reason_cy-error')).toBe(problems.reason_cy_missing);
		expect(await faultsAt(page)).toEqual([]);
		await fill(page, { reason_cy: 'Mae’r cyngor wedi’i wneud.' });
		await press(page, send);
		expect(await textAt(page, 'main')).toContain(strings('cy').petitions.closedEarly);
		expect(await faultsAt(page)).toEqual([]);
		expect(await stateOf(slug)).toBe('open');
		expect(await press(page, 'button[value=publish]')).toBe(200);
		expect(await textAt(page, '.notice')).toBe(words.done.close_early);
		expect(await textAt(page, 'main')).toContain('The council has done it.');
		expect(await stateOf(slug)).toBe('closed');
	});

	test('a role that has nothing to do there is kept out, and an act that is not possible leads back', async () => {
		const slug = await waiting();
		const editor = await moderator('editor', 'helper', 'administrator');
		for (const address of [url + paths.staffPetitions, at(slug), at(slug, 'publish')]) {
			expect((await open(editor, address))?.status()).toBe(403);
			expect(await textAt(editor, 'h1')).toBe(trouble[403].title);
		}
		const page = await moderator();
		await open(page, at(slug, 'restore'));
		expect(pathOf(page)).toBe(paths.staffPetition(slug));
		expect(await page.$(sendButton)).not.toBeNull();
	});
});
